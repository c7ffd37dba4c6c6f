"""What is due in a case and why: rules as a table, each with its anchor, its offset and its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from app.domain import anchors
from app.domain.calendar_fi import months_from, working_days_after, working_days_before
from app.domain.codes import Step
from app.domain.message import MC, MP, M
from app.domain.offsets import Offsets, offsets_of
from app.domain.progress import Target, target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from app.domain.anchors import Point
    from app.domain.case_file import CaseFile
    from app.domain.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """One thing due: until when, from when where it has a window, why, and where it is done.

    `passed` marks a window that was over before the case was opened: nobody is late with it.
    """

    rule: str
    day: date
    words: Message
    sentence: Message
    target: Target
    subject: str = ""
    begins: date | None = None
    passed: bool = False

    def overdue(self, today: date) -> bool:
        """Is it late."""
        return self.day < today and not self.passed


@dataclass(frozen=True, slots=True)
class Retimed:
    """A deadline that a moved date moved; None where it was not there before or is not there any more."""

    words: Message
    sentence: Message
    before: date | None
    after: date | None

    def too_late(self, today: date) -> bool:
        """Did the move bring it to a day that has passed."""
        return self.after is not None and self.after < today


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A kind of deadline: where it is counted from, how far, what it says, and the step and field that do it.

    `words` name it where there is little room, the sentence tells why.
    """

    name: str
    words: Message
    anchor: Callable[[CaseFile, date, str], Iterable[Point]]
    due: Callable[[date, Offsets], date]
    sentence: Callable[[Offsets], Message]
    done_in: tuple[Step, str]
    begins: Callable[[date, Offsets], date] | None = None


def deadlines(
    file: CaseFile, today: date, offsets: Offsets | None = None, language: str = "fi"
) -> tuple[Deadline, ...]:
    """Return what is due in an open case, the earliest first; parties are named for a reader of `language`.

    `offsets` are those of the case’s office unless others are given.
    """
    if file.case.closed_on is not None:
        return ()
    kept = offsets or offsets_of(file.office.answers)
    found = (_deadline(file, rule, point, kept) for rule in RULES for point in rule.anchor(file, today, language))
    return tuple(sorted(found, key=lambda one: (one.day, one.rule, one.subject)))


def retimed(
    before: CaseFile, after: CaseFile, today: date, offsets: Offsets | None = None, language: str = "fi"
) -> tuple[Retimed, ...]:
    """Return the deadlines that differ between a case as it was and as it is after a date was moved."""
    was = {(one.rule, one.subject): one for one in deadlines(before, today, offsets, language)}
    now = {(one.rule, one.subject): one for one in deadlines(after, today, offsets, language)}
    kept = {key: now.get(key) or was[key] for key in dict.fromkeys([*now, *was])}
    changes = (
        Retimed(one.words, one.sentence, _day(was.get(key)), _day(now.get(key))) for key, one in kept.items()
    )
    return tuple(change for change in changes if change.before != change.after)


def _day(deadline: Deadline | None) -> date | None:
    return deadline.day if deadline else None


def _deadline(file: CaseFile, rule: Rule, point: Point, offsets: Offsets) -> Deadline:
    day = rule.due(point.day, offsets)
    return Deadline(
        rule=rule.name,
        day=day,
        words=rule.words.with_values(**point.values),
        sentence=rule.sentence(offsets).with_values(**point.values),
        target=target(*rule.done_in),
        subject=point.subject,
        begins=rule.begins(point.day, offsets) if rule.begins else None,
        passed=day < file.case.opened_on,
    )


def _itself(day: date, _offsets: Offsets) -> date:
    return day


def _before_the_meeting(day: date, offsets: Offsets) -> date:
    return working_days_before(day, offsets.advance)


