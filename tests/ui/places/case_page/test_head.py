from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLabel

from app.domain.action import Action
from app.domain.codes import (
    ActionState,
    EndReason,
    Place,
    Step,
)
from app.domain.mapping import Mapping
from app.services import cases
from tests.ui.hands import nameless, settle, words
from tests.ui.places.case_page.conftest import opened
from tests.ui.places.conftest import TODAY
from ui.address import Address
from ui.language import language
from ui.theme import theme

if TYPE_CHECKING:
    from app.domain.ids import CaseId
    from app.services.session import Session
    from ui.main_window import MainWindow


def test_actions_say_who_by_when_and_what_is_late(window: MainWindow, session: Session, mika: CaseId) -> None:
    own = cases.case_file(session, mika).office.organisation_id
    rows = (
        Action(id="1", case_id=mika, what="Hakemus", who="client", due=date(2026, 11, 20)),
        Action(id="2", case_id=mika, what="Arviointi", who=f"organisation:{own}", due=date(2026, 12, 1)),
        Action(id="3", case_id=mika, what="Tili", who="worker:me", state=ActionState.DONE),
    )
    with session.unit_of_work() as work:
        for row in rows:
            work.actions.save(row)
    said = words(opened(window, mika).agreed)
    for text in ("Asiakas", "20.11.2026, myöhässä", "Itälän toimisto", "1.12.2026", "Päivi Multamäki", "Tehty"):
        assert text in said


def test_hidden_names_are_hidden_on_the_case_page(window: MainWindow, session: Session, mika: CaseId) -> None:
    with session.unit_of_work() as work:
        client = work.clients.all()[0]
        work.clients.save(replace(client, born=date(1988, 3, 14)))
        work.mappings.save(Mapping(case_id=mika, answers={"own_wish": "Lähelle Väänästä."}))
    page = opened(window, mika)
    window.frame.set_privacy(True)
    settle()
    said = " ".join(words(page))
    assert "2026-001" in said
    assert "Väänä" not in said
    assert "1988" not in said


def test_the_page_in_swedish_keeps_to_the_canonical_words(window: MainWindow, mika: CaseId) -> None:
    page = opened(window, mika)
    language.set("sv")
    settle()
    assert "Bostad behövs" in words(page)
    row = page.step_list.rows[Step.REFERRAL].accessibleName()
    assert row == "3, Anmäl och kalla till möte, Väntar på andra, 1 part har inte svarat."


def test_the_page_is_made_again_by_its_address(window: MainWindow, session: Session, mika: CaseId) -> None:
    page = opened(window, mika)
    address = Address.read(str(page.address()))
    session.suspend()
    window.frame.set_privacy(True)
    settle()
    session.resume()
    window.open(Address(Place.HOME))
    window.open(address)
    settle()
    assert "2026-001" in words(window.place or page)


def test_the_way_on_stays_in_view_with_large_text(window: MainWindow, mika: CaseId, qapp: QApplication) -> None:
    theme.apply(qapp, "light", 1.5)
    page = opened(window, mika)
    settle()
    button = page.step_list.go_on
    assert page.rect().contains(button.mapTo(page, button.rect().bottomRight()))


def test_a_wide_page_has_a_third_column_and_shows_who_is_at_the_meeting(
    window: MainWindow, mika: CaseId, qapp: QApplication
) -> None:
    page = opened(window, mika)
    assert not page.people.isVisibleTo(page)
    window.resize(1920, 1080)
    settle()
    lefts = [
        section.mapTo(page, section.rect().topLeft()).x() for section in (page.agreed, page.people, page.papers)
    ]
    assert lefts[0] == lefts[1] < lefts[2]
    assert "Ei vastausta" in words(page.people)
    theme.apply(qapp, "light", 1.5)
    settle()
    assert not page.people.isVisibleTo(page)


def test_a_long_name_leaves_the_day_and_the_consent_in_view(
    window: MainWindow, session: Session, mika: CaseId, qapp: QApplication
) -> None:
    with session.unit_of_work() as work:
        client = work.clients.get(work.cases.get(mika).client_id)
        work.clients.save(replace(client, name="Marja-Leena Yhdyskuntaseuraamustyöntekijänen"))
    theme.apply(qapp, "light", 1.5)
    page = opened(window, mika)
    settle()
    for label in page.head.findChildren(QLabel):
        if label.isVisibleTo(page):
            assert label.mapTo(page, label.rect().topRight()).x() < page.width()


def test_what_can_be_done_depends_on_how_the_case_stands(
    window: MainWindow, session: Session, mika: CaseId
) -> None:
    page = opened(window, mika)
    offered = [action.text() for action in page.acts.menu(page).actions() if action.text()]
    assert "Sulje tapaus" in offered
    assert "Vaihe 1 on tehty muualla" in offered
    cases.close_case(session, mika, EndReason.OTHER_GROUP, TODAY)
    page.reload()
    offered = [action.text() for action in page.acts.menu(page).actions() if action.text()]
    assert "Avaa tapaus uudelleen" in offered
    assert not any("muualla" in text for text in offered)


def test_what_takes_the_keyboard_has_a_name(window: MainWindow, mika: CaseId) -> None:
    assert nameless(opened(window, mika)) == []
