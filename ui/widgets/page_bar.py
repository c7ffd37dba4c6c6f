"""The scroll bar of a page, in place of Qt's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea


class PageBar(QScrollBar):
    """The bar: it moves Qt's bar, which is never seen, and is seen while there is something to scroll.

    Qt offers its own bars to a screen reader, but only while they are seen. A reader that asks for one that has
    just gone makes it read past the end of its list, and the program dies.
    """

    def __init__(self, area: QAbstractScrollArea, way: Qt.Orientation = Qt.Orientation.Vertical) -> None:
        super().__init__(way, area)
        self._area, self._upright = area, way is Qt.Orientation.Vertical
        self._own = area.verticalScrollBar() if self._upright else area.horizontalScrollBar()
        self._taken_at = QSize()  # the size of the area when room was taken for the bar
        set_policy = area.setVerticalScrollBarPolicy if self._upright else area.setHorizontalScrollBarPolicy
        set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self._own.rangeChanged.connect(self._follow)
        self._own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._own.setValue)

    def place(self) -> None:
        """Stand at the right edge of the area, or at its lower one."""
        room, size = self._area.rect(), self.sizeHint()
        if self._upright:
            room.setLeft(room.right() + 1 - size.width())
        else:
            room.setTop(room.bottom() + 1 - size.height())
        self.setGeometry(room)

    def _follow(self, least: int, most: int) -> None:
        self.setRange(least, most)
        self.setPageStep(self._own.pageStep())
        self.setSingleStep(self._own.singleStep())
        self.setVisible(most > least)
        self._take_room(scrolls=most > least)
        self.place()

    def _take_room(self, *, scrolls: bool) -> None:
        """Take room beside the page, and keep it while the area keeps its size.

        A page that is lower where it is narrower may fit only beside the bar: it would bring the bar and take it
        away without end.
        """
        size = self._area.size()
        if scrolls:
            self._taken_at = size
        elif self._taken_at == size:
            return
        margins = self._area.viewportMargins()
        if self._upright:
            margins.setRight(self.sizeHint().width() if scrolls else 0)
        else:
            margins.setBottom(self.sizeHint().height() if scrolls else 0)
        self._area.setViewportMargins(margins)
