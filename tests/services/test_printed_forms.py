"""The form that was printed for the client to sign is kept as it was, and what is signed refers to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.codes import PaperKind, Step
from app.domain.message import Message
from app.services import consent_papers, outgoing, papers
from app.services.cases import case_file, new_case
from app.services.consent_papers import printed_form
from app.services.editions import renew
from app.services.frozen_papers import load
from app.services.members import save_organisation
from app.services.pages import open_page
from i18n import text
from tests.services.consenting import row, save, sign
from tests.services.test_editions import changed_text

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.consent_printed import Printed
    from app.domain.ids import CaseId
    from app.domain.memo import IssuedDocument
    from app.services.session import Session

NAMES = ("Itälän Kodit Oy", "Kotiranta ry")


@pytest.fixture
def case(session: Session) -> CaseId:
    """A case with a consent that has been filled in and not signed."""
    made = new_case(session, "Mika Juhani Väänänen")
    one, other = (save_organisation(session, None, {"name_fi": name, "category": "landlord"})[0] for name in NAMES)
    save(session, made, "asking", asked_on=session.clock.today().isoformat(), language="fi", given_by="client")
    save(session, made, "recipients", rows=[row(one, D="full", E="minimum"), row(other, D="full")])
    return made


def changed_row(session: Session, case: CaseId, **extents: str) -> None:
    """Change what the first party may know."""
    rows = open_page(session, case, Step.CONSENT, "recipients").answers["rows"]
    save(session, case, "recipients", rows=[{**rows[0], "extents": extents}, *rows[1:]])


def print_form(session: Session, case: CaseId, *, fillable: bool = False) -> None:
    order = consent_papers.consent_form(session, case_file(session, case), fillable=fillable)
    paper = outgoing.ready(session, outgoing.of_made(papers.make(order), case))
    outgoing.log_printed(session, paper)


def forms(session: Session, case: CaseId) -> list[IssuedDocument]:
    return [one for one in case_file(session, case).documents if one.kind is PaperKind.CONSENT_FORM]


def printed(session: Session, case: CaseId) -> Printed:
    found = printed_form(session, case)
    assert found is not None
    return found


def other(session: Session, case: CaseId) -> list[str]:
    said = printed(session, case).other
    return [text(one, "fi") if isinstance(one, Message) else one for one in said]


def test_a_form_that_is_printed_or_saved_is_frozen_and_logged(
    session: Session, case: CaseId, tmp_path: Path
) -> None:
    print_form(session, case)
    order = consent_papers.consent_form(session, case_file(session, case))
    outgoing.save_as(session, outgoing.of_made(papers.make(order), case), tmp_path / "lomake.pdf")
    kept = forms(session, case)
    assert [one.edition for one in kept] == [1]  # the same form, to the byte
    assert papers.made_again(session, kept[0].id) == papers.body(session, kept[0].id)
    with session.unit_of_work() as work:
        logged = [event for event in work.history(case) if event.record == "issued_document"]
        frozen = load(work.documents.released(kept[0].id))
    assert {"printed", "exported"} <= {str(event.act) for event in logged}
    assert all(name in str(frozen.parts) for name in NAMES)


def test_a_blank_form_freezes_nothing(session: Session, case: CaseId, tmp_path: Path) -> None:
    made = papers.pdf_of(consent_papers.blank(session, "fi"))
    paper = outgoing.Outgoing(pdf=made, kind=PaperKind.CONSENT_FORM)
    outgoing.save_as(session, paper, tmp_path / "tyhja.pdf")
    outgoing.log_printed(session, outgoing.ready(session, paper))
    assert forms(session, case) == []
    assert printed_form(session, case) is None


def test_what_is_signed_refers_to_the_form_that_says_the_same(session: Session, case: CaseId) -> None:
    print_form(session, case)
    (form,) = forms(session, case)
    assert printed(session, case).other == ()
    sign(session, case)
    consent = case_file(session, case).consent
    assert consent is not None
    assert consent.form_signed == form.id
    assert printed(session, case).other == ()  # what was left open and signed by hand differs from nothing


def test_what_has_changed_since_the_printing_is_told_by_its_name(session: Session, case: CaseId) -> None:
    save(session, case, "recipients", exclusions="Ei veljelleni.")
    save(session, case, "taking_part", presence_wish="video")
    print_form(session, case)
    changed_row(session, case, D="full", E="full")
    assert other(session, case) == ["Itälän Kodit Oy"]
    save(session, case, "taking_part", presence_wish="phone")
    assert other(session, case) == ["Itälän Kodit Oy", "Osallistun kokoukseen"]
    save(session, case, "recipients", exclusions="Ei kenellekään muulle.")
    assert other(session, case) == ["Itälän Kodit Oy", "Ei saa luovuttaa", "Osallistun kokoukseen"]
    sign(session, case)
    consent = case_file(session, case).consent
    assert consent is not None
    assert consent.form_signed is None
    assert len(other(session, case)) == 3


def test_limits_and_parties_that_the_form_does_not_have_are_told(session: Session, case: CaseId) -> None:
    print_form(session, case)
    new, _ = save_organisation(session, None, {"name_fi": "Etsivä työ", "category": "other_support"})
    rows = open_page(session, case, Step.CONSENT, "recipients").answers["rows"]
    save(session, case, "recipients", rows=[*rows[:1], row(new, A="full")], exclusions="Ei veljelleni.")
    assert set(other(session, case)) == {"Kotiranta ry", "Etsivä työ", "Ei saa luovuttaa"}


def test_of_several_forms_the_one_that_says_the_same_is_the_signed_one(session: Session, case: CaseId) -> None:
    print_form(session, case)
    changed_row(session, case, D="minimum")
    print_form(session, case)
    changed_row(session, case, D="full", E="minimum")
    first, _ = forms(session, case)
    sign(session, case)
    consent = case_file(session, case).consent
    assert consent is not None
    assert consent.form_signed == first.id


def test_the_text_that_was_printed_is_the_text_that_was_signed(session: Session, case: CaseId) -> None:
    print_form(session, case)
    changed_text(session)
    sign(session, case)
    assert [one.text_version for one in case_file(session, case).consents] == [1]


def test_a_form_with_fields_says_nothing_of_what_was_ticked_on_it(session: Session, case: CaseId) -> None:
    print_form(session, case, fillable=True)
    assert len(forms(session, case)) == 1
    assert printed_form(session, case) is None


def test_an_addition_and_a_renewal_have_forms_of_their_own(session: Session, case: CaseId) -> None:
    print_form(session, case)
    sign(session, case)
    changed_row(session, case, D="full", E="full", A="full")
    assert printed_form(session, case) is None
    print_form(session, case)
    assert printed(session, case).document.edition == 2
    assert printed(session, case).other == ()
    changed_row(session, case, D="full", E="full", A="minimum")
    assert other(session, case) == ["Itälän Kodit Oy"]
    changed_row(session, case, D="full", E="full", A="full")
    sign(session, case)
    consent = case_file(session, case).consent
    assert consent is not None
    assert consent.edition == 2
    assert consent.form_signed == forms(session, case)[1].id
    renew(session, case)
    assert case_file(session, case).consents[-1].form_signed is None
