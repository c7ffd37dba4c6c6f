"""The papers of a case: many at once, and an extract that grows.

`python -m tests.benchmarks.papers` builds the longest extract and prints the most memory that took, in MB.
"""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.documents import build
from app.domain.action import Action
from app.domain.client_record import ClientRecord, Earlier
from app.domain.codes import EntryKind, Extent, PaperKind, RecipientKind
from app.domain.consent import CONSENTED, ConsentRow
from app.domain.disclosure import NoGround, cut
from app.domain.follow_up import Entry
from app.domain.makers import CLIENTS, MAKERS
from app.domain.meeting import Invitee
from app.domain.recipients import copies_of
from app.practice.cases import practice_files
from tests.benchmarks.figures import Figure, beside, in_turn, milliseconds, within
from tests.benchmarks.printing import untagged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.case_file import CaseFile
    from app.domain.released import Released
    from tests.benchmarks.registers import Registers

DAY, NOW = date(2026, 11, 24), datetime(2026, 11, 24, 9, tzinfo=UTC)
MANY, FULL = "Mika", "Linda"  # whose papers are made all, whose extract grows
RECIPIENTS = 10
PAGES = (5, 25, 50)
ROUNDS, EXTRACTS = 15, 7
NOTE = (
    "Soitto aikuissosiaalityöhön: aika palvelutarpeen arviointiin on varattu, ja hakemuksen liitteet lähetetty. "
)


def figures(registers: Registers, *, growth: bool) -> Iterator[Figure]:
    """Yield the figures of many papers, and of a long one."""
    file = with_everyone(_told(MANY))
    sheets = list(papers(file, (PaperKind.ADVANCE_SHEET,)))[:RECIPIENTS]
    memo = next(papers(file, (PaperKind.MEMO,)))
    taken = in_turn(lambda: _built(sheets), lambda: _built([memo]), ROUNDS)
    yield beside(f"advance sheets of {len(sheets)}, beside one memo", *taken, unit="ms", at_most=10)
    every = list(papers(file, tuple(MAKERS)))
    yield within(f"all {len(every)} papers of a case", [_built(every) for _ in range(3)], unit="ms", at_most=None)
    yield from _growing()


def _growing() -> Iterator[Figure]:
    few, some, most = (extract(pages) for pages in PAGES)
    taken = in_turn(
        lambda: milliseconds(lambda: build(most)), lambda: milliseconds(lambda: untagged(most)), EXTRACTS
    )
    yield beside(f"an extract of {PAGES[-1]} pages, tagged", *taken, unit="ms", at_most=1.9)
    for released in (some, most):
        by_page = in_turn(partial(_a_page, released), partial(_a_page, few), EXTRACTS)
        name = f"a page of an extract of {build(released).pages}"
        yield beside(f"{name}, beside of {PAGES[0]}", *by_page, unit="ms", at_most=1.2)
    said = subprocess.run([sys.executable, "-m", "tests.benchmarks.papers"], capture_output=True, check=True)
    yield within(f"memory of {PAGES[-1]} pages at most", [float(said.stdout)], unit="MB", at_most=150)


def papers(file: CaseFile, kinds: tuple[PaperKind, ...]) -> Iterator[Released]:
    """Yield the papers of a case, of every recipient that there is a ground for, in the recipient's language."""
    record = ClientRecord(files=(file,))
    for kind in kinds:
        for copy in copies_of(file, kind, DAY):
            if kind in CLIENTS and copy.recipient.kind is not RecipientKind.CLIENT:
                continue
            try:
                yield cut(
                    file,
                    copy.recipient,
                    copy.ground,
                    DAY,
                    kind=kind,
                    language=copy.language,
                    now=NOW,
                    record=record,
                )
            except NoGround:
                continue


def with_everyone(file: CaseFile) -> CaseFile:
    """Return a case to which every organisation is invited, all of them told everything."""
    parties = file.organisations.values()
    everything = tuple((group, Extent.FULL) for group in CONSENTED)
    rows = tuple(ConsentRow(organisation_id=one.id, extents=everything) for one in parties)
    invitees = tuple(Invitee(id=f"i{number}", organisation_id=one.id) for number, one in enumerate(parties))
    return replace(
        file,
        consents=(*file.consents[:-1], replace(file.consents[-1], rows=rows)),
        slots=(*file.slots[:-1], replace(file.slots[-1], invitees=invitees)),
    )


def extract(pages: int) -> Released:
    """Return the extract of a case that has gone on until it fills so many pages."""
    file, kept = _told(FULL), 0
    while True:
        released = _extract(file, kept)
        lacking = pages - build(released).pages
        if lacking <= 0:
            return released
        kept += lacking * 2


def _extract(file: CaseFile, kept: int) -> Released:
    """Return the extract of a case with so many notes, actions and earlier notes."""
    days = [DAY - timedelta(days=number) for number in range(kept)]
    case_id = file.case.id
    entries = tuple(
        Entry(id=f"e{n}", case_id=case_id, kind=EntryKind.CALL, day=day, text=NOTE * 3, written_by="P")
        for n, day in enumerate(days)
    )
    actions = tuple(Action(id=f"a{n}", case_id=case_id, what=NOTE, due=day) for n, day in enumerate(days))
    earlier = tuple(
        Earlier(
            record="entry", values={"day": day.isoformat(), "text": NOTE * 2}, changed_at=NOW, changed_by="Päivi"
        )
        for day in days
    )
    grown = replace(file, entries=file.entries + entries, actions=file.actions + actions)
    own = next(
        one for one in copies_of(grown, PaperKind.EXTRACT, DAY) if one.recipient.kind is RecipientKind.CLIENT
    )
    record = ClientRecord(files=(grown,), earlier=earlier)
    kind = PaperKind.EXTRACT
    return cut(grown, own.recipient, own.ground, DAY, kind=kind, language="fi", now=NOW, record=record)


def _told(name: str) -> CaseFile:
    return next(file for file in practice_files(DAY) if file.client.name.startswith(name))


def _built(released: list[Released]) -> float:
    return milliseconds(lambda: [build(one) for one in released])


def _a_page(released: Released) -> float:
    before = time.perf_counter()
    pages = build(released).pages
    return (time.perf_counter() - before) * 1000 / pages


def _most_memory() -> float:
    status = Path("/proc/self/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


if __name__ == "__main__":
    build(extract(PAGES[-1]))
    print(_most_memory())
