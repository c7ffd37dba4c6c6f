"""The words of every code: a module for each of `codes`, in tables by enum; `app.domain.labels` looks them up."""
