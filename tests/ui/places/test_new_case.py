from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.codes import Place
from app.services.lists import case_keys, home_rows
from tests.ui.hands import CTRL, nameless, press, settle, words, write
from ui.address import NEW_CASE, Address
from ui.language import language

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.main_window import MainWindow


def opened(window: MainWindow) -> Any:
    press(window, Qt.Key.Key_N, CTRL)
    settle()
    return window.place


def test_a_name_and_enter_open_a_case(window: MainWindow, session: Session) -> None:
    page = opened(window)
    assert page.address() == Address(Place.CASES, page=NEW_CASE)
    line = QApplication.focusWidget()
    assert line is not None
    write(line, "Åsa  Öhman ")
    press(line, Qt.Key.Key_Return)
    settle()
    (row,) = home_rows(session, 5)
    assert (row.number, row.name) == ("2026-001", "Åsa Öhman")
    assert window.place is not None
    assert window.place.address() == Address(Place.CASES, case=row.id)  # type: ignore[attr-defined]
    assert "Aloita vaihe 1" in words(window.place)


def test_without_a_name_nothing_is_opened_and_it_is_said(window: MainWindow, session: Session) -> None:
    page = opened(window)
    press(page.open_button, Qt.Key.Key_Space)
    settle()
    assert case_keys(session) == []
    assert "Kirjoita ensin asiakkaan nimi." in words(window)


def test_an_identity_code_is_refused_at_its_field(window: MainWindow, session: Session) -> None:
    opened(window)
    line = QApplication.focusWidget()
    assert line is not None
    write(line, "Mika 140388-123A")
    press(line, Qt.Key.Key_Return)
    settle()
    assert case_keys(session) == []
    assert any("tunnus" in said.casefold() for said in words(window))


def test_half_a_name_outlives_a_change_of_language(window: MainWindow) -> None:
    page = opened(window)
    line: Any = QApplication.focusWidget()
    write(line, "Åsa Ö")
    language.set("sv")
    settle()
    assert line.text() == "Åsa Ö"
    assert QApplication.focusWidget() is line
    assert "Nytt ärende" in words(page)


def test_giving_up_leaves_nothing_typed(window: MainWindow, session: Session) -> None:
    page = opened(window)
    line: Any = QApplication.focusWidget()
    write(line, "Åsa")
    page._give_up()
    settle()
    assert case_keys(session) == []
    page = opened(window)
    assert page.form.answers().get("name") in {None, ""}


def test_what_takes_the_keyboard_has_a_name(window: MainWindow) -> None:
    assert nameless(opened(window)) == []
