"""Leaving a page with one changed answer, against one row and its fsync."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import cycle
from typing import TYPE_CHECKING

from app.domain.codes import Step
from app.domain.ids import CaseId
from app.services.lists import case_keys
from app.services.pages import open_page, save_page
from tests.benchmarks.figures import Figure, beside, in_turn, milliseconds
from tests.benchmarks.registers import LARGE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.services.session import Session
    from tests.benchmarks.registers import Registers

PAGE, ANSWER = "household", "pets"
CASES, ROUNDS = 50, 200


def figures(registers: Registers, *, growth: bool) -> Iterator[Figure]:
    """Yield the figure of a durable save."""
    session = registers.session(LARGE)
    with closing(session), closing(_bare(registers.folder / "bare.sqlite")) as bare:
        floor = "INSERT INTO answer (said) VALUES ('A dog that is used to living in a block of flats')"
        cases = cycle(_cases(session))
        taken = in_turn(
            lambda: _saved(session, next(cases)), lambda: milliseconds(lambda: bare.execute(floor)), ROUNDS
        )
    yield beside(f"a durable page save, {LARGE:,} cases", *taken, unit="ms", at_most=5)


def _bare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE answer (id INTEGER PRIMARY KEY, said TEXT NOT NULL)")
    return connection


def _cases(session: Session) -> list[CaseId]:
    """Return open cases spread over the register."""
    keys = [CaseId(key) for key, _ in case_keys(session, "open", "number")]
    return keys[:: len(keys) // CASES]


def _saved(session: Session, case_id: CaseId) -> float:
    """Open a page, change one answer, and return how long leaving it takes."""
    answers = dict(open_page(session, case_id, Step.MAPPING, PAGE).answers)
    answers[ANSWER] = "A cat" if answers.get(ANSWER) == "A dog" else "A dog"
    return milliseconds(lambda: save_page(session, case_id, Step.MAPPING, PAGE, answers))
