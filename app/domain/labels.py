"""The message of every member of the domain's enums.

Members of different enums may share a code, and StrEnum members of one code are equal: so the table is by
class first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from enum import Enum

    from app.domain.message import Message

LABELS: dict[type[Enum], dict[str, Message]] = {}


def label(member: Enum) -> Message:
    """Return the words of an enum's member; raises KeyError for one that has none (a test forbids it)."""
    return LABELS[type(member)][member.value]
