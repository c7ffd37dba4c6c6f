"""The parts of a case page below its head: side by side, or one below the other where the text needs the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.theme import space

if TYPE_CHECKING:
    from collections.abc import Sequence

ONE_COLUMN = 960  # below this room in text units the side stands under the steps
THREE_COLUMNS = 1500  # from this room on the last sections have a column of their own
_SHARES = (11, 9, 6)


class CaseBody(QWidget):
    """The columns: the main part, what stands beside it, and the last sections, which may stand apart.

    What is `roomy` is shown only where there are three.
    """

    def __init__(
        self,
        main: QWidget,
        beside: Sequence[QWidget],
        last: Sequence[QWidget],
        roomy: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._main, self._last, self._roomy = main, tuple(last), roomy
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.columns = tuple(QWidget() for _ in _SHARES)
        for column, share, widgets in zip(self.columns, _SHARES, ((main,), (*beside, *last), ()), strict=True):
            box = QVBoxLayout(column)
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(space.section)
            for widget in widgets:
                box.addWidget(widget)
            box.addStretch(1)
            self._row.addWidget(column, share)
        self.columns[2].hide()

    def arrange(self, room: float) -> None:
        """Lay the columns out in this room, in units of text."""
        narrow, wide = room < ONE_COLUMN, room >= THREE_COLUMNS
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._row.setSpacing(space.section if narrow else space.columns)
        home = self.columns[2 if wide else 1]
        for section in self._last:
            if section.parentWidget() is not home:
                box = _box(home)
                box.insertWidget(box.count() - 1, section)
        self.columns[2].setVisible(wide)
        self._roomy.setVisible(wide)

    def put(self, panel: QWidget) -> None:
        """Show a panel in place of the main part."""
        self._main.hide()
        _box(self.columns[0]).insertWidget(0, panel)

    def take_away(self, panel: QWidget) -> None:
        """Show the main part again in place of a panel, which goes."""
        panel.hide()
        panel.deleteLater()
        self._main.show()


def _box(column: QWidget) -> QVBoxLayout:
    box = column.layout()
    if not isinstance(box, QVBoxLayout):
        raise TypeError("a column is a box")
    return box
