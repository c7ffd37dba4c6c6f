"""A withdrawal stops everything at once, and tells those who hold something."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import open_register
from app.domain.codes import ConsentState, Delivery, MemoState, OfficeText, PaperKind, RecipientKind
from app.domain.consent import Consent
from app.domain.recipients import copies
from app.domain.withdrawals import to_be_told
from app.practice.directory import KODIT, MULTAMAKI, SOCIAL_WORK
from app.practice.register import make_practice_register
from app.services import consents, deliveries, outgoing, papers, texts
from app.services.cases import case_file
from app.services.consents import GivenSince, NoConsent
from app.services.deliveries import Withdrawn
from app.services.outgoing import Outgoing, Stopped
from app.services.papers import ConsentChanged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from app.domain.case_file import CaseFile
    from app.domain.ids import OrganisationId
    from app.domain.memo import IssuedDocument
    from app.services.papers import MadePaper
    from app.services.session import Session

TODAY = date(2026, 11, 24)
MIKA, AINO = "Mika Juhani Väänänen", "Aino Inkeri Hakkarainen"
WHOLE = {"what": "whole", "withdrawn_on": TODAY.isoformat()}
NOTICE = PaperKind.WITHDRAWAL_NOTICE


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Session]:
    path = tmp_path / "practice.kotio"
    make_practice_register(path, TODAY, papers=True)
    opened = open_register(path, worker=MULTAMAKI, today=TODAY)
    yield opened
    opened.close()


def of(session: Session, name: str = MIKA) -> CaseFile:
    with session.unit_of_work() as work:
        ids = {file.client.name: file.case.id for file in work.case_files([one.id for one in work.cases.all()])}
    return case_file(session, ids[name])


def memo_of(file: CaseFile, party: OrganisationId) -> IssuedDocument:
    return next(one for one in file.documents if one.organisation_id == party and one.kind is PaperKind.MEMO)


def withdrawn(session: Session, **more: Any) -> tuple[IssuedDocument, ...]:
    file = of(session)
    drafted = consents.draft(session, file, WHOLE | more)
    return consents.withdraw(session, file.case.id, drafted.entry, [papers.make(one) for one in drafted.notices])


def notices(file: CaseFile) -> list[IssuedDocument]:
    return [one for one in file.documents if one.kind is NOTICE]


def test_the_notices_go_to_those_who_hold_something_and_are_frozen(practice: Session) -> None:
    deliveries.hand_over_today(practice, memo_of(of(practice), KODIT).id, Delivery.LETTER)
    withdrawn(practice, reason="En halua")
    file = of(practice)
    consent = file.consent
    assert consent is not None
    assert consent.state(TODAY) is ConsentState.WITHDRAWN
    (entry,) = consent.withdrawals
    assert (entry.recorded_by, entry.reason) == ("Päivi Multamäki", "En halua")
    assert entry.recorded_at is not None
    told = {one.organisation_id for one in notices(file)}
    assert KODIT in told
    assert to_be_told(file, TODAY) == ()
    for one in notices(file):
        assert one.recipient is RecipientKind.ORGANISATION
        assert one.ground == "withdrawal_notice"
        assert papers.made_again(practice, one.id) == papers.body(practice, one.id)
    deliveries.hand_over_today(practice, notices(file)[0].id, Delivery.SECURE_MAIL)


def test_nothing_that_rests_on_the_consent_goes_any_more(practice: Session) -> None:
    before = of(practice)
    seen = [
        papers.make(papers.order(practice, before, copy))
        for copy in copies(before, TODAY)
        if isinstance(copy.ground, Consent)
    ]
    waiting = memo_of(before, SOCIAL_WORK)
    withdrawn(practice)
    with pytest.raises(ConsentChanged):
        papers.issue_memo(practice, before.case.id, seen)
    with pytest.raises(Withdrawn):
        deliveries.hand_over_today(practice, waiting.id, Delivery.LETTER)
    with pytest.raises(Stopped):
        outgoing.refuse_stopped(practice, leaving(waiting))
    assert not [copy for copy in copies(of(practice), TODAY) if isinstance(copy.ground, Consent)]
    office = next(one for one in before.documents if one.recipient is RecipientKind.OFFICE)
    outgoing.refuse_stopped(practice, leaving(office))


def test_a_memo_waits_for_no_copy_that_may_not_go_any_more(practice: Session) -> None:
    file = of(practice)
    client = next(one for one in file.documents if one.recipient is RecipientKind.CLIENT)
    deliveries.hand_over_today(practice, client.id, Delivery.HANDED_OVER)
    assert deliveries.unsent(of(practice))
    withdrawn(practice)
    after = of(practice)
    assert [one for one in deliveries.unsent(after) if one.ground == file.consents[0].id] == []
    assert after.memo is not None
    assert (after.memo.state is MemoState.SENT) == (deliveries.unsent(after) == ())


def leaving(document: IssuedDocument) -> Outgoing:
    return Outgoing(pdf=b"", kind=document.kind, case_id=document.case_id, document_id=document.id)


def test_what_went_earlier_on_the_day_of_the_withdrawal_is_recorded_as_it_was(practice: Session) -> None:
    waiting = memo_of(of(practice), SOCIAL_WORK)
    withdrawn(practice)
    said = {"delivery": "letter", "given_on": TODAY.isoformat()}
    assert deliveries.hand_over(practice, waiting.id, said) == ()
    assert SOCIAL_WORK in to_be_told(of(practice), TODAY) or SOCIAL_WORK in {
        one.organisation_id for one in notices(of(practice))
    }


def test_a_withdrawal_from_one_organisation_tells_that_one_alone(practice: Session) -> None:
    for party in (KODIT, SOCIAL_WORK):
        deliveries.hand_over_today(practice, memo_of(of(practice), party).id, Delivery.LETTER)
    withdrawn(practice, what="organisation", organisation_id=KODIT)
    file = of(practice)
    assert {one.organisation_id for one in notices(file)} == {KODIT}
    assert file.consent is not None
    assert file.consent.valid(TODAY)


def test_what_goes_out_while_the_notices_are_made_is_not_missed(practice: Session) -> None:
    file = of(practice)
    drafted = consents.draft(practice, file, WHOLE)
    made = [papers.make(one) for one in drafted.notices]
    deliveries.hand_over_today(practice, memo_of(file, KODIT).id, Delivery.LETTER)
    if made:
        with pytest.raises(GivenSince):
            consents.withdraw(practice, file.case.id, drafted.entry, made)
        assert of(practice).consent == file.consent


def test_without_its_notices_a_withdrawal_is_recorded_and_the_notices_stay_owed(practice: Session) -> None:
    deliveries.hand_over_today(practice, memo_of(of(practice), KODIT).id, Delivery.LETTER)
    file = of(practice)
    consents.withdraw(practice, file.case.id, consents.draft(practice, file, WHOLE).entry)
    owed = consents.owed(practice, of(practice))
    assert KODIT in {one.copy.recipient.organisation_id for one in owed}
    made: list[MadePaper] = [papers.make(one) for one in owed]
    consents.issue_notices(practice, file.case.id, made)
    assert consents.owed(practice, of(practice)) == ()


def test_the_time_still_to_come_is_taken_off_and_one_that_was_held_stays(practice: Session) -> None:
    with practice.unit_of_work() as work:
        file = next(
            one
            for one in work.case_files([case.id for case in work.cases.all()])
            if one.consent and one.consent.valid(TODAY) and one.slot and one.meeting and not one.slot.held_on
            if one.meeting.day and one.meeting.day >= TODAY
        )
    part = {**WHOLE, "what": "group", "group": "E"}
    consents.withdraw(practice, file.case.id, consents.draft(practice, file, part).entry)
    assert case_file(practice, file.case.id).slot == file.slot
    again = case_file(practice, file.case.id)
    consents.withdraw(practice, file.case.id, consents.draft(practice, again, WHOLE).entry)
    after = case_file(practice, file.case.id)
    assert after.slot is None or after.slot.id != file.slot.id  # type: ignore[union-attr]
    assert next(one for one in after.slots if one.id == file.slot.id).cancelled  # type: ignore[union-attr]
    held = of(practice)
    withdrawn(practice)
    assert of(practice).slot == held.slot


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ({}, {"what", "withdrawn_on"}),
        ({"what": "organisation", "withdrawn_on": "2026-11-24"}, {"organisation_id"}),
        ({"what": "group", "withdrawn_on": "2026-11-24"}, {"group"}),
        ({"what": "group", "withdrawn_on": "2026-11-24", "group": "office"}, {"group"}),
        ({"what": "whole", "withdrawn_on": "2026-11-25"}, {"withdrawn_on"}),
        ({"what": "whole", "withdrawn_on": "2026-11-24"}, set()),
    ],
)
def test_what_a_withdrawal_needs_to_know(practice: Session, answers: dict[str, str], asked: set[str]) -> None:
    assert {problem.field for problem in consents.unready(practice, answers)} == asked


def test_a_consent_that_is_not_in_force_is_not_withdrawn_again(practice: Session) -> None:
    file = of(practice, AINO)
    with pytest.raises(NoConsent):
        consents.draft(practice, file, WHOLE)


def test_the_office_words_the_notice_and_what_was_issued_keeps_its_own(practice: Session) -> None:
    deliveries.hand_over_today(practice, memo_of(of(practice), KODIT).id, Delivery.LETTER)
    text = OfficeText.WITHDRAWAL_NOTICE
    typed = texts.shipped(text, "fi").replace("Huolehtikaa siitä", "Pitäkää huoli siitä")
    assert texts.save(practice, text, {"fi": typed}) == ("fi",)
    issued = next(one for one in withdrawn(practice) if one.organisation_id == KODIT)
    assert "Pitäkää huoli siitä" in papers.text_of_issued(practice, issued.id)
    texts.save(practice, text, {"fi": texts.shipped(text, "fi")})
    assert "Pitäkää huoli siitä" in papers.text_of_issued(practice, issued.id)
    assert papers.made_again(practice, issued.id) == papers.body(practice, issued.id)


def test_a_text_changed_while_the_notices_are_made_is_not_sent_unseen(practice: Session) -> None:
    deliveries.hand_over_today(practice, memo_of(of(practice), KODIT).id, Delivery.LETTER)
    file = of(practice)
    drafted = consents.draft(practice, file, WHOLE)
    made = [papers.make(one) for one in drafted.notices]
    text = OfficeText.WITHDRAWAL_NOTICE
    texts.save(practice, text, {"fi": texts.shipped(text, "fi").replace("Huolehtikaa", "Pitäkää huoli")})
    with pytest.raises(GivenSince):
        consents.withdraw(practice, file.case.id, drafted.entry, made)
    assert of(practice).consents == file.consents
