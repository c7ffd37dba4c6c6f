"""The message of every member of the domain's enums.

Members of different enums may share a code, and StrEnum members of one code are equal: so the tables are by class
first. The words of `codes.meeting` stand in `label_tables.meeting`, and load with the first of them that is said.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from app.domain.codes import DataGroup, Step
from app.domain.message import MC, M

if TYPE_CHECKING:
    from enum import Enum

    from app.domain.message import Message

_TASKS: dict[str, Message] = {
    Step.MAPPING: M("Map the housing situation"),
    Step.CONSENT: M("Record the consent"),
    Step.REFERRAL: M("Refer and invite"),
    Step.MEETING: M("Hold the meeting"),
    Step.ASSESSMENT: M("Assess together and agree on actions"),
    Step.MEMO: M("Write the memo"),
}

_SHORT: dict[type[Enum], dict[str, Message]] = {
    Step: {
        Step.REFERRAL: MC("short step", "Referral"),
        Step.ASSESSMENT: MC("short step", "Assessment"),
        Step.MEMO: MC("short step", "Memo"),
    },
    DataGroup: {
        DataGroup.A: MC("short data group", "Person"),
        DataGroup.E: MC("short data group", "Debts and disturbances"),
        DataGroup.F: MC("short data group", "Substances and health"),
        DataGroup.H: MC("short data group", "Future sentences"),
    },
}


@cache
def words(enum: type[Enum]) -> dict[str, Message]:
    """Return the words of an enum's members by their codes; raises KeyError for one that has none."""
    subject = enum.__module__.rpartition(".")[2]
    tables: dict[type[Enum], dict[str, Message]] = import_module(f"app.domain.label_tables.{subject}").LABELS
    return tables[enum]


def label(member: Enum) -> Message:
    """Return the words of an enum's member; raises KeyError for one that has none (a test forbids it)."""
    return words(type(member))[member.value]


def short(member: Enum) -> Message:
    """Return the words of a member where there is little room; the full ones where they are short enough."""
    return _SHORT.get(type(member), {}).get(member.value) or label(member)


def task(step: Step) -> Message:
    """Return what a step asks to be done, for the task list and buttons; `label(step)` is its noun."""
    return _TASKS[step]


def lettered(group: DataGroup) -> Message:
    """Return a data group with the letter it has on the consent form."""
    return M("{letter} {group}", letter=group.value, group=label(group))
