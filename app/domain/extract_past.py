"""What lies beside a client's records: pages not saved, earlier values, and which papers left when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.audit import Act
from app.domain.codes import Owner, PaperKind, Step
from app.domain.form_specs import drafted, entry, form, ground
from app.domain.forms import Kind
from app.domain.labels import label
from app.domain.message import MC, M
from app.domain.released import Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.domain.audit import AuditEvent
    from app.domain.client_record import ClientRecord, Earlier, Unsaved
    from app.domain.extract_walk import Walk
    from app.domain.forms import Field
    from app.domain.message import Message
    from app.domain.released import Block

_LEFT: dict[Act, Message] = {
    Act.VIEWED: MC("log", "seen"),
    Act.PRINTED: MC("log", "printed"),
    Act.EXPORTED: MC("log", "saved as a file"),
    Act.COPIED: MC("log", "copied as text"),
}
_OWNERS: dict[str, Owner] = {
    "client": Owner.CLIENT,
    "housing_case": Owner.CASE,
    "mapping": Owner.MAPPING,
    "consent": Owner.CONSENT,
    "referral": Owner.REFERRAL,
    "slot": Owner.SLOT,
    "assessment": Owner.ASSESSMENT,
    "memo": Owner.MEMO,
}
_NAMES: dict[str, Message] = {
    "client": MC("record", "Person"),
    "housing_case": MC("record", "Case"),
    "mapping": MC("record", "Mapping"),
    "consent": MC("record", "Consent"),
    "legal_ground": MC("record", "Ground in law"),
    "referral": MC("record", "Referral"),
    "slot": MC("record", "Meeting"),
    "assessment": MC("record", "Joint assessment"),
    "action": MC("record", "Action"),
    "memo": MC("record", "Memo"),
    "follow_up": MC("record", "Follow-up"),
    "entry": MC("record", "Note"),
    "disclosure": MC("record", "Handing over"),
}


def unsaved(pages: Iterable[Unsaved], walk: Walk) -> Iterator[Block]:
    """Yield the pages that were typed and not saved, as they were typed."""
    for one in pages:
        page = drafted(one.page)
        yield Row(
            label=page.title, values=(M("{case}, typed {day}", case=one.case_number, day=one.saved_at.date()),)
        )
        yield from walk.blocks(
            page.fields, _readable(page.fields, one.answers), f"{one.case_number}.draft.{one.page}"
        )


def earlier(values: Iterable[Earlier], walk: Walk) -> Iterator[Block]:
    """Yield what the records said before they were changed or removed."""
    for number, one in enumerate(values):
        fields = _fields(one.record)
        blocks = tuple(walk.blocks(fields, _readable(fields, one.values), f"earlier.{number}"))
        if blocks:
            when = M("until {day}, {worker}", day=one.changed_at.astimezone().date(), worker=one.changed_by)
            yield Row(label=_NAMES[one.record], values=(when,))
            yield from blocks


def events(record: ClientRecord) -> Iterator[Block]:
    """Yield which papers were seen, printed, saved as files or copied, when and by whom."""
    rows = tuple(_event(record, one) for one in record.events if one.act in _LEFT)
    if rows:
        heads = (MC("column", "Day"), MC("column", "What"), MC("column", "How"), MC("column", "Who"))
        yield Table(caption=M("Papers that left the register"), heads=heads, rows=rows, widths=(16, 40, 20, 24))


def _event(record: ClientRecord, one: AuditEvent) -> tuple[Message | str, ...]:
    documents = {str(paper.id): paper for file in record.files for paper in file.documents}
    paper = documents.get(one.record_id) if one.record == "issued_document" else None
    what: Message | str = MC("record", "Paper")
    if paper is not None:
        what = M("{paper}, version {version}", paper=label(paper.kind), version=paper.edition)
    elif one.record in set(PaperKind):
        what = label(PaperKind(one.record))
    workers = record.files[-1].workers
    who = workers[one.worker].name if one.worker in workers else ""
    return (MC("answer", "{day}", day=one.at.astimezone().date()), what, _LEFT[one.act], who)


def _fields(record: str) -> tuple[Field, ...]:
    """Return the fields whose answers a kind of record keeps."""
    if record in _OWNERS:
        owner = _OWNERS[record]
        return tuple({f.name: f for step in Step for f in form(step).fields if f.owner is owner}.values())
    if record == "entry":
        return entry.FORM.fields
    if record == "legal_ground":
        return tuple(field for field in ground.FORM.fields if field.name != "groups")
    owner = {"action": Owner.AGREED, "follow_up": Owner.FOLLOW_UPS}.get(record, Owner.OFFICE)
    rows = [field.row for step in Step for field in form(step).fields if field.owner is owner]
    return tuple({column.name: column for row in rows for column in row}.values())


def _readable(fields: Iterable[Field], values: Any) -> dict[str, Any]:
    """Return values as they can be printed: what cannot be read as rows stays out, for it was never kept so."""
    found = dict(values)
    for field in fields:
        if field.kind in {Kind.ROWS, Kind.MATRIX} and not isinstance(found.get(field.name), list):
            found.pop(field.name, None)
        if field.kind is Kind.CHECK:
            found[field.name] = bool(found.get(field.name))
    return found
