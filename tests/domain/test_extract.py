"""The extract holds all that is kept of a client, by labels alone, but for what was held back on a ground."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.client_record import ClientRecord, Earlier, Unsaved, Withholding
from app.domain.codes import EntryKind, PaperKind, RecipientKind, YesNo
from app.domain.disclosure import NoGround, Recipient, cut
from app.domain.extract_parts import free_texts
from app.domain.extract_walk import FreeText
from app.domain.follow_up import Entry
from app.domain.ids import CaseId, OrganisationId
from app.domain.message import M
from app.domain.recipients import copies
from tests.domain.case_files import ORGANISATIONS, TODAY, random_file
from tests.domain.papers import said

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
MARKER = re.compile(r"(?<!row)Mk\d+x")
GIVEN = re.compile(r"(?:Taho|Työntekijä)-\S+-nimi")  # names that the tests give to parties
CODE = re.compile(r"\b[a-z]+_[a-z_]+\b")


def extract(record: ClientRecord, language: str = "fi") -> str:
    file = record.files[-1]
    own = next(copy for copy in copies(file, TODAY) if copy.recipient.kind is RecipientKind.CLIENT)
    kind = PaperKind.EXTRACT
    paper = cut(file, own.recipient, own.ground, TODAY, record=record, kind=kind, language=language, now=NOW)
    return said(paper)


def noted(seed: int) -> CaseFile:
    entry = Entry(
        id="entry-1",
        case_id=CaseId("c"),
        kind=EntryKind.CALL,
        day=date(2026, 11, 20),
        text="Mk1x: Ville Korhonen soitti.",
        written_by="Päivi Multamäki",
    )
    return replace(random_file(seed), entries=(entry,))


@settings(max_examples=25, derandomize=True, deadline=None)
@given(seed=st.integers(min_value=0, max_value=10**9), language=st.sampled_from(["fi", "sv"]))
def test_every_text_that_is_kept_stands_in_the_extract_and_no_code_does(seed: int, language: str) -> None:
    file = noted(seed)
    words = extract(ClientRecord(files=(file,)), language)
    assert set(MARKER.findall(repr(file))) <= set(MARKER.findall(words))
    assert CODE.findall(GIVEN.sub("", words)) == []


@settings(max_examples=20, derandomize=True, deadline=None)
@given(seed=st.integers(min_value=0, max_value=10**9), chance=st.randoms(use_true_random=False))
def test_a_text_that_is_held_back_is_nowhere_and_all_others_are(seed: int, chance: object) -> None:
    file = noted(seed)
    whole = ClientRecord(files=(file,))
    texts = [one for one in free_texts(whole, "fi") if MARKER.search(one.text)]
    held = {one.key for one in texts if chance.random() < 0.3}  # type: ignore[attr-defined]
    without = tuple(
        Withholding(key=key, section="JulkL 11 § 2 mom.", reason="Syy sanoin.") for key in sorted(held)
    )
    words = extract(replace(whole, withheld=without))
    shown = {marker for one in texts if one.key not in held for marker in MARKER.findall(one.text)}
    hidden = {marker for one in texts if one.key in held for marker in MARKER.findall(one.text)}
    assert hidden - shown == (hidden - shown) - set(MARKER.findall(words))
    assert shown <= set(MARKER.findall(words))
    if held:
        assert words.count("JulkL 11 § 2 mom.") == words.count("Syy sanoin.") == 1
        assert words.count("Ei anneta. Peruste on lopussa.") >= len(held)
    else:
        assert "Ei anneta" not in words


def test_keys_of_texts_are_their_own() -> None:
    texts = free_texts(ClientRecord(files=(noted(7),)), "fi")
    by_key: dict[str, set[str]] = {}
    for one in texts:
        by_key.setdefault(one.key, set()).add(one.text)
    assert all(len(said) == 1 for said in by_key.values())


def test_an_order_not_to_disclose_hides_nothing_from_the_person() -> None:
    file = noted(11)
    answers = {**file.client.answers, "municipality": "Salakunta"}
    file = replace(file, client=replace(file.client, non_disclosure=YesNo.YES, answers=answers))
    assert "Salakunta" in extract(ClientRecord(files=(file,)))


def test_what_was_typed_and_not_saved_is_read_too() -> None:
    typed = Unsaved(
        case_number="2026-999",
        page="mapping/wishes",
        answers={"own_wish": "Mk77x keskeneräinen", "wished_town": 7},
        saved_at=NOW,
    )
    words = extract(ClientRecord(files=(noted(1),), unsaved=(typed,)))
    assert "Mk77x keskeneräinen" in words
    assert "2026-999, kirjoitettu 24.11.2026" in words


def test_what_a_record_said_before_is_told_by_its_labels() -> None:
    before = Earlier(
        record="housing_case",
        values={"unit": "Mk78x vankila", "sanction": "remand", "release_day": "2026-12-01"},
        changed_at=NOW,
        changed_by="Päivi Multamäki",
    )
    words = extract(ClientRecord(files=(noted(1),), earlier=(before,)))
    assert "Mk78x vankila" in words
    assert "Tutkintavankeus" in words
    assert "24.11.2026 saakka, Päivi Multamäki" in words


def test_the_log_of_papers_is_the_last_part() -> None:
    words = extract(ClientRecord(files=(noted(1),)))
    assert words.index("Luovutetut asiakirjat") > words.index("Merkinnät")
    assert "Asiakirjoja ei ole luovutettu." in words


def test_all_the_cases_of_the_client_are_in_it() -> None:
    first = noted(3)
    second = replace(noted(4), case=replace(noted(4).case, number="2026-500"))
    words = extract(ClientRecord(files=(first, second)))
    assert set(MARKER.findall(repr(first))) | set(MARKER.findall(repr(second))) <= set(MARKER.findall(words))
    assert "Kartoitus, tapaus 2026-999" in words
    assert "Kartoitus, tapaus 2026-500" in words


def test_no_other_party_gets_it() -> None:
    file = noted(1)
    key = OrganisationId(min(ORGANISATIONS))
    recipient = Recipient(kind=RecipientKind.ORGANISATION, organisation_id=key)
    with pytest.raises(NoGround):
        cut(file, recipient, file.consents[0], TODAY, kind=PaperKind.EXTRACT, language="fi", now=NOW)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ville Korhonen soitti.", True),
        ("Kertoi, että veli Ville auttaa.", True),
        ("Johanin luona voi käydä.", False),
        ("Muuttaa Itälään kesällä.", False),
        ("Asiakas haluaa Itälään.", False),
        ("Asunto tarvitaan pian. Hakemus on jätetty.", False),
    ],
)
def test_a_text_that_may_name_another_is_found(text: str, *, named: bool) -> None:
    one = FreeText("k", M("Note"), text, note=False)
    assert one.names_somebody({"Johan", "Erik", "Sjöblom", "Itälä"}) is named
