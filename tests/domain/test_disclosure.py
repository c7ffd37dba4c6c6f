"""The heart: a paper holds nothing its reader may not know, and does not show that anything is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.codes import (
    Attendance,
    Category,
    ConsentAnswer,
    DataGroup,
    Extent,
    Law,
    MeetingPlace,
    PaperKind,
    RecipientKind,
    YesNo,
)
from app.domain.consent import CONSENTED, Consent, ConsentRow, Withdrawal
from app.domain.disclosure import NoGround, Recipient, cut, extents
from app.domain.disclosure_defaults import defaults
from app.domain.grounds import fixed
from app.domain.ids import OrganisationId
from app.domain.items import GroupMissing, Item, items
from app.domain.meeting import Invitee
from app.domain.message import Message
from app.domain.recipients import copies, copies_of
from app.services.frozen_papers import dump
from i18n import text
from tests.domain.case_files import ORGANISATIONS, TODAY, random_file, without
from tests.domain.papers import said

if TYPE_CHECKING:
    from app.domain.released import Released

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
SEEDS = st.integers(min_value=0, max_value=10**9)
PARTIES = st.sampled_from(sorted(ORGANISATIONS))
CUT = (
    PaperKind.MEMO,
    PaperKind.ADVANCE_SHEET,
    PaperKind.REFERRAL_SHEET,
    PaperKind.LANDLORD_SUMMARY,
    PaperKind.SOCIAL_CONTACT,
)
KINDS = pytest.mark.parametrize("kind", CUT)


def many(enough: int) -> int:
    """Return how many cases a proof tries on each kind of paper: enough of them, in the long run all its share."""
    of_all = settings.default.max_examples if settings.default is not None else 0
    return max(enough, of_all // len(CUT))


CASES = settings(max_examples=many(300))


def recipient(key: str) -> Recipient:
    one = ORGANISATIONS[key]
    return Recipient(kind=RecipientKind.ORGANISATION, organisation_id=one.id, category=one.category)


def paper(seed: int, key: str, language: str = "fi", kind: PaperKind = PaperKind.MEMO) -> Released | None:
    file = random_file(seed)
    try:
        return cut(file, recipient(key), file.consent, TODAY, language=language, now=NOW, kind=kind)
    except NoGround:
        return None


def everything(released: Released) -> str:
    """Return all that a paper says: its frozen data, and every text in the reader's language."""
    return dump(released) + "\n" + said(released)


@KINDS
@CASES
@given(seed=SEEDS, key=PARTIES, language=st.sampled_from(["fi", "sv"]))
def test_no_word_of_what_is_withheld_is_in_the_paper(kind: PaperKind, seed: int, key: str, language: str) -> None:
    released = paper(seed, key, language, kind)
    if released is None:
        return
    file = random_file(seed)
    whole = everything(released)
    row = file.consents[0].rows[list(ORGANISATIONS).index(key)]
    for item in items(file, language):
        for cell in item.cells:
            if row.extent(cell.group) is Extent.NONE and isinstance(cell.value, str):
                assert cell.value not in whole or cell.party is not None, (item.key, cell.name)
            if row.extent(cell.group) is Extent.NONE and isinstance(cell.value, Message) and not item.row:
                assert f"{text(item.label, language)}: {text(cell.value, language)}" not in whole, item.key


@KINDS
@CASES
@given(seed=SEEDS, key=PARTIES)
def test_the_paper_is_that_of_a_case_that_never_had_what_is_withheld(kind: PaperKind, seed: int, key: str) -> None:
    released = paper(seed, key, kind=kind)
    if released is None:
        return
    file = random_file(seed)
    row = file.consents[0].rows[list(ORGANISATIONS).index(key)]
    withheld = frozenset(group for group in CONSENTED if row.extent(group) is Extent.NONE)
    never = without(file, withheld | {DataGroup.OFFICE, DataGroup.PERSON})
    assert cut(never, recipient(key), never.consent, TODAY, language="fi", now=NOW, kind=kind) == released


