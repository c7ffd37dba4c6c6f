"""The form that was printed for the client to sign: whether it says what is recorded now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.codes import PaperKind
from app.domain.consent_parts import TEXT_VERSION, Form, of_case
from app.domain.message import Message
from app.domain.released import Blank, Paragraph, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.consent import Consent
    from app.domain.memo import IssuedDocument
    from app.domain.released import Cell, Released

    Key = tuple[str, Message | str]
    Said = tuple[Cell, ...]

_WIDER, _NARROWER, _LIMITS, _WISHES = "wider", "narrower", "limits", "wishes"
_TABLES = frozenset({_WIDER, _NARROWER})
_NARROW = 3  # columns of the table of what is limited


@dataclass(frozen=True, slots=True)
class Printed:
    """A form that was printed or saved, and the names of what is other now than it says."""

    document: IssuedDocument
    text_version: int
    other: tuple[Message | str, ...]

    @property
    def printed_on(self) -> date:
        """The day on the form."""
        return self.document.issued_at.astimezone().date()


def forms_of(file: CaseFile, consent: Consent) -> tuple[IssuedDocument, ...]:
    """Return the forms of an edition that the client may have signed, the newest first."""
    made = (one for one in file.documents if one.kind is PaperKind.CONSENT_FORM)
    return tuple(
        one
        for one in sorted(made, key=lambda one: one.issued_at, reverse=True)
        if one.edition == consent.edition
        and (consent.signed_on is None or one.issued_at.astimezone().date() <= consent.signed_on)
    )


def compared(file: CaseFile, document: IssuedDocument, form: Released, on: date) -> Printed:
    """Compare a form as it was printed with what is recorded of the newest edition.

    What was left open on it, to be ticked by hand, differs from nothing.
    """
    was = dict(_said(form))
    # whether it was set in words or in boxes is seen by which of the two it is more like
    other = min((tuple(_differing(was, dict(_said(now)))) for now in _now(file, form, on)), key=len)
    return Printed(document, _text_version(form), tuple(dict.fromkeys(other)))


def _now(file: CaseFile, form: Released, on: date) -> Iterator[Released]:
    """Yield what the form would say now, in words and in boxes."""
    made = Form(office=file.office, language=form.language, now=form.made_at, texts={})
    return (of_case(file, on, replace(made, close=close)) for close in (False, True))


def _differing(was: Mapping[Key, Said], now: Mapping[Key, Said]) -> Iterator[Message | str]:
    """Yield the names of what is other, and of parties and limits that the form does not have."""
    yield from (name for (part, name), words in was.items() if now.get((part, name)) != words)
    open_table = not any(part in _TABLES for part, _ in was)
    for part, name in now:
        if (part, name) not in was and (part == _LIMITS or (part in _TABLES and not open_table)):
            yield name


def _said(form: Released) -> Iterator[tuple[Key, Said]]:
    """Yield what a form says of the client's choices, each by its part of the form and its name."""
    for block in (block for part in form.parts for block in part.blocks):
        if isinstance(block, Table):
            table = _NARROWER if len(block.heads) == _NARROW else _WIDER
            yield from (((table, row[0]), row) for row in block.rows if isinstance(row[0], str))
        elif isinstance(block, Row):
            yield (_WISHES, block.label), block.values
        elif isinstance(block, Paragraph) and block.own_words and block.label:
            yield (_LIMITS, block.label), (block.text,)
        elif isinstance(block, Blank) and block.signed:
            yield (_WISHES, block.label), ()


def _text_version(form: Released) -> int:
    """Return the version of the text that a form says it is printed with."""
    for row in form.head:
        if row.label == TEXT_VERSION and isinstance(row.values[0], Message):
            return int(str(dict(row.values[0].values)["n"]))
    return 1
