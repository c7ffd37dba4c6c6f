"""What is in a cell of a table: a shape or six dots, words, a note, a second line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.codes import Status
from ui.language import language
from ui.models.columns import Cell, in_words
from ui.models.records import CELL_ROLE
from ui.theme import space, theme
from ui.widgets.shapes import fill, paint_status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHelpEvent

    from app.domain.message import Message
    from ui.widgets.tables import RowsView

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints a cell whole: ground, shape, text, note, second line.

    Whether it is selected is asked of the table: the option's state would load every constant of QStyle.
    """

    def __init__(self, table: RowsView) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell = index.data(CELL_ROLE) or Cell()
        rect: QRect = option.rect
        selected = self._table.selectionModel().isSelected(index)
        hovered = index.row() == self._table.hovered
        painter.save()
        if selected or hovered:
            fill(painter, rect, "selected" if selected else "hover")
        fill(painter, QRect(rect.x(), rect.bottom(), rect.width(), 1), "line")
        if selected and index.column() == 0:
            fill(painter, QRect(rect.x(), rect.y(), theme.size("bar"), rect.height()), "accent")
        inner = rect.adjusted(space.cell, 0, -space.cell, -1)
        self._paint_cell(painter, inner, cell, bold=selected and index.column() == 0)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(0, theme.row("table_row"))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Say under the pointer what has no room in its cell."""
        if event.type() is not QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        from PySide6.QtWidgets import QToolTip  # noqa: PLC0415 - asked for by the pointer alone

        cell: Cell = index.data(CELL_ROLE) or Cell()
        QToolTip.showText(event.globalPos(), in_words(cell) if _cut(cell, option.rect.width()) else "", view)
        return True

    def _paint_cell(self, painter: QPainter, rect: QRect, cell: Cell, *, bold: bool) -> None:
        if cell.status is not None:
            size = theme.scaled("icon.status")
            paint_status(painter, cell.status, QRectF(rect.x(), rect.center().y() - size / 2 + 1, size, size))
            rect = rect.adjusted(size + space.shape, 0, 0, 0)
        if cell.dots:
            paint_dots(painter, QPointF(rect.x(), rect.center().y() + 1), cell.dots)
            rect = rect.adjusted(dots_width() + space.small, 0, 0, 0)
            if rect.width() <= 0:  # the dots alone: their words are in the tooltip and in the cell's name
                return
        half = QRect(rect.x(), rect.y() + space.tiny, rect.width(), rect.height() // 2 - space.tiny)
        line = rect if cell.detail is None else half
        width = self._write(painter, line, cell.text, cell.colour, strong=cell.strong or bold)
        if cell.note is not None:
            late = cell.note_colour == "err"
            after = line.adjusted(width + space.cell, 0, 0, 0)
            self._write(painter, after, cell.note, cell.note_colour, strong=late)
        if cell.detail is not None:
            below = QRect(rect.x(), line.bottom() + 1, rect.width(), line.height())
            self._write(painter, below, cell.detail, "muted", strong=False)

    def _write(self, painter: QPainter, rect: QRect, said: Message | str, colour: str, *, strong: bool) -> int:
        painter.setFont(theme.font(semibold=strong))
        painter.setPen(theme.colour(colour))
        metrics = painter.fontMetrics()
        text = language.text(said)
        if metrics.horizontalAdvance(text) >= rect.width() and _wraps(metrics, text, rect):
            painter.drawText(rect, _LEFT | Qt.TextFlag.TextWordWrap, text)
            return rect.width()
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT, text)
        return metrics.horizontalAdvance(text)


def _wraps(metrics: QFontMetrics, text: str, rect: QRect) -> bool:
    """Whether a cell has the height for words on several lines."""
    return metrics.boundingRect(rect, int(_LEFT | Qt.TextFlag.TextWordWrap), text).height() <= rect.height()


def _cut(cell: Cell, width: int) -> bool:
    """Whether the words of a cell are wider than a column of this width."""
    return needs(cell) > width


def needs(cell: Cell) -> int:
    """Return the width of a column that has room for the words of a cell."""
    metrics = QFontMetrics(theme.font(semibold=cell.strong))
    before = theme.scaled("icon.status") + space.shape if cell.status is not None else 0
    before += dots_width() + space.small if cell.dots else 0
    note = 0
    if cell.note is not None:
        beside = QFontMetrics(theme.font(semibold=cell.note_colour == "err"))
        note = space.cell + beside.horizontalAdvance(language.text(cell.note)) + 1
    return metrics.horizontalAdvance(language.text(cell.text)) + note + 2 * space.cell + before + 1


def dots_width() -> int:
    """Return the width of six dots."""
    return theme.scaled("dot_step") * 5 + theme.scaled("dot") + 1


def paint_dots(painter: QPainter, left: QPointF, statuses: Sequence[Status]) -> None:
    """Paint six dots from the middle of their left edge: filled done, half begun, hollow to come."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size, step = theme.scaled("dot"), theme.scaled("dot_step")
    for number, status in enumerate(statuses):
        rect = QRectF(left.x() + number * step, left.y() - size / 2, size, size)
        if status is Status.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(rect)
            continue
        begun = status in {Status.IN_PROGRESS, Status.WAITING, Status.NEEDS_CORRECTION}
        ring = rect.adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(QPen(theme.colour("accent" if begun else "past"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if begun:
            half = QPainterPath()
            half.moveTo(ring.center())
            half.arcTo(ring, 90, 180)
            painter.fillPath(half, theme.colour("accent"))
    painter.restore()
