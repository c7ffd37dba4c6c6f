"""What opens when something is pressed, by keyboard alone, and where the keyboard is then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QMenu, QWidget

from tests.ui.walk import acts
from tests.ui.walk.acts import MENU, PRESS, ROW, settle
from tests.ui.walk.structure import action_key, on_frame, visible, windows
from ui.widgets.tab_order import stops

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.walk.acts import Act
    from tests.ui.walk.desk import Desk


def name(widget: QWidget | None) -> str:
    """Return how a widget is told from others."""
    if widget is None:
        return "nothing"
    said = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} ”{widget.accessibleName() or said}”"


def focus() -> QWidget | None:
    """Return what has the keyboard; without a desktop nobody wakes the window that is in front now."""
    front = windows()[-1]
    popup = QApplication.activePopupWidget()
    if popup is None and QApplication.activeWindow() is not front:
        front.activateWindow()
        settle()
    found = QApplication.focusWidget()
    return popup if popup is not None and (found is None or not popup.isAncestorOf(found)) else found


def by_keyboard(desk: Desk, act: Act) -> QWidget | None:
    """Do an act by keys; return what had the keyboard then, None where it cannot be done so."""
    focus()
    ways: dict[str, Callable[[Any, str], QWidget | None]] = {PRESS: _press, ROW: _row, MENU: _menu}
    if act.how in ways:
        opener = ways[act.how](desk._program, act.what)
    else:
        opener = QApplication.focusWidget()
        acts.do(desk._program, act)
    desk.settle()
    return opener


def _press(program: Any, what: str) -> QWidget | None:
    button: QWidget | None = acts._find(program, what, QAbstractButton)
    if button is not None:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Space)
    return button


def _row(program: Any, what: str) -> QWidget | None:
    key, _, which = what.rpartition("#")
    view: Any = acts._find(program, key, QAbstractItemView)
    number = acts._rows(view).get(which) if view is not None else None
    if number is None:
        return None
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.setCurrentIndex(view.model().index(number, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    return view  # type: ignore[no-any-return]


def _menu(_program: Any, what: str) -> QWidget | None:
    menu = QApplication.activePopupWidget()
    chosen = [one for one in menu.actions() if action_key(one) == what] if isinstance(menu, QMenu) else []
    if not isinstance(menu, QMenu) or not chosen:
        return None
    opener = QApplication.focusWidget()
    menu.setActiveAction(chosen[0])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    return opener


@dataclass
class Opening:
    """What was seen before an act, and what is new since."""

    desk: Desk
    opener: QWidget
    opener_name: str
    seen: frozenset[int]
    windows: frozenset[int]
    at: object

    @classmethod
    def by(cls, desk: Desk, act: Act) -> Opening | None:
        """Do an act; None where it cannot be done by keys, or leads to another screen."""
        seen, before, at = _seen(), frozenset(map(id, windows())), desk.address()
        opener = by_keyboard(desk, act)
        if opener is None or desk.address() != at:
            return None
        called = name(opener) if shiboken6.isValid(opener) else ""
        return cls(desk, opener, called, seen, before, at)

    def new(self) -> list[QWidget]:
        """Return what takes the keyboard and was not there before."""
        return [one for window in windows() for one in stops(window) if id(one) not in self.seen]

    @property
    def window(self) -> bool:
        """Has a window opened."""
        return id(windows()[-1]) not in self.windows

    def inside(self) -> bool:
        """Is the keyboard in what has opened."""
        held = focus()
        return held is not None and (held in self.new() or (self.window and held.window() is windows()[-1]))

    def at_opener(self) -> bool:
        """Is the keyboard on what was pressed, or on what stands there instead and says the same."""
        held = focus()
        return held is self.opener or (held is not None and name(held) == self.opener_name)

    def on_page(self) -> bool:
        """Is the keyboard anywhere on the page."""
        held = focus()
        return held is not None and held.isVisible() and not on_frame(held)


def _seen() -> frozenset[int]:
    return frozenset(id(one) for window in windows() for one in visible(window))
