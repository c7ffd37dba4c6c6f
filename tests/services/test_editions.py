"""What was signed no page changes: more is an addition, longer a renewal, each signed on its own text."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from unittest.mock import ANY

import pytest

from app.domain.codes import ConsentState, DataGroup, Extent, OfficeText, PaperKind, RecipientKind, Step
from app.domain.consent import Withdrawal
from app.domain.consent_editions import frozen, said
from app.domain.ids import DocumentId
from app.domain.memo import IssuedDocument
from app.services import editions, papers, texts
from app.services.cases import case_file, new_case
from app.services.members import save_organisation
from app.services.pages import open_page
from tests.services.consenting import row, save, sign

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.ids import CaseId
    from app.services.session import Session


@pytest.fixture
def case(session: Session) -> CaseId:
    """A case with a consent that one organisation was allowed everything of D and E by."""
    made = new_case(session, "Mika Juhani Väänänen")
    one, _ = save_organisation(session, None, {"name_fi": "Itälän Kodit Oy", "category": "landlord"})
    today = session.clock.today()
    save(session, made, "asking", asked_on=today.isoformat(), language="fi", given_by="client")
    save(session, made, "recipients", rows=[row(one, D="full", E="full")])
    sign(session, made)
    return made


def withdraw(session: Session, case: CaseId, group: DataGroup) -> None:
    with session.unit_of_work() as work:
        consent = work.case_file(case).consent
        assert consent is not None
        entry = Withdrawal(withdrawn_on=session.clock.today(), recorded_by="Päivi", group=group)
        work.consents.save(replace(consent, withdrawals=(entry,)))


def issued_on(session: Session, case: CaseId) -> None:
    """Make a paper on the consent of a case."""
    file = case_file(session, case)
    assert file.consent is not None
    document = IssuedDocument(
        id=DocumentId("paper"),
        case_id=case,
        kind=PaperKind.ADVANCE_SHEET,
        edition=1,
        recipient=RecipientKind.ORGANISATION,
        language="fi",
        issued_at=session.clock.now(),
        issued_by="Päivi",
        sha256="0" * 64,
        pages=1,
        ground=file.consent.id,
    )
    with session.unit_of_work() as work:
        work.documents.save(document)


def extents(file: CaseFile) -> list[dict[DataGroup, Extent]]:
    return [dict(one.rows[0].extents) for one in file.consents]


def changed_text(session: Session) -> None:
    typed = texts.typed(
        OfficeText.CONSENT,
        "fi",
        {
            **texts.parsed(OfficeText.CONSENT, "fi", texts.shipped(OfficeText.CONSENT, "fi")),
            "voluntary": "Uusi teksti.",
        },
    )
    assert texts.save(session, OfficeText.CONSENT, {"fi": typed}) == ("fi",)


def test_a_renewal_has_the_same_rows_and_the_signed_one_stays_in_force(session: Session, case: CaseId) -> None:
    editions.renew(session, case)
    file = case_file(session, case)
    assert [one.edition for one in file.consents] == [1, 2]
    assert file.consents[0].rows == file.consents[1].rows
    assert file.consent == file.consents[0]
    assert file.consent.state(session.clock.today()) is ConsentState.GIVEN
    assert file.addition is not None
    assert file.addition.renews
    with pytest.raises(editions.NothingToRenew):
        editions.renew(session, case)


def test_a_signed_renewal_takes_the_place_of_the_one_before(session: Session, case: CaseId) -> None:
    editions.renew(session, case)
    today = session.clock.today()
    later = (today + timedelta(days=300)).isoformat()
    save(
        session,
        case,
        "answer",
        answer="given",
        signed_on=today.isoformat(),
        valid_until=later,
        original_at="Kansio 4",
        received_by="Päivi",
    )
    file = case_file(session, case)
    assert file.consent == file.consents[1]
    assert file.consents[1].valid_until == today + timedelta(days=300)
    assert file.addition is None
    assert editions.renewable(file)


def test_without_a_signed_consent_there_is_nothing_to_renew(session: Session) -> None:
    with pytest.raises(editions.NothingToRenew):
        editions.renew(session, new_case(session, "Johan Sjöblom"))


@pytest.mark.parametrize("days", [50, 120])
def test_another_last_day_asks_for_a_signature(session: Session, case: CaseId, days: int) -> None:
    signed = case_file(session, case).consents[0]
    save(session, case, "answer", valid_until=(session.clock.today() + timedelta(days=days)).isoformat())
    file = case_file(session, case)
    assert file.consents[0] == signed
    assert file.addition is not None
    assert file.addition.signed_on is None
    assert file.addition.renews


@pytest.mark.parametrize(
    ("page", "name", "answer"),
    [
        ("recipients", "exclusions", "Vuokranantajalle ei mitään rahasta."),
        ("asking", "language", "sv"),
        ("asking", "given_by", "guardian"),
        ("answer", "answer", "limited"),
    ],
)
def test_another_answer_to_what_was_signed_is_a_new_edition(
    session: Session, case: CaseId, page: str, name: str, answer: str
) -> None:
    signed = case_file(session, case).consents[0]
    save(session, case, page, **{name: answer})
    file = case_file(session, case)
    assert file.consent == signed
    assert file.addition is not None
    assert said(file.addition, name) == answer
    assert file.addition.signed_on is None


def test_a_wish_ticked_on_the_paper_is_written_down_later_and_then_stands(session: Session, case: CaseId) -> None:
    save(session, case, "taking_part", presence_wish="video", own_copy="post")
    assert len(case_file(session, case).consents) == 1
    save(session, case, "taking_part", presence_wish="in_room")
    first, second = case_file(session, case).consents
    assert (said(first, "presence_wish"), said(second, "presence_wish")) == ("video", "in_room")


def test_how_it_was_signed_is_mended_until_a_paper_has_been_made_on_it(session: Session, case: CaseId) -> None:
    yesterday = session.clock.today() - timedelta(days=1)
    save(session, case, "answer", received_by="Elli Sallinen", signed_on=yesterday.isoformat())
    (consent,) = case_file(session, case).consents
    assert (consent.signed_on, said(consent, "received_by")) == (yesterday, "Elli Sallinen")
    issued_on(session, case)
    for name, answer in (("signed_on", session.clock.today().isoformat()), ("received_by", "Päivi")):
        with pytest.raises(editions.SignedFrozen):
            save(session, case, "answer", **{name: answer})
    save(session, case, "answer", original_at="Kansio 9")
    assert case_file(session, case).consents == (replace(consent, version=ANY, original_at="Kansio 9"),)


def test_what_stands_as_signed_is_said_for_each_question(session: Session, case: CaseId) -> None:
    stands = frozen(case_file(session, case))
    assert {"rows", "exclusions", "language", "given_by", "answer", "valid_until"} <= set(stands)
    assert not {"presence_wish", "signed_on", "original_at", "asked_on"} & set(stands)
    issued_on(session, case)
    assert {"signed_on", "received_by"} <= set(frozen(case_file(session, case)))
    save(session, case, "recipients", exclusions="Ei veljelleni.")
    assert frozen(case_file(session, case)) == ()


def test_where_the_original_lies_is_no_new_edition_and_leaves_the_rows_as_signed(
    session: Session, case: CaseId
) -> None:
    withdraw(session, case, DataGroup.E)
    save(session, case, "answer", original_at="Kansio 7")
    file = case_file(session, case)
    assert [one.original_at for one in file.consents] == ["Kansio 7"]
    assert extents(file) == [{DataGroup.D: Extent.FULL, DataGroup.E: Extent.FULL}]


def test_what_was_withdrawn_does_not_come_back_with_an_addition(session: Session, case: CaseId) -> None:
    withdraw(session, case, DataGroup.E)
    opened = open_page(session, case, Step.CONSENT, "recipients")
    assert opened.answers["rows"][0]["extents"] == {"D": "full"}
    key = opened.answers["rows"][0]["organisation_id"]
    save(session, case, "recipients", rows=[row(key, D="full", A="minimum")])
    assert extents(case_file(session, case))[1] == {DataGroup.D: Extent.FULL, DataGroup.A: Extent.MINIMUM}


def test_a_consent_keeps_the_version_of_the_text_it_was_signed_on(session: Session, case: CaseId) -> None:
    def printed() -> str:
        made = papers.own_paper(session, case_file(session, case), PaperKind.CONSENT_FORM)
        return str(made.released.parts)

    assert not editions.text_changed(session, case_file(session, case))
    assert case_file(session, case).consents[0].text_version == 1
    changed_text(session)
    file = case_file(session, case)
    assert editions.text_changed(session, file)
    assert file.consent is not None
    assert file.consent.valid(session.clock.today())
    assert "Uusi teksti." not in printed()
    editions.renew(session, case)
    assert "Uusi teksti." in printed()
    save(session, case, "answer", answer="given", signed_on=session.clock.today().isoformat())
    assert [one.text_version for one in case_file(session, case).consents] == [1, 2]
    assert not editions.text_changed(session, case_file(session, case))
