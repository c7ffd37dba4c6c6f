"""The keyboard's way back: from what has opened to where it was before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication

from ui.widgets.tab_order import stops

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class WayBack:
    """Remembers what has the keyboard now, while something is about to open."""

    def __init__(self) -> None:
        self._before = QApplication.focusWidget()

    def go(self, otherwise: Callable[[], object] | None = None) -> None:
        """Give the keyboard back; where what had it is gone, do what is to be done instead."""
        before = self._before
        if before is not None and shiboken6.isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif otherwise is not None:
            otherwise()


class Spot:
    """Remembers where in a part of a window the keyboard is, while that part is made anew."""

    def __init__(self, part: QWidget) -> None:
        self._part = part
        focus = part.window().focusWidget()
        self._held = focus is not None and part.isAncestorOf(focus)
        self._kind, self._said = type(focus), _said(focus)
        alike = _alike(part, self._kind) if self._held else []
        self._place = alike.index(focus) if focus in alike else 0

    def restore(self, *, by_place: bool = False) -> None:
        """Put the keyboard on what says the same, or begins so; else on what is of its kind in the same place."""
        alike = _alike(self._part, self._kind) if self._held else []
        there = next((one for one in alike if _said(one) == self._said), None)
        there = there or next((one for one in alike if _begins(one) == self._said.partition(", ")[0]), None)
        if there is None and by_place and alike:
            there = alike[min(self._place, len(alike) - 1)]
        if there is not None:
            there.setFocus(Qt.FocusReason.OtherFocusReason)


def _alike(part: QWidget, kind: type) -> list[QWidget]:
    return [one for one in stops(part) if type(one) is kind]


def _begins(widget: QWidget) -> str:
    """Return what a row is about; how it stands comes after it."""
    return _said(widget).partition(", ")[0]


def _said(widget: QWidget | None) -> str:
    """Return what a widget is called: its name, else the words of a button."""
    if widget is None:
        return ""
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def on_escape(part: QWidget, act: Callable[[], object]) -> QShortcut:
    """Let Esc act while the keyboard is in a part of a window."""
    shortcut = QShortcut(QKeySequence("Esc"), part)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)
    return shortcut
