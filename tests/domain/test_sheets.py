"""The papers that are cut for several: what is asked of the group, what a landlord and social work are told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from app.domain.codes import Category, DataGroup, Law, PaperKind, RecipientKind, Step
from app.domain.consent import ConsentRow
from app.domain.disclosure import NoGround, cut
from app.domain.disclosure_defaults import defaults, fixed_extents
from app.domain.form_specs import form
from app.domain.grounds import fixed
from app.domain.ids import OrganisationId
from app.domain.items import items
from app.domain.recipients import copies, copies_of
from app.domain.records import replaced
from app.practice.cases import practice_files
from app.services.texts import TEXT_OF
from tests.domain.case_files import TODAY, random_file
from tests.domain.papers import office_words, said
from tests.domain.test_disclosure import CASES, SEEDS, everything, recipient

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.case_file import CaseFile
    from app.domain.released import Released

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
SOCIAL_WORK = OrganisationId("org-social_work")
LANDLORD = OrganisationId("org-landlord")
PAST = (
    "dwellings",
    "has_lived",
    "earlier_text",
    "arrears",
    "payment_plan",
    "credit",
    "disturbances",
    "evicted_on",
    "homeless",
    "long_term",
)


def by_default(file: CaseFile, organisation_id: OrganisationId, category: Category) -> CaseFile:
    """Let the client allow an organisation what its kind is told by default."""
    row = ConsentRow(organisation_id=organisation_id, extents=tuple(defaults(category).items()))
    return replace(file, consents=(replace(file.consents[0], rows=(row,)),))


def told(file: CaseFile, key: str, kind: PaperKind, language: str = "fi") -> Released:
    texts = office_words(kind, language) if kind in TEXT_OF else {}
    return cut(file, recipient(key), file.consent, TODAY, language=language, now=NOW, kind=kind, texts=texts)


@CASES
@given(seed=SEEDS)
def test_social_work_is_told_without_consent_who_the_client_is_of_the_housing_and_why(seed: int) -> None:
    file = replace(random_file(seed), consents=())
    ground = replace(
        fixed(file, Law.SOCIAL_SERVICES, TODAY, SOCIAL_WORK), reason="Syynsana", recorded_by="Kirjaajansana"
    )
    kind = PaperKind.SOCIAL_CONTACT
    texts = office_words(kind, "fi")
    who = recipient("org-social_work")
    paper = cut(file, who, ground, TODAY, language="fi", now=NOW, kind=kind, texts=texts)
    whole = everything(paper)
    assert "Syynsana" in whole
    assert "Kirjaajansana" in whole
    assert "ilman asiakkaan suostumusta" in whole
    others = [
        cell
        for item in items(file, "fi")
        for cell in item.cells
        if item.group not in {DataGroup.A, DataGroup.D} and str(cell.value).startswith("Mk")
    ]
    assert not [cell for cell in others if str(cell.value) in whole]
    assert not {line for line in said(paper).split("\n") if line.startswith(("Vapautumispäivä", "Seuraamus:"))}


def test_nothing_goes_to_social_work_without_a_consent_or_a_ground() -> None:
    file = replace(random_file(3), consents=())
    (copy,) = copies_of(file, PaperKind.SOCIAL_CONTACT, TODAY)
    assert copy.ground is None
    assert copy.refused is not None
    with pytest.raises(NoGround):
        told(file, "org-social_work", PaperKind.SOCIAL_CONTACT)


def test_with_consent_social_work_reads_that_there_is_one() -> None:
    file = by_default(random_file(3), SOCIAL_WORK, Category.SOCIAL_WORK)
    words = said(told(file, "org-social_work", PaperKind.SOCIAL_CONTACT, "sv"))
    assert "Klienten har samtyckt till den här kontakten" in words
    assert "utan klientens samtycke" not in words


def test_a_recorded_ground_reaches_the_contact_of_its_own_organisation_alone() -> None:
    file = random_file(3)
    ground = replace(
        fixed(file, Law.SOCIAL_SERVICES, TODAY, SOCIAL_WORK), extents=fixed_extents(Law.SOCIAL_SERVICES)
    )
    file = replace(file, consents=(), grounds=(ground,))
    (copy,) = copies_of(file, PaperKind.SOCIAL_CONTACT, TODAY)
    assert copy.ground == ground
    assert {one.recipient.organisation_id for one in copies(file, TODAY) if one.ground == ground} <= {SOCIAL_WORK}


def _without(answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return answers but for those that tell of what was."""
    return {name: value for name, value in answers.items() if not name.startswith(PAST)}


@CASES
@given(seed=SEEDS)
def test_a_landlords_summary_is_that_of_a_tenant_without_a_past(seed: int) -> None:
    file = by_default(random_file(seed), LANDLORD, Category.LANDLORD)
    slot, mapping = file.slots[0], file.mapping
    assert mapping is not None
    clean = replace(
        file,
        slots=(replace(slot, answers=_without(slot.answers)),),
        mapping=replace(mapping, answers=_without(mapping.answers)),
        referral=None,
        actions=(),
    )
    kind = PaperKind.LANDLORD_SUMMARY
    assert told(clean, "org-landlord", kind) == told(file, "org-landlord", kind)


def test_a_landlord_reads_of_its_own_application_and_conditions_alone() -> None:
    file = by_default(random_file(7), LANDLORD, Category.LANDLORD)
    assert file.mapping is not None
    rows = [
        {"id": "1", "organisation_id": "org-landlord", "submitted_on": "2026-10-01", "group": "D"},
        {"id": "2", "organisation_id": "org-supported_housing", "submitted_on": "2026-10-02", "group": "D"},
    ]
    fields = [one for one in form(Step.MAPPING).fields if one.name in {"has_applied", "applications"}]
    file = replace(file, mapping=replaced(file.mapping, fields, {"has_applied": "yes", "applications": rows}))
    words = said(told(file, "org-landlord", PaperKind.LANDLORD_SUMMARY))
    assert "Taho-landlord-nimi; Jätetty" in words
    assert "Taho-supported_housing-nimi; Jätetty" not in words


def test_the_support_that_comes_along_is_told_with_whom_to_call() -> None:
    for file in practice_files(date(2026, 11, 24)):
        for copy in copies_of(file, PaperKind.LANDLORD_SUMMARY, TODAY):
            assert copy.recipient.category is Category.LANDLORD
    johan = next(one for one in practice_files(TODAY) if one.client.name.startswith("Johan"))
    (copy,) = copies_of(johan, PaperKind.LANDLORD_SUMMARY, TODAY)
    words = said(
        cut(johan, copy.recipient, copy.ground, TODAY, language="fi", now=NOW, kind=PaperKind.LANDLORD_SUMMARY)
    )
    assert "yhteyshenkilö Reeta Turunen, 040 566 2031" in words
    assert "Itälän asumisen yhteistyöryhmä" in words


def test_the_offices_copy_of_the_referral_alone_tells_how_it_came() -> None:
    johan = next(one for one in practice_files(TODAY) if one.client.name.startswith("Johan"))
    arrival = "Ilmoitus saapunut"
    for copy in copies(johan, TODAY):
        if copy.ground is None:
            continue
        words = said(
            cut(johan, copy.recipient, copy.ground, TODAY, language="fi", now=NOW, kind=PaperKind.REFERRAL_SHEET)
        )
        assert (arrival in words) is (copy.recipient.kind is RecipientKind.OFFICE)
