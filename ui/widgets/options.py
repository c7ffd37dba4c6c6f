"""Radio buttons, checks and combo boxes with their own marks; long words wrap."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QRadioButton, QSizePolicy, QWidget

from ui.theme import theme
from ui.widgets import icons, reader

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAP = Qt.TextFlag.TextWordWrap
_BOX = 18
_FOR_RING = 6  # from the last letter to the ring


def _paint_text(button: QAbstractButton, painter: QPainter) -> None:
    painter.setFont(theme.font())
    painter.setPen(theme.colour("text" if button.isEnabled() else "disabled"))
    left = theme.scaled(_BOX) + 10
    painter.drawText(QRect(left, 0, button.width() - left, button.height()), _LEFT | _WRAP, button.text())


def _box(button: QAbstractButton) -> QRectF:
    size = theme.scaled(_BOX)
    line = min(button.height(), theme.row("control_small"))
    return QRectF(1, (line - size) / 2, size, size).adjusted(0.75, 0.75, -0.75, -0.75)


def _tick(painter: QPainter, rect: QRectF, colour: str) -> None:
    pen = QPen(theme.colour(colour), rect.width() / 8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    points = ((0.24, 0.52), (0.43, 0.7), (0.77, 0.32))
    painter.drawPolyline([QPointF(rect.x() + rect.width() * x, rect.y() + rect.width() * y) for x, y in points])


def _height(button: QAbstractButton, width: int) -> int:
    room = max(1, width - theme.scaled(_BOX) - 10)
    text = QFontMetrics(theme.font()).boundingRect(0, 0, room, 9999, _WRAP, button.text()).height()
    return max(theme.row("control_small"), text + 8)


def _width(button: QAbstractButton) -> int:
    return QFontMetrics(theme.font()).horizontalAdvance(button.text()) + theme.scaled(_BOX) + 10 + _FOR_RING


def _settle(button: QAbstractButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)
    theme.changed.connect(button.updateGeometry)


def _ring_rect(button: QAbstractButton) -> QRect:
    return QRect(QPoint(-1, 2), QSize(min(button.width(), _width(button)) + 1, button.height() - 4))


def put(button: Check | Radio, *, on: bool) -> None:
    """Show a choice made or not; nobody is told.

    What a person does is told by `toggled`: an assistive tool ticks without a click.
    """
    button.blockSignals(True)
    button.setChecked(on)
    button.blockSignals(False)


class Radio(QRadioButton):
    """One of a few choices. Pressed again, or with Delete, it is taken back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _settle(self)

    def sizeHint(self) -> QSize:
        return QSize(_width(self), theme.row("control_small"))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(_width(self), theme.scaled(120)), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _height(self, width)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def ring_rect(self) -> QRect:
        """The mark and its words."""
        return _ring_rect(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = _box(self).adjusted(0.75, 0.75, -0.75, -0.75)
        on = self.isChecked() and self.isEnabled()
        edge = (
            "accent"
            if on
            else "line_strong"
            if not self.isEnabled()
            else "text"
            if self.underMouse()
            else "border"
        )
        painter.setPen(QPen(theme.colour(edge), theme.edge + 0.5))
        painter.setBrush(theme.colour("page"))
        painter.drawEllipse(rect)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent" if on else "disabled"))
            inner = rect.width() * 0.25
            painter.drawEllipse(rect.adjusted(inner, inner, -inner, -inner))
        _paint_text(self, painter)


class Check(QCheckBox):
    """Yes where it is ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _settle(self)

    def sizeHint(self) -> QSize:
        return QSize(_width(self), theme.row("control_small"))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(_width(self), theme.scaled(120)), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _height(self, width)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def ring_rect(self) -> QRect:
        """The mark and its words."""
        return _ring_rect(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = _box(self).adjusted(0.75, 0.75, -0.75, -0.75)
        on = self.isChecked() and self.isEnabled()
        edge = (
            "accent"
            if on
            else "line_strong"
            if not self.isEnabled()
            else "text"
            if self.underMouse()
            else "border"
        )
        painter.setPen(QPen(theme.colour(edge), theme.edge + 0.5))
        painter.setBrush(theme.colour("accent" if on else "page"))
        painter.drawRoundedRect(rect, 3.5, 3.5)
        if self.isChecked():
            _tick(painter, rect, "on_accent" if on else "disabled")
        _paint_text(self, painter)


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
        size = theme.scaled(16)
        rect = QRectF(self.width() - size - 9, (self.height() - size) / 2, size, size)
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
