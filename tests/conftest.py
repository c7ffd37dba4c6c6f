"""No screen, a home of one's own, the same random values in every run."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = Path(tempfile.mkdtemp(prefix="kotio-tests-"))
for name, folder in (
    ("HOME", "home"),
    ("XDG_CONFIG_HOME", "config"),
    ("XDG_DATA_HOME", "data"),
    ("XDG_CACHE_HOME", "cache"),
    ("XDG_STATE_HOME", "state"),
    ("LOCALAPPDATA", "data"),
    ("APPDATA", "config"),
):
    path = _HOME / folder
    path.mkdir(exist_ok=True)
    os.environ[name] = str(path)

from hypothesis import HealthCheck, settings  # noqa: E402 - after the environment

settings.register_profile(
    "same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.register_profile("long", max_examples=10_000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
