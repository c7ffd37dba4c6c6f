"""Where the help stands: over the right of its window, or beside the page where the window is wide enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.help.pane import HelpPane
from ui.theme import theme
from ui.widgets.scaffold import room
from ui.widgets.tab_order import first
from ui.widgets.way_back import WayBack

if TYPE_CHECKING:
    from collections.abc import Callable

WIDE = 1080  # room in units of text a page is drawn for: with less, the help lies over its side pane


class HelpSide(QObject):
    """Opens and closes the help of one window. It is no dialog: the page beside it goes on.

    The keyboard goes into the help when it opens, and back to where it was when it closes. `leave_free` keeps
    some pixels at the right of the ground free, and `key` says which topic belongs to what is shown on it.
    """

    def __init__(self, ground: QWidget, leave_free: Callable[[int], None], key: Callable[[], str]) -> None:
        super().__init__(ground)
        self._ground, self._leave_free, self._key = ground, leave_free, key
        self._back = WayBack()
        self.pane = HelpPane(ground.window())
        self.pane.hide()
        self.pane.closed.connect(self.close)
        ground.installEventFilter(self)
        theme.changed.connect(self._place)

    @property
    def is_open(self) -> bool:
        """Is the help shown."""
        return not self.pane.isHidden()

    def toggle(self) -> None:
        """Show the help and give it the keyboard, or take it away."""
        if self.is_open:
            self.close()
            return
        self._back = WayBack()
        self.pane.show()
        self.follow()
        self._place()
        self.pane.begin()

    def follow(self) -> None:
        """Show the topic of what is shown now."""
        if self.is_open:
            self.pane.show_here(self._key(), self.openable())

    def openable(self) -> frozenset[str]:
        """Return the keys of the topics whose pages could be opened from here."""
        return frozenset()

    def close(self) -> None:
        """Take the help away; the keyboard goes back where it was, if it was in the help."""
        focus = QApplication.focusWidget()
        inside = focus is not None and self.pane.isAncestorOf(focus)
        self.pane.hide()
        self._leave_free(0)
        if inside:
            self._back.go(self._to_page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move} and watched is self._ground:
            self._place()
        return super().eventFilter(watched, event)

    def _to_page(self) -> None:
        stop = first(self._ground)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        if not self.is_open:
            return
        ground, window = self._ground, self._ground.window()
        width = theme.plane("side_pane")
        beside = ground is window or room(window.width() - width) >= WIDE
        self._leave_free(width if beside else 0)
        corner = ground.mapTo(window, QPoint(ground.width() - width, 0))
        self.pane.setGeometry(corner.x(), corner.y(), width, ground.height())
        self.pane.raise_()
