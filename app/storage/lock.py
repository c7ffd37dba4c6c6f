"""The single opener: a lock of the operating system, and a small file beside it that says who holds it.

It is taken without a library: the one there is costs every start 14 ms.
The lock ends with the process that holds it, however it ends. The file beside it is never trusted for more
than the words of a refusal: nobody may read a locked file on Windows, so the lock itself says nothing.
"""

from __future__ import annotations

import errno
import json
import os
import sys
from datetime import datetime
from typing import TYPE_CHECKING, Self

from app.storage.refusals import RegisterOpen, RegisterReadOnly

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

_TAKEN = frozenset({errno.EWOULDBLOCK, errno.EACCES})  # how the systems say that another process holds it


class RegisterLock:
    """The lock of one register, held from opening to closing."""

    def __init__(self, register: Path) -> None:
        self._path = register.with_name(f"{register.name}.lock")
        self._note = register.with_name(f"{register.name}.lock.json")
        self._file: BinaryIO | None = None

    def acquire(self) -> Self:
        """Take the lock; raises RegisterOpen where another has it, RegisterReadOnly where none can be made."""
        try:
            file = self._path.open("ab")
        except OSError:
            raise RegisterReadOnly from None
        try:
            _take(file)
        except OSError as refused:
            file.close()
            raise (self._held() if refused.errno in _TAKEN else RegisterReadOnly()) from None
        self._file = file
        return self

    def tell(self, worker: str, since: datetime) -> None:
        """Leave word of who has the register open; a folder that takes no word loses only the words."""
        held = {"worker": worker, "computer": _computer(), "since": since.isoformat()}
        fresh = self._note.with_suffix(".part")
        fresh.write_text(json.dumps(held, ensure_ascii=False), "utf-8")
        fresh.replace(self._note)

    def release(self) -> None:
        """Give the lock up, which closing its file does, and take the word away."""
        if self._file is not None:
            self._note.unlink(missing_ok=True)
            self._file.close()
            self._file = None

    def _held(self) -> RegisterOpen:
        try:
            note = json.loads(self._note.read_text("utf-8"))
            since = datetime.fromisoformat(note["since"])
            return RegisterOpen(str(note["worker"]), str(note["computer"]), since)
        except (OSError, ValueError, KeyError, TypeError):
            return RegisterOpen("", "", None)


def _take(file: BinaryIO) -> None:
    """Lock a file for this process alone, or raise the OSError that says why not."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - there is none elsewhere

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - there is none on Windows

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _computer() -> str:
    """Return this computer's name; the socket library would say it too, but costs the start 4 ms."""
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    return os.uname().nodename
