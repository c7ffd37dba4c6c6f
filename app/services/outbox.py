"""What lies outside the register: the folder for it, its files as they stand, and their removal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app.domain.audit import Act
from app.domain.errors import AppError
from app.domain.message import M
from app.exchange import outbox
from app.exchange.outbox import Lying
from app.storage import outgoing_files, still_out

if TYPE_CHECKING:
    from app.services.session import Session
    from app.storage.outgoing_files import OutgoingFile

__all__ = ["Lying"]

FOLDER = "outbox"  # the setting of this computer


class NoOutbox(AppError):
    """No folder has been chosen for the papers that leave as files."""


class Outside(NamedTuple):
    """A file outside the register and how it stands."""

    file: OutgoingFile
    lying: Lying

    @property
    def path(self) -> Path:
        """Where it was put."""
        return Path(self.file.path)


def chosen(session: Session) -> str:
    """Return the folder that was chosen, "" where none was."""
    return str(session.settings.get(FOLDER))


def folder(session: Session) -> Path:
    """Return the folder for papers that leave as files. Raises NoOutbox."""
    if not chosen(session):
        raise NoOutbox(M("Choose a folder for outgoing files in Settings first."))
    return Path(chosen(session))


def choose(session: Session, path: str) -> None:
    """Choose the folder, or none; raises NoOutbox where it cannot be made."""
    if path:
        try:
            outbox.prepare(Path(path))
        except OSError as error:
            raise NoOutbox(M("The folder cannot be made there. Choose another.")) from error
    session.settings.put(FOLDER, path)


def count(session: Session) -> int:
    """Return how many files lie outside, as far as the register knows; no folder is looked into."""
    return still_out.outside(session.connection)


def look(session: Session) -> tuple[Outside, ...]:
    """Return the files as they lie; those that are gone are kept as removed and left out."""
    found = [Outside(one, outbox.lying(Path(one.path), one.sha256)) for one in _known(session)]
    gone = [one for one in found if one.lying is Lying.GONE]
    for one in gone:
        outbox.remove(one.path, one.file.sha256)  # what a killed program left half written
    _note(session, gone)
    return tuple(one for one in found if one.lying is not Lying.GONE)


def strangers(session: Session) -> int:
    """Return how many files lie in the outbox that the register does not know of; they are left alone."""
    place = chosen(session)
    return outbox.strangers(Path(place), [Path(one.path) for one in _known(session)]) if place else 0


def clear(session: Session) -> tuple[Outside, ...]:
    """Remove every file that lies outside as it was put there; return those that are left, and how they stand."""
    tried = [Outside(one, outbox.remove(Path(one.path), one.sha256)) for one in _known(session)]
    _note(session, [one for one in tried if one.lying is Lying.GONE])
    return tuple(one for one in tried if one.lying is not Lying.GONE)


def disown(session: Session, one: Outside) -> None:
    """Forget a file that somebody has changed: from now on it is that person's own."""
    _note(session, [one])


def _known(session: Session) -> tuple[OutgoingFile, ...]:
    return outgoing_files.lying(session.connection)


def _note(session: Session, gone: list[Outside]) -> None:
    if not gone:
        return
    with session.unit_of_work() as work:
        for one in gone:
            work.outgoing_files.removed(one.file.id)
            work.log(Act.REMOVED, "outgoing_file", one.file.id, one.file.case_id)