@KINDS
@CASES
@given(seed=SEEDS, key=PARTIES)
def test_a_narrower_ground_never_tells_more(kind: PaperKind, seed: int, key: str) -> None:
    wide = paper(seed, key, kind=kind)
    file = random_file(seed)
    random = Random(seed + 1)
    row = file.consents[0].rows[list(ORGANISATIONS).index(key)]
    narrowed = tuple(
        (group, random.choice([one for one in Extent if _rank(one) <= _rank(row.extent(group))]))
        for group in CONSENTED
    )
    consent = replace(file.consents[0], rows=(replace(row, extents=narrowed),))
    try:
        less = cut(file, recipient(key), consent, TODAY, language="fi", now=NOW, kind=kind)
    except NoGround:
        return
    assert wide is not None
    told, more = everything(less), everything(wide)
    markers = {word for word in told.replace('"', " ").split() if word.startswith("Mk") and word.endswith("x")}
    assert {marker for marker in markers if marker not in more} == set()


def _rank(extent: Extent) -> int:
    return list(Extent).index(extent)


@CASES
@given(seed=SEEDS, key=PARTIES)
def test_the_clients_own_words_other_matters_and_dissent_reach_those_alone_they_are_ticked_for(
    seed: int, key: str
) -> None:
    released = paper(seed, key)
    if released is None:
        return
    whole = everything(released)
    cells = [cell for item in items(random_file(seed), "fi") for cell in item.cells if cell.ticked is not None]
    assert not [cell for cell in cells if key not in (cell.ticked or ()) and str(cell.value) in whole]


def test_a_ticked_text_goes_with_its_group_and_without_it_nowhere() -> None:
    file = random_file(7)
    key = "org-landlord"
    assert file.slot is not None
    slot = replace(file.slot, answers={**file.slot.answers, "client_voice": "Mkvoice", "client_voice.to": [key]})
    told = replace(file, slots=(slot,))
    for extent, goes in ((Extent.FULL, True), (Extent.MINIMUM, False), (Extent.NONE, False)):
        row = ConsentRow(
            organisation_id=OrganisationId(key), extents=((DataGroup.D, extent), (DataGroup.A, Extent.FULL))
        )
        consent = replace(file.consents[0], rows=(row,))
        copy = cut(replace(told, consents=(consent,)), recipient(key), consent, TODAY, language="fi", now=NOW)
        assert ("Mkvoice" in everything(copy)) is goes


@pytest.mark.parametrize("kind", [RecipientKind.OFFICE, RecipientKind.CLIENT])
def test_the_office_and_the_client_get_the_clients_own_words(kind: RecipientKind) -> None:
    file = random_file(7)
    copy = next(one for one in copies(file, TODAY) if one.recipient.kind is kind)
    whole = everything(cut(file, copy.recipient, copy.ground, TODAY, language="fi", now=NOW))
    cells = [cell for item in items(file, "fi") for cell in item.cells if cell.ticked is not None]
    own = [cell for cell in cells if cell.group in CONSENTED]
    assert own
    assert all(str(cell.value) in whole for cell in own)


def test_something_printable_without_a_group_does_not_build() -> None:
    item = items(random_file(1), "fi")[0]
    with pytest.raises(GroupMissing):
        replace(item, group=None)  # type: ignore[arg-type]
    assert isinstance(item, Item)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({}, True),
        ({"answer": ConsentAnswer.REFUSED}, False),
        ({"signed_on": None}, False),
        ({"valid_until": TODAY - timedelta(days=1)}, False),
        ({"withdrawals": (Withdrawal(withdrawn_on=TODAY, recorded_by="P"),)}, False),
        ({"withdrawals": (Withdrawal(withdrawn_on=TODAY + timedelta(days=1), recorded_by="P"),)}, True),
        (
            {
                "withdrawals": (
                    Withdrawal(withdrawn_on=TODAY, recorded_by="P", organisation_id=OrganisationId("x")),
                )
            },
            True,
        ),
    ],
)
def test_refusal_expiry_and_withdrawal_close_a_consent(change: dict[str, Any], *, told: bool) -> None:
    key = "org-landlord"
    full = ConsentRow(organisation_id=OrganisationId(key), extents=((DataGroup.D, Extent.FULL),))
    consent: Consent = replace(random_file(3).consents[0], rows=(full,), **change)
    if told:
        cut(random_file(3), recipient(key), consent, TODAY, language="fi", now=NOW)
    else:
        with pytest.raises(NoGround):
            cut(random_file(3), recipient(key), consent, TODAY, language="fi", now=NOW)