RULES: tuple[Rule, ...] = (
    Rule(
        name="mapping",
        words=MC("deadline", "Mapping"),
        anchor=anchors.unmapped,
        begins=lambda day, offsets: months_from(day, -offsets.mapping_from),
        due=lambda day, offsets: months_from(day, -offsets.mapping_until),
        sentence=lambda offsets: M(
            "Map the housing situation {first}–{last} months before the dwelling is needed.",
            first=offsets.mapping_from,
            last=offsets.mapping_until,
        ),
        done_in=(Step.MAPPING, "housing_now"),
    ),
    Rule(
        name="ground",
        words=MC("deadline", "Ground for telling"),
        anchor=anchors.unallowed,
        due=_before_the_meeting,
        sentence=lambda _: M("Record a consent or another ground before anything that names the client is sent."),
        done_in=(Step.CONSENT, "answer"),
    ),
    Rule(
        name="municipal",
        words=MC("deadline", "Municipal applications"),
        anchor=anchors.unapplied,
        due=lambda day, offsets: months_from(day, -offsets.municipal),
        sentence=lambda offsets: MP(
            "Apply for municipal dwellings {n} month before the dwelling is needed.",
            "Apply for municipal dwellings {n} months before the dwelling is needed.",
            n=offsets.municipal,
        ),
        done_in=(Step.MAPPING, "applications"),
    ),
    Rule(
        name="assistance",
        words=MC("deadline", "Social assistance"),
        anchor=anchors.assistance,
        due=lambda day, offsets: day - timedelta(weeks=offsets.assistance),
        sentence=lambda offsets: MP(
            "Apply for Kela’s basic social assistance {n} week before the dwelling is needed.",
            "Apply for Kela’s basic social assistance {n} weeks before the dwelling is needed.",
            n=offsets.assistance,
        ),
        done_in=(Step.ASSESSMENT, "actions"),
    ),
    Rule(
        name="application",
        words=MC("deadline", "Application expires"),
        anchor=anchors.applications,
        due=_itself,
        sentence=lambda _: M("An application expires unless it is renewed: {where}."),
        done_in=(Step.MAPPING, "applications"),
    ),
    Rule(
        name="allowance",
        words=MC("deadline", "Housing allowance ends"),
        anchor=anchors.imprisonment,
        due=lambda day, offsets: months_from(day, offsets.allowance),
        sentence=lambda offsets: MP(
            "The housing allowance for the present home ends {n} month after imprisonment began.",
            "The housing allowance for the present home ends {n} months after imprisonment began.",
            n=offsets.allowance,
        ),
        done_in=(Step.MAPPING, "keep_until"),
    ),
    Rule(
        name="adults",
        words=MC("deadline", "Consent of those who live there"),
        anchor=anchors.shared_koevapaus,
        due=lambda day, offsets: day - timedelta(weeks=offsets.adults),
        sentence=lambda _: M("The adults who live in the dwelling are asked to consent to the koevapaus."),
        done_in=(Step.ASSESSMENT, "actions"),
    ),
    Rule(
        name="advance",
        words=MC("deadline", "Advance information"),
        anchor=anchors.meeting,
        due=_before_the_meeting,
        sentence=lambda offsets: MP(
            "Send the advance information at least {n} working day before the meeting.",
            "Send the advance information at least {n} working days before the meeting.",
            n=offsets.advance,
        ),
        done_in=(Step.REFERRAL, "invited_on"),
    ),
    Rule(
        name="memo",
        words=MC("deadline", "Memo"),
        anchor=anchors.unreported,
        due=lambda day, offsets: working_days_after(day, offsets.memo),
        sentence=lambda offsets: MP(
            "Send the memo within {n} working day of the meeting.",
            "Send the memo within {n} working days of the meeting.",
            n=offsets.memo,
        ),
        done_in=(Step.MEMO, ""),
    ),
    Rule(
        name="action",
        words=M("{what}"),
        anchor=anchors.actions,
        due=_itself,
        sentence=lambda _: M("Agreed action: {what}"),
        done_in=(Step.ASSESSMENT, "actions"),
    ),
    Rule(
        name="consent",
        words=MC("deadline", "Consent expires"),
        anchor=anchors.consent_end,
        begins=lambda day, offsets: day - timedelta(days=offsets.consent),
        due=_itself,
        sentence=lambda _: M("The consent expires."),
        done_in=(Step.CONSENT, "valid_until"),
    ),
    Rule(
        name="follow_up",
        words=MC("deadline", "Follow-up: {point}"),
        anchor=anchors.follow_ups,
        due=_itself,
        sentence=lambda _: M("Ask how the housing goes: {point}"),
        done_in=(Step.MEMO, "follow_ups"),
    ),
)
