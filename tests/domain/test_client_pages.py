from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

import pytest

from app.domain.action import Action
from app.domain.assessment import Assessment
from app.domain.client_pages import fit_for_others
from app.domain.codes import Category, HousingForm, PaperKind, RecipientKind, Sanction, Step, YesNo
from app.domain.disclosure import NoGround, cut
from app.domain.ids import MeetingId, OrganisationId
from app.domain.meeting import Invitee, Meeting
from app.domain.recipients import copies
from app.practice.cases import practice_files
from tests.domain.case_files import ORGANISATIONS
from tests.domain.papers import said
from tests.domain.stages import CASE, TODAY, at

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
PRISON = ("missä asut vankilan jälkeen", "var du ska bo efter fängelset")  # said to those who are there
PAGES = (PaperKind.CLIENT_BEFORE, PaperKind.CLIENT_AFTER, PaperKind.RELEASE_DAY, PaperKind.ON_YOUR_OWN)


def page(file: CaseFile, kind: PaperKind, language: str = "fi") -> str:
    own = next(copy for copy in copies(file, TODAY) if copy.recipient.kind is RecipientKind.CLIENT)
    return said(cut(file, own.recipient, own.ground, TODAY, kind=kind, language=language, now=NOW))


def invited(*parties: str, sanction: Sanction = Sanction.IMPRISONMENT) -> CaseFile:
    file = at(Step.MEETING)
    assert file.slot is not None
    there = tuple(Invitee(id=party, organisation_id=OrganisationId(party)) for party in parties)
    meeting = Meeting(id=MeetingId("m"), group_id=file.group.id, day=date(2026, 12, 1), start=time(9))
    slot = replace(file.slot, invitees=there, start=time(9, 40), meeting_id=meeting.id)
    return replace(
        file,
        case=replace(file.case, sanction=sanction),
        slots=(slot,),
        meetings={"m": meeting},
        organisations=ORGANISATIONS,
    )


def agreed(*actions: Action, plan_b: str = "", form: HousingForm | None = None) -> CaseFile:
    assessment = Assessment(case_id=CASE, plan_b=plan_b, form_first=form)
    return replace(invited("org-landlord"), assessment=assessment, actions=actions)


def action(what: str, who: str = "client") -> Action:
    return Action(id=what, case_id=CASE, what=what, who=who, due=date(2026, 12, 15))


@pytest.mark.parametrize(
    ("language", "when"),
    [("fi", "Tiistaina 1.12.2026 kello 9.40."), ("sv", "Tisdag 1.12.2026 klockan 9.40.")],
)
def test_the_letter_says_the_day_in_whole_words(language: str, when: str) -> None:
    assert when in page(invited("org-landlord"), PaperKind.CLIENT_BEFORE, language)


@pytest.mark.parametrize(
    ("sanction", "told"), [(Sanction.IMPRISONMENT, True), (Sanction.COMMUNITY_SERVICE, False)]
)
def test_prison_is_named_to_those_alone_who_are_there(sanction: Sanction, *, told: bool) -> None:
    assert ("vankilan jälkeen" in page(invited(sanction=sanction), PaperKind.CLIENT_BEFORE)) is told


def test_a_party_whose_name_tells_of_a_debt_or_an_illness_is_told_of_in_person() -> None:
    words = page(
        invited("org-landlord", "org-debt_counselling", "org-substance_mental_health"), PaperKind.CLIENT_BEFORE
    )
    assert "Taho-landlord-nimi" in words
    assert "debt" not in words
    assert "substance" not in words
    assert "Kerromme sinulle itse, ketkä muut ovat mukana." in words


def test_a_task_that_others_should_not_read_is_told_in_person() -> None:
    file = agreed(
        action("Hakemuksen uusiminen"),
        action("Vuokravelan maksusuunnitelma"),
        action("Haastattelu", "organisation:org-landlord"),
        action("Tapaaminen", "organisation:org-debt_counselling"),
    )
    words = page(file, PaperKind.CLIENT_AFTER)
    assert "Hakemuksen uusiminen, viimeistään 15.12.2026" in words
    assert "Taho-landlord-nimi: Haastattelu, viimeistään 15.12.2026" in words
    assert "velan" not in words
    assert "Tapaaminen" not in words
    assert "Muista asioista kerromme sinulle itse." in words


