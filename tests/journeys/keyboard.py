"""A hand that knows the keyboard alone: Tab finds the place, keys work it. Of the window it only reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.tour.hand import press, settle

if TYPE_CHECKING:
    from collections.abc import Sequence

FURTHEST = 250  # no window has so many places for the keyboard


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


NONE = Qt.KeyboardModifier.NoModifier


def focus() -> QWidget | None:
    """Return what has the keyboard."""
    return QApplication.focusWidget()


def _is_behind(widgets: Sequence[QWidget]) -> bool:
    """Is the way by Shift+Tab the shorter one."""
    here = focus()
    if here is None:
        return False
    chain = [here]
    while (following := chain[-1].nextInFocusChain()) is not here and following is not None:
        chain.append(following)
    places = [number for number, widget in enumerate(chain) if widget in widgets]
    return bool(places) and min(places) > len(chain) / 2
