"""The client withdraws the consent: what it reaches is seen first, one act does it all, the notices follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.codes import ConsentState, DataGroup, Delivery, PaperKind, Place, Step
from app.domain.labels import label
from app.domain.message import MC, M
from app.domain.withdrawals import coming_slot
from app.practice.directory import KODIT, SOCIAL_WORK
from app.services import consents, deliveries, papers
from tests.journeys.keyboard import Keys, focus
from tests.ui.killed import started_again
from tests.ui.steps.conftest import TODAY
from tests.ui.steps.pages import MIKA, button, case_of, drafts, fi, file_of, here, opened, read
from ui.address import WITHDRAWAL, Address
from ui.steps.withdrawing import WithdrawalPage
from ui.tour.hand import press, settle, wait_until, write

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.ids import OrganisationId
    from app.services.session import Session
    from ui.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
RECORD = fi(MC("button", "Withdraw the consent"))
AINO = "Aino Inkeri Hakkarainen"


def given(session: Session, *parties: OrganisationId) -> None:
    """Make Mika's memo, and record that these have theirs."""
    case_id = case_of(session)
    issued = papers.issue_memo(session, case_id, [papers.make(one) for one in papers.orders(session, case_id)])
    for one in issued:
        if one.organisation_id in parties:
            deliveries.hand_over_today(session, one.id, Delivery.LETTER)


def begun(window: MainWindow) -> WithdrawalPage:
    """Go to the page from beside the client's answer."""
    opened(window, Step.CONSENT, "answer")
    Keys().push(button(here(window), fi(MC("button", "Record a withdrawal"))))
    settle()
    place = window.place
    assert isinstance(place, WithdrawalPage)
    return place


def choose(page: WithdrawalPage, further: int) -> None:
    """Choose what is withdrawn: the first, or one further on."""
    assert page.form is not None
    Keys().reach(page.form.views["what"].editor.target())
    press(Qt.Key.Key_Space)
    for _ in range(further):
        press(Qt.Key.Key_Right)
    settle()


def recorded(window: MainWindow, session: Session) -> WithdrawalPage:
    before = file_of(session).consent
    press(Qt.Key.Key_Return, CONTROL)
    wait_until(lambda: file_of(session).consent != before)
    settle()
    place = window.place
    assert isinstance(place, WithdrawalPage)
    return place


def test_what_it_reaches_is_seen_before_it_is_recorded(window: MainWindow, session: Session) -> None:
    given(session, KODIT)
    page = begun(window)
    choose(page, 0)
    seen = read(page.reach)
    for part in ("Kenelle on annettu mitä", "Itälän Kodit Oy", "Muistio, versio 1", "Mikä loppuu nyt"):
        assert part in seen
    assert "aikuissosiaalityö: tehty mutta ei kirjattu annetuksi" in seen
    assert "Lakiin perustuva tietojen saanti jatkuu: Kivisalon vankila" in seen
    assert "vahingossa" in read(page)
    consent = file_of(session).consent
    assert consent is not None
    assert consent.withdrawals == ()


def test_the_whole_is_withdrawn_by_one_act_with_its_notices(window: MainWindow, session: Session) -> None:
    given(session, KODIT)
    page = begun(window)
    assert page.form is not None
    choose(page, 0)
    Keys().reach(page.form.views["reason"].editor.target())
    write("En halua")
    after = recorded(window, session)
    file = file_of(session)
    assert file.consent is not None
    assert file.consent.state(TODAY) is ConsentState.WITHDRAWN
    assert [(one.withdrawn_on, one.reason) for one in file.consent.withdrawals] == [(TODAY, "En halua")]
    assert KODIT in {one.organisation_id for one in file.documents if one.kind is PaperKind.WITHDRAWAL_NOTICE}
    assert after.form is None
    assert "24.11.2026: koko suostumus peruutettu. Kirjannut Päivi Multamäki." in read(after)
    assert "Itälän Kodit" in read(after)
    press(Qt.Key.Key_Return, CONTROL)
    assert here(window).address().page == "answer"
    assert "koko suostumus peruutettu" in read(here(window).beside)


def test_a_notice_is_recorded_as_handed_over_and_opened(window: MainWindow, session: Session) -> None:
    given(session, KODIT)
    choose(begun(window), 0)
    page = recorded(window, session)
    whose = fi(MC("list", "{first}, {next}", first=label(Delivery.LETTER), next="Itälän Kodit Oy"))
    Keys().push(button(page, whose))
    settle()
    notices = {one.id for one in file_of(session).documents if one.kind is PaperKind.WITHDRAWAL_NOTICE}
    assert [one for one in file_of(session).disclosures if one.document_id in notices]
    Keys().push(button(window.place, fi(M("See and print the notice"))))
    settle()
    address = window.place.address()  # type: ignore[union-attr]
    assert (address.place, address.field in notices) == (Place.DOCUMENTS, True)


