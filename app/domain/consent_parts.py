"""The consent form on paper: what was chosen, in words, and the room to sign (domain.md §2 step 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.answer_words import joined
from app.domain.codes import Extent, PaperKind
from app.domain.consent import CONSENTED
from app.domain.labels import label
from app.domain.memo_head import letterhead
from app.domain.message import MC, M
from app.domain.paragraphs import paragraphs
from app.domain.released import Blank, Paragraph, Part, Released, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.domain.case_file import CaseFile
    from app.domain.consent import Consent, ConsentRow
    from app.domain.making import Making
    from app.domain.message import Message
    from app.domain.released import Block

# headings of the form and the office's own texts under each
_TEXTS: tuple[tuple[Message, tuple[str, ...]], ...] = (
    (M("Asking for information"), ("sources",)),
    (M("The meeting and the memo"), ("meeting", "memo")),
    (M("The consent is voluntary"), ("voluntary", "withdrawal")),
    (M("Keeping and rights"), ("retention", "rights", "complaint", "law")),
)


def consent_form(making: Making) -> Released:
    """Return the form of the newest edition of a case's consent, to be read through and signed."""
    file, language = making.file, making.language
    consent = file.consents[-1] if file.consents else None
    return Released(
        kind=PaperKind.CONSENT_FORM,
        language=language,
        recipient=making.sight.recipient.kind,
        addressee=file.client.name,
        letterhead=letterhead(file.office, language),
        title=M("Consent to giving information in the housing co-operation group"),
        case_number=file.case.number,
        register_number=file.case.register_number,
        edition=consent.edition if consent else 1,
        made_at=making.now,
        secrecy=(32,),
        head=tuple(_head(file, language)),
        parts=tuple(_parts(file, consent, language, making.texts)),
        practice=file.office.practice,
        numbered=False,
        dense=True,
    )


def _head(file: CaseFile, language: str) -> Iterator[Row]:
    yield Row(label=MC("form", "Client"), values=(file.client.name,))
    if file.client.born is not None:
        yield Row(label=M("Date of birth"), values=(MC("answer", "{day}", day=file.client.born),))
    sender = letterhead(file.office, language)
    controller = tuple(part for part in (sender.agency, sender.office) if part)
    if controller:
        yield Row(label=MC("form", "Controller"), values=controller)
    if file.office.data_protection_contact:
        yield Row(label=M("Data protection officer"), values=(file.office.data_protection_contact,))


def _parts(file: CaseFile, consent: Consent | None, language: str, texts: Mapping[str, str]) -> Iterator[Part]:
    yield _part(M("What the information is used for"), _text(texts, "purpose"))
    yield _part(M("To whom and what information may be given"), _recipients(file, consent, language, texts))
    for heading, names in _TEXTS:
        yield _part(heading, (block for name in names for block in _text(texts, name)))
    yield _part(M("How long the consent is valid"), _validity(consent, texts))
    yield _part(M("Signature"), _signature(texts))


def _part(heading: Message, blocks: Iterator[Block]) -> Part:
    return Part(heading=heading, blocks=tuple(blocks))


def _text(texts: Mapping[str, str], name: str) -> Iterator[Block]:
    return paragraphs(texts.get(name, ""))


def _recipients(
    file: CaseFile, consent: Consent | None, language: str, texts: Mapping[str, str]
) -> Iterator[Block]:
    rows = consent.rows if consent else ()
    if rows:
        yield Table(
            caption=M("Organisations and the information each may get"),
            heads=(M("To whom"), label(Extent.FULL), label(Extent.MINIMUM), M("May be asked")),
            rows=tuple(_row(file, row, language) for row in rows if row.organisation_id in file.organisations),
            widths=(26, 40, 25, 9),
        )
    limits = str(consent.answers.get("exclusions") or "") if consent else ""
    if limits:
        yield Paragraph(text=limits, label=M("May not be given"), own_words=True)
    yield from _text(texts, "recipients")


def _row(file: CaseFile, row: ConsentRow, language: str) -> tuple[Message | str, ...]:
    def groups(extent: Extent) -> Message | str:
        own = tuple(group for group in CONSENTED if row.extent(group) is extent)
        return joined(label(group) for group in own) or "–"

    asked = MC("option", "Yes") if row.asked_from else "–"
    return (
        file.organisations[row.organisation_id].name(language),
        groups(Extent.FULL),
        groups(Extent.MINIMUM),
        asked,
    )


def _validity(consent: Consent | None, texts: Mapping[str, str]) -> Iterator[Block]:
    yield from _text(texts, "validity")
    if consent is not None and consent.valid_until is not None:
        yield Row(label=M("Valid until"), values=(MC("answer", "{day}", day=consent.valid_until),))
    else:
        yield Blank(label=M("Valid until"))


def _signature(texts: Mapping[str, str]) -> Iterator[Block]:
    yield from _text(texts, "declaration")
    yield Blank(label=M("Place and date"))
    yield Blank(label=M("Signature and name in block letters"))
    yield Blank(label=M("Consent received by"))
