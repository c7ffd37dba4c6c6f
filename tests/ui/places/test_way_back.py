"""The keyboard is back where it was once what opened has been answered, saved, cancelled or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from app.domain.codes import Place
from tests.ui.hands import press, settle, write
from tests.ui.places.given_directory import TODAY, a_meeting
from ui.address import Address
from ui.forms.date_editor import DateEditor, DayPicker
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.notice import MADE, Notice

if TYPE_CHECKING:
    from app.domain.ids import CaseId
    from app.services.session import Session
    from ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # lists that open, offscreen
Key = Qt.Key


def opened(window: MainWindow, address: Address) -> Any:
    window.open(address)
    window.activateWindow()
    settle()
    return window.place


def push(widget: Any) -> None:
    """Press what has a keyboard of its own, by it."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    press(widget, Key.Key_Space)
    settle()


def test_a_note_that_is_saved_goes_back_to_its_link(window: MainWindow, mika: CaseId) -> None:
    page = opened(window, Address(Place.CASES, case=mika))
    link = next(one for one in page.notes.findChildren(LinkButton) if one.isVisible())
    push(link)
    page.panel.form.set_answers({"kind": "call", "day": "2026-11-24", "text": "Soitettu."})
    page.panel.act_now()
    settle()
    assert page.panel is None
    assert QApplication.focusWidget() is link


def test_a_day_that_is_picked_goes_back_to_its_line(window: MainWindow, session: Session) -> None:
    meeting = a_meeting(session, TODAY)
    place = opened(window, Address(Place.CALENDAR, field=meeting))
    editor = place.panel.findChild(DateEditor)
    push(editor.findChild(IconButton))
    picker = editor.findChild(DayPicker)
    assert picker.isVisible()
    picker.calendar.activated.emit(picker.calendar.selectedDate())
    settle()
    assert QApplication.focusWidget() is editor.target()
    assert place.panel is not None


def test_a_question_that_is_answered_or_left_goes_back_into_the_panel(
    window: MainWindow, session: Session
) -> None:
    place = opened(window, Address(Place.CALENDAR, field=a_meeting(session, TODAY)))
    cancel = place.panel.cancel
    push(cancel)
    asked = QApplication.focusWidget()
    assert isinstance(asked, LinkButton)
    press(asked, Key.Key_Escape)
    settle()
    assert QApplication.focusWidget() is cancel
    push(cancel)
    push(QApplication.focusWidget())
    held = QApplication.focusWidget()
    assert held is not None
    assert place.panel.isAncestorOf(held)


def test_a_member_that_is_added_has_the_keyboard_in_the_table(window: MainWindow) -> None:
    place = opened(window, Address(Place.MEMBERS))
    push(place.sheet.add if place.sheet.add.isVisible() else place.sheet._none.findChild(type(place.sheet.add)))
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    write(line, "Åsa Öhman")
    press(line, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert QApplication.focusWidget() is place.sheet.table
    assert place.sheet.record().worker.name == "Åsa Öhman"


def test_a_bar_that_is_closed_leaves_the_keyboard_on_the_page(window: MainWindow) -> None:
    place = opened(window, Address(Place.CASES))
    window.sheet.show_notice(Notice(MADE, "Tallennettu.", closable=True))
    settle()
    push(next(one for one in window.sheet.notices.findChildren(IconButton) if one.isVisible()))
    held = QApplication.focusWidget()
    assert held is not None
    assert place.isAncestorOf(held)
