"""The single opener: a lock of the operating system, and a small file beside it that says who holds it.

The lock ends with the process that holds it, however it ends. The file beside it is never trusted for more
than the words of a refusal: nobody may read a locked file on Windows, so the lock itself says nothing.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime
from typing import TYPE_CHECKING, Self

from app.storage.refusals import RegisterOpen, RegisterReadOnly

if TYPE_CHECKING:
    from pathlib import Path


class RegisterLock:
    """The lock of one register, held from opening to closing."""

    def __init__(self, register: Path) -> None:
        from filelock import FileLock  # noqa: PLC0415 - costs more than all of this module

        self._lock = FileLock(register.with_name(f"{register.name}.lock"), timeout=0)
        self._note = register.with_name(f"{register.name}.lock.json")

    def acquire(self) -> Self:
        """Take the lock; raises RegisterOpen where another has it, RegisterReadOnly where none can be made."""
        from filelock import Timeout  # noqa: PLC0415

        try:
            self._lock.acquire()
        except Timeout:
            raise self._held() from None
        except OSError:
            raise RegisterReadOnly from None
        return self

    def tell(self, worker: str, since: datetime) -> None:
        """Leave word of who has the register open; a folder that takes no word loses only the words."""
        held = {"worker": worker, "computer": _computer(), "since": since.isoformat()}
        fresh = self._note.with_suffix(".part")
        fresh.write_text(json.dumps(held, ensure_ascii=False), "utf-8")
        fresh.replace(self._note)

    def release(self) -> None:
        """Give the lock up and take the word away."""
        if self._lock.is_locked:
            self._note.unlink(missing_ok=True)
        self._lock.release()

    def _held(self) -> RegisterOpen:
        try:
            note = json.loads(self._note.read_text("utf-8"))
            since = datetime.fromisoformat(note["since"])
            return RegisterOpen(str(note["worker"]), str(note["computer"]), since)
        except (OSError, ValueError, KeyError, TypeError):
            return RegisterOpen("", "", None)


def _computer() -> str:
    """Return this computer's name; the socket library would say it too, but costs the start 4 ms."""
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename
