"""The words of every code, in tables by enum; `app.domain.labels` looks them up."""
