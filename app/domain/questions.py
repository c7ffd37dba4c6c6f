"""Ready questions to other professionals about what is missing: the case number alone, nothing of the client.

A question tells by itself of no more than its reader's own work: it goes by ordinary mail.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.answers import NOTHING, answers
from app.domain.codes import Category, Step
from app.domain.form_specs import form
from app.domain.forms import NOT_KNOWN
from app.domain.message import M
from app.domain.recipients import spoken_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.case_file import CaseFile
    from app.domain.forms import Field
    from app.domain.message import Message

# what is missing, who may know it, and how it is asked
_TABLE: tuple[tuple[str, Category, Message], ...] = (
    ("release_day", Category.PRISON, M("What is the day that the timetable rests on, and how certain is it?")),
    ("koevapaus_planned", Category.PRISON, M("Is an earlier day being planned, and which?")),
    ("in_order", Category.PRISON, M("Are the identity card, the bank account and the telephone in order?")),
    ("video_booked", Category.PRISON, M("Is the video link booked for the meeting, and who helps with it?")),
    ("income", Category.KELA, M("Which benefits have been applied for, and from which day are they paid?")),
    ("keep_until", Category.KELA, M("Until which day has the allowance for the present dwelling been granted?")),
    ("deposit", Category.KELA, M("Has a payment commitment for the deposit been applied for?")),
    ("payment_plan", Category.DEBT_COUNSELLING, M("Is there a time for counselling, and when is a plan ready?")),
    ("credit", Category.DEBT_COUNSELLING, M("How does one get an extract of one’s own credit data at no cost?")),
    ("applications", Category.LANDLORD, M("Is an application in force, until which day, and is more needed?")),
    ("dwelling_address", Category.LANDLORD, M("Is there a dwelling on offer, from which day and at what rent?")),
    ("housing_now", Category.SOCIAL_WORK, M("Is there a worker in the matter, and who?")),
    ("support_daily_life", Category.SOCIAL_WORK, M("Has the need of services been assessed, or when will it be?")),
    ("plan_b", Category.SOCIAL_WORK, M("Where is there a place for the first night, if the home is not ready?")),
    (
        "support_substances",
        Category.SUBSTANCE_MENTAL_HEALTH,
        M("From which day can the service begin, and how does one apply for it?"),
    ),
    (
        "wished_form",
        Category.SUPPORTED_HOUSING,
        M("Is a place free, from which day, and how does one apply for it?"),
    ),
    (
        "supports",
        Category.OTHER_SUPPORT,
        M("Could you give support for the housing, how often and from which day?"),
    ),
)


@dataclass(frozen=True, slots=True)
class Question:
    """What is missing, whom it is asked of, and the words in that reader's language."""

    about: Message
    category: Category
    language: str
    asked: Message  # the question alone
    words: Message  # with the case number


def questions(file: CaseFile) -> tuple[Question, ...]:
    """Return the questions about what a case does not know yet, in the order of who is asked."""
    order = list(Category)
    return tuple(sorted(_questions(file), key=lambda one: order.index(one.category)))


def _questions(file: CaseFile) -> Iterator[Question]:
    known = dict(_fields())
    given = answers(file, known.values())
    outside = file.case.sanction is not None and not file.case.in_custody
    for name, category, question in _TABLE:
        needless = outside and category is Category.PRISON
        if given.get(name) in (*NOTHING, NOT_KNOWN) and not needless:
            words = M(
                "Case {number}. {question} Answer with the case number alone.",
                number=file.case.number,
                question=question,
            )
            yield Question(known[name].label, category, spoken_in(file, category), question, words)


def _fields() -> Iterator[tuple[str, Field]]:
    """Yield the fields that questions are about; the question of step 1 where others repeat it."""
    asked = {name for name, _, _ in _TABLE}
    for step in reversed(Step):
        for field in form(step).fields:
            if field.name in asked:
                yield field.name, field
