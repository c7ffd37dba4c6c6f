"""Keys: UUID text made by the program."""

from __future__ import annotations

from typing import NewType

CaseId = NewType("CaseId", str)
ClientId = NewType("ClientId", str)
ConsentId = NewType("ConsentId", str)
MeetingId = NewType("MeetingId", str)
SlotId = NewType("SlotId", str)
OrganisationId = NewType("OrganisationId", str)
WorkerId = NewType("WorkerId", str)
GroupId = NewType("GroupId", str)
DocumentId = NewType("DocumentId", str)


def new_id() -> str:
    """Return a fresh key."""
    from uuid import uuid4  # noqa: PLC0415 - the start makes no keys

    return str(uuid4())
