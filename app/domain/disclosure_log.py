"""The disclosure log on paper: for the client, which papers went to whom, and who was told at the meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import PaperKind, RecipientKind
from app.domain.disclosures import handed, on_ground, to_whom
from app.domain.hearing import heard
from app.domain.labels import label
from app.domain.memo_head import coordinator
from app.domain.message import MC, M
from app.domain.released import Bullets, Paragraph, Part, Row, Table
from app.domain.sheets import plain_sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.domain.case_file import CaseFile
    from app.domain.disclosures import Handed
    from app.domain.hearing import Heard
    from app.domain.making import Making
    from app.domain.memo import IssuedDocument
    from app.domain.message import Message
    from app.domain.released import Released

_HEADS = (
    MC("column", "Day"),
    MC("column", "Paper"),
    MC("column", "To whom"),
    MC("column", "How"),
    MC("column", "Ground"),
    MC("column", "Recorded by"),
)
_WIDTHS = (11, 20, 21, 15, 20, 13)
_HEARD = (
    MC("column", "When"),
    MC("column", "Who was there"),
    MC("column", "How"),
    MC("column", "Ground"),
    MC("column", "Might hear"),
)
_HEARD_WIDTHS = (16, 24, 16, 17, 27)
_SECRET = (28, 32)  # that the person is a client of the authority, and private life


def disclosure_log(making: Making) -> Released:
    """Return the log of a client's papers, of all the client's cases."""
    files = making.record.files if making.record else (making.file,)
    return plain_sheet(
        making,
        PaperKind.DISCLOSURE_LOG,
        tuple(log_parts(files, making.language)),
        head=tuple(of_client(files)),
        foot=tuple(who_tells(making.file)),
        secrecy=_SECRET,
    )


def of_client(files: Sequence[CaseFile]) -> Iterator[Row]:
    """Yield whom the paper is about, and the cases it is of."""
    client = files[-1].client
    said = (
        MC("list", "{first}, {next}", first=client.name, next=M("born {day}", day=client.born))
        if client.born
        else client.name
    )
    yield Row(label=MC("memo", "Client"), values=(said,))
    if len(files) > 1:
        yield Row(label=MC("memo", "Cases"), values=tuple(file.case.number for file in files))
    yield Row(label=MC("memo", "Handing over"), values=(M("In person, to the client alone."),))


def who_tells(file: CaseFile) -> Iterator[Row]:
    """Yield who tells more, and who sees to the protection of the data."""
    who = coordinator(file)
    if who is not None:
        phone = who.phone or file.office.phone
        said = MC("list", "{first}, {next}", first=who.name, next=phone) if phone else who.name
        yield Row(label=MC("memo", "More information"), values=(said,))
    contact = file.office.data_protection_contact
    if contact:
        yield Row(label=MC("memo", "Data protection"), values=(contact,))


def log_parts(files: Sequence[CaseFile], language: str) -> Iterator[Part]:
    """Yield what was handed over, what was told at the meetings, and what was made and has not gone."""
    several = len(files) > 1
    yield _papers(files, language, several=several)
    there = heard(files)
    if there:
        rows = tuple(_told(one, language, several=several) for one in there)
        caption = M("Who was there and what it might hear")
        table = Table(caption=caption, heads=_HEARD, rows=rows, widths=_HEARD_WIDTHS)
        yield Part(heading=M("Told at meetings"), blocks=(table,))
    waiting = tuple(_waiting(files))
    if waiting:
        items = tuple(_made(file, document, language, several=several) for file, document in waiting)
        lead = Paragraph(text=M("These papers have been made, and are not recorded as handed over."))
        yield Part(heading=M("Papers not handed over"), blocks=(lead, Bullets(items=items)))


def _papers(files: Sequence[CaseFile], language: str, *, several: bool) -> Part:
    rows = tuple(_row(one, language, several=several) for one in handed(files))
    none = Paragraph(text=M("No paper has been handed over."))
    table = Table(caption=M("Which paper went to whom"), heads=_HEADS, rows=rows, widths=_WIDTHS)
    return Part(heading=M("Papers handed over"), blocks=(table if rows else none,))


def named(file: CaseFile, document: IssuedDocument, *, several: bool) -> Message:
    """Return a paper's kind and version, with the number of its case where the client has several."""
    if several:
        return M(
            "{paper} {case}, version {version}",
            paper=label(document.kind),
            case=file.case.number,
            version=document.edition,
        )
    return M("{paper}, version {version}", paper=label(document.kind), version=document.edition)


def _row(one: Handed, language: str, *, several: bool) -> tuple[Message | str, ...]:
    return (
        MC("answer", "{day}", day=one.disclosure.given_on),
        named(one.file, one.document, several=several),
        to_whom(one.file, one.document, language),
        label(one.disclosure.delivery),
        on_ground(one.file, one.document),
        one.disclosure.recorded_by,
    )


def _told(one: Heard, language: str, *, several: bool) -> tuple[Message | str, ...]:
    when = MC("list", "{first}, {next}", first=one.when, next=one.file.case.number) if several else one.when
    who = ", ".join(said for said in (one.organisation(language), one.person) if said)
    return (when, who or "–", one.how, one.rests_on, one.might_hear)


def _waiting(files: Iterable[CaseFile]) -> Iterator[tuple[CaseFile, IssuedDocument]]:
    for file in files:
        gone = {one.document_id for one in file.disclosures}
        for document in file.documents:
            if document.recipient is not RecipientKind.OFFICE and document.id not in gone:
                yield file, document


def _made(file: CaseFile, document: IssuedDocument, language: str, *, several: bool) -> Message:
    return M(
        "{paper}: {reader}, made {day}",
        paper=named(file, document, several=several),
        reader=to_whom(file, document, language),
        day=document.issued_at.astimezone().date(),
    )
