from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from tests.ui.hands import click, settle, show
from ui.widgets.focus_ring import FocusRing
from ui.widgets.scaffold import Scroll

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    for name in ("one", "two"):
        line = QLineEdit(made)
        line.setObjectName(name)
        column.addWidget(line)
    button = QPushButton("x", made)
    column.addWidget(button)
    FocusRing(made)
    show(made, 400, 300)
    return made


def ring(window: QWidget) -> FocusRing:
    found = window.findChild(FocusRing)
    assert isinstance(found, FocusRing)
    return found


def line(window: QWidget, name: str) -> QLineEdit:
    found = window.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def around(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size()).adjusted(-4, -4, 4, 4)


def test_it_goes_around_whatever_has_the_keyboard(window: QWidget) -> None:
    for name in ("one", "two"):
        line(window, name).setFocus()
        assert ring(window).isVisible()
        assert ring(window).geometry() == around(line(window, name), window)


def test_it_follows_when_the_window_is_made_larger(window: QWidget) -> None:
    line(window, "two").setFocus()
    window.resize(700, 500)
    settle()
    assert ring(window).geometry() == around(line(window, "two"), window)


def test_a_pressed_button_wears_none_by_the_pointer_but_does_by_the_keyboard(window: QWidget) -> None:
    button = window.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    line(window, "one").setFocus()
    click(button)
    assert not ring(window).isVisible()
    line(window, "one").setFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring(window).geometry() == around(button, window)


def test_it_takes_no_click(window: QWidget) -> None:
    assert ring(window).testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert ring(window).focusPolicy() is Qt.FocusPolicy.NoFocus


def test_it_goes_when_its_widget_goes(window: QWidget) -> None:
    gone = line(window, "one")
    gone.setFocus()
    gone.hide()
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    line(window, "two").setFocus()
    assert ring(window).geometry() == around(line(window, "two"), window)


def test_a_page_scrolls_to_what_takes_the_keyboard(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    scroll, content = Scroll(window), QWidget()
    outer, column = QVBoxLayout(window), QVBoxLayout(content)
    outer.addWidget(scroll)
    lines = [QLineEdit(content) for _ in range(40)]
    for one in lines:
        column.addWidget(one)
    scroll.show_content(content)
    made = FocusRing(window)
    show(window, 400, 300)
    lines[-1].setFocus()
    settle()
    assert scroll.verticalScrollBar().value() > 0
    assert made.geometry() == around(lines[-1], window)


def test_what_has_the_keyboard_stays_in_view_when_the_page_grows_above_it(qtbot: QtBot) -> None:
    scroll, content = Scroll(), QWidget()
    qtbot.addWidget(scroll)
    column = QVBoxLayout(content)
    above, field = QWidget(), QLineEdit()
    column.addWidget(above)
    column.addWidget(field)
    scroll.show_content(content)
    show(scroll, 300, 200)
    above.setMinimumHeight(600)
    field.setFocus()
    settle()
    seen = scroll.viewport().rect()
    assert seen.contains(field.mapTo(scroll.viewport(), field.rect().topLeft()))
    assert seen.contains(field.mapTo(scroll.viewport(), field.rect().bottomLeft()))
