"""Every screen without a mouse: what the keys come to, in what order, is it seen, and how large targets are."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
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
    QScrollArea,
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
from ui.theme import LIGHT, theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # lists that open, offscreen
TARGET = 32
LARGE = 1.5

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


def in_front(program: Program) -> MainWindow:
    """Return the window, with the keyboard."""
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


def tabbed(window: MainWindow) -> Iterator[QWidget]:
    """Press Tab from the top until one is there again; give what the keyboard comes to: nothing is left out."""
    stops = [one for one in window.findChildren(QWidget) if _takes_tab(one)]
    here = min(stops, key=lambda one: box(one).top())
    here.setFocus(Qt.FocusReason.TabFocusReason)
    passed: list[QWidget] = []
    while len(passed) < MOST:
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in passed:
            break
        passed.append(focus)
        yield focus
        press(focus, Qt.Key.Key_Tab)
    assert focus is here, [name(one) for one in passed]
    assert [name(one) for one in stops if _takes_tab(one) and one not in passed] == []


def _takes_tab(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes and widget.isVisible() and widget.isEnabled()


def _scrolled(widget: QWidget) -> QScrollArea | None:
    """Return the area that scrolls a widget."""
    up = widget.parentWidget()
    while up is not None and not isinstance(up, QScrollArea):
        up = up.parentWidget()
    return up


def backwards(one: QWidget, other: QWidget) -> bool:
    """Does the eye go back from one to the other: up, or to the left on a line, and not to the next column."""
    here, there = _scrolled(one), _scrolled(other)
    if here is not there:
        one, other = here or one, there or other
        here = None
    origin = (here.widget() if here is not None else None) or one.window()
    a, b = (QRect(w.mapTo(origin, QPoint()), w.size()) for w in (one, other))
    if a.intersects(b):
        return False  # one is in the other
    line = min(a.bottom(), b.bottom()) > max(a.top(), b.top())
    return b.left() < a.left() if line else b.bottom() < a.top() and b.left() < a.right()


def seen(widget: QWidget) -> QRect:
    """Return what of a widget lies within all that it is in."""
    rect, up = widget.rect(), widget
    while (above := up.parentWidget()) is not None:
        rect, up = rect.translated(up.pos()) & above.rect(), above
    return rect


def too_small(window: MainWindow) -> set[str]:
    """Return what is pressed and is not large enough for a hand that shakes."""
    found = set()
    for widget in window.findChildren(QWidget):
        pressed = isinstance(widget, TAKES_KEYS) and widget.isVisible() and widget.isEnabled()
        inside = isinstance(widget.parentWidget(), (QComboBox, QLineEdit))
        inside |= isinstance(widget, QHeaderView) and not widget.sectionsClickable()
        if pressed and not inside and widget.height() < TARGET:
            found.add(f"{name(widget)} is {widget.height()} high")
    return found


@dataclass(slots=True)
class Walked:
    """What was found wrong on the way through all screens."""

    small: set[str] = field(default_factory=set)
    back: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def walked(program: Program) -> Walked:
    window, found = in_front(program), Walked()
    for address in (Address(Place.SETTINGS, page="you"), *screens(program)):
        window.rail.findChildren(QWidget)[0].setFocus()
        place = shown(window, address)
        focus = QApplication.focusWidget()
        empty = not any(_takes_tab(one) for one in place.findChildren(QWidget))
        if not empty and (focus is None or not place.isAncestorOf(focus)):
            found.lost.append(str(address))
        found.small |= too_small(window)
        passed = list(tabbed(window))
        found.back += [f"{address}: {name(a)} -> {name(b)}" for a, b in pairwise(passed) if backwards(a, b)]
    return found


def test_what_is_pressed_is_large_enough(walked: Walked) -> None:
    assert walked.small == set()


def test_tab_goes_as_the_eye_does(walked: Walked) -> None:
    assert not walked.back, "\n".join(walked.back)


def test_a_screen_that_opens_has_the_keyboard(walked: Walked) -> None:
    assert walked.lost == []


def test_what_the_keys_come_to_is_seen_in_large_text(qapp: QApplication, program: Program) -> None:
    window, hidden = in_front(program), []
    theme.apply(qapp, LIGHT, LARGE)
    try:
        for address in screens(program):
            shown(window, address)
            for widget in tabbed(window):
                settle()
                rect = seen(widget)
                if rect.height() < min(TARGET, widget.height()) or rect.width() < min(TARGET, widget.width()):
                    hidden.append(f"{address}: {name(widget)}")
    finally:
        theme.apply(qapp, LIGHT)
    assert not hidden, "\n".join(hidden)
