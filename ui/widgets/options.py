"""Radio buttons, checks and combo boxes with their own marks; long words wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QRadioButton, QSizePolicy, QWidget

from ui.theme import space, theme
from ui.widgets import icons, reader

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAP = Qt.TextFlag.TextWordWrap

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # Qt takes one base of its own: the radio button or the check


def put(button: Check | Radio, *, on: bool) -> None:
    """Show a choice made or not; nobody is told.

    What a person does is told by `toggled`: an assistive tool ticks without a click.
    """
    button.blockSignals(True)
    button.setChecked(on)
    button.blockSignals(False)


class _Marked(_Button):
    """What a radio button and a check have in common: the room of a mark before words that wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._width(), theme.row("control_small"))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._width(), theme.scaled("least.option")), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = max(1, width - theme.scaled("check") - space.icon)
        text = QFontMetrics(theme.font()).boundingRect(0, 0, room, 9999, _WRAP, self.text()).height()
        return max(theme.row("control_small"), text + space.small)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def ring_rect(self) -> QRect:
        """The mark and its words."""
        width = min(self.width(), self._width())
        return QRect(-1, space.hair, width + 1, self.height() - 2 * space.hair)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = theme.scaled("check")
        line = min(self.height(), theme.row("control_small"))
        pen = theme.edge + 0.5
        painter.setPen(QPen(theme.colour(self._edge()), pen))
        self._paint_mark(painter, QRectF(1, (line - size) / 2, size, size).adjusted(pen, pen, -pen, -pen))
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text" if self.isEnabled() else "disabled"))
        left = size + space.icon
        painter.drawText(QRect(left, 0, self.width() - left, self.height()), _LEFT | _WRAP, self.text())

    def _paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the mark with the pen of its edge."""
        raise NotImplementedError

    def _edge(self) -> str:
        if not self.isEnabled():
            return "line_strong"
        if self.isChecked():
            return "accent"
        return "text" if self.underMouse() else "border"

    def _width(self) -> int:
        words = QFontMetrics(theme.font()).horizontalAdvance(self.text())
        return theme.scaled("check") + space.icon + words + space.small  # room for the ring after the last letter


class Radio(_Marked, QRadioButton):
    """One of a few choices. Pressed again, or with Delete, it is taken back."""

    def _paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        painter.setBrush(theme.colour("page"))
        painter.drawEllipse(rect)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent" if self.isEnabled() else "disabled"))
            inner = rect.width() * 0.25
            painter.drawEllipse(rect.adjusted(inner, inner, -inner, -inner))


class Check(_Marked, QCheckBox):
    """Yes where it is ticked."""

    def _paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        on = self.isChecked() and self.isEnabled()
        painter.setBrush(theme.colour("accent" if on else "page"))
        radius = theme.radius("check")
        painter.drawRoundedRect(rect, radius, radius)
        if self.isChecked():
            _tick(painter, rect, "on_accent" if on else "disabled")


def _tick(painter: QPainter, rect: QRectF, colour: str) -> None:
    pen = QPen(theme.colour(colour), rect.width() / 8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    points = ((0.24, 0.52), (0.43, 0.7), (0.77, 0.32))
    painter.drawPolyline([QPointF(rect.x() + rect.width() * x, rect.y() + rect.width() * y) for x, y in points])


class Combo(QComboBox):
    """A list that opens; the wheel scrolls the page, never the answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(12)
        self._heard = False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._heard and reader.listens():
            self._heard = True
            self.view().selectionModel().selectionChanged.connect(self._selected)

    def _selected(self) -> None:
        """Choose what a reader selects in the list while it is closed, where Qt only marks it."""
        chosen = self.view().selectionModel().selectedIndexes()
        if chosen and not self.view().isVisible():
            self.setCurrentIndex(chosen[0].row())

    def set_name(self, name: str) -> None:
        """Name the list where no label does; some readers are told what is chosen in place of the name."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = theme.scaled("icon.status")
        rect = QRectF(self.width() - size - space.small, (self.height() - size) / 2, size, size)
        icons.paint(QPainter(self), "chevron-down", rect, "lock" if self.isEnabled() else "disabled")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers()
            and not self.isEditable()
        ):
            self.showPopup()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
