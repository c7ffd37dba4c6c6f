"""The practice register of a computer account: one file, made anew when it is of another day or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import paths
from app.bootstrap import open_register
from app.domain.errors import AppError
from app.practice.register import MADE_FOR, make_practice_register
from app.storage.refusals import RegisterOpen

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

FILE_NAME = "practice.kotio"
BESIDE = ("-wal", "-shm")


def practice_register(today: date, folder: Path | None = None) -> Path:
    """Return the practice register of a day, in the account's data folder unless another is given.

    What was tried in it today is still there; yesterday's is made anew. One that is open elsewhere is left alone.
    """
    path = (folder or paths.data_folder()) / FILE_NAME
    if not _is_of(path, today):
        path.parent.mkdir(parents=True, exist_ok=True)
        _made_anew(path, today)
    return path


def write(path: Path, cases: int | None, today: date) -> None:
    """Write a practice register of the told cases, or of exactly so many. Raises RegisterExists, FolderMissing."""
    make_practice_register(path, today, cases)


def _is_of(path: Path, today: date) -> bool:
    if not path.exists():
        return False
    try:
        session = open_register(path, today=today)
    except RegisterOpen:
        return True
    except AppError:
        return False
    with session.unit_of_work() as work:
        made_for = work.settings.get(MADE_FOR)
    session.close()
    return bool(made_for == today.isoformat())


def _made_anew(path: Path, today: date) -> None:
    """Make the new one whole before the old one goes, with whatever a crash left beside it."""
    fresh = path.with_name(f"new-{path.name}")
    fresh.unlink(missing_ok=True)
    make_practice_register(fresh, today)
    for end in BESIDE:
        path.with_name(path.name + end).unlink(missing_ok=True)
    fresh.replace(path)
    fresh.with_name(f"{fresh.name}.lock").unlink(missing_ok=True)
