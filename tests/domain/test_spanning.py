"""Papers that span cases tell of each case what its own cut allows, and of one case alone nothing of another."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.agency_actions import agency_actions, waits_for, with_open
from app.domain.agenda_sheet import agenda_sheet, running_order, slot_in
from app.domain.codes import DataGroup, Extent, MeetingPlace, Theme, YesNo
from app.domain.consent import ConsentRow
from app.domain.hearing import hearing
from app.domain.ids import CaseId, ClientId, MeetingId, OrganisationId, SlotId
from app.domain.meeting import Invitee, Meeting
from app.domain.spanning import told
from app.services.frozen_papers import dump
from i18n import LANGUAGES, text
from tests.domain.case_files import OFFICE, ORGANISATIONS, TODAY, random_file
from tests.domain.papers import said
from tests.domain.test_markers import stands, withheld

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.case_file import CaseFile
    from app.domain.released import Released
    from app.domain.spanning import Told

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
MEETING = Meeting(id=MeetingId("m"), group_id=random_file(0).group.id, day=TODAY, start=time(9), end=time(12))
PARTIES = sorted(set(ORGANISATIONS) - {str(OFFICE)})


def day(*seeds: int) -> list[CaseFile]:
    """Cases of one meeting day: each with its own number, client and time."""
    return [_numbered(random_file(seed), number) for number, seed in enumerate(seeds, start=1)]


def _numbered(file: CaseFile, number: int) -> CaseFile:
    case_id = CaseId(f"c{number}")
    return replace(
        file,
        case=replace(file.case, id=case_id, number=f"2026-10{number}"),
        client=replace(file.client, id=ClientId(f"k{number}"), name=f"Asiakas{number}nimi"),
        consents=tuple(replace(one, case_id=case_id) for one in file.consents),
        slots=tuple(
            replace(
                one, id=SlotId(f"s{number}"), case_id=case_id, start=time(8 + number), end=time(8 + number, 40)
            )
            for one in file.slots
        ),
    )


def agenda(cases: Sequence[Told], language: str) -> Released:
    return agenda_sheet(MEETING, cases, language, TODAY, NOW)


def actions(cases: Sequence[Told], language: str) -> Released:
    return agency_actions(cases, language, TODAY, NOW)


@pytest.mark.parametrize("build", [agenda, actions])
@settings(max_examples=80, derandomize=True, deadline=None)
@given(
    seed=st.integers(min_value=0, max_value=10**9),
    key=st.sampled_from(PARTIES),
    language=st.sampled_from(LANGUAGES),
)
def test_nothing_that_a_case_withholds_is_on_its_part(
    build: Callable[[Sequence[Told], str], Released], seed: int, key: str, language: str
) -> None:
    one, other = (told(file, OrganisationId(key), TODAY) for file in day(seed, seed + 1))
    (row,) = (row for row in one.file.consents[0].rows if row.organisation_id == key)
    words = said(build([one], language)) + dump(build([one], language))
    assert [where for mark, where in withheld(one.file, row, language) if stands(mark, words)] == []
    assert (one.file.client.name in words) == one.named or build is actions
    assert other.file.case.number not in words
    assert other.file.client.name not in words


@pytest.mark.parametrize("build", [agenda, actions])
@settings(max_examples=25, derandomize=True, deadline=None)
@given(seed=st.integers(min_value=0, max_value=10**9), key=st.sampled_from(PARTIES))
def test_the_whole_says_what_its_parts_say_and_nothing_more(
    build: Callable[[Sequence[Told], str], Released], seed: int, key: str
) -> None:
    cases = [told(file, OrganisationId(key), TODAY) for file in day(seed, seed + 1, seed + 2)]
    parts = {line for one in cases for line in said(build([one], "fi")).splitlines()}
    assert set(said(build(cases, "fi")).splitlines()) <= parts | {"", "1"}


@settings(max_examples=40, derandomize=True, deadline=None)
@given(seed=st.integers(min_value=0, max_value=10**9), key=st.sampled_from(PARTIES))
def test_a_case_without_a_ground_or_without_an_open_action_leaves_no_row(seed: int, key: str) -> None:
    (file,) = day(seed)
    silent = replace(file, consents=())
    own = [action for action in file.actions if waits_for(action, OrganisationId(key), file)]
    one, none = told(file, OrganisationId(key), TODAY), told(silent, OrganisationId(key), TODAY)
    assert none.copy.ground is not None or with_open([none], TODAY) == ()  # a prison has its ground in law
    rows = actions([one], "fi").parts[0].blocks[0].rows  # type: ignore[union-attr]
    assert len(rows) <= len(own)
    assert bool(with_open([one], TODAY)) == bool(rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_member_without_a_ground_is_told_the_number_and_the_time_alone(language: str) -> None:
    (file,) = day(7)
    party = Invitee(id="i", organisation_id=OrganisationId("org-kela"))
    bare = replace(file, consents=(), slots=(replace(file.slots[0], invitees=(party,)),))
    released = agenda([told(bare, OrganisationId("org-kela"), TODAY)], language)
    words = said(released)
    assert "2026-101" in words
    assert "9.40" in words
    assert file.client.name not in words
    assert released.secrecy == ()


def test_a_member_is_not_told_the_others_nor_how_long_the_day_is() -> None:
    (file,) = day(3)
    released = agenda([told(file, OrganisationId("org-kela"), TODAY)], "fi")
    words = said(released)
    assert "12.00" not in words
    assert [one for key, one in ORGANISATIONS.items() if key != "org-kela" and one.name_fi in words] == []


@pytest.mark.parametrize(
    ("extent", "named"), [(None, False), (Extent.NONE, False), (Extent.MINIMUM, True), (Extent.FULL, True)]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_members_agenda_names_the_client_where_the_ground_gives_the_person_and_else_the_number_alone(
    extent: Extent | None, *, named: bool, language: str
) -> None:
    (file,) = day(3)
    kela = OrganisationId("org-kela")
    given_of = {DataGroup.D: Extent.FULL} | ({DataGroup.A: extent} if extent else {})
    row = ConsentRow(organisation_id=kela, extents=tuple(given_of.items()))
    open_to_kela = replace(file, consents=(replace(file.consents[0], rows=(row,), withdrawals=()),))
    released = agenda([told(open_to_kela, kela, TODAY)], language)
    assert (file.client.name in said(released)) is named
    assert file.case.number in said(released)
    assert file.client.name not in text(released.title, language)


def test_the_coordinators_agenda_names_who_is_out_at_each_theme_and_begins_with_what_most_may_hear() -> None:
    (file,) = day(11)
    slot = slot_in(file, MEETING)
    assert slot is not None
    heard = hearing(file, slot, TODAY)
    order = running_order(heard)
    assert sorted(order) == sorted(Theme)
    hearers = [len(heard[theme]) for theme in order]
    assert hearers == sorted(hearers, reverse=True)
    table = agenda([told(file, None, TODAY)], "fi").parts[0].blocks[-1]
    for theme, (_, out) in zip(order, table.rows, strict=True):  # type: ignore[union-attr]
        named = "" if out == "–" else text(out, "fi")
        away = [party for party in slot.invitees if party.id not in heard[theme]]
        assert named.count("\n") + bool(named) == len(away)


def test_those_who_may_hear_the_same_keep_the_themes_own_order() -> None:
    assert running_order(dict.fromkeys(Theme, frozenset())) == tuple(Theme)


def test_each_party_hears_on_its_own_ground_a_prison_by_law() -> None:
    (file,) = day(5)
    party = Invitee(id="i", organisation_id=OrganisationId("org-prison"))
    bare = replace(file, consents=(), slots=(replace(file.slots[0], invitees=(party,)),))
    heard = hearing(bare, bare.slots[0], TODAY)
    assert "i" in heard[Theme.WISHES]
    assert "i" not in heard[Theme.SUBSTANCES]


@pytest.mark.parametrize("whole", [True, False])
def test_that_the_place_is_a_prison_is_told_to_the_coordinator_alone(whole: bool) -> None:  # noqa: FBT001
    (file,) = day(1)
    reader = None if whole else OrganisationId("org-landlord")
    inside = replace(MEETING, place=MeetingPlace.PRISON, room="Kivisalo")
    released = agenda_sheet(inside, [told(file, reader, TODAY)], "fi", TODAY, NOW)
    assert ("Kivisalo" in said(released)) == whole


def test_an_order_not_to_disclose_hides_the_unit_in_the_room_too() -> None:
    (file,) = day(1)
    hidden = replace(
        file, client=replace(file.client, non_disclosure=YesNo.YES), case=replace(file.case, unit="Kivisalo")
    )
    room = replace(MEETING, place=MeetingPlace.OTHER, room="Kivisalo, huone 2")
    released = agenda_sheet(room, [told(hidden, None, TODAY)], "fi", TODAY, NOW)
    assert "Kivisalo" not in said(released)


def test_narrowing_the_consent_never_tells_more() -> None:
    for seed in range(40):
        (file,) = day(seed)
        key = PARTIES[seed % len(PARTIES)]
        narrowed = replace(
            file.consents[0],
            rows=tuple(
                replace(
                    row,
                    extents=tuple(
                        (group, Extent.NONE if group is DataGroup.A else extent) for group, extent in row.extents
                    ),
                )
                for row in file.consents[0].rows
            ),
        )
        before = agenda([told(file, OrganisationId(key), TODAY)], "fi")
        after = agenda([told(replace(file, consents=(narrowed,)), OrganisationId(key), TODAY)], "fi")
        assert set(said(after).split()) <= set(said(before).split()) | {
            "Kysykää",
            "vetäjältä,",
            "mikä",
            "osuutenne",
            "on.",
        }
