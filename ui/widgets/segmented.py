"""A switch of two or three values of which one is on."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.language import language
from ui.theme import space, theme
from ui.widgets.one_of import OneOf
from ui.widgets.shapes import paint_extent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.codes import Extent
    from app.domain.message import Message


class _Segment(OneOf):
    """One value of the switch."""

    def __init__(self, text: Message | str, mark: Extent | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark = mark
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        language.bind(self, "setText", text)

    def sizeHint(self) -> QSize:
        self.setFont(theme.font(semibold=True))
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + 2 * space.medium + self._mark_room(), theme.row("control") - 2 * space.hair)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "selected" if self.isChecked() else "hover" if self.underMouse() else None
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ground))
            radius = theme.radius("segment")
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setFont(theme.font(semibold=self.isChecked()))
        painter.setPen(theme.colour("brand" if self.isChecked() else "text"))
        painter.drawText(
            self.rect().adjusted(self._mark_room(), 0, 0, 0), Qt.AlignmentFlag.AlignCenter, self.text()
        )
        if self._mark is not None:
            size = theme.scaled("icon.small")
            paint_extent(painter, self._mark, QRectF(space.medium, (self.height() - size) / 2, size, size))

    def _mark_room(self) -> int:
        return theme.scaled("icon.small") + space.icon if self._mark is not None else 0


class Segmented(QWidget):
    """The switch: arrows move, the chosen value is the one Tab stop.

    Signals:
        chosen: the code of the value that was chosen by a person.
    """

    chosen = Signal(str)

    def __init__(
        self,
        values: Mapping[str, Message | str],
        name: Message | str,
        parent: QWidget | None = None,
        *,
        marks: Mapping[str, Extent] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        language.bind(self, "setAccessibleName", name)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.hair, space.hair, space.hair, space.hair)
        row.setSpacing(space.tiny)
        self._segments: dict[str, _Segment] = {}
        for code, text in values.items():
            segment = _Segment(text, (marks or {}).get(code), self)
            segment.clicked.connect(partial(self._pressed, code))
            self._segments[code] = segment
            row.addWidget(segment)
        theme.changed.connect(self._measure)

    @property
    def value(self) -> str:
        """The code of the value that is on."""
        return next((code for code, segment in self._segments.items() if segment.isChecked()), "")

    def set_value(self, code: str) -> None:
        """Switch a value on; none where no value has the code."""
        stop = code if code in self._segments else next(iter(self._segments), "")
        for other, segment in self._segments.items():
            segment.put(on=other == code)
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other == stop else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        codes = list(self._segments)
        if step is None or not codes:
            super().keyPressEvent(event)
            return
        code = codes[(codes.index(self.value) + step) % len(codes)] if self.value else codes[0]
        self.set_value(code)
        self._segments[code].setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(code)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border"), theme.edge))
        painter.setBrush(theme.colour("page"))
        radius = theme.radius("control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        shown = list(self._segments.values())
        painter.setPen(theme.colour("line"))
        for left, right in pairwise(shown):
            if not left.isChecked() and not right.isChecked():
                x = left.geometry().right() + space.hair
                painter.drawLine(x, space.small, x, self.height() - space.small - 1)

    def ring_rect(self) -> QRect:
        """The whole switch is what has the focus."""
        return self.rect()

    def _pressed(self, code: str, _: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self.set_value(code)
        self.chosen.emit(code)

    def _measure(self) -> None:
        for segment in self._segments.values():
            segment.updateGeometry()
