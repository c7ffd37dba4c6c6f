"""The consent form: what was chosen, in words, the office's texts, and the room to sign (domain.md §2 step 2).

On paper each organisation's information stands in words, so that it can be read aloud, where one sheet has room
for them; else, and in a form that is filled in, there are boxes. An addition is one page with only what is new.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.domain import consent_boxes
from app.domain.answer_words import joined
from app.domain.codes import ConsentHelp, Extent, GivenBy, PaperKind, RecipientKind
from app.domain.consent import CONSENTED
from app.domain.consent_editions import addition
from app.domain.consent_wishes import wishes
from app.domain.labels import label
from app.domain.memo_head import letterhead
from app.domain.message import MC, M
from app.domain.released import Blank, Paragraph, Part, Released, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from app.domain.case_file import CaseFile
    from app.domain.consent import Consent, ConsentRow
    from app.domain.consent_editions import Addition
    from app.domain.group import Office
    from app.domain.making import Making
    from app.domain.message import Message
    from app.domain.organisation import Organisation
    from app.domain.released import Block

_TITLE = M("Consent to giving information in the housing co-operation group")
_DAY = MC("answer", "{day}")
TEXT_VERSION = M("Text of the form")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What the form is made of, of a case or blank."""

    office: Office
    language: str
    now: datetime
    texts: Mapping[str, str]
    text_version: int = 1
    client: str = ""
    born: date | None = None
    guardian: str = ""
    case_number: str = ""
    register_number: str = ""
    consent: Consent | None = None
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    fillable: bool = False
    close: bool = False

    @property
    def boxed(self) -> bool:
        """Has it boxes in place of words."""
        return self.fillable or self.close or not self.client

    @property
    def by_guardian(self) -> bool:
        """Does a guardian give the consent."""
        return self.consent is not None and self.consent.given_by is GivenBy.GUARDIAN

    @property
    def said(self) -> Mapping[str, object]:
        """What the client has answered."""
        return self.consent.answers if self.consent else {}


def consent_form(making: Making) -> Released:
    """Return the form of the newest edition of a case's consent, to be read through and signed."""
    form = Form(
        office=making.file.office,
        language=making.language,
        now=making.now,
        texts=making.texts,
        text_version=making.text_version,
        fillable=making.fillable,
        close=making.close,
    )
    return of_case(making.file, making.on, form)


def of_case(file: CaseFile, on: date, form: Form) -> Released:
    """Return the form of the newest edition of a case's consent."""
    form = replace(
        form,
        client=file.client.name,
        born=file.client.born,
        guardian=str(file.client.answers.get("guardian") or ""),
        case_number=file.case.number,
        register_number=file.case.register_number,
        consent=file.consents[-1] if file.consents else None,
        organisations=file.organisations,
    )
    added = None if form.fillable else addition(file, on)
    if added is not None:
        return _released(form, M("Addition to the consent"), _added(form, added))
    return _released(form, _TITLE, _parts(form))


def blank_consent(form: Form) -> Released:
    """Return the form without a case, with room for the names of the organisations."""
    return _released(form, _TITLE, _parts(form))


def _released(form: Form, title: Message, parts: Iterable[Part]) -> Released:
    return Released(
        kind=PaperKind.CONSENT_FORM,
        language=form.language,
        recipient=RecipientKind.CLIENT,
        addressee="",  # the form names the client itself
        letterhead=letterhead(form.office, form.language),
        title=title,
        case_number=form.case_number,
        register_number=form.register_number,
        edition=form.consent.edition if form.consent else 1,
        made_at=form.now,
        secrecy=(32,) if form.client else (),
        head=tuple(_head(form)),
        parts=tuple(parts),
        practice=form.office.practice,
        numbered=False,
        dense=True,
        fillable=form.fillable,
    )


def _head(form: Form) -> Iterator[Row]:
    if form.client:
        named = MC("form", "{client}, born {day}", client=form.client, day=form.born)
        yield Row(label=MC("form", "Client"), values=(named if form.born else form.client,))
    if form.by_guardian and form.guardian:
        yield Row(label=M("Guardian"), values=(form.guardian,))
    sender = letterhead(form.office, form.language)
    controller = ", ".join(part for part in (sender.agency, sender.office) if part)
    if controller:
        yield Row(label=MC("form", "Controller"), values=(controller,))
    if form.office.data_protection_contact:
        yield Row(label=M("Data protection officer"), values=(form.office.data_protection_contact,))
    yield Row(label=TEXT_VERSION, values=(M("version {n}", n=form.text_version),))


def _parts(form: Form) -> Iterator[Part]:
    if not form.client:
        named = Blank(label=M("Client’s name and date of birth"), name="client")
        yield _part(MC("form", "Client"), (named,))
    yield _part(M("What the information is used for"), (*_texts(form, "purpose"), *_guarded(form)))
    yield _part(M("To whom and what information may be given"), _recipients(form))
    yield _part(M("Asking for information"), _texts(form, "sources"))
    yield _part(
        M("The meeting and the memo"),
        (*_texts(form, "meeting", "memo"), *wishes(form.said, fillable=form.fillable)),
    )
    yield _part(M("The consent is voluntary"), _texts(form, "voluntary", "withdrawal"))
    yield _part(M("Keeping and rights"), _texts(form, "retention", "rights", "complaint", "law"))
    yield _part(M("How long the consent is valid"), (*_texts(form, "validity"), _valid_until(form)))
    yield _part(M("Signature"), (*_texts(form, "declaration"), _helped(form), *_signature(form)))


