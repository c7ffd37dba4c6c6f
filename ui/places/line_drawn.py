"""The line of a case, drawn: it tells under the pointer what a day holds, and a press opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

import i18n
from ui.language import language
from ui.places.line_paint import Ground, label_width, paint
from ui.places.line_pins import Measures, Pin, at, pins
from ui.theme import theme

if TYPE_CHECKING:
    from app.domain.case_line import CaseLine


class DrawnLine(QWidget):
    """The drawing. What it shows stands in a list too, for the keyboard and the reader.

    Signals:
        chosen: the `Target` of the day that was pressed.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: CaseLine | None = None
        self.pins: list[Pin] = []
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._measure)

    def show_line(self, line: CaseLine) -> None:
        """Show a line."""
        self.line = line
        self._measure()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled("least.row"), int(Ground(self.width()).height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            pin = self._pin(event.pos().x())
            QToolTip.showText(event.globalPos(), _told(pin) if pin else "", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pin = self._pin(event.position().x())
        leads = pin is not None and pin.leads_to is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pin = self._pin(event.position().x())
        if pin is not None and pin.leads_to is not None:
            self.chosen.emit(pin.leads_to)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        if self.line is not None:
            paint(QPainter(self), self.line, self.pins, Ground(self.width()))

    def _pin(self, x: float) -> Pin | None:
        return at(self.pins, x, theme.row("target") / 2)

    def _measure(self) -> None:
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        if self.line is not None:
            pin, big, gap = (theme.scaled(f"timeline.{name}") for name in ("pin", "home", "label_gap"))
            self.pins = pins(self.line, Measures(self.width(), pin, big, gap, label_width))
            self.update()


def _told(pin: Pin) -> str:
    """Return all that is on a day, for the pointer."""
    said = [i18n.weekday_and_day(pin.day, language.code)]
    for one in pin.milestones:
        said.append(i18n.text(one.words, language.code))
        if one.reason is not None:
            said.append(i18n.text(one.reason, language.code))
    return "\n".join(said)
