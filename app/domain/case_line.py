"""The line of a case: what has been, what is due, and the days all counts from, on one scale of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from itertools import groupby
from typing import TYPE_CHECKING

from app.domain.case import needed_by
from app.domain.codes import EntryKind, NeedBasis, PaperKind, Step
from app.domain.labels import label, short
from app.domain.message import MC, MP, M
from app.domain.progress import Target, target
from app.domain.timeline import deadlines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.message import Message
    from app.domain.offsets import Offsets

# where the day is asked that a need rests on; else it is that of release
_ASKED = {
    NeedBasis.KOEVAPAUS: "koevapaus_start",
    NeedBasis.LODGING_ENDS: "lodging_ends",
    NeedBasis.EVICTION: "lodging_ends",
}
_AGREED = MC("milestone", "Agreed action")  # its sentence would repeat its name
_MEETING_TODAY = MC("milestone", "Meeting today")
AFTER_THE_LAST = timedelta(weeks=3)  # what the scale shows after the last day that counts


class Mark(Enum):
    """What a day of the line is; the order is that in which their words find room."""

    NEED = auto()
    RELEASE = auto()
    TODAY = auto()
    LATE = auto()
    DUE = auto()
    PAST = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """One thing on the line: its day, its name, why it is there, and where it is seen or done.

    An entry, a paper and the end of the case have no target.
    """

    day: date
    mark: Mark
    words: Message
    reason: Message | None = None
    target: Target | None = None


class PhaseKind(Enum):
    """What a stretch of the line is."""

    ELAPSED = auto()
    LEFT = auto()
    KOEVAPAUS = auto()
    AFTER = auto()


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of the line, from a day to the day before `ends`, and what it says of itself."""

    kind: PhaseKind
    begins: date
    ends: date
    words: Message | None = None


@dataclass(frozen=True, slots=True)
class CaseLine:
    """The whole line; `begins` is a Monday. The milestones stand by day, those after `ends` in a list alone."""

    begins: date
    ends: date
    today: date
    phases: tuple[Phase, ...]
    milestones: tuple[Milestone, ...]


def case_line(file: CaseFile, today: date, offsets: Offsets | None = None, language: str = "fi") -> CaseLine:
    """Return the line of a case; parties are named for a reader of `language`."""
    found = [*_past(file, today), *_fixed(file, today), *_due(file, today, offsets, language)]
    if file.case.closed_on is None and not any(one.words == _MEETING_TODAY for one in found):
        found.append(_at(today, Mark.TODAY, MC("line", "Today")))
    milestones = tuple(sorted(found, key=lambda one: (one.day, one.mark.value)))
    first = min([file.case.opened_on, today, *(one.day for one in milestones)])
    begins = first - timedelta(days=first.weekday())
    ends = _last(file, today, milestones) + AFTER_THE_LAST
    return CaseLine(begins, ends, today, tuple(_phases(file, begins, ends, today)), milestones)


def _last(file: CaseFile, today: date, milestones: tuple[Milestone, ...]) -> date:
    """Return the last day that counts: that of leaving, else the planned one, else the last that is known."""
    case = file.case
    if case.closed_on is not None:
        return max(case.closed_on, case.opened_on)
    planned = case.release_day or needed_by(case, today).day
    if case.left_on is None and planned is not None:
        return max(planned, today)
    return max([today, *filter(None, [case.release_day]), *(one.day for one in milestones)])


def _phases(file: CaseFile, begins: date, ends: date, today: date) -> Iterator[Phase]:
    case = file.case
    if case.closed_on is not None:
        yield Phase(PhaseKind.ELAPSED, begins, case.closed_on)
        yield Phase(PhaseKind.AFTER, case.closed_on, ends, M("The case is closed"))
        return
    yield Phase(PhaseKind.ELAPSED, begins, today)
    need, on = needed_by(case, today).day, today
    if need is not None and need > today and case.left_on is None:
        left = MP(
            "{n} day until a dwelling is needed", "{n} days until a dwelling is needed", n=(need - today).days
        )
        yield Phase(PhaseKind.LEFT, today, need, left)
        on = need
    release = case.release_day
    if release is not None and release > on and case.koevapaus_start is not None and case.koevapaus_start <= on:
        yield Phase(PhaseKind.KOEVAPAUS, on, release, MC("phase", "Koevapaus"))
        on = release
    yield Phase(PhaseKind.AFTER, on, ends)


