"""Invitations that leave by mail: what each of those invited would get, and the files of it in the outbox.

Ordinary mail is looked through first for whatever tells who the client is; secure mail is not, and is kept so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.audit import Act
from app.domain.errors import AppError
from app.domain.ids import new_id
from app.domain.invitation_sheet import NOTE
from app.domain.invites import invites, letter, sent, span
from app.domain.mail_guard import Identity, told_in
from app.domain.memo_head import coordinator
from app.domain.message import M
from app.exchange import outbox as files
from app.services import outbox
from app.services.outgoing import FileNotWritten
from i18n import text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from app.domain.case_file import CaseFile
    from app.domain.ids import CaseId
    from app.domain.invites import Invite, Letter
    from app.exchange.calendar_file import Event, Person
    from app.services.session import Session


class TellsWho(AppError):
    """What would go by ordinary mail tells who the client is."""


class NoTime(AppError):
    """There is no day and no time to invite to."""


class NoAddress(AppError):
    """One who is to be invited has no address to be reached at."""


class NoSender(AppError):
    """The coordinator and the office have no e-mail to be answered at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """The invitation of one party as it would be sent, in the party's language."""

    invite: Invite
    name: str
    ordinary: str  # the address for ordinary mail
    secure: str
    subject: str
    text: str
    place: str

    def to(self, *, secure: bool) -> str:
        """Return the address of a channel, "" where there is none."""
        return (self.secure or self.ordinary) if secure else self.ordinary


def posts(file: CaseFile) -> tuple[Post, ...]:
    """Return what each of those invited would get; nothing before a day and a time are known."""
    found = ((one, letter(file, one, _note(one))) for one in invites(file))
    return tuple(_post(file, one, said) for one, said in found if said is not None)


def checked(file: CaseFile, post: Post, *, secure: bool) -> Post:
    """Return what may leave by a channel. Raises TellsWho."""
    if not secure:
        refuse_telling(file, (post.subject, post.text, post.place))
    return post


def refuse_telling(file: CaseFile, texts: Iterable[str]) -> None:
    """Raise TellsWho where texts for ordinary mail tell who the client is."""
    if told := told_in(texts, Identity.of(file)):
        raise TellsWho(
            M("The invitation tells who the client is: {words}. Change it, or send it by secure mail.", words=told)
        )


def write(session: Session, case_id: CaseId, keys: Collection[str], *, secure: bool) -> tuple[Path, ...]:
    """Put the calendar file and the letter of each of those into the outbox, and keep them as sent.

    Nothing is written unless all may be. Raises NoOutbox, NoTime, NoAddress, NoSender, TellsWho, FileNotWritten.
    """
    place = outbox.folder(session)
    with session.unit_of_work() as work:
        file = work.case_file(case_id)
    wanted = [post for post in posts(file) if post.invite.id in keys]
    if not wanted:
        raise NoTime(M("Give the meeting a day and a time first."))
    made = [(post, dict(_files(session, file, post, secure=secure))) for post in wanted]
    try:
        files.prepare(place)
    except OSError as error:
        raise FileNotWritten(M("The outbox cannot be written to. Choose another folder in Settings.")) from error
    written = []
    for post, data in made:
        written += [_put(session, case_id, post, _free(place / name), held) for name, held in data.items()]
        _keep(session, case_id, post, secure=secure)
    return tuple(written)


def copied(session: Session, case_id: CaseId, post: Post) -> None:
    """Note in the log that an invitation was copied for another program."""
    with session.unit_of_work() as work:
        work.log(Act.COPIED, "invitation", post.invite.slot.id, case_id)


def _note(invite: Invite) -> str:
    return str(invite.slot.answers.get(NOTE) or "")


def _post(file: CaseFile, invite: Invite, said: Letter) -> Post:
    worker = file.workers.get(invite.worker_id)
    organisation = file.organisations.get(invite.organisation_id)
    language = invite.language
    names = (worker.name if worker else "", organisation.name(language) if organisation else "")
    return Post(
        invite=invite,
        name=", ".join(name for name in names if name),
        ordinary=worker.email.strip() if worker else "",
        secure=organisation.secure_mail.strip() if organisation else "",
        subject=text(said.subject, language),
        text="\n".join(text(line, language) for line in said.lines),
        place=text(said.place, language),
    )


