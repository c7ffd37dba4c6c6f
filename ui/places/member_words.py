"""What is said of a worker, an organisation, and of how a kind of party is covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Status
from app.domain.coverage import absence, deputies
from app.domain.labels import label
from app.domain.message import MC, MP, M
from app.domain.organisation import UNDERTAKING
from ui.language import language

if TYPE_CHECKING:
    from datetime import date

    from app.domain.coverage import Coverage
    from app.domain.message import Message
    from app.domain.organisation import Organisation
    from app.domain.worker import Worker
    from app.services.members import Directory, MemberRow, PartyRow

DAYS_A_MONTH = 30.44

Said = tuple["Message | str", str]


def party_name(organisation: Organisation | None) -> str:
    """Return an organisation's name in the window's language."""
    return organisation.name(language.code) if organisation else ""


def role(row: MemberRow) -> Message | str:
    """Return what a worker is: the title, for a deputy that it is one, else the kind of party."""
    if row.worker.deputy_of is not None:
        return M("{title}, deputy", title=row.worker.title) if row.worker.title else MC("member", "Deputy")
    category = row.organisation.category if row.organisation else None
    return row.worker.title or (label(category) if category else "")


def confirmed(worker: Worker, today: date) -> Message:
    """Return when a worker's contact details were last confirmed."""
    if worker.confirmed_on is None:
        return M("never confirmed")
    if not worker.stale(today):
        return M("{day}", day=worker.confirmed_on)
    months = round((today - worker.confirmed_on).days / DAYS_A_MONTH)
    return MP("{n} month ago", "{n} months ago", n=months)


def about_worker(row: MemberRow, directory: Directory, today: date) -> list[Said]:
    """Return what is said of a worker below the name, each sentence with its colour."""
    worker, said = row.worker, list[Said]()
    if not worker.active:
        said.append((M("No longer in this task. The old cases keep the name."), "text"))
    place = (worker.title, party_name(row.organisation))
    said.append((", ".join(part for part in place if part), "muted"))
    contact = (language.text(label(worker.language)) if worker.language else "", worker.phone, worker.email)
    said.append((" · ".join(part for part in contact if part), "muted"))
    said += _deputies(worker, directory, today)
    said += _absence(worker, directory, today)
    said.append(_confirmed(worker, today))
    said += _undertaking(row)
    return [(words, colour) for words, colour in said if words]


def about_party(row: PartyRow) -> list[Said]:
    """Return what is said of an organisation below its name."""
    organisation, said = row.organisation, list[Said]()
    if not organisation.active:
        said.append((M("No longer takes part in the group. The old cases keep the name."), "text"))
    other = organisation.name("sv" if language.code == "fi" else "fi")
    said.append((other if other != party_name(organisation) else "", "muted"))
    said.append((label(organisation.category) if organisation.category else "", "muted"))
    said += [(line, "muted") for line in (organisation.area, organisation.address, organisation.secure_mail)]
    said.append((MP("{n} worker", "{n} workers", n=row.workers), "muted"))
    return [(words, colour) for words, colour in said if words]


def of_coverage(row: Coverage, today: date) -> tuple[Status, Message | str]:
    """Return how a kind of party is covered: its shape and its sentence."""
    if not row.members:
        return Status.NEEDS_CORRECTION, M("No named worker")
    if row.uncovered:
        worker = row.uncovered[0]
        away = absence(worker, today)
        last = away.last if away else today
        said = M("{name} is away until {day}, no deputy", name=worker.name, day=last)
        return (Status.NEEDS_CORRECTION if row.gap else Status.WAITING), said
    if row.soon:
        worker, coming = row.soon[0]
        said = M(
            "{name} is away {first}–{last}, no deputy", name=worker.name, first=coming.first, last=coming.last
        )
        return Status.WAITING, said
    if row.stale:
        return Status.WAITING, M("{name}: confirm the contact details", name=row.stale[0].name)
    named = len(row.members)
    return Status.DONE, row.members[0].name if named == 1 else MP("{n} named", "{n} named", n=named)


def _deputies(worker: Worker, directory: Directory, today: date) -> list[Said]:
    if worker.deputy_of is not None:
        member = directory.workers.get(worker.deputy_of)
        return [(M("Standing deputy of {name}.", name=member.name), "muted")] if member else []
    names = tuple(one.name for one in deputies(worker, directory.workers.values(), today))
    return [(M("Standing deputy: {names}.", names=names), "muted")] if names else []


def _absence(worker: Worker, directory: Directory, today: date) -> list[Said]:
    away = absence(worker, today)
    if away is None:
        return []
    if deputies(worker, directory.workers.values(), away.first or today):
        return [(M("Away {first}–{last}.", first=away.first, last=away.last), "muted")]
    return [(M("Away {first}–{last}, no deputy.", first=away.first, last=away.last), "wait")]


def _confirmed(worker: Worker, today: date) -> Said:
    if worker.confirmed_on is None:
        return M("The contact details have never been confirmed."), "wait"
    if worker.stale(today):
        return M(
            "The contact details were last confirmed on {day}: confirm them.", day=worker.confirmed_on
        ), "wait"
    return M("Contact details confirmed on {day}.", day=worker.confirmed_on), "muted"


def _undertaking(row: MemberRow) -> list[Said]:
    signed = row.worker.secrecy_undertaking
    if signed is not None:
        return [(M("Secrecy undertaking signed on {day}.", day=signed), "muted")]
    return [(M("No secrecy undertaking has been recorded."), "wait")] if undertakes(row) else []


def undertakes(row: MemberRow) -> bool:
    """Is a worker no public official, and to sign a secrecy undertaking."""
    return row.organisation is not None and row.organisation.category in UNDERTAKING
