"""The line of a row: its cells under the heads of the columns, or two lines where there is no room for columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.codes import Status
from ui.forms.row_columns import NO_COLUMNS, RowColumns
from ui.language import language
from ui.theme import space, theme
from ui.widgets import icons
from ui.widgets.rows import Row
from ui.widgets.shapes import fill, paint_status

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = _LEFT | Qt.TextFlag.TextWordWrap


def cells_room(width: int) -> int:
    """Return the width that the cells of a line have beside its arrow."""
    return width - 2 * space.cell - theme.scaled("icon.status") - space.medium


class ColumnHeads(QWidget):
    """The heads of the columns; none where the rows are no table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = NO_COLUMNS
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_columns(self, columns: RowColumns) -> None:
        """Show the heads of these columns."""
        self._columns = columns
        self.setVisible(bool(columns.fields))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled("width.row"), theme.row("table_head"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setFont(theme.font(semibold=True))
        painter.setPen(theme.colour("muted"))
        left, height = space.cell, self.height() - 1
        for field, width in zip(*self._columns, strict=True):
            painter.drawText(QRect(left, 0, width, height), _LEFT, language.text(field.label))
            left += width
        fill(painter, QRect(0, height, self.width(), 1), "line_strong")


class RowHead(Row):
    """The line of a row. Enter opens it, Delete removes it, Alt with an arrow moves it.

    Signals:
        asked: "remove", "up" or "down".
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.open, self.problem = False, False
        self._cells: tuple[tuple[str, int], ...] = ()
        self._below = ""

    def set_first(self, text: str) -> None:
        """Show what the row is."""
        self._take("first", text)

    def set_rest(self, text: str) -> None:
        """Show what else is in it."""
        self._take("rest", text)

    def show_cells(self, cells: Sequence[str], widths: Sequence[int], below: str) -> None:
        """Show the row in columns, and what has none below them; in two lines where there are no columns."""
        self._cells, self._below = tuple(zip(cells, widths, strict=True)), below
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = theme.scaled("width.row")
        if not self._cells:
            return QSize(width, theme.row("list_row" if self.words("rest") else "task_row"))
        lines = 2 * QFontMetrics(theme.font()).height() + 2 * space.tiny + 1 if self._below else 0
        least = theme.row("table_row_two_lines" if self._below else "table_row")
        return QSize(width, max(least, lines) + self._wrapped())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Delete:
            self.asked.emit("remove")
        elif alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.asked.emit("up" if key is Qt.Key.Key_Up else "down")
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        self._paint_ground(painter)
        size = theme.scaled("icon.status")
        right = self.width() - space.cell - size
        chevron = QRectF(right, (self.height() - size) / 2, size, size)
        icons.paint(painter, "chevron-down" if self.open else "chevron-right", chevron, "muted")
        left = space.cell
        if self.problem:
            paint_status(painter, Status.NEEDS_CORRECTION, QRectF(left, (self.height() - size) / 2, size, size))
            left += size + space.icon
        if self._cells:
            self._paint_cells(painter, left, right - space.medium)
        else:
            self._paint_lines(painter, left, right - space.medium)

    def _wrapped(self) -> int:
        """Return the height that the first cell needs besides one line."""
        metrics = QFontMetrics(theme.font())
        text, width = self._cells[0]
        rect = metrics.boundingRect(0, 0, width - space.cell, 0, int(_WRAPPED), text)
        return max(0, rect.height() - metrics.height())

    def _paint_cells(self, painter: QPainter, left: int, right: int) -> None:
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text"))
        height = self.height() - 1
        top, line = 0, height
        if self._below:
            top, line = space.tiny, height - 2 * space.tiny - painter.fontMetrics().height()
        start = space.cell
        for text, width in self._cells:
            begins = max(start, left)  # the shape of a problem stands before the first
            painter.drawText(QRect(begins, top, start + width - space.cell - begins, line), _WRAPPED, text)
            start += width
        if self._below:
            painter.setPen(theme.colour("muted"))
            room = right - left
            text = painter.fontMetrics().elidedText(self._below, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, top + line, room, painter.fontMetrics().height()), _LEFT, text)

    def _paint_lines(self, painter: QPainter, left: int, right: int) -> None:
        rest = self.words("rest")
        end = space.row_end
        half = self.height() // 2 - end if rest else self.height() - 2 * end
        for name, top, semibold in (("first", end, True), ("rest", end + half, False)):
            painter.setFont(theme.font(semibold=semibold))
            painter.setPen(theme.colour("text" if name == "first" else "muted"))
            text = painter.fontMetrics().elidedText(self.words(name), Qt.TextElideMode.ElideRight, right - left)
            painter.drawText(QRect(left, top, right - left, half), _LEFT, text)
