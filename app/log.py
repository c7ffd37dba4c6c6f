"""The program's log: what failed and where, never what it was about.

An exception's text and a frame's variables may hold a client's data: neither is ever written.
"""

from __future__ import annotations

import logging
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

FILE = "kotio.log"
_LIMIT = 500_000  # bytes; two older files are kept
_ROOTS = ("app", "ui", "i18n", "resources")

log = logging.getLogger("kotio")


class Discreet(logging.Formatter):
    """Writes an exception as its type and the lines it came through."""

    def formatException(  # noqa: N802 - the base class's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """Return the type, module and line of an exception, and of those it came from."""
        return "" if ei[1] is None else "\n".join(_lines(ei[1]))

    def formatStack(self, stack_info: str) -> str:  # noqa: N802, ARG002 - the base class's name; may quote source
        """Return nothing."""
        return ""


def start(folder: Path) -> None:
    """Write the log into `folder` from now on; a folder that cannot be written leaves the program without one."""
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - after the window is there

    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / FILE, maxBytes=_LIMIT, backupCount=2, encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s %(message)s"))
    for name in (log.name, *_ROOTS):  # the libraries' own words may quote what they read
        logging.getLogger(name).addHandler(handler)
        logging.getLogger(name).setLevel(logging.INFO)


def unexpected(error: BaseException) -> None:
    """Log an error nobody expected."""
    log.error("unexpected", exc_info=(type(error), error, error.__traceback__))


def where(trace: TracebackType | None) -> str:
    """Return the module and line of the program's own code a traceback got to, e.g. `ui.places.home:41`."""
    frames = [(_module(frame.filename), frame.lineno) for frame in extract_tb(trace)]
    own = [frame for frame in frames if frame[0].partition(".")[0] in _ROOTS]
    module, line = (own or frames or [("no code", 0)])[-1]
    return f"{module}:{line}"


def _lines(error: BaseException) -> Iterator[str]:
    yield type(error).__qualname__
    for frame in extract_tb(error.__traceback__):
        yield f"  {_module(frame.filename)}:{frame.lineno} {frame.name}"
    before = error.__cause__ or error.__context__
    if before is not None:
        yield from _lines(before)


def _module(file: str) -> str:
    """Return the module's dotted name, without the folders of the person who runs the program."""
    parts = Path(file).with_suffix("").parts
    first = next((i for i in range(len(parts) - 1, -1, -1) if parts[i] in _ROOTS), len(parts) - 1)
    return ".".join(parts[first:])
