"""Runs first in the built program: what it starts itself, say `lp`, takes the system's libraries, not its own."""

import os

_PATH = "LD_LIBRARY_PATH"

# the loader has read it by now; the starter kept what it was
if f"{_PATH}_ORIG" in os.environ:
    os.environ[_PATH] = os.environ.pop(f"{_PATH}_ORIG")
else:
    os.environ.pop(_PATH, None)
