"""Where the program keeps what is no register: settings and the log; and where a register is best kept."""

from __future__ import annotations

import os
from pathlib import Path

PROGRAM = "kotio"
SUFFIX = ".kotio"  # of a register's file


def settings_file() -> Path:
    """Return the file of this computer account's settings."""
    import platformdirs  # noqa: PLC0415 - asked for once, after the first parts of the start

    return Path(platformdirs.user_config_dir(PROGRAM, appauthor=False, roaming=False)) / "settings.json"


def log_folder() -> Path:
    """Return the folder of the program's log."""
    import platformdirs  # noqa: PLC0415

    return Path(platformdirs.user_log_dir(PROGRAM, appauthor=False))


def data_folder() -> Path:
    """Return this account's own data folder, where the practice register lies."""
    import platformdirs  # noqa: PLC0415

    return Path(platformdirs.user_data_dir(PROGRAM, appauthor=False))


def register_folder() -> Path:
    """Return the folder suggested for a new register: one all users of the computer reach, else one's own."""
    import platformdirs  # noqa: PLC0415

    shared = Path(platformdirs.site_data_dir(PROGRAM, appauthor=False))
    nearest = next(folder for folder in (shared, *shared.parents) if folder.exists())
    return shared if os.access(nearest, os.W_OK) else data_folder()
