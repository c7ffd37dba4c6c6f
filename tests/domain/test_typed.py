"""What people type is read as it is written in Finland, and nothing else is guessed."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import typed

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24.11.2026", date(2026, 11, 24)),
        (" 1.2.2027 ", date(2027, 2, 1)),
        ("01.02.2027", date(2027, 2, 1)),
        ("24. 11. 2026", date(2026, 11, 24)),
        ("24.\u00a011.\u00a02026", date(2026, 11, 24)),
        ("24.11.26", date(2026, 11, 24)),
        ("14.3.88", date(1988, 3, 14)),
        ("1.1.46", date(2046, 1, 1)),
        ("1.1.47", date(1947, 1, 1)),
        ("29.2.00", date(2000, 2, 29)),
        ("24.11.", date(2026, 11, 24)),
        ("24.11", date(2026, 11, 24)),
        ("15.1.", date(2027, 1, 15)),
        ("1.10.", date(2026, 10, 1)),
        ("2026-11-24", date(2026, 11, 24)),
    ],
)
def test_a_day_is_read(text: str, day: date) -> None:
    assert typed.day(text, TODAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "huomenna",
        "30.2.2026",
        "29.2.2027",
        "0.1.2026",
        "1.13.2026",
        "24.11.026",
        "24.11.20266",
        "24/11/2026",
        "11-24-2026",
        "2026-11-4",
        "24112026",
        "24.11.1026",
        "-1.1.2026",
        "24.11.2026 klo 9",
        "٢٤.١١.٢٠٢٦",
    ],
)
def test_what_is_no_day_is_not_guessed(text: str) -> None:
    assert typed.day(text, TODAY) is None


def test_the_leap_day_without_a_year_is_read_in_a_year_that_has_it() -> None:
    assert typed.day("29.2.", date(2027, 6, 1)) == date(2028, 2, 29)
    assert typed.day("29.2.", date(2026, 6, 1)) is None


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
@settings(derandomize=True)
def test_every_written_day_is_read_back(day: date) -> None:
    written = f"{day.day}.{day.month}.{day.year}"
    assert typed.day(written, TODAY) == typed.day(day.isoformat(), TODAY) == day


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)), st.integers(-180, 180))
@settings(derandomize=True)
def test_a_day_without_a_year_is_the_nearest(today: date, away: int) -> None:
    day = today + timedelta(days=away)
    assert typed.day(f"{day.day}.{day.month}.", today) == day


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("9", time(9)),
        ("9.30", time(9, 30)),
        ("9:30", time(9, 30)),
        ("0930", time(9, 30)),
        ("930", time(9, 30)),
        ("13.15", time(13, 15)),
        ("klo 9", time(9)),
        ("klo 9.30", time(9, 30)),
        ("kl. 9", time(9)),
        ("kl 9.30", time(9, 30)),
        ("at 9.00", time(9)),
        ("Klo\u00a09.00", time(9)),
        ("0", time(0)),
        ("23.59", time(23, 59)),
    ],
)
def test_a_time_is_read(text: str, read: time) -> None:
    assert typed.clock(text) == read


@pytest.mark.parametrize(
    "text", ["", "24", "24.00", "9.60", "9.5", "9,30", "9.300", "klo", "aamulla", "-9", "9 30", "09300"]
)
def test_what_is_no_time_is_not_guessed(text: str) -> None:
    assert typed.clock(text) is None


@given(st.times())
@settings(derandomize=True)
def test_every_written_time_is_read_back(moment: time) -> None:
    whole = moment.replace(second=0, microsecond=0)
    for written in (f"{whole.hour}.{whole.minute:02}", f"{whole.hour:02}{whole.minute:02}", f"klo {whole:%H:%M}"):
        assert typed.clock(written) == whole


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("520", 52000),
        ("520 €", 52000),
        ("520€", 52000),
        ("520 euroa", 52000),
        ("520 euro", 52000),
        ("520 eur", 52000),
        ("1 250,50", 125050),
        ("1\u00a0250,50\u00a0€", 125050),
        ("1\u202f250", 125000),
        ("1250.5", 125050),
        ("0,05", 5),
        ("0", 0),
        ("1 000 000", 100000000),
    ],
)
def test_a_sum_is_read(text: str, cents: int) -> None:
    assert typed.cents(text) == cents


@pytest.mark.parametrize(
    "text",
    [
        "",
        "€",
        "1.250,50",
        "1.250",
        "12 50",
        "1 2500",
        "-5",
        "5,",
        ",5",
        "5,555",
        "noin 500",
        "500 kr",
        "5e3",
        "1 250 50",
    ],
)
def test_what_is_no_sum_is_not_guessed(text: str) -> None:
    assert typed.cents(text) is None


@given(st.integers(0, 99_999_999_999))
@settings(derandomize=True)
def test_every_written_sum_is_read_back(cents: int) -> None:
    whole, rest = divmod(cents, 100)
    grouped = f"{whole:,}".replace(",", "\u00a0")
    assert typed.cents(f"{whole},{rest:02}") == cents
    assert typed.cents(f"{grouped},{rest:02}\u00a0€") == cents


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", 2),
        (" 12 ", 12),
        ("1 250", 1250),
        ("007", 7),
        ("", None),
        ("2,5", None),
        ("-1", None),
        ("kaksi", None),
        ("12 50", None),
    ],
)
def test_a_whole_number_is_read_or_not(text: str, number: int | None) -> None:
    assert typed.number(text) == number


@given(st.text(max_size=20))
@settings(derandomize=True, max_examples=400)
def test_no_text_breaks_a_reader(text: str) -> None:
    for reader, kind in ((typed.clock, time), (typed.cents, int), (typed.number, int)):
        assert isinstance(reader(text), kind | None)
    assert isinstance(typed.day(text, TODAY), date | None)
