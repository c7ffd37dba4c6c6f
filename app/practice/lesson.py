"""The guided practice: ten tasks through the six steps, as data. That one is done is seen from the register."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self

from app.domain.codes import MemoState, Step
from app.domain.labels import task
from app.domain.message import M

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """How things stand: the learner's own case, the page on the screen, and what was done in the window."""

    today: date
    file: CaseFile | None = None
    step: Step | None = None
    page: str = ""
    names_hidden: bool = False
    case_found: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing to do: how, why, where, and the rule by which it is seen to be done."""

    name: str
    title: Message
    how: Message
    why: Message
    done: Callable[[Seen], bool]
    step: Step | None = None
    page: str = ""


def _mapped(seen: Seen) -> bool:
    file = seen.file
    return bool(file and file.case.housing_now and file.mapping and file.mapping.levels)


def _consented(seen: Seen) -> bool:
    return bool(seen.file and seen.file.consent and seen.file.consent.valid(seen.today))


def _invited(seen: Seen) -> bool:
    slot, meeting = (seen.file.slot, seen.file.meeting) if seen.file else (None, None)
    return bool(slot and slot.invitees and slot.start and meeting and meeting.day)


def _met(seen: Seen) -> bool:
    return bool(seen.file and seen.file.slot and seen.file.slot.held_on)


def _assessed(seen: Seen) -> bool:
    file = seen.file
    return bool(file and file.assessment and file.assessment.form_first and file.actions)


def _looked_at(seen: Seen) -> bool:
    return _assessed(seen) and (seen.step, seen.page) == (Step.MEMO, "copies")


def _written(seen: Seen) -> bool:
    return bool(seen.file and seen.file.memo and seen.file.memo.state is not MemoState.DRAFT)


TASKS = (
    Task(
        name="case",
        title=M("Open a case of your own"),
        how=M("Press Ctrl+N, write an invented name and press Enter."),
        why=M("A case needs nothing but a name. Everything else may come later."),
        done=lambda seen: seen.file is not None,
    ),
    Task(
        name="map",
        title=task(Step.MAPPING),
        how=M(
            "Choose on the page Housing where the client lives, "
            "and on the page Support how much support is needed."
        ),
        why=M("From these Kotio tells how urgent the case is and proposes whom to invite."),
        done=_mapped,
        step=Step.MAPPING,
        page="housing",
    ),
    Task(
        name="consent",
        title=task(Step.CONSENT),
        how=M(
            "Choose to whom information may be given. "
            "Then record on the page Answer what the client signed, and when."
        ),
        why=M("Without a ground nothing that names the client leaves the office."),
        done=_consented,
        step=Step.CONSENT,
        page="recipients",
    ),
    Task(
        name="invite",
        title=task(Step.REFERRAL),
        how=M("Invite a party, choose the day of the meeting, and reserve a time for the client."),
        why=M("Each party comes for this client alone and hears only what it may know."),
        done=_invited,
        step=Step.REFERRAL,
        page="invitees",
    ),
    Task(
        name="meet",
        title=task(Step.MEETING),
        how=M("Write on the page Opening the day the meeting was held, and something of one theme."),
        why=M("What you write at the meeting becomes the memo."),
        done=_met,
        step=Step.MEETING,
        page="opening",
    ),
    Task(
        name="assess",
        title=task(Step.ASSESSMENT),
        how=M("Choose a housing form that suits, and agree on one action: who does what and by when."),
        why=M("The group decides nothing: it assesses together and agrees on what is done."),
        done=_assessed,
        step=Step.ASSESSMENT,
        page="form",
    ),
    Task(
        name="copy",
        title=M("See what each recipient sees"),
        how=M("Open the page Copies. Choose the landlord’s copy and the client’s, and compare them."),
        why=M("In each copy there is only what its recipient may know. That is why a memo can be sent."),
        done=_looked_at,
        step=Step.MEMO,
        page="copies",
    ),
    Task(
        name="memo",
        title=task(Step.MEMO),
        how=M("Press Make the memo. If a text is to be read first, change it or say why it goes as it is."),
        why=M("A memo that is made is locked. A mistake is corrected by a new version."),
        done=_written,
        step=Step.MEMO,
        page="copies",
    ),
    Task(
        name="hide",
        title=M("Hide the names"),
        how=M("Press Ctrl+Shift+H."),
        why=M("When somebody else sees the screen there are case numbers on it, and no names."),
        done=lambda seen: seen.names_hidden,
    ),
    Task(
        name="find",
        title=M("Find your case again"),
        how=M("Press Ctrl+K, write the beginning of the name and press Enter."),
        why=M("From everywhere you get to every case and member in one line."),
        done=lambda seen: seen.case_found,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a learner is. A case numbered after `after` is the learner's own."""

    after: str = ""
    case_id: str = ""
    passed: frozenset[str] = frozenset()

    @classmethod
    def read(cls, kept: dict[str, Any]) -> Self:
        """Return the progress that `kept` tells of; the beginning where it tells of none."""
        passed = frozenset(str(name) for name in kept.get("passed", ()))
        return cls(after=str(kept.get("after", "")), case_id=str(kept.get("case", "")), passed=passed)

    def kept(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {"after": self.after, "case": self.case_id, "passed": sorted(self.passed)}

    @property
    def task(self) -> Task | None:
        """The task to be done now, None after the last."""
        return next((one for one in TASKS if one.name not in self.passed), None)

    def passing(self, *names: str) -> Self:
        """Return the progress with tasks behind one, done or skipped."""
        return replace(self, passed=self.passed.union(names))


def done(seen: Seen) -> frozenset[str]:
    """Return the names of the tasks that are seen to be done."""
    return frozenset(one.name for one in TASKS if one.done(seen))
