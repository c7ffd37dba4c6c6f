"""The memo: what was released, put into the parts of a paper. Numbering and headings come after the cut."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from app.domain.answer_words import joined
from app.domain.codes import (
    Attendance,
    DataGroup,
    Extent,
    Language,
    MeetingPlace,
    MemoSection,
    Owner,
    PaperKind,
    RecipientKind,
)
from app.domain.disclosure_defaults import SECRECY
from app.domain.labels import label
from app.domain.message import MC, M, OnDay
from app.domain.released import Letterhead, Paragraph, Part, Released, Row, Signature, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from app.domain.case_file import CaseFile
    from app.domain.disclosure import Sight
    from app.domain.items import Item
    from app.domain.meeting import Invitee
    from app.domain.message import Message
    from app.domain.released import Block

_ACTION_CELLS = ("what", "who", "due", "state")
_ACTION_HEADS = (
    MC("column", "What"),
    MC("column", "Who"),
    M("By when"),
    MC("of an action", "State"),
)
_ACTION_WIDTHS = (44, 26, 14, 16)


def memo(file: CaseFile, sight: Sight, released: Sequence[Item], language: str, now: datetime) -> Released:
    """Return a recipient's memo of the items released to it."""
    grounds = {SECRECY[cell.group] for item in released for cell in item.cells if cell.group in SECRECY}
    if sight.sees(DataGroup.A, Extent.MINIMUM):
        grounds.add(SECRECY[DataGroup.A])
    memo_record = file.memo
    return Released(
        kind=PaperKind.MEMO,
        language=language,
        recipient=sight.recipient.kind,
        addressee=_addressee(file, sight, language),
        letterhead=letterhead(file, language),
        title=M("Memo of the housing co-operation group"),
        case_number=file.case.number,
        register_number=file.case.register_number,
        edition=memo_record.edition if memo_record else 1,
        made_at=now,
        secrecy=tuple(sorted(grounds)),
        head=tuple(_head(file, sight, language)),
        parts=tuple(_parts(file, released, language)),
        foot=tuple(_foot(file, sight, language)),
        signatures=(_signature(file),),
        practice=file.office.practice,
    )


def letterhead(file: CaseFile, language: str) -> Letterhead:
    """Return who sends the papers of the office."""
    office = file.office
    swedish = language == "sv"
    return Letterhead(
        agency=(office.agency_sv if swedish else office.agency_fi) or office.agency_fi,
        office=(office.name_sv if swedish else office.name_fi) or office.name_fi or office.name_sv,
        address=office.address,
        phone=office.phone,
        email=office.email,
    )


def _addressee(file: CaseFile, sight: Sight, language: str) -> Message | str:
    if sight.recipient.kind is RecipientKind.OFFICE:
        return M("The office’s own copy")
    if sight.recipient.kind is RecipientKind.CLIENT:
        return M("The client’s own copy")
    return file.organisations[str(sight.recipient.organisation_id)].name(language)


def _head(file: CaseFile, sight: Sight, language: str) -> Iterator[Row]:
    slot, meeting = file.slot, file.meeting
    timed = sight.sees(DataGroup.B, Extent.MINIMUM)
    day = (slot.held_on if slot else None) or (meeting.day if meeting else None)
    if day is not None and timed:
        yield Row(label=MC("memo", "Time"), values=(_when(file, day),))
    if meeting is not None and meeting.place is not None and timed and _placed(meeting.place, sight):
        where = M("{place}, {room}", place=meeting.place, room=meeting.room)
        yield Row(label=MC("memo", "Place"), values=(where if meeting.room else label(meeting.place),))
    if sight.sees(DataGroup.A, Extent.MINIMUM):
        yield Row(label=MC("memo", "Client"), values=(file.client.name,))
    if slot is None:
        return
    for name, there in ((MC("memo", "Present"), True), (MC("memo", "Absent"), False)):
        people = tuple(
            _person(file, party, language) for party in slot.invitees if _told(party, sight, there=there)
        )
        if people:
            yield Row(label=name, values=people)


def _when(file: CaseFile, day: object) -> Message:
    slot = file.slot
    if slot is None or slot.start is None:
        return MC("answer", "{day}", day=OnDay(day))  # type: ignore[arg-type] # a date, from either record
    if slot.end is None:
        return M("{day} at {start}", day=OnDay(day), start=slot.start)  # type: ignore[arg-type]
    return M("{day} at {start}–{end}", day=OnDay(day), start=slot.start, end=slot.end)  # type: ignore[arg-type]


