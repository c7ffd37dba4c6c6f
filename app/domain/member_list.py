"""The list of members: who takes part for each kind of party, their deputies, and how they are reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Category, PaperKind
from app.domain.labels import label
from app.domain.message import MC, M
from app.domain.office_paper import office_paper
from app.domain.released import Part, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from app.domain.group import Group, Office
    from app.domain.message import Message
    from app.domain.organisation import Organisation
    from app.domain.released import Released
    from app.domain.worker import Worker

    Cells = tuple[Message | str, ...]

_HEADS = (MC("of a person", "Name"), MC("column", "Organisation"), M("Telephone and e-mail"))
_WIDTHS = (34, 33, 33)


def member_list(
    office: Office,
    group: Group,
    organisations: Mapping[str, Organisation],
    workers: Sequence[Worker],
    language: str,
    now: datetime,
) -> Released:
    """Return the list of the active members, by kind of party and name, each deputy below whom it stands for."""
    tables = tuple(_tables(organisations, [one for one in workers if one.active], language))
    head = (Row(label=MC("member list", "Group"), values=(group.name(language),)),) if group.name(language) else ()
    told = Part(heading=M("Members and deputies"), blocks=tables)
    return office_paper(office, PaperKind.MEMBER_LIST, language, now, (told,), head=head, dense=True)


def _tables(
    organisations: Mapping[str, Organisation], workers: Sequence[Worker], language: str
) -> Iterator[Table]:
    known = {worker.id for worker in workers}
    first = [one for one in workers if one.member and one.deputy_of not in known]
    for category in (*Category, None):
        own = [one for one in first if _category(one, organisations) is category]
        if own:
            rows = tuple(row for one in own for row in _rows(one, workers, organisations, language))
            name = label(category) if category else MC("member list", "Others")
            yield Table(caption=name, heads=_HEADS, rows=rows, widths=_WIDTHS)


def _rows(
    worker: Worker, workers: Sequence[Worker], organisations: Mapping[str, Organisation], language: str
) -> Iterator[Cells]:
    yield _row(worker, _named(worker), organisations, language)
    for deputy in workers:
        if deputy.deputy_of == worker.id:
            yield _row(deputy, M("Deputy: {name}", name=_named(deputy)), organisations, language)


def _row(worker: Worker, name: Message | str, organisations: Mapping[str, Organisation], language: str) -> Cells:
    party = organisations.get(str(worker.organisation_id))
    contact = "\n".join(one for one in (worker.phone, worker.email) if one)
    return (name, party.name(language) if party else "", contact)


def _named(worker: Worker) -> Message | str:
    return MC("list", "{first}, {next}", first=worker.name, next=worker.title) if worker.title else worker.name


def _category(worker: Worker, organisations: Mapping[str, Organisation]) -> Category | None:
    party = organisations.get(str(worker.organisation_id))
    return party.category if party else None