def _fixed(file: CaseFile, today: date) -> Iterator[Milestone]:
    """Yield the day a dwelling is needed and that of release; once the client has left, the day of leaving."""
    case = file.case
    if case.left_on is not None:
        left = MC("milestone", "Released")
        yield _at(case.left_on, Mark.RELEASE, left, target(Step.MEMO, "left_on"))
        return
    need = needed_by(case, today)
    if need.day is not None and case.closed_on is None:
        asked = target(Step.MAPPING, _ASKED.get(need.basis, "release_day"))
        reason = label(need.basis)
        yield Milestone(day=need.day, mark=Mark.NEED, words=M("Dwelling needed"), reason=reason, target=asked)
    if case.release_day is not None and case.release_day != need.day:
        to_come = MC("milestone", "Is released")
        yield _at(case.release_day, Mark.RELEASE, to_come, target(Step.MAPPING, "release_day"))


def _due(file: CaseFile, today: date, offsets: Offsets | None, language: str) -> Iterator[Milestone]:
    slot, meeting = file.slot, file.meeting
    if slot is not None and slot.held_on is None and meeting is not None and meeting.day is not None:
        said = _MEETING_TODAY if meeting.day == today else label(Step.MEETING)
        mark = Mark.LATE if meeting.day < today else Mark.DUE
        yield _at(meeting.day, mark, said, Target(Step.MEETING))
    for one in deadlines(file, today, offsets, language):
        if not one.passed:
            mark = Mark.LATE if one.overdue(today) else Mark.DUE
            reason = _AGREED if one.rule == "action" else one.sentence
            yield Milestone(day=one.day, mark=mark, words=one.words, reason=reason, target=one.target)


def _past(file: CaseFile, today: date) -> Iterator[Milestone]:
    for done in file.case.elsewhere:
        yield _at(done.done_on, Mark.PAST, short(done.step), Target(done.step))
    if file.mapping is not None and file.mapping.mapped_on is not None:
        yield _at(file.mapping.mapped_on, Mark.PAST, label(Step.MAPPING), Target(Step.MAPPING))
    yield from _consents(file)
    if file.referral is not None and file.referral.received_on is not None:
        yield _at(file.referral.received_on, Mark.PAST, short(Step.REFERRAL), Target(Step.REFERRAL))
    yield from _meetings(file)
    yield from _papers(file)
    for entry in file.entries:
        note = MC("milestone", "Note") if entry.kind is EntryKind.OTHER else label(entry.kind)
        yield _at(entry.day, Mark.PAST, note)
    for one in file.follow_ups:
        if one.day is not None and one.point is not None and one.day <= today:
            said = MC("deadline", "Follow-up: {point}", point=one.point)
            yield _at(one.day, Mark.PAST, said, target(Step.MEMO, "follow_ups"))
    yield from _closings(file)


def _closings(file: CaseFile) -> Iterator[Milestone]:
    """Yield each closing and reopening, with its reason."""
    case = file.case
    ends = [(one.closed_on, one.end_reason) for one in case.closings]
    if case.closed_on is not None:
        ends.append((case.closed_on, case.end_reason))
    for day, end in ends:
        why = label(end) if end else None
        yield Milestone(day=day, mark=Mark.PAST, words=MC("milestone", "Case closed"), reason=why)
    for one in case.closings:
        why = MC("reason", "{said}", said=one.reason)
        yield Milestone(day=one.reopened_on, mark=Mark.PAST, words=MC("milestone", "Case reopened"), reason=why)


def _consents(file: CaseFile) -> Iterator[Milestone]:
    for consent in file.consents:
        if consent.signed_on is not None:
            yield _at(consent.signed_on, Mark.PAST, label(Step.CONSENT), Target(Step.CONSENT))
        for withdrawal in consent.withdrawals:
            said = (
                MC("milestone", "Consent withdrawn") if withdrawal.whole else MC("milestone", "Consent narrowed")
            )
            yield _at(withdrawal.withdrawn_on, Mark.PAST, said, Target(Step.CONSENT))


def _meetings(file: CaseFile) -> Iterator[Milestone]:
    for slot in file.slots:
        if slot.invited_on is not None:
            yield _at(slot.invited_on, Mark.PAST, MC("milestone", "Invitations"), Target(Step.REFERRAL))
        if slot.held_on is not None:
            yield _at(slot.held_on, Mark.PAST, label(Step.MEETING), Target(Step.MEETING))


def _papers(file: CaseFile) -> Iterator[Milestone]:
    """Yield the papers made, those of a day together."""
    made = sorted((document.issued_at.date(), document.kind.value) for document in file.documents)
    for day, that_day in groupby(made, key=lambda one: one[0]):
        kinds = tuple(PaperKind(kind) for kind in dict.fromkeys(kind for _, kind in that_day))
        yield _at(day, Mark.PAST, M("{papers}", papers=kinds))


def _at(day: date, mark: Mark, words: Message, seen_in: Target | None = None) -> Milestone:
    return Milestone(day=day, mark=mark, words=words, target=seen_in)
