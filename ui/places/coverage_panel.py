"""How the nine kinds of party are covered: nine bars, nine rows, and the way to mend a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.domain.codes import Status
from app.domain.labels import label
from app.domain.message import MC, MP, M
from ui.language import language
from ui.places.member_words import of_coverage
from ui.theme import space, theme
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.labels import Heading, Label, Muted
from ui.widgets.rail import Hairline
from ui.widgets.shapes import paint_status
from ui.widgets.way_back import on_escape

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.domain.codes import Category
    from app.domain.coverage import Coverage

_BARS = {Status.DONE: "ok", Status.WAITING: "wait_mark", Status.NEEDS_CORRECTION: "err"}
_INKS = {Status.DONE: "muted", Status.WAITING: "wait", Status.NEEDS_CORRECTION: "err"}


class CoverageBars(QLabel):
    """Nine bars in the order of the nine rows; a gap is an outline."""

    def __init__(self, statuses: Sequence[Status], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statuses = tuple(statuses)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme.size("least.row"), theme.scaled("coverage_bar"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()  # a label would ask for the height of a line

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - space.tiny * (len(self._statuses) - 1)) / max(1, len(self._statuses))
        for number, status in enumerate(self._statuses):
            rect = QRectF(number * (width + space.tiny), 0, width, self.height())
            colour = theme.colour(_BARS[status])
            if status is Status.NEEDS_CORRECTION:
                painter.setPen(QPen(colour, 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                rect = rect.adjusted(0.75, 0.75, -0.75, -0.75)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
            radius = theme.radius("coverage_bar")
            painter.drawRoundedRect(rect, radius, radius)


class _Shape(QWidget):
    """The shape of a row."""

    def __init__(self, status: Status, parent: QWidget) -> None:
        super().__init__(parent)
        self._status = status
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled("icon.text") + space.hair, theme.scaled("line"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        size = theme.scaled("icon.status")
        paint_status(QPainter(self), self._status, QRectF(1, (self.height() - size) / 2 + 1, size, size))


class CoveragePanel(QWidget):
    """The panel.

    Signals:
        named: the kind of party for which a worker is to be named.
        closed: the sheet is to be seen again, where the panel stands in its place.
    """

    named = Signal(object)
    closed = Signal()

    def __init__(
        self, rows: Sequence[Coverage], today: date, *, closable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._links: dict[Category, LinkButton] = {}
        stands = [of_coverage(row, today) for row in rows]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.tiny)
        column.addLayout(self._head(closable=closable))
        covered = sum(bool(row.members) for row in rows)
        said = MP(
            "{n} of {all} kinds of party has a named worker",
            "{n} of {all} kinds of party have a named worker",
            n=covered,
            all=len(rows),
        )
        column.addWidget(Muted(said, self))
        bars = CoverageBars([status for status, _ in stands], self)
        language.bind(bars, "setAccessibleName", said)
        column.addWidget(bars)
        column.addSpacing(space.small)
        for row, (status, words) in zip(rows, stands, strict=True):
            column.addLayout(self._row(row, status, words))
            column.addWidget(Hairline("line"))
        column.addStretch(1)

    def focus_gap(self, category: Category) -> None:
        """Put the keyboard on the way to mend a gap, while it is one."""
        if category in self._links:
            self._links[category].setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self, *, closable: bool) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(Heading(MC("members", "Coverage"), self), 1)
        if closable:
            close = IconButton("x", MC("panel", "Close"), kind="quiet", small=True, parent=self)
            close.clicked.connect(self.closed)
            on_escape(self, self.closed.emit)
            head.addWidget(close)
        return head

    def _row(self, row: Coverage, status: Status, words: object) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, space.tiny, 0)
        line.setSpacing(space.icon)
        line.addWidget(_Shape(status, self), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        name = Label(label(row.category), self)
        name.semibold = status is not Status.DONE
        name.set_colour("text")
        below = Muted(words, self)  # type: ignore[arg-type] # a message or a person's name
        below.set_colour(_INKS[status])
        texts.addWidget(name)
        texts.addWidget(below)
        line.addLayout(texts, 1)
        if row.gap:
            link = LinkButton(MC("member", "Name"), parent=self)
            language.bind(link, "setAccessibleName", M("Name a worker: {category}", category=row.category))
            link.clicked.connect(lambda: self.named.emit(row.category))
            self._links[row.category] = link
            line.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)
        return line
