"""A hand that knows the keyboard alone: Tab finds the place, keys work it. Of the window it only reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.tour.hand import press, settle

if TYPE_CHECKING:
    from collections.abc import Sequence

FURTHEST = 250  # no window has so many places for the keyboard


NONE = Qt.KeyboardModifier.NoModifier


class Keys:
    """Goes by Tab and Shift+Tab, presses by Space, chooses by arrows."""

    def reach(self, widget: QWidget) -> None:
        """Tab to a widget."""
        self._reach_one_of([widget])

    def push(self, button: QAbstractButton) -> None:
        """Tab to a button and press Space."""
        self.reach(button)
        press(Qt.Key.Key_Space)
        settle(1)

    def choose(self, buttons: Sequence[QAbstractButton], place: int) -> None:
        """Tab to the buttons, move along them by the arrow, and press Space where that alone did not choose."""
        self._reach_one_of(buttons)
        for _ in buttons:
            here = next(number for number, button in enumerate(buttons) if button is focus())
            if here == place:
                break
            press(Qt.Key.Key_Right if here < place else Qt.Key.Key_Left)
        if focus() is not buttons[place]:
            raise AssertionError(f"the arrows do not get to {buttons[place].text()}")
        if not buttons[place].isChecked():
            press(Qt.Key.Key_Space)

    def _reach_one_of(self, widgets: Sequence[QWidget]) -> None:
        key = Qt.Key.Key_Backtab if _is_behind(widgets) else Qt.Key.Key_Tab
        for _ in range(FURTHEST):
            if any(widget is focus() for widget in widgets):
                return
            press(key, Qt.KeyboardModifier.ShiftModifier if key is Qt.Key.Key_Backtab else NONE)
        name = widgets[0].accessibleName() or type(widgets[0]).__name__
        raise AssertionError(f"Tab does not get to {name}")


def focus() -> QWidget | None:
    """Return what has the keyboard."""
    return QApplication.focusWidget()


def _is_behind(widgets: Sequence[QWidget]) -> bool:
    """Do the widgets stand above or before what has the keyboard, so that Shift+Tab is the shorter way."""
    here = focus()
    if here is None or not here.window().isAncestorOf(widgets[0]):
        return False
    window = here.window()
    (x, y), (there_x, there_y) = (w.mapTo(window, QPoint()).toTuple() for w in (here, widgets[0]))
    return bool((there_y, there_x) < (y, x))
