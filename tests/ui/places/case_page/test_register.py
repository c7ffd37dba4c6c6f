"""The disclosure register of a case's client: reached from its papers, read by keyboard, seen as a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.codes import Delivery, PaperKind, Place, Step
from app.domain.labels import label
from app.services import deliveries, papers
from app.services.cases import case_file
from tests.ui.hands import clipped, nameless, press, settle, words
from tests.ui.steps.conftest import practice, session, window
from tests.ui.steps.pages import button, case_of
from ui.address import DISCLOSURES, Address
from ui.language import language
from ui.papers.paper_window import PaperWindow
from ui.places.case_page import CasePage
from ui.places.disclosure_page import DisclosurePage
from ui.tour.hand import wait_until

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.main_window import MainWindow

AT_THE_MEETING = 5  # of Mika's, the office itself apart

__all__ = ["practice", "session", "window"]


@pytest.fixture
def sent(session: Session) -> int:
    """Every copy of Mika's memo has been handed over; returns how many."""
    case_id = case_of(session)
    papers.issue_memo(session, case_id, [papers.make(one) for one in papers.orders(session, case_id)])
    copies = deliveries.unsent(case_file(session, case_id))
    for number, document in enumerate(copies):
        deliveries.hand_over_today(session, document.id, tuple(Delivery)[number % 3])
    return len(copies)


def register(window: MainWindow) -> DisclosurePage:
    """Go to the register from the papers of the case."""
    window.open(Address(Place.CASES, case=case_of(window.frame.session)))
    settle()
    page = window.place
    assert isinstance(page, CasePage)
    link = button(page.papers, language.text(label(PaperKind.DISCLOSURE_LOG)))
    press(link, Qt.Key.Key_Space)
    settle()
    shown = window.place
    assert isinstance(shown, DisclosurePage)
    return shown


def rows(page: DisclosurePage, what: str) -> list[list[str]]:
    """Return the cells of each row of a sort."""
    found = [cells(page, row) for row in range(page.model.rowCount())]
    return [row for row in found if row[1].startswith(f"{what}, ")]


def cells(page: DisclosurePage, row: int) -> list[str]:
    model = page.model
    return [model.index(row, n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.columnCount())]


def test_the_register_says_what_went_to_whom_how_and_on_what_ground(window: MainWindow, sent: int) -> None:
    page = register(window)
    assert page.table.hasFocus()
    assert page.model.rowCount() == sent + AT_THE_MEETING
    assert f"{sent} luovutettua asiakirjaa; {AT_THE_MEETING} tahoa kokouksissa" in words(page)
    kodit = next(row for row in rows(page, "Muistio") if row[2].startswith("Itälän Kodit Oy, "))
    number = case_file(window.frame.session, case_of(window.frame.session)).case.number
    assert kodit[:2] == ["24.11.2026", f"Muistio, {number}, versio 1"]
    assert kodit[3].startswith("Suostumus ")
    assert kodit[3].endswith(f", kirjannut {window.frame.session.worker_name}")


def test_the_register_says_who_was_at_the_meeting_on_what_ground_and_what_it_might_hear(
    window: MainWindow,
) -> None:
    page = register(window)
    number = case_file(window.frame.session, case_of(window.frame.session)).case.number
    assert len(rows(page, "Kokous")) == page.model.rowCount() == AT_THE_MEETING
    kodit = next(row for row in rows(page, "Kokous") if row[2].startswith("Itälän Kodit Oy, "))
    assert kodit[0] == f"23.11.2026, {number}"
    assert kodit[1:3] == ["Kokous, klo 9.00–9.40", "Itälän Kodit Oy, Ville Korhonen, Paikalla"]
    assert kodit[3].startswith("Suostumus ")
    heard = "Nykytilanne, aiempi asuinpaikka, asumistaidot, asumistoiveet ja muut olennaiset asiat"
    assert kodit[3].endswith(f"sai kuulla: {heard}")


def test_enter_on_one_that_was_there_leads_to_the_meeting(window: MainWindow) -> None:
    page = register(window)
    press(page.table, Qt.Key.Key_Return)
    settle()
    assert window.place is not None
    assert window.place.address().step is Step.MEETING  # type: ignore[attr-defined]
    window.back()
    assert window.place.address() == page.address()  # type: ignore[attr-defined]


def test_enter_leads_to_the_paper_and_back_is_one_key(window: MainWindow, sent: int) -> None:
    page = register(window)
    press(page.table, Qt.Key.Key_Return)
    settle()
    assert window.place is not None
    assert window.place.address().place is Place.DOCUMENTS  # type: ignore[attr-defined]
    window.back()
    assert window.place.address() == page.address()  # type: ignore[attr-defined]


def test_the_register_is_found_again_by_its_address(window: MainWindow, session: Session) -> None:
    address = Address(Place.CASES, case=case_of(session), page=DISCLOSURES)
    window.open(Address.read(str(address)))
    settle()
    assert isinstance(window.place, DisclosurePage)
    assert f"{AT_THE_MEETING} tahoa kokouksissa" in words(window.place)


def test_the_log_is_seen_as_a_paper(window: MainWindow, sent: int) -> None:
    page = register(window)
    press(page.log, Qt.Key.Key_Space)
    (shown,) = page.findChildren(PaperWindow)
    wait_until(lambda: bool(shown.preview.desk.sheets))
    shown.close()


def test_hidden_names_are_hidden_on_the_register(window: MainWindow, sent: int) -> None:
    page = register(window)
    assert any("Mika" in said for said in words(page))
    window.frame.set_privacy(True)
    assert not any("Mika" in said for said in words(page))


@pytest.mark.parametrize("code", ["fi", "sv"])
def test_every_control_has_a_name_and_room(window: MainWindow, sent: int, code: str) -> None:
    language.set(code)
    page = register(window)
    assert nameless(page) == []
    assert clipped(page) == []
