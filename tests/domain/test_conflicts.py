"""A meeting's time is warned about for a reason, and never without one."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.codes import MeetingPlace, MeetingState
from app.domain.conflicts import Booking, conflicts, overlap
from app.domain.ids import CaseId, GroupId, MeetingId, SlotId, WorkerId
from app.domain.meeting import Invitee, Meeting, Slot
from app.domain.worker import Absence, Worker
from i18n import text

TUESDAY = date(2026, 11, 24)
WORKERS = {
    "asa": Worker(id=WorkerId("asa"), name="Åsa Öhman"),
    "ville": Worker(id=WorkerId("ville"), name="Ville Korhonen"),
    "kaisa": Worker(
        id=WorkerId("kaisa"),
        name="Kaisa Hirvonen",
        absences=(Absence(id="1", first=date(2026, 11, 20), last=TUESDAY),),
    ),
}


def at(clock: str) -> time:
    hour, minute = clock.split(".")
    return time(int(hour), int(minute))


def slot(ident: str, span: str, *workers: str, cancelled: bool = False) -> Slot:
    start, end = span.split("–")
    return Slot(
        id=SlotId(ident),
        case_id=CaseId(f"case {ident}"),
        start=at(start),
        end=at(end),
        invitees=tuple(Invitee(id=one, worker_id=WorkerId(one)) for one in workers),
        cancelled=cancelled,
    )


def booking(ident: str, span: str, *slots: Slot, **changes: object) -> Booking:
    start, end = span.split("–")
    values = {"day": TUESDAY, "start": at(start), "end": at(end), **changes}
    return Booking(meeting=Meeting(id=MeetingId(ident), group_id=GroupId("g"), **values), slots=slots)  # type: ignore[arg-type]


def said(one: Booking, *others: Booking) -> list[str]:
    return [text(message, "en") for message in conflicts(one, others, WORKERS)]


def test_a_member_in_another_meeting_is_named_with_the_time() -> None:
    own = booking("own", "9.00–10.30", slot("a", "9.00–9.40", "asa", "ville"))
    other = booking("other", "9.00–11.00", slot("b", "9.20–10.00", "asa"))
    assert said(own, other) == ["Åsa Öhman is in another meeting at 9.20–10.00."]


@pytest.mark.parametrize(
    ("why", "other"),
    [
        ("only touches", booking("other", "10.30–11.00", slot("b", "10.30–11.00", "asa"))),
        ("another member", booking("other", "9.00–10.00", slot("b", "9.00–9.40", "kaisa"))),
        ("the member's slot is later", booking("other", "9.00–11.00", slot("b", "9.40–10.20", "asa"))),
        ("taken off the agenda", booking("other", "9.00–9.40", slot("b", "9.00–9.40", "asa", cancelled=True))),
        ("cancelled", booking("o", "9.00–9.40", slot("b", "9.00–9.40", "asa"), state=MeetingState.CANCELLED)),
        ("another day", booking("other", "9.00–9.40", slot("b", "9.00–9.40", "asa"), day=date(2026, 11, 25))),
        ("itself", booking("own", "9.00–9.40", slot("a", "9.00–9.40", "asa"))),
    ],
)
def test_no_warning_where_nothing_clashes(why: str, other: Booking) -> None:
    own = booking("own", "9.00–10.30", slot("a", "9.00–9.40", "asa", "ville"))
    assert said(own, other) == [], why


def test_the_chair_is_needed_all_along() -> None:
    own = booking("own", "9.00–11.00", slot("a", "9.00–9.40", "ville"), chair_id=WorkerId("asa"))
    other = booking("other", "10.20–11.00", slot("b", "10.20–11.00", "asa"))
    assert said(own, other) == ["Åsa Öhman is in another meeting at 10.20–11.00."]
    assert said(other, own) == ["Åsa Öhman is in another meeting at 9.00–11.00."]


def test_an_open_time_of_a_slot_counts_as_the_whole_meeting() -> None:
    untimed = Slot(id=SlotId("b"), case_id=CaseId("b"), invitees=(Invitee(id="asa", worker_id=WorkerId("asa")),))
    own = booking("own", "9.00–9.40", slot("a", "9.00–9.40", "asa"))
    assert said(own, booking("other", "9.00–11.00", untimed)) == ["Åsa Öhman is in another meeting at 9.00–11.00."]


@pytest.mark.parametrize(
    ("one", "other", "taken"),
    [
        ((MeetingPlace.OFFICE, "Huone 2"), (MeetingPlace.OFFICE, " huone 2 "), True),
        ((MeetingPlace.OFFICE, "Huone 2"), (MeetingPlace.OFFICE_AND_TEAMS, "Huone 2"), True),
        ((MeetingPlace.OFFICE, ""), (MeetingPlace.OFFICE, ""), True),
        ((MeetingPlace.OFFICE, "Huone 2"), (MeetingPlace.OFFICE, "Huone 3"), False),
        ((MeetingPlace.OTHER, ""), (MeetingPlace.OTHER, ""), False),
        ((MeetingPlace.OTHER, "Kirjasto"), (MeetingPlace.OTHER, "Kirjasto"), True),
        ((MeetingPlace.TEAMS, ""), (MeetingPlace.TEAMS, ""), False),
        ((MeetingPlace.OFFICE, "Huone 2"), (MeetingPlace.OTHER, "Huone 2"), False),
        ((None, ""), (None, ""), False),
    ],
)
def test_a_room_is_taken(
    one: tuple[MeetingPlace | None, str], other: tuple[MeetingPlace | None, str], *, taken: bool
) -> None:
    own = booking("own", "9.00–10.00", place=one[0], room=one[1])
    there = booking("other", "9.30–11.00", place=other[0], room=other[1])
    assert said(own, there) == (["The room is taken at 9.30–11.00."] if taken else [])


def test_a_video_link_in_use_is_said_only_when_the_times_meet() -> None:
    own = booking("own", "9.00–10.00", video_link="https://x.example/1")
    assert said(own, booking("o", "9.30–11.00", video_link=" https://x.example/1")) == [
        "The video link is in use in another meeting at 9.30–11.00."
    ]
    assert said(own, booking("o", "10.00–11.00", video_link="https://x.example/1")) == []


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (date(2026, 12, 6), "6.12.2026 is a day off: Independence Day."),
        (date(2026, 12, 24), "24.12.2026 is a day off: Christmas Eve."),
        (date(2026, 11, 28), "28.11.2026 falls on a weekend."),
        (TUESDAY, None),
    ],
)
def test_weekends_and_days_off_are_said(day: date, sentence: str | None) -> None:
    assert said(booking("own", "9.00–10.00", day=day)) == ([sentence] if sentence else [])


def test_an_absent_member_is_said_first_and_by_name() -> None:
    own = booking("own", "9.00–10.00", slot("a", "9.00–9.40", "kaisa", "asa"))
    other = booking("other", "9.00–10.00", slot("b", "9.00–9.40", "asa"))
    assert said(own, other) == [
        "Kaisa Hirvonen is away on 24.11.2026.",
        "Åsa Öhman is in another meeting at 9.00–9.40.",
    ]


def test_two_clients_in_the_room_at_one_time_are_warned_about() -> None:
    own = booking("own", "9.00–11.00", slot("a", "9.00–9.40"), slot("b", "9.30–10.00"), slot("c", "10.00–10.40"))
    assert said(own) == ["Two clients’ times overlap at 9.30."]


def test_without_a_day_there_is_nothing_to_warn_of() -> None:
    assert said(booking("own", "9.00–10.00", day=None)) == []


spans = st.tuples(st.times(), st.times()).map(lambda pair: (min(pair), max(pair)))


@given(spans, spans)
def test_overlap_is_mutual_and_never_where_one_ends_before_the_other_begins(
    one: tuple[time, time], other: tuple[time, time]
) -> None:
    assert overlap(one, other) == overlap(other, one)
    if one[1] <= other[0]:
        assert not overlap(one, other)
    assert not overlap(one, None)