@pytest.mark.parametrize(
    ("form", "plan", "told"),
    [
        (HousingForm.OWN_RENTED, "Veljen luona.", ("Oma vuokra-asunto", "Veljen luona.")),
        (HousingForm.SUBSTANCE_FREE, "Katkaisuhoitopaikka varattu.", ("Kerromme siitä sinulle itse.",)),
    ],
)
def test_a_home_that_names_substances_is_told_in_person(
    form: HousingForm, plan: str, told: tuple[str, ...]
) -> None:
    words = page(agreed(plan_b=plan, form=form), PaperKind.CLIENT_AFTER)
    assert all(one in words for one in told)
    assert "hoito" not in words
    assert "Päihteetön" not in words


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Huone on varattu.", True),
        ("Vuokravelka maksetaan.", False),
        ("Maksa 120 €.", False),
        ("Lapset tulevat lauantaina.", False),
        ("Barnen kommer på lördag.", False),
        ("Soita Reetalle.", True),
    ],
)
def test_what_fits_where_others_read_it(text: str, *, fits: bool) -> None:
    assert fit_for_others(text) is fits


def test_an_order_not_to_disclose_hides_the_new_address_on_the_release_day_sheet() -> None:
    file = agreed(plan_b="Veljen luona.")
    assert file.assessment is not None
    known = replace(file.client, non_disclosure=YesNo.NO)
    housed = replace(
        file, client=known, assessment=replace(file.assessment, answers={"dwelling_address": "Kuja 3"})
    )
    assert "Kuja 3" in page(housed, PaperKind.RELEASE_DAY)
    hidden = replace(housed, client=replace(housed.client, non_disclosure=YesNo.YES))
    assert "Kuja 3" not in page(hidden, PaperKind.RELEASE_DAY)


@pytest.mark.parametrize("kind", PAGES[1:3])
def test_an_order_not_to_disclose_hides_its_words_in_every_text(kind: PaperKind) -> None:
    file = agreed(action("Avaimet haetaan: Kuja 3"), plan_b="Ensin Kuja 3, sitten veljen luo.")
    assert file.assessment is not None
    day = {"dwelling_address": "Kuja 3", "day_keys": "Kuja 3, porras A"}
    told = replace(file, assessment=replace(file.assessment, answers=day))
    for order, hidden in ((YesNo.NO, False), (YesNo.YES, True)):
        words = page(replace(told, client=replace(told.client, non_disclosure=order)), kind)
        assert ("Kuja 3" not in words) is hidden


@pytest.mark.parametrize("kind", PAGES)
def test_no_other_party_gets_the_clients_papers(kind: PaperKind) -> None:
    file = invited("org-landlord")
    other = next(copy for copy in copies(file, TODAY) if copy.recipient.organisation_id)
    with pytest.raises(NoGround):
        cut(file, other.recipient, other.ground, TODAY, kind=kind, language="fi", now=NOW)


@pytest.mark.parametrize("kind", [*PAGES[:2], PaperKind.ON_YOUR_OWN])
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_no_page_of_the_practice_cases_tells_what_others_should_not_read(kind: PaperKind, language: str) -> None:
    for file in practice_files(TODAY):
        parties = [name for one in file.organisations.values() for name in (one.name_fi, one.name_sv) if name]
        known = (file.client.name, *parties, file.office.agency_fi, file.office.agency_sv, *PRISON)
        for line in page(file, kind, language).split("\n"):
            assert fit_for_others(line) or any(name in line for name in known), line


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_what_one_can_do_alone_names_no_number_but_the_offices_and_those_of_public_services(language: str) -> None:
    files = practice_files(TODAY)
    whole = "\n".join(page(file, PaperKind.ON_YOUR_OWN, language) for file in files)
    numbers = set(re.findall(r"0\d[\d ]{5,}\d", whole))
    public = {Category.SOCIAL_WORK, Category.KELA, Category.DEBT_COUNSELLING}
    file = files[0]
    allowed = {
        worker.phone
        for worker in file.workers.values()
        if file.organisations[str(worker.organisation_id)].category in public
        or worker.organisation_id == file.office.organisation_id
    }
    assert numbers <= {*allowed, file.office.phone}
    assert any(number in allowed - {file.office.phone} for number in numbers)