def test_without_a_ground_nothing_is_told() -> None:
    with pytest.raises(NoGround):
        cut(random_file(3), recipient("org-landlord"), None, TODAY, language="fi", now=NOW)


def test_a_partial_withdrawal_closes_one_group_alone() -> None:
    consent = random_file(3).consents[0]
    wide = replace(
        consent,
        rows=(
            ConsentRow(
                organisation_id=OrganisationId("org-kela"),
                extents=((DataGroup.A, Extent.FULL), (DataGroup.E, Extent.FULL)),
            ),
        ),
        withdrawals=(Withdrawal(withdrawn_on=TODAY, recorded_by="P", group=DataGroup.E),),
    )
    left = extents(wide, recipient("org-kela"), TODAY)
    assert (left[DataGroup.A], left[DataGroup.E]) == (Extent.FULL, Extent.NONE)


def test_a_unit_of_rise_is_told_by_law_what_the_matrix_gives_it() -> None:
    file = replace(random_file(4), consents=())
    ground = fixed(file, Law.RISE_UNIT, TODAY, OrganisationId("org-prison"))
    assert extents(ground, recipient("org-prison"), TODAY) == defaults(Category.PRISON)
    assert extents(ground, recipient("org-kela"), TODAY) == {}


@pytest.mark.parametrize("kind", [*CUT, PaperKind.INVITATION])
def test_under_a_non_disclosure_order_no_copy_tells_where_the_client_is(kind: PaperKind) -> None:
    file = random_file(11)
    assert file.assessment is not None
    assert file.mapping is not None
    secret = replace(
        file,
        client=replace(
            file.client,
            non_disclosure=YesNo.YES,
            answers={**file.client.answers, "address": "Kuusitie 7 B 12", "municipality": "Itälä"},
        ),
        case=replace(file.case, unit="Kivisalon vankila"),
        assessment=replace(file.assessment, answers={**file.assessment.answers, "dwelling_address": "Uusikoti 3"}),
        mapping=replace(file.mapping, answers={**file.mapping.answers, "own_wish": "Uusikoti 3 tai muu"}),
        slots=(
            replace(
                file.slots[0], answers={**file.slots[0].answers, "present_text": "Asuu Kuusitie 7 B 12, Itälä"}
            ),
        ),
    )
    if kind is PaperKind.INVITATION:
        told = replace(secret.slots[0], answers={"invitation_note": "Uusikoti 3, Itälä"})
        room = replace(secret.meetings["m"], place=MeetingPlace.OFFICE, room="Kuusitie 7 B 12, Itälä")
        secret = replace(secret, slots=(told,), meetings={"m": room})
    for copy in copies_of(secret, kind, TODAY):
        if copy.ground is None and kind is not PaperKind.INVITATION:
            continue
        released = cut(secret, copy.recipient, copy.ground, TODAY, language="fi", now=NOW, kind=kind)
        whole = everything(released)
        assert "Kuusitie" not in whole
        assert "Uusikoti" not in whole
        assert "Itälä" not in whole
        assert "Kivisalon" not in whole
        assert "Taho-prison-nimi" not in whole or copy.recipient.category is Category.PRISON
        assert 31 not in released.secrecy


def test_a_party_that_left_before_another_came_is_not_told_of_it() -> None:
    landlord, substances = OrganisationId("org-landlord"), OrganisationId("org-substance_mental_health")
    early = Invitee(id="1", organisation_id=landlord, attendance=Attendance.IN_ROOM, left=time(9, 20))
    late = Invitee(id="2", organisation_id=substances, attendance=Attendance.IN_ROOM, came=time(9, 20))
    file = random_file(5)
    full_d = ConsentRow(organisation_id=landlord, extents=((DataGroup.D, Extent.FULL),))
    consent = replace(file.consents[0], rows=(full_d,))
    for invitees, named in (((early, late), False), ((replace(early, left=None), replace(late, came=None)), True)):
        met = replace(file, slots=(replace(file.slots[0], invitees=invitees),), consents=(consent,))
        whole = everything(cut(met, recipient("org-landlord"), consent, TODAY, language="fi", now=NOW))
        assert ("Taho-substance_mental_health-nimi" in whole) is named
