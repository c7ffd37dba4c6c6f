"""What a paper leaves out: with what it tells it is all there is, and the reason beside each thing is true."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.codes import DataGroup, Extent, Law, PaperKind, RecipientKind, Withheld, YesNo
from app.domain.consent import CONSENTED
from app.domain.disclosure import NoGround, Recipient, cut, said_whole, shown_to, sight_of, whole
from app.domain.grounds import fixed
from app.domain.labels import label
from app.domain.left_out import LeftOut, left_out
from app.domain.recipients import copies
from i18n import text
from tests.domain.case_files import ORGANISATIONS, TODAY, random_file
from tests.domain.papers import said

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.consent import Consent

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
CASES = settings(max_examples=80, derandomize=True, deadline=None)
SEEDS = st.integers(min_value=0, max_value=10**9)
PARTIES = st.sampled_from(sorted(ORGANISATIONS))


def recipient(key: str) -> Recipient:
    return Recipient(kind=RecipientKind.ORGANISATION, organisation_id=ORGANISATIONS[key].id)


def of(file: CaseFile, key: str, consent: Consent | None = None, language: str = "fi") -> tuple[LeftOut, ...]:
    return left_out(file, recipient(key), consent or file.consent, TODAY, language=language)


def named(found: tuple[LeftOut, ...]) -> set[tuple[str, str]]:
    return {(one.key, one.column) for one in found}


def cells(found: tuple[LeftOut, ...]) -> set[tuple[str, str]]:
    return {(one.key, one.column) for one in found if one.key not in {"client", "time", "party"}}


@CASES
@given(seed=SEEDS, key=PARTIES, language=st.sampled_from(["fi", "sv"]))
def test_what_is_told_and_what_is_left_out_are_all_there_is_and_nothing_is_both(
    seed: int, key: str, language: str
) -> None:
    file = random_file(seed)
    sight = sight_of(file, recipient(key), file.consent, TODAY)
    everything = whole(file, language, TODAY)
    told = {(item.key, cell.name) for item in shown_to(sight, everything) for cell in item.cells}
    out = cells(of(file, key, language=language))
    there = {(item.key, cell.name) for item in everything if not said_whole(item, sight) for cell in item.cells}
    assert told | out == there
    assert told & out == set()


@CASES
@given(seed=SEEDS, key=PARTIES)
def test_a_narrower_ground_leaves_out_no_less(seed: int, key: str) -> None:
    file, random = random_file(seed), Random(seed + 1)
    assert file.consent is not None
    rows = []
    for row in file.consent.rows:
        order = list(Extent)
        less = tuple((group, random.choice(order[: order.index(row.extent(group)) + 1])) for group in CONSENTED)
        rows.append(replace(row, extents=less) if row.organisation_id == key else row)
    narrowed = replace(file, consents=(replace(file.consent, rows=tuple(rows)),))
    wide = {name for name in named(of(file, key)) if name[0] != "party"}
    less_told = {name for name in named(of(narrowed, key)) if name[0] != "party"}
    assert wide <= less_told


@CASES
@given(seed=SEEDS, key=PARTIES)
def test_nothing_that_is_left_out_is_in_the_paper(seed: int, key: str) -> None:
    """But for the area that is said as a wish."""
    file = random_file(seed)
    try:
        words = said(cut(file, recipient(key), file.consent, TODAY, language="fi", now=NOW))
    except NoGround:
        return
    out = cells(of(file, key))
    marks = [
        str(cell.value)
        for item in whole(file, "fi", TODAY)
        for cell in item.cells
        if (item.key, cell.name) in out and cell.name != "area_limit" and str(cell.value).startswith("Mk")
    ]
    assert [mark for mark in marks if mark in words] == []


@CASES
@given(seed=SEEDS, key=PARTIES)
def test_the_reason_is_that_of_the_consent(seed: int, key: str) -> None:
    file = random_file(seed)
    assert file.consent is not None
    (row,) = (one for one in file.consent.rows if one.organisation_id == key)
    for one in of(file, key):
        extent = row.extent(one.group) if one.group in CONSENTED else None
        assert (one.why is Withheld.GROUP) == (extent is Extent.NONE)
        if one.why is Withheld.MINIMUM:
            assert extent is Extent.MINIMUM
        assert (one.why is Withheld.OFFICE) == (one.group is DataGroup.OFFICE)
        assert (one.why is Withheld.PERSON) == (one.group is DataGroup.PERSON)


def test_a_text_that_is_not_ticked_and_the_name_of_another_party_say_so() -> None:
    file = random_file(7)
    assert file.consent is not None
    rows = tuple(
        replace(row, extents=tuple((group, Extent.FULL) for group in CONSENTED if group is not DataGroup.F))
        for row in file.consent.rows
    )
    wide = replace(file, consents=(replace(file.consent, rows=rows),))
    found = of(wide, "org-landlord")
    assert Withheld.NOT_TICKED in {one.why for one in found}
    parties = {one.column for one in found if one.key == "party"}
    met = sight_of(wide, recipient("org-landlord"), wide.consent, TODAY).met
    assert parties == {"org-substance_mental_health"} - met


def test_what_an_order_not_to_disclose_hides_is_named_to_the_worker_alone() -> None:
    file = random_file(11)
    assert file.assessment is not None
    answers = {**file.client.answers, "municipality": "Kuusitie 7 B 12"}
    open_file = replace(file, client=replace(file.client, non_disclosure=YesNo.NO, answers=answers))
    plan = replace(file.assessment, plan_b="Ensin Kuusitie 7 B 12, sitten veljen luo.")
    secret = replace(open_file, client=replace(open_file.client, non_disclosure=YesNo.YES), assessment=plan)
    office = fixed(secret, Law.OFFICE_COPY, TODAY)
    found = left_out(secret, Recipient(kind=RecipientKind.OFFICE), office, TODAY, language="fi")
    whys = {(one.key.rpartition(".")[2], one.why) for one in found}
    assert ("municipality", Withheld.MASKED) in whys
    assert ("plan_b", Withheld.WORDS_MASKED) in whys
    assert left_out(open_file, Recipient(kind=RecipientKind.OFFICE), office, TODAY, language="fi") == ()
    words = said(cut(secret, Recipient(kind=RecipientKind.OFFICE), office, TODAY, language="fi", now=NOW))
    assert "Kuusitie" not in words


def test_the_office_and_without_a_ground_everything_or_nothing() -> None:
    file = random_file(5)
    office = next(copy for copy in copies(file, TODAY) if copy.recipient.kind is RecipientKind.OFFICE)
    assert left_out(file, office.recipient, office.ground, TODAY, language="fi") == ()
    nothing = left_out(file, recipient("org-kela"), None, TODAY, language="fi")
    everything = {(item.key, cell.name) for item in whole(file, "fi", TODAY) for cell in item.cells}
    assert cells(nothing) == everything


def test_advance_information_leaves_out_nothing_that_it_could_not_know() -> None:
    file = random_file(9)
    found = left_out(file, recipient("org-kela"), file.consent, TODAY, language="fi", kind=PaperKind.ADVANCE_SHEET)
    assert [one for one in found if one.key.startswith("assessment.")] == []


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_reason_is_said_in_both_languages(language: str) -> None:
    words = [text(label(one), language) for one in Withheld]
    assert len(set(words)) == len(words)
