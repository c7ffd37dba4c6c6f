"""Where a case stands: the status of its six steps, why, and the one click that mends it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from app.domain.answers import NOTHING, answers
from app.domain.codes import ConsentAnswer, ConsentState, FurtherWay, MeetingState, MemoState, Owner, Status, Step
from app.domain.message import MP, M

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from app.domain.case import Elsewhere
    from app.domain.case_file import CaseFile
    from app.domain.consent import Consent
    from app.domain.forms import Field
    from app.domain.message import Message

CLOSING = frozenset({ConsentState.REFUSED, ConsentState.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Target:
    """A page of a step, and the field of it that asks for attention."""

    step: Step
    page: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class StepState:
    """How a step stands, why, where it is mended, and the labels of the essential answers it lacks."""

    step: Step
    status: Status
    reason: Message | None = None
    mend: Target | None = None
    missing: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class _View:
    """What a step's own records say of it."""

    status: Status
    reason: Message | None = None
    mend: Target | None = None


def steps(file: CaseFile, today: date) -> tuple[StepState, ...]:
    """Return how the six steps of a case stand on a day."""
    return tuple(_state(file, step, today) for step in Step)


def next_step(states: Iterable[StepState]) -> StepState:
    """Return the step to go on with: the first that is open, else the first that cannot start, else the last."""
    listed = tuple(states)
    unfinished = [state for state in listed if state.status is not Status.DONE]
    opened = [state for state in unfinished if state.status is not Status.BLOCKED]
    return (opened or unfinished or listed[-1:])[0]


def target(step: Step, field: str) -> Target:
    """Return where `field` is asked in a step; the step itself where it has no page of its own."""
    from app.domain.form_specs import form  # noqa: PLC0415 - the start path reads no form

    pages = form(step).pages
    name = next((page.name for page in pages if any(f.name == field for f in page.fields)), "")
    return Target(step, name, field if name else "")


def unnamed(file: CaseFile, today: date) -> tuple[Message, Target] | None:
    """Return why nothing that names the client may leave and where that is mended; None where it may."""
    if file.ground(today) is not None:
        return None
    consent = file.consent
    state = consent.state(today) if consent else None
    if state is ConsentState.EXPIRED and consent is not None:
        return M("The consent expired on {day}.", day=consent.valid_until), target(Step.CONSENT, "valid_until")
    if state in CLOSING:
        return _closed(file), Target(Step.CONSENT)
    reason = M("Nothing that names the client can be sent before a consent or another ground is recorded.")
    return reason, target(Step.CONSENT, "answer")


def time_reserved(file: CaseFile) -> bool:
    """Has the client a slot in a meeting whose day is known."""
    meeting = file.meeting
    return meeting is not None and meeting.day is not None and meeting.state is not MeetingState.CANCELLED


def elsewhere(file: CaseFile, step: Step) -> Elsewhere | None:
    """Return where and when a step was done outside Kotio."""
    return next((entry for entry in file.case.elsewhere if entry.step is step), None)


def _state(file: CaseFile, step: Step, today: date) -> StepState:
    invalid = sorted(page for page in file.invalid_drafts if page.partition("/")[0] == step)
    if invalid:
        page = invalid[0].partition("/")[2]
        reason, labels = M("An answer needs correction."), tuple(field.label for field in _missing(file, step))
        return StepState(step, Status.NEEDS_CORRECTION, reason, Target(step, page), labels)
    outside = elsewhere(file, step)
    if outside is not None and (step is not Step.CONSENT or _signed(file)):
        return StepState(step, Status.DONE, M("Done elsewhere on {day}.", day=outside.done_on))
    view = _VIEWS[step](file, today)
    lacking = () if view.status is Status.NOT_STARTED else _missing(file, step)
    if view.status is Status.DONE and lacking:
        view = _View(Status.IN_PROGRESS, view.reason, view.mend)
    blocked = None if view.status is Status.DONE else _gate(file, step, today)
    if blocked is not None:
        return StepState(step, Status.BLOCKED, *blocked)
    if view.status is Status.NOT_STARTED:
        return StepState(step, view.status, view.reason, view.mend)
    mend = view.mend or (target(step, lacking[0].name) if lacking else None)
    return StepState(step, view.status, view.reason, mend, tuple(field.label for field in lacking))


