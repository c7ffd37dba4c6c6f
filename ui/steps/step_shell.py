"""The parts of a step page and where they stand: head, body, side pane, foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.steps.foot import Foot
from ui.steps.head import StepHead
from ui.theme import space
from ui.widgets.scaffold import Scroll, SidePane, room

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_KEYS = {
    "Ctrl+Return": "continued",
    "Ctrl+Enter": "continued",
    "Ctrl+PgDown": "continued",
    "Ctrl+PgUp": "went_back",
}
ONE_COLUMN = 960  # room in units of text under which a page has one column


class StepShell(QWidget):
    """A head, a body that scrolls, a side pane that goes below where text is large, and a foot that stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head, self.foot = StepHead(self), Foot(self)
        self.body, self.side = Scroll(self), SidePane(self)
        self.column = QVBoxLayout()
        self._pane: QWidget | None = None  # what stands in the side pane, or below where there is no room for one
        self._lay_out()
        for keys, told in _KEYS.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(getattr(self.foot, told))

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.head, self.body, self.side, self.foot]

    def begin(self) -> QWidget:
        """Begin the content of another page: what is added to `column` stands on it once it is shown."""
        self.side.clear()
        self._pane = None
        content = QWidget()
        self.column = QVBoxLayout(content)
        side = space.page_side
        self.column.setContentsMargins(side, space.page_top_back, side, space.page_bottom)
        return content

    def show_pane(self, pane: QWidget | None) -> None:
        """Let something stand beside the page."""
        self._pane = pane
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Put it into the side pane, or at the end of the page where large text leaves no room for two columns."""
        pane = self._pane
        narrow = room(self.window().width()) < ONE_COLUMN
        if pane is None or (narrow and self.column.indexOf(pane) >= 0):
            return
        if narrow:  # it is taken to the page before the side pane is emptied, and so is kept
            self.column.insertWidget(self.column.count() - 1, pane)
            pane.show()
            self.side.clear()
        elif not self.side.isAncestorOf(pane):
            self.column.removeWidget(pane)
            self.side.show_content(pane)

    def _lay_out(self) -> None:
        side = space.page_side
        top = QVBoxLayout()
        top.setContentsMargins(side, space.page_top_back, side, 0)
        top.addWidget(self.head)
        foot = QVBoxLayout()
        foot.setContentsMargins(side, 0, side, 0)
        foot.addWidget(self.foot)
        self.main = main = QVBoxLayout()
        main.setSpacing(0)
        main.addLayout(top)
        main.addWidget(self.body, 1)
        main.addLayout(foot)
        self.row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(main, 1)
        row.addWidget(self.side)
