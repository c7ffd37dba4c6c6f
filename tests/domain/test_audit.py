"""A log whose rows seal each other shows any row that was changed, moved, added or left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.audit import FIRST_SEAL, Act, AuditEvent, broken_at, sealed

MOMENT = datetime(2026, 11, 24, 7, 41, tzinfo=UTC)


def chain(length: int) -> list[AuditEvent]:
    events: list[AuditEvent] = []
    before = FIRST_SEAL
    for seq in range(1, length + 1):
        event = AuditEvent(
            seq=seq,
            at=MOMENT,
            worker="päivi",
            act=Act.CHANGED,
            record="slot",
            record_id=f"slot-{seq}",
            case_id="case",
            fields=("held_on", f"theme_{seq}"),
        )
        before = sealed(event, before)
        events.append(replace(event, seal=before))
    return events


CHANGES: dict[str, Any] = {
    "at": MOMENT.replace(minute=42),
    "worker": "teemu",
    "act": Act.CREATED,
    "record": "memo",
    "record_id": "another",
    "case_id": None,
    "fields": ("held_on",),
    "seal": "0" * 64,
}


def test_a_log_as_written_holds_together() -> None:
    assert broken_at([]) is None
    assert broken_at(chain(9)) is None


@given(length=st.integers(1, 12), data=st.data())
@settings(derandomize=True, deadline=None)
def test_any_change_of_any_event_shows_at_that_event(length: int, data: st.DataObject) -> None:
    events = chain(length)
    at = data.draw(st.integers(0, length - 1))
    name = data.draw(st.sampled_from(sorted(CHANGES)))
    events[at] = replace(events[at], **{name: CHANGES[name]})
    assert broken_at(events) == at + 1


@given(length=st.integers(2, 12), data=st.data())
@settings(derandomize=True, deadline=None)
def test_an_event_left_out_or_moved_shows(length: int, data: st.DataObject) -> None:
    events = chain(length)
    at = data.draw(st.integers(0, length - 2))
    assert broken_at(events[:at] + events[at + 1 :]) == at + 1
    events[at], events[at + 1] = events[at + 1], events[at]
    assert broken_at(events) == at + 1


def test_text_cannot_move_from_one_field_into_the_next() -> None:
    event = chain(1)[0]
    other = replace(event, record="slotslot", record_id=event.record_id.removeprefix("slot"))
    assert sealed(event, FIRST_SEAL) != sealed(other, FIRST_SEAL)