def _files(session: Session, file: CaseFile, post: Post, *, secure: bool) -> Iterator[tuple[str, bytes]]:
    """Yield the files of an invitation by their names, looked through where they go by ordinary mail."""
    from app.exchange.calendar_file import calendar_file, said_in  # noqa: PLC0415 - only where one is made
    from app.exchange.mail_draft import mail_draft  # noqa: PLC0415

    to = post.to(secure=secure)
    if not to:
        raise NoAddress(M("{name} has no e-mail address. Add it in Members.", name=post.name))
    data = calendar_file(_event(session, file, post, to))
    name = _name(file, post)
    if not secure:
        refuse_telling(file, (post.subject, post.text, said_in(data), name))
    yield f"{name}.ics", data
    yield f"{name}.eml", mail_draft(to, post.subject, post.text, {f"{name}.ics": data})


def _event(session: Session, file: CaseFile, post: Post, to: str) -> Event:
    from app.exchange.calendar_file import Event, Method, Person  # noqa: PLC0415 - only where one is made

    times = span(file, post.invite.slot)
    if times is None:
        raise NoTime(M("Give the meeting a day and a time first."))
    return Event(
        uid=post.invite.uid,
        sequence=post.invite.sequence,
        method=Method.CANCEL if post.invite.off else Method.REQUEST,
        language=post.invite.language,
        start=times[0],
        end=times[1],
        summary=post.subject,
        text=post.text,
        place=post.place,
        organiser=_sender(file, post.invite.language),
        invited=Person(post.name, to),
        stamp=session.clock.now(),
    )


def _sender(file: CaseFile, language: str) -> Person:
    from app.exchange.calendar_file import Person  # noqa: PLC0415 - only where one is made

    who = coordinator(file)
    if who is not None and who.email.strip():
        return Person(who.name, who.email.strip())
    if not file.office.email.strip():
        raise NoSender(M("Give the coordinator an e-mail address in Members first."))
    return Person(file.group.name(language), file.office.email.strip())


def _name(file: CaseFile, post: Post) -> str:
    """Return the name of an invitation's files: the case, the one invited by number, and which change it is."""
    word = text(M("invitation"), post.invite.language)
    change = f"-{post.invite.sequence + 1}" if post.invite.sequence else ""
    return f"{file.case.number}-{word}-{post.invite.number}{change}"


def _free(path: Path) -> Path:
    """Return a path at which no file lies: nothing is written over."""
    tries = (path.with_stem(f"{path.stem}{mark}") for mark in ("", *(f"-{letter}" for letter in "bcdefghijk")))
    free = next((one for one in tries if not one.exists()), None)
    if free is None:
        raise FileNotWritten(M("There is already a file of that name. Empty the outbox first."))
    return free


def _put(session: Session, case_id: CaseId, post: Post, path: Path, data: bytes) -> Path:
    """Tell the register of a file, write it, and note it in the log."""
    key = new_id()
    told = {"case_id": case_id, "document_id": None, "path": str(path.absolute()), "sha256": files.hash_of(data)}
    with session.unit_of_work() as work:
        work.outgoing_files.put(id=key, protected=False, **told)
    try:
        files.put(path, data)
    except OSError as error:
        with session.unit_of_work() as work:
            work.outgoing_files.forget(key)
        raise FileNotWritten(M("The outbox cannot be written to. Choose another folder in Settings.")) from error
    with session.unit_of_work() as work:
        work.log(Act.EXPORTED, "invitation", post.invite.slot.id, case_id)
    return path


def _keep(session: Session, case_id: CaseId, post: Post, *, secure: bool) -> None:
    with session.unit_of_work() as work:
        file = work.case_file(case_id)
        slot = next(one for one in file.slots if one.id == post.invite.slot.id)
        work.slots.save(sent(file, slot, post.invite, session.clock.today(), secure=secure))
