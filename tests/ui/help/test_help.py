"""The help beside a page: by F1 and away again, in the window's language, searched by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from app.domain.codes import Place, Step
from app.domain.form_specs import form
from tests.ui.hands import clipped, nameless, settle, words
from ui.address import NEW_CASE, Address
from ui.entering import Entrance
from ui.language import language
from ui.papers.paper_window import PaperWindow
from ui.theme import theme
from ui.tour.hand import press, wait_until, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.ids import CaseId
    from ui.help.pane import HelpPane
    from ui.main_window import MainWindow

EVERY_STEP = [(step, page.name) for step in Step for page in form(step).pages]


def sanction(case: CaseId) -> Address:
    return Address(Place.CASES, case=case, step=Step.MAPPING, page="sanction")


def helped(window: MainWindow) -> HelpPane:
    """Press F1 and return the help."""
    press(Qt.Key.Key_F1)
    settle()
    assert window.aids.help is not None
    assert window.aids.help.is_open
    return window.aids.help.pane


def title(pane: HelpPane) -> str:
    assert pane.reading is not None
    return pane.reading.title.text()


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_f1_tells_of_the_page_and_esc_goes_back_to_the_field(window: MainWindow, mika: CaseId) -> None:
    window.open(sanction(mika))
    field = focus()
    pane = helped(window)
    assert title(pane) == "Seuraamus ja aikataulu"
    assert "Rikosta ei kirjata koskaan." in words(pane)
    assert pane.isAncestorOf(focus())
    press(Qt.Key.Key_Escape)
    assert pane.isHidden()
    assert focus() is field


def test_f1_takes_the_help_away_too(window: MainWindow) -> None:
    window.open(Address(Place.HOME))
    pane = helped(window)
    press(Qt.Key.Key_F1)
    assert pane.isHidden()


def test_the_page_goes_on_beside_the_help(window: MainWindow) -> None:
    window.open(Address(Place.CASES, page=NEW_CASE))
    name = focus()
    pane = helped(window)
    assert isinstance(name, QLineEdit)
    name.setFocus()
    write("Matti")
    assert name.text() == "Matti"
    assert not pane.isHidden()


def test_the_help_follows_where_one_goes(window: MainWindow, mika: CaseId) -> None:
    window.open(Address(Place.HOME))
    pane = helped(window)
    assert title(pane) == "Etusivu"
    press(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert title(pane) == "Jäsenet"
    window.open(Address(Place.CASES, case=mika))
    assert title(pane) == "Tapauksen sivu"
    assert not pane.isHidden()


def test_the_help_changes_its_language_with_the_window(window: MainWindow) -> None:
    window.open(Address(Place.HOME))
    pane = helped(window)
    press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert title(pane) == "Startsida"
    assert "Vad lagen kräver" in words(pane)
    assert not [said for said in words(pane) if "Etusivu" in said]


def test_a_reader_hears_the_whole_topic(window: MainWindow) -> None:
    window.open(Address(Place.HOME))
    pane = helped(window)
    assert pane.reading is not None
    assert "piilota nimet: Ctrl+Shift+H." in pane.reading.title.accessibleDescription()
    assert nameless(pane) == []


def test_a_search_is_worked_by_the_keyboard(window: MainWindow, mika: CaseId) -> None:
    window.open(sanction(mika))
    pane = helped(window)
    pane.search.setFocus()
    write("luottotied")
    assert [row.words("title") for row in pane.hits] == ["Luottotiedot", "Tulot ja valmiina olevat asiat"]
    press(Qt.Key.Key_Down)
    assert focus() is pane.hits[0]
    press(Qt.Key.Key_Down)
    assert focus() is pane.hits[1]
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert focus() is pane.search
    press(Qt.Key.Key_Return)
    assert title(pane) == "Luottotiedot"
    assert pane.search.text() == ""


def test_what_is_not_found_is_said_and_esc_leaves_the_search(window: MainWindow) -> None:
    window.open(Address(Place.HOME))
    pane = helped(window)
    pane.search.setFocus()
    write("zzz")
    assert "Haulla ”zzz” ei löytynyt mitään." in words(pane)
    press(Qt.Key.Key_Escape)
    assert title(pane) == "Etusivu"
    press(Qt.Key.Key_Escape)
    assert pane.isHidden()


def test_a_page_that_was_found_is_opened(window: MainWindow, mika: CaseId) -> None:
    window.open(Address(Place.CASES, case=mika))
    pane = helped(window)
    pane.search.setFocus()
    write("luottotiedot")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert "Avaa tämä sivu" in words(pane)
    press(Qt.Key.Key_Space)
    settle()
    place = window.place
    assert place is not None
    assert place.address() == Address(Place.CASES, case=mika, step=Step.MEETING, page="credit")  # type: ignore[attr-defined]
    assert title(pane) == "Luottotiedot"
    assert "Avaa tämä sivu" not in words(pane)


def test_a_page_of_a_step_is_not_offered_where_there_is_no_case(window: MainWindow) -> None:
    window.open(Address(Place.HOME))
    pane = helped(window)
    pane.show_topic("meeting.credit")
    settle()
    assert "Avaa tämä sivu" not in words(pane)
    assert "Sen sivun ohje, jolla olet" in words(pane)


@pytest.mark.parametrize("place", Place)
def test_each_place_tells_of_itself(window: MainWindow, place: Place) -> None:
    window.open(Address(place))
    assert helped(window).reading is not None


@pytest.mark.parametrize(("step", "page"), EVERY_STEP)
def test_each_page_of_each_step_tells_of_itself(window: MainWindow, mika: CaseId, step: Step, page: str) -> None:
    window.open(Address(Place.CASES, case=mika, step=step, page=page))
    own = title(helped(window))
    assert own in {language.text(form(step).title), language.text(form(step).page(page).title)}


@pytest.mark.parametrize("factor", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("code", ["fi", "sv"])
def test_no_word_of_the_help_is_clipped(window: MainWindow, factor: float, code: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "light", factor)
    language.set(code)
    window.open(Address(Place.HOME))
    pane = helped(window)
    for key in ("home", "assessment.plan_b", "mapping", "members"):
        pane.show_topic(key)
        settle()
        assert clipped(pane) == []
    assert clipped(window.top_bar) == []


def test_a_wide_window_leaves_the_page_its_room(window: MainWindow) -> None:
    window.open(Address(Place.HOME))
    window.resize(1920, 1080)
    settle()
    pane = helped(window)
    place = window.place
    assert place is not None
    assert place.mapTo(window, place.rect().topRight()).x() < pane.x()
    press(Qt.Key.Key_Escape)
    settle()
    assert place.mapTo(window, place.rect().topRight()).x() > pane.x()


def test_f6_reaches_the_help(window: MainWindow) -> None:
    window.open(Address(Place.HOME))
    pane = helped(window)
    window.rail.setFocus()
    for _ in range(8):
        press(Qt.Key.Key_F6)
        if pane.isAncestorOf(focus()):
            return
    raise AssertionError("F6 does not get to the help")


@pytest.fixture
def entrance(qapp: QApplication) -> Iterator[Entrance]:
    from tests.ui.places.conftest import TODAY  # noqa: PLC0415

    made = Entrance(TODAY)
    made.welcome()
    made.activateWindow()
    settle()
    yield made
    made.close()
    made.deleteLater()


def test_the_first_pages_have_their_help(entrance: Entrance) -> None:
    before = focus()
    press(Qt.Key.Key_F1)
    assert entrance.help is not None
    pane = entrance.help.pane
    assert title(pane) == "Tervetuloa Kotioon"
    press(Qt.Key.Key_Escape)
    assert focus() is before
    entrance.first_start()
    press(Qt.Key.Key_F1)
    assert title(pane) == "Perusta uusi rekisteri"
    assert [label for label in pane.findChildren(QLabel) if label.text().startswith("Ei asiakkaan nimeä")]


def test_the_handbook_is_seen_from_the_help_and_from_the_settings(window: MainWindow) -> None:
    window.open(Address(Place.SETTINGS))
    pane = helped(window)
    for root, said in ((pane, "Koko ohje paperilla"), (window, "Tulosta opas")):
        button = next(b for b in root.findChildren(QAbstractButton) if b.isVisible() and b.text() == said)
        button.setFocus()
        press(Qt.Key.Key_Space)
        paper = window.findChildren(PaperWindow)[-1]
        wait_until(lambda shown=paper: shown.preview.desk.is_drawn)  # type: ignore[misc]
        assert paper.windowTitle() == "Opas"
        press(Qt.Key.Key_Escape)
        window.activateWindow()
        settle()
        assert focus() is button