def _missing(file: CaseFile, step: Step) -> tuple[Field, ...]:
    """Return the essential fields without an answer; page by page, since two pages may use one name."""
    from app.domain.checks import missing  # noqa: PLC0415 - the start path checks nothing

    if step is Step.CONSENT and _unsigned_for_good(file):
        return ()
    return tuple(field for fields in _needed(step) for field in missing(fields, answers(file, fields)))


@cache
def _needed(step: Step) -> tuple[tuple[Field, ...], ...]:
    """Return by page the essential fields and those that tell whether they are asked."""
    from app.domain.checks import essential  # noqa: PLC0415 - the start path checks nothing
    from app.domain.form_specs import form  # noqa: PLC0415 - the start path reads no form

    pages = (essential(page.fields) for page in form(step).pages)
    return tuple(fields for fields in pages if fields)


def _gate(file: CaseFile, step: Step, today: date) -> tuple[Message, Target] | None:
    """Return why a step cannot start yet, and where that is mended."""
    if step in {Step.MAPPING, Step.CONSENT}:
        return None
    state = file.consent.state(today) if file.consent else None
    if state in CLOSING and file.ground(today) is None:
        return _closed(file), Target(Step.CONSENT)
    if step is Step.MEETING and not (time_reserved(file) or elsewhere(file, Step.REFERRAL)):
        return M("No time has been reserved for the client in a meeting."), target(Step.REFERRAL, "day")
    if step is Step.ASSESSMENT and not (_held(file) or elsewhere(file, Step.MEETING)):
        return M("The meeting has not been held."), target(Step.MEETING, "held_on")
    if step is Step.MEMO and not (_answered(file, Step.ASSESSMENT) or elsewhere(file, Step.ASSESSMENT)):
        return M("The joint assessment has not been made."), target(Step.ASSESSMENT, "form_first")
    return None


def _closed(file: CaseFile) -> Message:
    consent = file.consent
    if consent is None or consent.answer is not ConsentAnswer.REFUSED:
        return M("The client has withdrawn the consent. Nothing more can be told on it.")
    if consent.answers.get("further_way") == FurtherWay.OWN_WORK:
        return M("The client has refused consent. The case goes on as the office’s own work, without the group.")
    return M(
        "The client has refused consent. The case can be closed, or go on as the office’s own work without "
        "the group."
    )


def _mapping(file: CaseFile, _today: date) -> _View:
    return _View(Status.DONE if _answered(file, Step.MAPPING) else Status.NOT_STARTED)


def _consent(file: CaseFile, today: date) -> _View:
    consent = file.consent
    if consent is None:
        return _View(Status.DONE, M("Goes on a ground in law.")) if file.grounds else _View(Status.NOT_STARTED)
    state = consent.state(today)
    if state in CLOSING:
        return _View(Status.DONE, _closed(file))
    if state is ConsentState.EXPIRED:
        return _expired(file, consent)
    if file.addition is not None:
        return _View(Status.WAITING, _waits(file.addition), Target(Step.CONSENT))
    if file.consent_expires_soon(today):
        return _View(Status.DONE, M("The consent expires on {day}.", day=consent.valid_until))
    return _View(Status.DONE) if consent.valid(today) else _asked(consent)


def _expired(file: CaseFile, consent: Consent) -> _View:
    reason = M("The consent expired on {day}.", day=consent.valid_until)
    if file.case.closed_on is not None:  # a closed case asks for no new one
        return _View(Status.DONE, reason)
    return _View(Status.IN_PROGRESS, reason, target(Step.CONSENT, "valid_until"))


def _waits(edition: Consent) -> Message:
    if edition.renews:
        return M("A renewed consent waits for the client’s signature.")
    return M("An addition waits for the client’s signature.")


def _asked(consent: Consent) -> _View:
    if consent.answer is None and consent.asked_on is not None:
        reason = M("Asked on {day}, not answered yet.", day=consent.asked_on)
        return _View(Status.WAITING, reason, target(Step.CONSENT, "answer"))
    return _View(Status.IN_PROGRESS)


