"""Files outside the register: written whole, for this account alone, and removed only as they were written."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_OWN = 0o600  # a file that is read by the account that wrote it, and no other
_OWN_FOLDER = 0o700
_PART = ".part"
_PDF = ".pdf"


class Lying(StrEnum):
    """How a file that was put somewhere stands now."""

    WHOLE = "whole"
    CHANGED = "changed"  # there is a file of that name, and it is another
    GONE = "gone"
    AWAY = "away"  # its folder cannot be reached: a stick that was taken out


def file_name(case_number: str, kind: str, *numbers: str) -> str:
    """Return a file's name: the case's number, the kind of paper, the version and the recipient by number."""
    words = kind.lower().replace(" ", "-")
    return "-".join(part for part in (case_number, words, *numbers) if part) + _PDF


def prepare(folder: Path) -> None:
    """Make the folder where there is none, for this account alone. Raises OSError."""
    if not folder.is_dir():
        folder.mkdir(mode=_OWN_FOLDER, parents=True)


def put(path: Path, data: bytes) -> None:
    """Write a file beside its place and move it there, so that what stands there is whole. Raises OSError."""
    fresh = _part(path)
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWN), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
        _sync(path.parent)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def hash_of(data: bytes) -> str:
    """Return what a file is known by."""
    return hashlib.sha256(data).hexdigest()


def lying(path: Path, sha256: str) -> Lying:
    """Return how a file stands, by what it was known by when it was put there."""
    try:
        if not path.parent.is_dir():
            return Lying.AWAY
        return Lying.WHOLE if hash_of(path.read_bytes()) == sha256 else Lying.CHANGED
    except FileNotFoundError:
        return Lying.GONE
    except OSError:
        return Lying.AWAY


def remove(path: Path, sha256: str) -> Lying:
    """Remove a file if it is the very one that was put there; return how it stands then.

    What a killed program left half written beside it goes too.
    """
    with suppress(OSError):
        _part(path).unlink(missing_ok=True)
    found = lying(path, sha256)
    if found is not Lying.WHOLE:
        return found
    try:
        path.unlink()
        _sync(path.parent)
    except OSError:
        return Lying.AWAY
    return Lying.GONE


def strangers(folder: Path, known: Iterable[Path]) -> int:
    """Return how many files lie in the folder that Kotio has not put there, or does not know of."""
    own = {path.resolve() for path in known}
    try:
        return sum(1 for one in folder.iterdir() if one.is_file() and one.resolve() not in own)
    except OSError:
        return 0


def _part(path: Path) -> Path:
    return path.with_name(f".{path.name}{_PART}")


def _sync(folder: Path) -> None:
    """Let the folder itself reach the disk, where the system has such a thing."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
