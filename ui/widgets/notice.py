"""Bars on top of a page: refused, warned, done, undo, under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.codes import Status
from app.domain.message import MC
from ui.language import language
from ui.theme import space, theme
from ui.widgets import reader
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.labels import Label, Strong
from ui.widgets.shapes import paint_patch, paint_status, paint_warning

if TYPE_CHECKING:
    from app.domain.message import Message

ERROR, WARNING, MADE, UNDO, BUSY = "error", "warning", "made", "undo", "busy"
_GROUND = {ERROR: "err_bg", WARNING: "wait_bg", MADE: "ok_bg", UNDO: "text", BUSY: "selected"}
_INK = {ERROR: "err", WARNING: "wait", MADE: "ok", UNDO: "page", BUSY: "text"}
_SHAPE = {ERROR: Status.NEEDS_CORRECTION, MADE: Status.DONE, BUSY: Status.WAITING}


class _Shape(QWidget):
    def __init__(self, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setVisible(kind != UNDO)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled("icon.text"), theme.row("link_target"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        size = theme.scaled("icon.status")
        rect = QRectF(0, (theme.row("link_target") - size) / 2, size, size)
        if self._kind in _SHAPE:
            paint_status(painter, _SHAPE[self._kind], rect)
        else:
            paint_warning(painter, rect)


class _Act(LinkButton):
    """The bar's way out, in the bar's own colour."""

    def __init__(self, text: Message | str, colour: str, parent: QWidget) -> None:
        super().__init__(text, parent=parent)
        self.colour, self.semibold = colour, True

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.row("link_target"))  # on a line with what happened


class Notice(QWidget):
    """A bar: what happened, what of it, and one way out. It stays until the next act or until it is closed.

    Signals:
        acted: the way out was taken.
        closed: the bar was closed.
    """

    acted = Signal()
    closed = Signal()

    def __init__(
        self,
        kind: str,
        title: Message | str,
        text: Message | str | None = None,
        *,
        act: Message | None = None,
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind, self._said = kind, (title, text)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.large, space.small, space.large, space.small)
        row.setSpacing(space.icon)
        row.addWidget(_Shape(kind, self), 0, Qt.AlignmentFlag.AlignTop)
        self.body = QVBoxLayout()
        self.body.setSpacing(space.hair)
        for words, rank in ((title, Strong), (text, Label)):
            if words is not None:
                line = rank(words, self)
                line.set_colour(_INK[kind])
                line.setContentsMargins(0, space.tiny, 0, space.tiny)
                self.body.addWidget(line)
        row.addLayout(self.body, 1)
        self._add_ways_out(row, act, closable=closable)
        theme.changed.connect(self.updateGeometry)

    def announce(self) -> None:
        """Let a screen reader say the bar."""
        reader.tell(self, " ".join(language.text(part) for part in self._said if part is not None))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_patch(painter, QRectF(self.rect()), _GROUND[self._kind], theme.radius("notice"), _INK[self._kind])

    def _add_ways_out(self, row: QHBoxLayout, act: Message | None, *, closable: bool) -> None:
        if act is not None:
            way_out = _Act(act, _INK[self._kind], self)
            way_out.clicked.connect(self.acted)
            row.addWidget(way_out, 0, Qt.AlignmentFlag.AlignTop)
        if closable:
            close = IconButton("x", MC("notice", "Close"), kind="quiet", small=True, parent=self)
            close.set_icon("x", _INK[self._kind])
            close.clicked.connect(self._close)
            row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
