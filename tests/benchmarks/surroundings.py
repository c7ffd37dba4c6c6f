"""Where a run lives: a screen that nobody sees, and a folder of its own for all that it and its children leave."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
_SCREEN = ("-screen", "0", "1920x1080x24", "-nolisten", "tcp")


def move_in(folder: Path) -> None:
    """Point this process and its children to `folder`.

    A program that is installed has its bytecode compiled: the children keep theirs in the folder, whatever
    the surroundings of the run say, and the rounds that warm up compile it.
    """
    for name in _HOMES:
        home = folder / name.lower()
        home.mkdir()
        os.environ[name] = str(home)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


@contextmanager
def screen() -> Iterator[None]:
    """Give this process and its children an Xvfb of their own, else Qt's offscreen platform."""
    server = shutil.which("Xvfb")
    if server is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        yield
        return
    reads, writes = os.pipe()
    with subprocess.Popen(
        [server, "-displayfd", str(writes), *_SCREEN],
        pass_fds=[writes],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as xvfb:
        os.close(writes)
        try:
            with os.fdopen(reads, encoding="ascii") as number:
                os.environ["DISPLAY"] = f":{number.readline().strip()}"
            os.environ["QT_QPA_PLATFORM"] = "xcb"
            yield
        finally:
            xvfb.terminate()
