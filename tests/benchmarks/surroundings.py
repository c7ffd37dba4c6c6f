"""Where a run lives: no screen, and a folder of its own for all that it and its children leave behind."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


def move_in(folder: Path) -> None:
    """Point this process and its children to `folder`.

    A program that is installed has its bytecode compiled: the children keep theirs in the folder, whatever
    the surroundings of the run say, and the rounds that warm up compile it.
    """
    for name in _HOMES:
        home = folder / name.lower()
        home.mkdir()
        os.environ[name] = str(home)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
