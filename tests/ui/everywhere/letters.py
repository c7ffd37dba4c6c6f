"""The letters that Alt presses: of a window, of a menu."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QLabel, QMenu, QTabBar, QWidget

from tests.ui.walk.structure import visible


def pressed_twice(window: QWidget) -> list[str]:
    """Return the letters that stand for more than one thing in a window or a menu."""
    if isinstance(window, QMenu):
        said = [action.text() for action in window.actions()]
    else:
        said = [words for widget in visible(window) for words in _words(widget)]
    letters = Counter(QKeySequence.mnemonic(words).toString() for words in said)
    return [f"letter {letter}" for letter, count in letters.items() if letter and count > 1]


def _words(widget: QWidget) -> list[str]:
    if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy() is not None):
        return [widget.text()]
    if isinstance(widget, QGroupBox):
        return [widget.title()]
    return [widget.tabText(n) for n in range(widget.count())] if isinstance(widget, QTabBar) else []
