"""What is to be filled in, as a person would say it: the questions of step 1 in their words, and their answers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from app.domain.codes import Step
from app.domain.form_specs import form
from app.domain.forms import Kind
from i18n import day, text
from tests.journeys.johan import Parties, answers
from ui.forms.choice_editors import words
from ui.forms.editor import FEW

if TYPE_CHECKING:
    from app.domain.forms import Answers, Field

TODAY = date(2026, 11, 24)
WRITE, PRESS, CHOOSE = "write", "press", "choose"
Act = tuple[str, str, str]  # what is done, the question, the answer


def mapping() -> dict[str, Answers]:
    """Return the answers of step 1, by page."""
    given = answers(TODAY, Parties("", "", "", "", ""))
    return {page: found for (step, page), found in given.items() if step is Step.MAPPING}


def plan() -> list[list[Act]]:
    """Return what is done on each page of step 1, in its order."""
    given = mapping()
    return [
        [act for field in page.fields if field.name in given[page.name] for act in _acts(field, given[page.name])]
        for page in form(Step.MAPPING).pages
    ]


def _acts(field: Field, given: Answers) -> list[Act]:
    question, value = text(field.label, "en"), given[field.name]
    if field.kind is Kind.CHOICES:
        return [(PRESS, question, _option(field, code)) for code in value]
    if field.kind is Kind.CHOICE:
        few = len(tuple(field.options or ())) <= FEW
        return [(PRESS if few else CHOOSE, question, _option(field, value))]
    return [(WRITE, question, day(date.fromisoformat(value)) if field.kind is Kind.DATE else str(value))]


def _option(field: Field, code: Any) -> str:
    return text(words(field, str(code)), "en")
