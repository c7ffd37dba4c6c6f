"""The nine rows of the source: who is named, where a gap opens, what is about to be one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.codes import Category
from app.domain.coverage import NINE, Coverage, absence, coverage, deputies
from app.domain.ids import OrganisationId, WorkerId
from app.domain.organisation import Organisation
from app.domain.worker import Absence, Worker

TODAY = date(2026, 11, 24)
KELA = Organisation(id=OrganisationId("kela"), category=Category.KELA, name_fi="Kela")


def worker(ident: str = "asa", **changes: object) -> Worker:
    values = {"organisation_id": KELA.id, "confirmed_on": TODAY, **changes}
    return Worker(id=WorkerId(ident), **values)  # type: ignore[arg-type]


def away(first: date, last: date | None = None) -> tuple[Absence, ...]:
    return (Absence(id="1", first=first, last=last or first),)


def kela(*workers: Worker, organisation: Organisation = KELA) -> Coverage:
    return next(row for row in coverage([organisation], workers, TODAY) if row.category is Category.KELA)


def test_the_rows_are_the_nine_of_the_source_in_their_order() -> None:
    assert [row.category for row in coverage([], [], TODAY)] == list(NINE)
    assert len(NINE) == 9
    assert Category.OTHER not in NINE
    assert all(row.gap for row in coverage([], [], TODAY))


@pytest.mark.parametrize(
    ("why", "workers", "gap"),
    [
        ("named", [worker()], False),
        ("retired", [worker(active=False)], True),
        ("no member", [worker(member=False)], True),
        ("only a deputy", [worker(deputy_of=WorkerId("other"))], True),
        ("away today", [worker(absences=away(TODAY))], True),
        ("away yesterday", [worker(absences=away(TODAY - timedelta(days=1)))], False),
        ("one of two away", [worker(absences=away(TODAY)), worker("ville")], False),
        ("the deputy is there", [worker(absences=away(TODAY)), worker("d", deputy_of=WorkerId("asa"))], False),
        (
            "the deputy is away too",
            [worker(absences=away(TODAY)), worker("d", deputy_of=WorkerId("asa"), absences=away(TODAY))],
            True,
        ),
        (
            "the deputy has been retired",
            [worker(absences=away(TODAY)), worker("d", deputy_of=WorkerId("asa"), active=False)],
            True,
        ),
    ],
)
def test_where_a_gap_opens(why: str, workers: list[Worker], *, gap: bool) -> None:
    assert kela(*workers).gap is gap, why


def test_a_retired_organisation_covers_nothing() -> None:
    retired = Organisation(id=KELA.id, category=Category.KELA, active=False)
    assert kela(worker(), organisation=retired).members == ()


@pytest.mark.parametrize(
    ("days", "soon"), [(0, False), (1, True), (30, True), (31, False)], ids=["today", "tomorrow", "30", "31"]
)
def test_an_absence_is_spoken_of_for_a_month_before_it_begins(days: int, *, soon: bool) -> None:
    absent = worker(absences=away(TODAY + timedelta(days=days), TODAY + timedelta(days=60)))
    assert bool(kela(absent).soon) is soon


def test_a_deputy_who_will_be_there_silences_the_coming_absence() -> None:
    first = TODAY + timedelta(days=5)
    absent = worker(absences=away(first))
    assert kela(absent, worker("d", deputy_of=WorkerId("asa"))).soon == ()
    gone = worker("d", deputy_of=WorkerId("asa"), absences=away(first))
    assert [w.id for w, _ in kela(absent, gone).soon] == ["asa"]


@pytest.mark.parametrize(
    ("confirmed", "stale"),
    [(None, True), (TODAY - timedelta(days=366), True), (TODAY - timedelta(days=365), False)],
)
def test_a_contact_unconfirmed_for_a_year_is_wanting(confirmed: date | None, *, stale: bool) -> None:
    row = kela(worker(confirmed_on=confirmed))
    assert (bool(row.stale), row.wanting, row.gap) == (stale, stale, False)


def test_the_absence_told_is_the_present_or_the_next_one() -> None:
    past, present = (TODAY - timedelta(days=9), TODAY - timedelta(days=5)), (TODAY, TODAY + timedelta(days=3))
    absences = tuple(Absence(id=str(n), first=a, last=b) for n, (a, b) in enumerate([past, present]))
    found = absence(worker(absences=(*absences, Absence(id="open", first=TODAY))), TODAY)
    assert found is not None
    assert found.id == "1"
    assert absence(worker(absences=absences[:1]), TODAY) is None


def test_the_deputies_of_another_member_do_not_count() -> None:
    assert deputies(worker(), [worker("d", deputy_of=WorkerId("ville"))], TODAY) == ()
