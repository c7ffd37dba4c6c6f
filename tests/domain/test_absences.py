"""Who is away in a week, and who stands in on all of the days."""

from __future__ import annotations

from datetime import date

from app.domain.absences import Away, away
from app.domain.ids import WorkerId
from app.domain.worker import Absence, Worker

MONDAY, SUNDAY = date(2026, 11, 23), date(2026, 11, 29)


def worker(key: str, *days: tuple[int, int], deputy_of: str | None = None, active: bool = True) -> Worker:
    absences = tuple(
        Absence(id=f"{key}{n}", first=date(2026, 11, first), last=date(2026, 11, last))
        for n, (first, last) in enumerate(days)
    )
    stands_for = WorkerId(deputy_of) if deputy_of else None
    return Worker(id=WorkerId(key), name=key, absences=absences, deputy_of=stands_for, active=active)


def test_an_absence_is_cut_to_the_week_and_one_outside_is_not_told() -> None:
    found = away([worker("Anna", (20, 24)), worker("Bo", (1, 22))], MONDAY, SUNDAY)
    assert found == (Away("Anna", MONDAY, date(2026, 11, 24)),)
    assert found[0].days == (MONDAY, date(2026, 11, 24))


def test_a_deputy_stands_in_where_there_on_all_of_the_days() -> None:
    member = worker("Anna", (23, 25))
    there, gone = worker("Bo", deputy_of="Anna"), worker("Cia", (25, 25), deputy_of="Anna")
    assert away([member, there, gone], MONDAY, SUNDAY)[0].deputies == ("Bo",)
    assert away([member, gone], MONDAY, SUNDAY)[0].deputies == ()
    assert away([member, worker("Bo", deputy_of="Anna", active=False)], MONDAY, SUNDAY)[0].deputies == ()


def test_only_members_who_are_at_work_here_are_told_and_days_the_wrong_way_round_are_none() -> None:
    deputy, left = worker("Bo", (23, 25), deputy_of="Anna"), worker("Dan", (23, 25), active=False)
    assert away([deputy, left, worker("Eva", (25, 23))], MONDAY, SUNDAY) == ()
