"""Every paper of a case, at its shortest and its longest, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from app.domain.client_record import ClientRecord
from app.domain.codes import Extent, PaperKind, RecipientKind
from app.domain.consent import CONSENTED, ConsentRow, Withdrawal
from app.domain.disclosure import NoGround, cut
from app.domain.forms import Kind
from app.domain.makers import CLIENTS, MAKERS
from app.domain.meeting import Invitee
from app.domain.office_texts import filled
from app.domain.recipients import copies_of
from app.domain.records import answers_of, replaced
from app.practice.cases import practice_files
from app.services.texts import TEXT_OF, parsed, shipped
from tests.domain.case_files import owned_fields, record, with_record
from tests.domain.papers import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.case_file import CaseFile
    from app.domain.forms import Field
    from app.domain.recipients import Copy
    from app.domain.released import Released

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
LANGUAGES = ("fi", "sv")
NAME = "Marja-Leena Katariina Yhdyskuntaseuraamustyöntekijänen-Lindström"
MANY, LONG = 4, 6  # how often what a case holds comes back in a grown one: rows, and the words of a long text


def grown(file: CaseFile) -> CaseFile:
    """Return a case with long names, every organisation in it, and every list and long text many times over."""
    for owner, fields in owned_fields():
        if record(file, owner) is not None:
            given = answers_of(record(file, owner), fields)
            more = {field.name: _more(field, given[field.name]) for field in fields if field.name in given}
            file = with_record(file, owner, replaced(record(file, owner), fields, dict(given) | more))
    organisations = {
        key: replace(one, name_fi=f"{one.name_fi}, Itälän seudun asumis- ja tukipalvelujen kuntayhtymä")
        for key, one in file.organisations.items()
    }
    workers = {key: replace(one, name=f"{one.name} {NAME}") for key, one in file.workers.items()}
    invitees = tuple(Invitee(id=f"i{key}", organisation_id=one.id) for key, one in organisations.items())
    slots = tuple(replace(one, invitees=invitees) for one in file.slots)
    rows = tuple(
        ConsentRow(organisation_id=one.id, extents=tuple((group, Extent.FULL) for group in CONSENTED))
        for one in organisations.values()
    )
    return replace(
        file,
        client=replace(file.client, name=NAME),
        organisations=organisations,
        workers=workers,
        slots=slots,
        consents=tuple(replace(one, rows=rows) for one in file.consents),
        entries=tuple(
            replace(one, id=f"{one.id}{n}", text=one.text * LONG) for one in file.entries for n in range(MANY)
        ),
    )


def withdrawn(file: CaseFile) -> CaseFile:
    """Return a case whose consent has been withdrawn after the meeting."""
    entry = Withdrawal(withdrawn_on=TODAY, recorded_by="P", recorded_at=NOW)
    return replace(file, consents=(*file.consents[:-1], replace(file.consents[-1], withdrawals=(entry,))))


def _more(field: Field, value: Any) -> Any:
    if field.kind is Kind.ROWS:
        return [{**row, "id": f"{row.get('id', '')}{n}"} for n in range(MANY) for row in value]
    return f"{value} " * LONG if field.kind is Kind.LONG_TEXT and value else value


@cache
def files() -> tuple[CaseFile, ...]:
    """Return cases that between them have a ground for every paper, a grown one last."""
    told = {file.client.name.split()[0]: file for file in practice_files(TODAY)}
    chosen = [told[name] for name in ("Mika", "Johan", "Ng", "Timo", "Ahmed", "Linda")]
    return (*chosen, withdrawn(told["Mika"]), grown(told["Mika"]))


def papers(kind: PaperKind, language: str) -> Iterator[Released]:
    """Yield every paper of a kind that those cases have a ground for, all in one language."""
    for file in files():
        yield from papers_of(file, kind, language)


def papers_of(file: CaseFile, kind: PaperKind, language: str) -> Iterator[Released]:
    """Yield every paper of a kind that a case has a ground for, all in one language."""
    for copy in copies_of(file, kind, TODAY):
        if kind not in CLIENTS or copy.recipient.kind is RecipientKind.CLIENT:
            made = _cut(file, copy, kind, language)
            if made is not None:
                yield made


def _cut(file: CaseFile, copy: Copy, kind: PaperKind, language: str) -> Released | None:
    texts = {}
    if kind in TEXT_OF:
        text = TEXT_OF[kind]
        texts = filled(dict(parsed(text, language, shipped(text, language))), file.office, language)
    wanted: dict[str, Any] = {"texts": texts, "record": ClientRecord(files=(file,))}
    try:
        return cut(file, copy.recipient, copy.ground, TODAY, kind=kind, language=language, now=NOW, **wanted)
    except NoGround:
        return None


def extremes(kind: PaperKind, language: str) -> tuple[Released, Released]:
    """Return the shortest and the longest paper of a kind."""
    made = sorted(papers(kind, language), key=lambda released: len(said(released)))
    return made[0], made[-1]


EVERY = [(kind, language) for kind in MAKERS for language in LANGUAGES]