def _added(form: Form, added: Addition) -> Iterator[Part]:
    """Yield the parts of an addition: only what is new, and what it stands beside."""
    signed = M(
        "This adds to the consent signed on {day}, which stays in force as it is. What that form says of the use "
        "of the information, of rights and of withdrawing the consent holds for this addition too.",
        day=added.to.signed_on,
    )
    last = (form.consent.valid_until if form.consent else None) or added.to.valid_until
    until = (Paragraph(text=M("It is valid as long, until {day}.", day=last)),) if last else ()
    yield _part(M("What this adds to"), (Paragraph(text=signed), *until, *_guarded(form)))
    if added.wider:
        given = _given(form, M("What may be given besides what was signed"), added.wider)
        yield _part(M("What is new"), given)
    if added.narrower:
        left = _table(form, M("What may no longer be given, or only the minimum"), added.narrower, narrower=True)
        yield _part(M("What is limited"), (left,))
    if "exclusions" in added.answers:
        yield _part(M("The client’s own limits"), (_limits(form),))
    other = tuple(wishes(form.said, added.answers))
    if other:
        yield _part(M("The meeting and the memo"), other)
    yield _part(M("The consent is voluntary"), _texts(form, "voluntary"))
    yield _part(M("Signature"), (*_texts(form, "declaration"), *_signature(form)))


def _part(heading: Message, blocks: Iterable[Block]) -> Part:
    return Part(heading=heading, blocks=tuple(blocks))


def _texts(form: Form, *names: str) -> Iterator[Paragraph]:
    for name in names:
        for paragraph in form.texts.get(name, "").split("\n\n"):
            if paragraph.strip():
                yield Paragraph(text=paragraph.strip())


def _guarded(form: Form) -> Iterator[Block]:
    """Yield who gives the consent where it is not the client."""
    if form.by_guardian:
        yield Paragraph(text=M("The client’s guardian gives this consent. In this form ”you” means the client."))


def _recipients(form: Form) -> Iterator[Block]:
    yield from _texts(form, "recipients")
    rows = form.consent.rows if form.consent else ()
    if rows or form.boxed:
        yield from _given(form, M("Organisations and the information each may get"), rows)
    if form.said.get("exclusions"):
        yield _limits(form)
    elif form.fillable or not form.client:
        yield Blank(label=M("May not be given"), lines=2, name="exclusions")


def _limits(form: Form) -> Paragraph:
    """Return what the client says may not be given; in an addition, too, that nothing is said of it any more."""
    limits = str(form.said.get("exclusions") or "")
    if not limits:
        return Paragraph(text=M("The client’s own limits on the earlier form no longer hold."))
    return Paragraph(text=limits, label=M("May not be given"), own_words=True)


def _given(form: Form, caption: Message, rows: Sequence[ConsentRow]) -> Iterator[Block]:
    """Yield what each organisation may get, in words or in boxes."""
    known = [row for row in rows if row.organisation_id in form.organisations]
    if form.boxed:
        names = {row.organisation_id: form.organisations[row.organisation_id].name(form.language) for row in known}
        yield from consent_boxes.boxes(caption, known, names)
    else:
        yield _table(form, caption, known)


def _table(form: Form, caption: Message, rows: Iterable[ConsentRow], *, narrower: bool = False) -> Table:
    extents = (Extent.MINIMUM, Extent.NONE) if narrower else (Extent.FULL, Extent.MINIMUM)
    last = () if narrower else (M("May be asked"),)
    known = (row for row in rows if row.organisation_id in form.organisations)
    return Table(
        caption=caption,
        heads=(M("To whom"), *(label(extent) for extent in extents), *last),
        rows=tuple(_row(form, row, extents, asked=not narrower) for row in known),
        widths=(26, 37, 37) if narrower else (26, 40, 25, 9),
    )


def _row(form: Form, row: ConsentRow, extents: tuple[Extent, ...], *, asked: bool) -> tuple[Message | str, ...]:
    said = dict(row.extents)
    groups = (
        joined(label(group) for group in CONSENTED if said.get(group) is extent) or "–" for extent in extents
    )
    last = (MC("option", "Yes") if row.asked_from else "–",) if asked else ()
    return (form.organisations[row.organisation_id].name(form.language), *groups, *last)


def _valid_until(form: Form) -> Block:
    last = form.consent.valid_until if form.consent else None
    said = _DAY.with_values(day=last) if last else ""
    if said and not form.fillable:
        return Row(label=M("Valid until"), values=(said,))
    return Blank(label=M("Valid until"), name="valid_until", value=said)


def _helped(form: Form) -> Blank:
    given = form.said.get("help")
    helped = given if isinstance(given, (list, tuple)) else ()
    return Blank(
        label=M("How it was gone through"),
        choices=tuple(label(code) for code in ConsentHelp),
        name="help",
        ticked=tuple(n for n, code in enumerate(ConsentHelp) if code in helped),
    )


def _signature(form: Form) -> Iterator[Blank]:
    yield Blank(label=M("Place and date"), name="signed_at")
    if form.by_guardian:
        yield Blank(label=M("Signature of the guardian"), name="signature", signed=True)
    else:
        yield Blank(label=M("Signature"), name="signature", signed=True)
    yield Blank(label=M("Name in block letters"), name="signed_by")
    yield Blank(label=M("Consent received by"), name="received_by")
