"""How a paper reached its reader: one click a copy, mended or taken back, and what has not gone yet."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.domain.codes import TOGETHER, DataGroup, Delivery, EndReason, MemoState, PaperKind, RecipientKind
from app.domain.consent import Withdrawal
from app.domain.ids import OrganisationId
from app.services import deliveries, lists, papers
from app.services.cases import case_file, close_case
from app.services.home import home
from app.storage import still_out
from tests.domain.test_corrections import note
from tests.services.test_papers import TODAY, issued, named, practice

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.ids import CaseId
    from app.domain.memo import IssuedDocument
    from app.services.session import Session

__all__ = ["practice"]


def unsent(session: Session) -> set[str]:
    """The papers that the list and Home count as not sent."""
    keys = {key for key, _ in lists.document_keys(session, unsent=True)}
    assert home(session).unsent == len(keys)
    return keys


def for_others(file: CaseFile, kind: PaperKind = PaperKind.MEMO) -> tuple[IssuedDocument, ...]:
    made = papers.newest(file, kind)
    return tuple(one for one in made if one.recipient is not RecipientKind.OFFICE)


def withdrawn(session: Session, case_id: CaseId, entry: Withdrawal) -> None:
    with session.unit_of_work() as work:
        consent = work.case_file(case_id).consent
        assert consent is not None
        work.consents.save(replace(consent, withdrawals=(entry,)))


def test_a_memo_is_sent_when_every_copy_has_reached_its_reader(practice: Session) -> None:
    case_id = named(practice, "Johan").case.id
    file = issued(practice, case_id)
    assert deliveries.hand_over(practice, file.documents[0].id, {"given_on": "32.1."})
    for document in deliveries.unsent(file):
        deliveries.hand_over_today(practice, document.id, Delivery.SECURE_MAIL)
    sent = case_file(practice, case_id)
    assert sent.memo is not None
    assert sent.memo.state is MemoState.SENT
    assert deliveries.unsent(sent) == ()
    assert {(one.delivery, one.given_on) for one in sent.disclosures} == {(Delivery.SECURE_MAIL, TODAY)}


def test_what_was_recorded_by_mistake_is_taken_back_and_the_memo_waits_again(practice: Session) -> None:
    case_id = named(practice, "Johan").case.id
    for document in deliveries.unsent(issued(practice, case_id)):
        deliveries.hand_over_today(practice, document.id, Delivery.LETTER)
    last = case_file(practice, case_id).disclosures[-1]
    deliveries.take_back(practice, last.id)
    file = case_file(practice, case_id)
    assert file.memo is not None
    assert file.memo.state is MemoState.FINAL
    assert [one.id for one in deliveries.unsent(file)] == [last.document_id]
    with practice.unit_of_work() as work:  # the log keeps that it was there
        acts = [event.act for event in work.history(case_id) if event.record_id == last.id]
    assert acts == ["created", "removed"]


def test_how_and_when_is_mended_in_place_and_the_earlier_record_is_kept(practice: Session) -> None:
    case_id = named(practice, "Johan").case.id
    document = for_others(issued(practice, case_id))[0]
    deliveries.hand_over_today(practice, document.id, Delivery.LETTER)
    (given,) = deliveries.given(practice, case_id, document.id)
    day = TODAY - timedelta(days=1)
    assert deliveries.mend(practice, given.id, {"delivery": "letter", "given_on": "2030-01-01"})
    assert not deliveries.mend(practice, given.id, {"delivery": "handed_over", "given_on": day.isoformat()})
    (mended,) = deliveries.given(practice, case_id, document.id)
    assert (mended.id, mended.delivery, mended.given_on) == (given.id, Delivery.HANDED_OVER, day)


def test_what_is_for_others_waits_until_it_has_gone(practice: Session) -> None:
    assert unsent(practice) == set()
    case_id = named(practice, "Johan").case.id
    made = for_others(issued(practice, case_id))
    assert unsent(practice) == {one.id for one in made}
    deliveries.hand_over_today(practice, made[0].id, Delivery.LETTER)
    assert unsent(practice) == {one.id for one in made[1:]}


def test_the_query_and_the_rules_name_the_same_papers_whose_copies_are_made_together() -> None:
    (named_there,) = re.findall(r"n\.kind IN \(([^)]*)\)", still_out.NOT_SENT)
    assert set(re.findall(r"'(\w+)'", named_there)) == set(TOGETHER)


def test_a_corrected_memo_waits_in_place_of_the_one_before(practice: Session) -> None:
    case_id = named(practice, "Johan").case.id
    first = issued(practice, case_id)
    deliveries.hand_over_today(practice, for_others(first)[0].id, Delivery.LETTER)
    second = issued(practice, case_id)
    assert unsent(practice) == {one.id for one in for_others(second)}
    assert {one.edition for one in for_others(second)} == {2}


def test_a_paper_that_is_issued_one_by_one_waits_for_its_own_reader_alone(practice: Session) -> None:
    case_id = named(practice, "Johan").case.id
    for _ in range(2):
        file = case_file(practice, case_id)
        papers.issue(practice, case_id, papers.make(papers.own_paper(practice, file, PaperKind.CLIENT_BEFORE)))
    (newest,) = for_others(case_file(practice, case_id), PaperKind.CLIENT_BEFORE)
    assert newest.edition == 2
    assert unsent(practice) == {newest.id}


def test_nothing_of_a_closed_case_is_waited_for(practice: Session) -> None:
    case_id = named(practice, "Johan").case.id
    issued(practice, case_id)
    assert unsent(practice)
    close_case(practice, case_id, EndReason.HOME_ARRANGED, TODAY)
    assert unsent(practice) == set()


def test_a_consent_form_is_not_waited_for_here(practice: Session) -> None:
    file = named(practice, "Johan")
    made = papers.make(papers.own_paper(practice, file, PaperKind.CONSENT_FORM))
    papers.issue(practice, file.case.id, made)
    assert unsent(practice) == set()


def test_nothing_is_to_be_sent_on_a_consent_that_was_withdrawn(practice: Session) -> None:
    case_id = named(practice, "Johan").case.id
    made = for_others(issued(practice, case_id))
    consented = [one for one in made if one.ground == case_file(practice, case_id).consent.id]  # type: ignore[union-attr]
    one, *others = consented
    organisation = OrganisationId(str(one.organisation_id))
    of_a_group = Withdrawal(withdrawn_on=TODAY, recorded_by="P", organisation_id=organisation, group=DataGroup.F)
    withdrawn(practice, case_id, of_a_group)
    assert unsent(practice) == {paper.id for paper in made}
    withdrawn(practice, case_id, Withdrawal(withdrawn_on=TODAY, recorded_by="P", organisation_id=organisation))
    assert unsent(practice) == {paper.id for paper in made} - {one.id}
    withdrawn(practice, case_id, Withdrawal(withdrawn_on=date(2026, 11, 24), recorded_by="P"))
    assert unsent(practice) == {paper.id for paper in made} - {paper.id for paper in consented}
    assert others


def test_a_corrected_memo_says_on_each_copy_what_of_that_copy_has_changed(practice: Session) -> None:
    case_id = named(practice, "Johan").case.id
    issued(practice, case_id)
    with practice.unit_of_work() as work:
        assessment = work.case_file(case_id).assessment
        assert assessment is not None
        work.assessments.save(replace(assessment, plan_b="Ystävän luona."))
    told = {
        order.copy.recipient.organisation_id: note(order.released) for order in papers.orders(practice, case_id)
    }
    assert all(said[0] in REPLACES for said in told.values())
    readers = [said[1] for said in told.values() if len(said) > 1]
    assert set(readers) == {"Muuttunut: Ensimmäisen yön varasuunnitelma.", "Ändrat: Reservplan för första natten."}
    file = issued(practice, case_id)
    for document in papers.newest(file, PaperKind.MEMO):
        assert papers.made_again(practice, document.id) == papers.body(practice, document.id)


REPLACES = {"Korvaa version 1, joka on laadittu 24.11.2026.", "Ersätter version 1, upprättad 24.11.2026."}
