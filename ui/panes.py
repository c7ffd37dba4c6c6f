"""The parts of a window, which F6 goes through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.widgets.tab_order import first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


def go_to_next(panes: Sequence[QWidget]) -> None:
    """Move the keyboard from the part it is in to the next that takes it."""
    focus = QApplication.focusWidget()
    here = next((n for n, pane in enumerate(panes) if focus is not None and pane.isAncestorOf(focus)), -1)
    for step in range(1, len(panes) + 1):
        target = first(panes[(here + step) % len(panes)])
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return
