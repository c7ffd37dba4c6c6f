"""A message is shown in its reader's language, with every value in that language's form."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import i18n
from app.domain.codes import Category, DwellingKind, Residence
from app.domain.labels import label
from app.domain.message import MC, MP, M, Message
from i18n import PSEUDO, SOURCE, text


@pytest.mark.parametrize(
    ("value", "fi", "sv"),
    [
        (date(2026, 11, 24), "24.11.2026", "24.11.2026"),
        (time(9, 5), "9.05", "9.05"),
        (Decimal("1250.50"), "1\u00a0250,50\u00a0€", "1\u00a0250,50\u00a0€"),
        (Category.KELA, "Kela", "FPA"),
        (M("Housing now"), "Asuminen nyt", "Boende nu"),
        (("a", "b", "c"), "a, b ja c", "a, b och c"),
        ((Category.KELA, Category.PRISON), "Kela ja vankila", "FPA och fängelse"),
        ((Category.PRISON, Category.KELA), "Vankila ja Kela", "Fängelse och FPA"),
        (["a"], "a", "a"),
        ((), "", ""),
        (5, "5", "5"),
        ("{x} <b>", "{x} <b>", "{x} <b>"),
    ],
)
def test_a_value_is_put_in_the_readers_form(value: object, fi: str, sv: str) -> None:
    assert (i18n.shown(value, "fi"), i18n.shown(value, "sv")) == (fi, sv)


@pytest.mark.parametrize("value", [None, True])
def test_what_has_no_form_of_its_own_is_a_bug(value: Any) -> None:
    with pytest.raises(TypeError):
        i18n.shown(value, "fi")


def test_codes_that_are_spelled_alike_keep_their_own_words() -> None:
    assert text(label(DwellingKind.OTHER), "fi") != text(label(Category.OTHER), "fi")
    assert text(label(Residence.AGREED), "fi") == "Sovitussa asunnossa"


def test_what_a_person_wrote_is_shown_as_written() -> None:
    assert text("Haluan {oman} kodin & <rauhan>", "sv") == "Haluan {oman} kodin & <rauhan>"


def test_a_message_nobody_translated_is_readable_english() -> None:
    assert text(Message("Nobody says this {n} times", values=(("n", 2),)), "fi") == "Nobody says this 2 times"


def test_the_window_can_also_be_read_in_english() -> None:
    assert text(MC("step status", "Not started"), SOURCE) == "Not started"


@pytest.mark.parametrize(
    "message",
    [M("Housing now"), MC("step", "Meeting"), Message("{n} day", plural="{n} days", values=(("n", 3),))],
)
def test_the_pseudo_language_brackets_whatever_is_a_message(message: Message) -> None:
    said = text(message, PSEUDO)
    assert said.startswith("⟦")
    assert said.endswith("~~~⟧")
    assert "{" not in said


@pytest.mark.parametrize(("n", "said"), [(0, "0 days"), (1, "1 day"), (2, "2 days")])
def test_a_number_chooses_its_form(n: int, said: str) -> None:
    assert text(MP("{n} day", "{n} days", n=n), SOURCE) == said


@pytest.mark.parametrize(
    ("language", "short", "long", "month"),
    [
        ("fi", "ti 24.11.2026", "tiistai", "marraskuu"),
        ("sv", "tis 24.11.2026", "tisdag", "november"),
        ("en", "Tue 24.11.2026", "Tuesday", "November"),
    ],
)
def test_days_are_named_in_each_language(language: str, short: str, long: str, month: str) -> None:
    day = date(2026, 11, 24)
    assert i18n.weekday_and_day(day, language) == short
    assert i18n.weekday(day, language) == long
    assert i18n.month(day.month, language) == month


@settings(derandomize=True, database=None)
@given(cents=st.integers(-10_000_000, 10_000_000))
def test_a_sum_can_be_read_back_to_the_cent(cents: int) -> None:
    shown = i18n.money(cents).removesuffix("\u00a0€").replace("\u00a0", "").replace("−", "-").replace(",", ".")
    assert int(Decimal(shown) * 100) == cents
