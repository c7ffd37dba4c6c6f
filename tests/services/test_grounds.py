"""A ground in law is recorded with its reason and by whom, and gives no more than the law does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Category, DataGroup, Extent, Law, PaperKind
from app.domain.recipients import copies_of
from app.services import grounds, papers
from tests.services.test_papers import named, practice

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.services.session import Session

__all__ = ["practice"]

REASON = "Asiakas ei ilmeisesti kykene huolehtimaan itsestään."


def of_kind(file: CaseFile, category: Category) -> str:
    return next(str(one.id) for one in file.organisations.values() if one.category is category)


def test_social_services_are_told_who_and_where_whatever_is_chosen(practice: Session) -> None:
    file = named(practice, "Mika")
    said = {
        "law": "social_services",
        "organisation_id": of_kind(file, Category.SOCIAL_WORK),
        "reason": REASON,
        "groups": ["E", "F"],
    }
    assert grounds.record(practice, file, said) == ()
    ground = named(practice, "Mika").grounds[-1]
    assert ground.extents == ((DataGroup.A, Extent.FULL), (DataGroup.D, Extent.FULL))
    assert (ground.reason, ground.recorded_by) == (REASON, practice.worker_name)
    assert ground.recorded_on == practice.clock.today()


def test_no_other_organisation_is_told_on_the_ground_of_social_services(practice: Session) -> None:
    file = named(practice, "Mika")
    said = {"law": "social_services", "organisation_id": of_kind(file, Category.LANDLORD), "reason": REASON}
    assert [one.field for one in grounds.record(practice, file, said)] == ["organisation_id"]
    assert named(practice, "Mika").grounds == file.grounds


def test_another_ground_needs_its_section_its_data_and_its_reason(practice: Session) -> None:
    file = named(practice, "Mika")
    said = {"law": "other", "organisation_id": of_kind(file, Category.KELA)}
    assert {one.field for one in grounds.record(practice, file, said)} == {"section", "groups", "reason"}
    whole = {**said, "section": "X 1 §", "groups": ["A"], "reason": REASON}
    assert grounds.record(practice, file, whole) == ()
    ground = named(practice, "Mika").grounds[-1]
    assert (ground.law, ground.section, ground.extents) == (Law.OTHER, "X 1 §", ((DataGroup.A, Extent.FULL),))


def test_the_contact_goes_on_the_ground_that_was_recorded_last(practice: Session) -> None:
    file = named(practice, "Mika")
    key = of_kind(file, Category.SOCIAL_WORK)
    with practice.unit_of_work() as work:
        for consent in file.consents:
            work.consents.remove(consent.id)
    for reason in ("Ensin.", "Sitten."):
        grounds.record(practice, file, {"law": "social_services", "organisation_id": key, "reason": reason})
    told = named(practice, "Mika")
    copy = next(
        one
        for one in copies_of(told, PaperKind.SOCIAL_CONTACT, practice.clock.today())
        if one.recipient.organisation_id == key
    )
    text = papers.text_of(papers.order(practice, told, copy, PaperKind.SOCIAL_CONTACT).released)
    assert "Sitten." in text
    assert "Ensin." not in text