def _referral(file: CaseFile, today: date) -> _View:
    slot = file.slot
    if slot is None and not _answered(file, Step.REFERRAL):
        return _View(Status.NOT_STARTED)
    if _held(file):
        return _View(Status.DONE)
    silent = [party for party in slot.invitees if not party.replied] if slot else []
    if slot is not None and slot.invited_on is not None and silent:
        reason = MP("{n} party has not replied.", "{n} parties have not replied.", n=len(silent))
        return _View(Status.WAITING, reason, target(Step.REFERRAL, "invitees"))
    if slot is not None and slot.invited_on is not None:
        return _View(Status.DONE)
    closed = unnamed(file, today)
    return _View(Status.IN_PROGRESS, *closed) if closed else _View(Status.IN_PROGRESS)


def _meeting(file: CaseFile, today: date) -> _View:
    slot, meeting = file.slot, file.meeting
    if _held(file):
        return _View(Status.DONE)
    if slot is not None and (_answered(file, Step.MEETING) or any(party.attendance for party in slot.invitees)):
        return _View(Status.IN_PROGRESS)
    day = meeting.day if meeting else None
    if day is None:
        return _View(Status.NOT_STARTED)
    past = M("The meeting of {day} has not been recorded.", day=day)
    return _View(Status.NOT_STARTED, past if day < today else M("The meeting is on {day}.", day=day))


def _assessment(file: CaseFile, _today: date) -> _View:
    return _View(Status.DONE if _answered(file, Step.ASSESSMENT) else Status.NOT_STARTED)


def _memo(file: CaseFile, _today: date) -> _View:
    memo = file.memo
    if memo is None:
        return _View(Status.NOT_STARTED)
    if memo.state is MemoState.FINAL:
        return _View(Status.IN_PROGRESS, M("The memo is ready but has not been sent."), Target(Step.MEMO))
    return _View(Status.DONE if memo.state in {MemoState.SENT, MemoState.CORRECTED} else Status.IN_PROGRESS)


_VIEWS: dict[Step, Callable[[CaseFile, date], _View]] = {
    Step.MAPPING: _mapping,
    Step.CONSENT: _consent,
    Step.REFERRAL: _referral,
    Step.MEETING: _meeting,
    Step.ASSESSMENT: _assessment,
    Step.MEMO: _memo,
}

_OWN = {
    Step.MAPPING: {Owner.CLIENT, Owner.CASE, Owner.MAPPING},
    Step.REFERRAL: {Owner.REFERRAL},
    Step.MEETING: {Owner.SLOT},
    Step.ASSESSMENT: {Owner.ASSESSMENT, Owner.AGREED},
}


def _answered(file: CaseFile, step: Step) -> bool:
    """Has a step itself been answered: not what an earlier one asked, nor the name that opens every case."""
    return any(value not in NOTHING for fields in _own(step) for value in answers(file, fields).values())


@cache
def _own(step: Step) -> tuple[tuple[Field, ...], ...]:
    """Return by owner the fields of a step that no earlier one asked and that do not come with the case."""
    from app.domain.form_specs import step_forms  # noqa: PLC0415 - the start path reads no form

    forms = {spec.step: spec.fields for spec in step_forms()}
    earlier = {(f.owner, f.name) for one in takewhile(lambda one: one is not step, Step) for f in forms[one]}
    earlier |= {(Owner.CLIENT, "name"), (Owner.SLOT, "invitees")}
    own = [f for f in forms[step] if (f.owner, f.name) not in earlier]
    return tuple(tuple(f for f in own if f.owner is owner) for owner in Owner if owner in _OWN[step])


def _held(file: CaseFile) -> bool:
    return file.slot is not None and file.slot.held_on is not None


def _unsigned_for_good(file: CaseFile) -> bool:
    """Is no signed form to come: the client has refused, or was never asked since the law gives the ground."""
    consent = file.consent
    return bool(file.grounds) if consent is None else consent.answer is ConsentAnswer.REFUSED


def _signed(file: CaseFile) -> bool:
    return file.consent is not None and file.consent.signed_on is not None
