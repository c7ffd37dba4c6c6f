"""Every screen without a mouse: what the keys come to, in which order, and that it is seen; how large a target is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.domain.codes import Place, Step
from app.domain.form_specs import form
from app.practice.register import make_practice_register
from app.settings import load
from tests.access.plan import TODAY
from tests.journeys.interrupted import case_id
from tests.ui.hands import press, settle
from ui.address import NEW_CASE, Address
from ui.places.settings import PAGES
from ui.program import Program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # lists that open, offscreen
TARGET = 32

LINE = 24  # what begins within this height of one another stands on one line
MOST = 400  # presses of Tab on one screen
TAKES_KEYS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView)


@pytest.fixture(scope="module")
def program(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    folder = tmp_path_factory.mktemp("keys")
    make_practice_register(folder / "practice.kotio", TODAY)
    made = Program(qapp, load(folder / "settings.json"), speak="sv", today=TODAY)
    made.begin(folder / "practice.kotio")
    assert made.window is not None
    made.window.resize(1280, 720)
    yield made
    made.close()
    for thing in (made.window, made):
        thing.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()


@pytest.fixture
def window(program: Program) -> MainWindow:
    assert program.window is not None
    program.window.activateWindow()
    settle()
    return program.window


def screens(program: Program) -> list[Address]:
    """Return the address of every screen."""
    assert program.session is not None
    case = case_id(program.session)
    return [
        *(Address(place) for place in Place),
        Address(Place.CALENDAR, page="list"),
        Address(Place.CASES, page=NEW_CASE),
        Address(Place.CASES, case=case),
        *(Address(Place.SETTINGS, page=page) for page in PAGES),
        *(
            Address(Place.CASES, case=case, step=step, page=page.name)
            for step in Step
            for page in form(step).pages
        ),
    ]


def shown(window: MainWindow, address: Address) -> QWidget:
    """Open a screen and return it."""
    window.open(address)
    settle()
    assert window.place is not None
    return window.place


def name(widget: QWidget) -> str:
    """Return how a widget is told from others."""
    said = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} ”{said}”"


def box(widget: QWidget) -> QRect:
    """Return where a widget is in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def test_what_is_pressed_is_large_enough(program: Program, window: MainWindow) -> None:
    small = set()
    for address in screens(program):
        shown(window, address)
        for widget in window.findChildren(QWidget):
            pressed = isinstance(widget, TAKES_KEYS) and widget.isVisible() and widget.isEnabled()
            inside = isinstance(widget.parentWidget(), (QComboBox, QLineEdit))
            inside |= isinstance(widget, QHeaderView) and not widget.sectionsClickable()
            if pressed and not inside and widget.height() < TARGET:
                small.add(f"{type(widget).__name__} {widget.height()}")
    assert small == set()


def tabbed(place: QWidget) -> list[QWidget]:
    """Press Tab from the first thing of a screen until the keyboard leaves it; return what it came to."""
    first = next(w for w in place.findChildren(QWidget) if _takes_tab(w))
    start = first
    while _takes_tab(before := start.previousInFocusChain()) and place.isAncestorOf(before):
        start = before
    start.setFocus(Qt.FocusReason.TabFocusReason)
    passed: list[QWidget] = []
    for _ in range(MOST):
        focus = QApplication.focusWidget()
        if focus is None or not place.isAncestorOf(focus) or focus in passed:
            return passed
        passed.append(focus)
        press(focus, Qt.Key.Key_Tab)
    raise AssertionError("Tab never leaves the screen")


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