def test_one_group_is_withdrawn_and_the_rest_stays(window: MainWindow, session: Session) -> None:
    given(session, SOCIAL_WORK)
    page = begun(window)
    assert page.form is not None
    choose(page, 2)
    Keys().reach(page.form.views["group"].editor.target())
    write(fi(label(DataGroup.E))[:5])
    settle()
    assert "ei enää luovuteta" in read(page.reach)
    after = recorded(window, session)
    consent = file_of(session).consent
    assert consent is not None
    assert [one.group for one in consent.withdrawals] == [DataGroup.E]
    assert consent.valid(TODAY)
    assert after.form is not None


def test_what_is_missing_or_to_come_is_said_in_place(window: MainWindow, session: Session) -> None:
    page = begun(window)
    assert page.form is not None
    assert focus() is page.form.views["what"].editor.target()
    press(Qt.Key.Key_Return, CONTROL)
    assert fi(M("Answer this first.")) in read(page)
    choose(page, 0)
    Keys().reach(page.form.views["withdrawn_on"].editor.target())
    press(Qt.Key.Key_A, CONTROL)
    write("1.12.2026")
    press(Qt.Key.Key_Return, CONTROL)
    assert "Päivä ei voi olla tulevaisuudessa." in read(page)
    consent = file_of(session).consent
    assert consent is not None
    assert consent.withdrawals == ()


def withdrawn_page(window: MainWindow, name: str) -> WithdrawalPage:
    address = Address(Place.CASES, case=case_of(window.frame.session, name), step=Step.CONSENT, page=WITHDRAWAL)
    window.open(address)
    settle()
    page = window.place
    assert isinstance(page, WithdrawalPage)
    assert page.address() == address
    return page


def test_notices_that_could_not_be_made_stay_owed_and_are_made_by_a_button(
    window: MainWindow, session: Session
) -> None:
    given(session, KODIT)
    file = file_of(session)
    answers = {"what": "whole", "withdrawn_on": TODAY.isoformat()}
    consents.withdraw(session, file.case.id, consents.draft(session, file, answers).entry)
    page = withdrawn_page(window, MIKA)
    Keys().push(button(page, fi(MC("button", "Make the notices"))))
    wait_until(lambda: consents.owed(session, file_of(session)) == ())
    settle()
    assert KODIT in {
        one.organisation_id for one in file_of(session).documents if one.kind is PaperKind.WITHDRAWAL_NOTICE
    }
    assert fi(MC("button", "Make the notices")) not in read(page)


def test_a_consent_that_is_no_more_shows_what_was_withdrawn_and_asks_nothing(window: MainWindow) -> None:
    page = withdrawn_page(window, AINO)
    assert page.form is None
    assert "koko suostumus peruutettu" in read(page)


def test_the_time_to_come_is_named_with_those_invited(window: MainWindow, session: Session) -> None:
    with session.unit_of_work() as work:
        files = work.case_files([case.id for case in work.cases.all()])
    waiting = next(
        file
        for file in files
        if file.consent
        and file.consent.valid(TODAY)
        and coming_slot(file, TODAY)
        and file.slot
        and file.slot.invitees
    )
    page = withdrawn_page(window, waiting.client.name)
    choose(page, 0)
    assert "Asiakkaan aika poistetaan esityslistalta" in read(page.reach)
    assert "Kerro kutsutuille" in read(page.reach)


def test_the_page_speaks_the_other_language_at_once(window: MainWindow, session: Session) -> None:
    given(session, KODIT)
    page = begun(window)
    choose(page, 0)
    window.frame.language.set("sv")
    settle()
    assert "Vem har fått vad" in read(page.reach)
    assert "Lakiin" not in read(page.reach)
    window.frame.language.set("fi")
    assert MIKA in file_of(session).client.name


def test_what_is_typed_is_there_after_a_kill_and_gone_once_recorded(
    window: MainWindow, session: Session, tmp_path: Path
) -> None:
    page = begun(window)
    assert page.form is not None
    choose(page, 0)
    Keys().reach(page.form.views["reason"].editor.target())
    write("Ei halua enää.")
    wait_until(lambda: "Ei halua enää." in str(drafts(window)))  # nothing has asked for it
    with started_again(session, tmp_path / "killed") as again:
        again.open(Address(Place.CASES, case=case_of(session), step=Step.CONSENT, page=WITHDRAWAL))
        settle()
        shown = again.place
        assert isinstance(shown, WithdrawalPage)
        assert shown.form is not None
        assert shown.form.answers()["reason"] == "Ei halua enää."
        assert "Kenelle on annettu mitä" in read(shown.reach)
        recorded(again, again.frame.session)
        assert drafts(again) == {}


def test_what_is_typed_and_left_at_once_is_kept(window: MainWindow) -> None:
    page = begun(window)
    choose(page, 0)
    opened(window, Step.CONSENT, "answer")
    assert list(drafts(window)) == ["consent/withdrawal"]
