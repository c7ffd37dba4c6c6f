"""What was agreed at an earlier meeting and is still open at this one; each stays bound to where it was agreed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from app.domain.action import UNDONE

if TYPE_CHECKING:
    from datetime import date

    from app.domain.action import Action
    from app.domain.case_file import CaseFile

ORIGIN = "slot"  # the answer of an action that names the client's time in which it was agreed


class Carried(NamedTuple):
    """An action carried over, and the day it was agreed on where that is known."""

    action: Action
    agreed_on: date | None


def bound(action: Action, file: CaseFile) -> Action:
    """Return a new action bound to the present time of the case; one that is kept already as it is."""
    if action.version or file.slot is None:
        return action
    return replace(action, answers={**action.answers, ORIGIN: file.slot.id})


def carried(file: CaseFile) -> tuple[Carried, ...]:
    """Return the open actions of earlier meetings, the most pressing first."""
    found = [
        Carried(one, _agreed_on(file, one)) for one in file.actions if one.state in UNDONE and _earlier(file, one)
    ]
    found.sort(key=lambda one: (one.action.due is None, str(one.action.due)))
    return tuple(found)


def _earlier(file: CaseFile, action: Action) -> bool:
    """Was an action agreed before the present time; of one bound to none it is told before that is held alone."""
    if file.slot is None:
        return False
    origin = action.answers.get(ORIGIN)
    if origin is None:
        return file.slot.held_on is None and len(file.slots) > 1
    return bool(origin != file.slot.id)


def _agreed_on(file: CaseFile, action: Action) -> date | None:
    slot = next((one for one in file.slots if one.id == action.answers.get(ORIGIN)), None)
    if slot is None:
        return None
    meeting = file.meetings.get(str(slot.meeting_id))
    return slot.held_on or (meeting.day if meeting else None)
