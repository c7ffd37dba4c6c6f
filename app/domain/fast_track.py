"""When a case goes by the fast track, and on which of its four pages it goes on (design.md §4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.answers import answers
from app.domain.case import urgency
from app.domain.checks import missing
from app.domain.codes import Status, Urgency
from app.domain.form_specs import FAST
from app.domain.form_specs.fast_track import PAGES
from app.domain.progress import Target

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.progress import StepState

_HURRIED = frozenset({Urgency.FAST_TRACK, Urgency.AFTER_THE_FACT})
_UNTOUCHED = frozenset({Status.NOT_STARTED, Status.BLOCKED})


def suits(file: CaseFile, states: Iterable[StepState], today: date) -> bool:
    """May a case go by the fast track: a dwelling is needed within days, or nothing is known of it yet."""
    if file.case.closed_on is not None:
        return False
    standing = {state.status for state in states}
    hurried = urgency(file.case, today) in _HURRIED
    return standing <= _UNTOUCHED or (hurried and standing != {Status.DONE})


def next_page(file: CaseFile) -> Target:
    """Return the first of the four pages on which an essential answer is missing, else the last."""
    open_ones = (step for step, page in PAGES.items() if missing(page.fields, answers(file, page.fields)))
    return Target(next(open_ones, tuple(PAGES)[-1]), FAST)
