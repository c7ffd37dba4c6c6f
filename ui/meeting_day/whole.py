"""A screen that takes the whole of the window, and of the desk where that has room."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer

from ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Whole:
    """Puts the rail and the bar of the window out of sight, lets the text grow, and gives it all back."""

    def __init__(self, screen: QWidget) -> None:
        self._screen = screen
        self._state: Qt.WindowState | None = None

    def take(self) -> None:
        """Take the window."""
        if self._state is not None:
            return
        window = self._screen.window()
        self._state = window.windowState()
        self._show_parts(seen=False)
        theme.grow("meeting_day")
        desk = window.screen().geometry().size()
        if desk.width() >= window.minimumWidth() and desk.height() >= window.minimumHeight():
            window.setWindowState(self._state | Qt.WindowState.WindowFullScreen)

    def give_back(self) -> None:
        """Let the window be as it was."""
        if self._state is None:
            return
        state, self._state = self._state, None
        window = self._screen.window()
        if not window.isVisible():  # it is closed: nothing of it may be dressed anew any more
            QTimer.singleShot(0, partial(theme.grow, None))
            return
        self._show_parts(seen=True)
        theme.grow(None)
        if window.windowState() != state:
            window.setWindowState(state)

    def _show_parts(self, *, seen: bool) -> None:
        window: Any = self._screen.window()
        for name in ("rail", "top_bar"):
            if hasattr(window, name):
                getattr(window, name).setVisible(seen)