def _placed(place: MeetingPlace, sight: Sight) -> bool:
    return place is not MeetingPlace.PRISON or sight.sees(DataGroup.C, Extent.FULL)


def _told(party: Invitee, sight: Sight, *, there: bool) -> bool:
    return party.attendance is not None and party.present is there and sight.names(party.organisation_id)


def _person(file: CaseFile, party: Invitee, language: str) -> Message | str:
    organisation = file.organisations.get(str(party.organisation_id))
    worker = file.workers.get(str(party.worker_id)) if party.worker_id else None
    who = party.substitute or (worker.name if worker else "")
    parts: list[Message | str] = [who, organisation.name(language) if organisation else ""]
    if party.attendance in {Attendance.VIDEO, Attendance.PHONE}:
        parts.append(label(party.attendance))
    whole: Message | str = ""
    for part in parts:
        if part:
            whole = MC("list", "{first}, {next}", first=whole, next=part) if whole else part
    return whole


def _parts(file: CaseFile, released: Sequence[Item], language: str) -> Iterator[Part]:
    for section in MemoSection:
        own = [item for item in released if item.section is section]
        blocks = tuple(_blocks(file, own, language))
        if blocks:
            yield Part(heading=label(section), blocks=blocks)


def _blocks(file: CaseFile, own: Sequence[Item], language: str) -> Iterator[Block]:
    """Set a part page by page: short answers run together, rows stand one to a line, texts as paragraphs."""
    for title, grouped in groupby(own, key=lambda item: item.title):
        page = list(grouped)
        if page[0].owner is Owner.AGREED:
            yield _actions(page)
            continue
        short = [item for item in page if not item.text and not item.row]
        rows = [joined(cell.value for cell in item.cells) for item in page if item.row]
        if len(page) == len(short) == 1:
            yield Row(label=page[0].label, values=(page[0].cells[0].value,))
        elif short or rows:
            said = joined(M("{label}: {value}", label=item.label, value=item.cells[0].value) for item in short)
            yield Row(label=title, values=tuple(line for line in (said, *rows) if line))
        for item in page:
            if item.text:
                yield _text(file, item, language, alone=len(own) == 1)


def _text(file: CaseFile, item: Item, language: str, *, alone: bool) -> Paragraph:
    """Return a free text; one that is alone in its part needs no label beside the heading."""
    spoken = file.client.language
    own = str(spoken) if item.own_words and spoken in {Language.FI, Language.SV} else language
    return Paragraph(
        text=item.cells[0].value,
        label=None if alone else item.label,
        note=item.note,
        own_words=item.own_words,
        language=own if own != language else None,
    )


def _actions(page: Sequence[Item]) -> Table:
    rows = []
    for item in page:
        cells = {cell.name: cell.value for cell in item.cells}
        if "helper" in cells:
            cells["who"] = joined((cells.get("who", ""), cells["helper"]))
        rows.append(tuple(cells.get(name, "") for name in _ACTION_CELLS))
    return Table(caption=page[0].title, heads=_ACTION_HEADS, rows=tuple(rows), widths=_ACTION_WIDTHS)


def _foot(file: CaseFile, sight: Sight, language: str) -> Iterator[Row]:
    if sight.recipient.kind is RecipientKind.OFFICE:
        given = tuple(_given(file, language))
        if given:
            yield Row(label=MC("memo", "Distribution"), values=given)
    coordinator = file.workers.get(str(file.group.coordinator_id))
    if coordinator is not None:
        said = joined((coordinator.name, coordinator.phone or file.office.phone))
        yield Row(label=MC("memo", "More information"), values=(said,))
    if sight.recipient.kind is RecipientKind.ORGANISATION:
        own = M("The recipient is itself the controller of the data it receives.")
        yield Row(label=MC("memo", "Data protection"), values=(own,))


def _given(file: CaseFile, language: str) -> Iterator[Message | str]:
    """Return to whom the copies of the newest edition went."""
    edition = file.memo.edition if file.memo else None
    for document in file.documents:
        if document.kind is not PaperKind.MEMO or document.edition != edition:
            continue
        if document.recipient is RecipientKind.CLIENT:
            yield M("The client’s own copy")
        elif document.organisation_id in file.organisations:
            yield file.organisations[str(document.organisation_id)].name(language)


def _signature(file: CaseFile) -> Signature:
    coordinator = file.workers.get(str(file.group.coordinator_id))
    return Signature(
        lead=M("For the memo"),
        name=coordinator.name if coordinator else "",
        title=coordinator.title if coordinator else "",
    )
