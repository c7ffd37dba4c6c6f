"""A paper is kept as text and comes back the same, so that it can be built again to the same bytes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents import build
from app.domain.codes import PaperKind, RecipientKind, Theme
from app.domain.message import Message, OnDay
from app.domain.released import (
    Blank,
    Bullets,
    Letterhead,
    Paragraph,
    Part,
    Released,
    Row,
    Signature,
    Table,
)
from app.services.frozen_papers import dump, load
from tests.documents import samples
from tests.documents.awkward import awkward

words = st.text(max_size=12)
values = st.recursive(
    st.one_of(
        words,
        st.integers(),
        st.dates(),
        st.times(),
        st.sampled_from(Theme),
        st.decimals(allow_nan=False, allow_infinity=False),
        st.builds(Message, words),
        st.builds(OnDay, st.dates()),
    ),
    lambda inner: st.lists(inner, max_size=3).map(tuple),
    max_leaves=4,
)
messages = st.builds(
    Message,
    words,
    context=st.none() | words,
    plural=st.none() | words,
    values=st.lists(st.tuples(words, values), max_size=2).map(tuple),
)
said = words | messages
rows = st.builds(Row, label=messages, values=st.lists(said, max_size=3).map(tuple))
signatures = st.builds(Signature, lead=st.none() | messages, name=words, title=words)
blocks = st.one_of(
    rows,
    signatures,
    st.builds(
        Paragraph,
        text=said,
        label=st.none() | messages,
        note=st.none() | messages,
        own_words=st.booleans(),
        side=st.none() | messages,
    ),
    st.builds(Bullets, items=st.lists(said, max_size=2).map(tuple), label=st.none() | messages),
    st.builds(
        Table,
        caption=messages,
        heads=st.lists(messages, max_size=2).map(tuple),
        rows=st.lists(st.lists(said, max_size=2).map(tuple), max_size=2).map(tuple),
        widths=st.lists(st.integers(1, 99), max_size=2).map(tuple),
    ),
    st.builds(Blank, label=messages, lines=st.integers(1, 9), choices=st.lists(messages, max_size=2).map(tuple)),
)
papers = st.builds(
    Released,
    kind=st.sampled_from(PaperKind),
    language=st.sampled_from(["fi", "sv"]),
    recipient=st.sampled_from(RecipientKind),
    addressee=said,
    letterhead=st.builds(Letterhead, agency=words, office=words, address=words, phone=words, email=words),
    title=messages,
    case_number=words,
    register_number=words,
    edition=st.integers(1, 9),
    made_at=st.datetimes(timezones=st.sampled_from([timezone(timedelta(hours=hours)) for hours in (0, 2, 3)])),
    secrecy=st.lists(st.integers(1, 32), max_size=3).map(tuple),
    head=st.lists(rows, max_size=2).map(tuple),
    parts=st.lists(
        st.builds(Part, heading=messages, blocks=st.lists(blocks, max_size=3).map(tuple)), max_size=2
    ).map(tuple),
    foot=st.lists(rows, max_size=2).map(tuple),
    signatures=st.lists(signatures, max_size=2).map(tuple),
    practice=st.booleans(),
    numbered=st.booleans(),
    dense=st.booleans(),
)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(papers)
def test_a_paper_comes_back_equal(paper: Released) -> None:
    assert load(dump(paper)) == paper


@pytest.mark.parametrize("value", [date(2026, 2, 28), time(9, 5), Theme.ARREARS, Decimal("1250.50"), "", ("a", 1)])
def test_values_come_back_in_their_own_type(value: object) -> None:
    message = Message("{value}", values=(("value", value),))
    row = Row(label=message, values=())
    (back,) = load(dump(replace(samples.memo(), head=(row,)))).head
    (_, found) = back.label.values[0]
    assert type(found) is type(value)
    assert found == value


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_what_was_frozen_builds_the_same_bytes(language: str) -> None:
    for paper in (samples.memo(language), samples.form(language), awkward(language)):
        assert build(load(dump(paper))).pdf == build(paper).pdf


def test_the_text_is_plain_json_without_python_in_it() -> None:
    text = dump(awkward())
    assert text.isascii()
    assert json.loads(text)["made_at"] == {"is": "datetime", "text": "2026-11-24T11:35:00+02:00"}


def test_a_time_keeps_its_zone() -> None:
    at = load(dump(samples.memo())).made_at
    assert isinstance(at, datetime)
    assert at.utcoffset() == timedelta(hours=2)


def test_what_no_paper_holds_is_a_bug() -> None:
    with pytest.raises(TypeError):
        dump(replace(samples.memo(), head=(1.5,)))  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        load('{"is":"Row","label":"x","values":[]}')
