"""The strip of a step page: six discs, and the tabs of the step's pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.codes import Status, Step
from app.domain.message import M
from ui.language import language
from ui.theme import space, theme
from ui.widgets.flow import FlowLayout
from ui.widgets.one_of import OneOf, moved
from ui.widgets.shapes import fill, paint_status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.message import Message


class _Disc(OneOf):
    """One step of the strip."""

    ring_radius = 18

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self.status = Status.NOT_STARTED
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme.row("target"), theme.row("target"))

    def ring_rect(self) -> QRect:
        """The disc, which is less than what can be pressed."""
        size = theme.scaled("step_disc")
        return QRect((self.width() - size) // 2, (self.height() - size) // 2, size, size)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.ring_rect()).adjusted(1, 1, -1, -1)
        if self.status is Status.DONE and not self.isChecked():
            inner = rect.width() * 0.12
            paint_status(painter, Status.DONE, rect.adjusted(inner, inner, -inner, -inner))
            return
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("brand"))
        else:
            painter.setPen(QPen(theme.colour("text" if self.underMouse() else "border"), theme.edge))
            painter.setBrush(theme.colour("page"))
        painter.drawEllipse(rect)
        painter.setFont(theme.font(semibold=self.isChecked()))
        painter.setPen(theme.colour("page" if self.isChecked() else "text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.number))


class StepDiscs(QWidget):
    """Six discs, one Tab stop; arrows move, Enter goes there.

    Signals:
        chosen: a step was chosen.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.small)
        self._discs: dict[Step, _Disc] = {}
        for number, step in enumerate(Step, start=1):
            disc = _Disc(number, self)
            disc.clicked.connect(lambda _=False, to=step: self.chosen.emit(to))
            self._discs[step] = disc
            row.addWidget(disc)
        language.bind(self, "setAccessibleName", M("The six steps"))

    def show_steps(self, here: Step, statuses: Mapping[Step, Status]) -> None:
        """Show where one is and how each step stands."""
        for step, disc in self._discs.items():
            disc.status = statuses.get(step, Status.NOT_STARTED)
            disc.put(on=step is here)
            disc.setFocusPolicy(Qt.FocusPolicy.StrongFocus if step is here else Qt.FocusPolicy.ClickFocus)
            language.bind_name(disc, M("{step}: {status}", step=step, status=disc.status))
            disc.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if moved(event, list(self._discs.values()), back=Qt.Key.Key_Left, on=Qt.Key.Key_Right) is None:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setPen(theme.colour("line_strong"))
        discs = list(self._discs.values())
        for disc in discs[:-1]:
            x = disc.geometry().right()
            painter.drawLine(x, self.height() // 2, x + space.small, self.height() // 2)


class _Tab(OneOf):
    """One page of a step."""

    def __init__(self, text: Message, parent: QWidget) -> None:
        super().__init__(parent)
        self.status: Status | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        language.bind(self, "setText", text)
        theme.changed.connect(self.updateGeometry)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.updateGeometry()

    def show_status(self, title: Message, status: Status | None, place: Message) -> None:
        """Show how the page stands; a reader is also told where it is among the others."""
        self.status = status
        said = title if status is None else M("{step}: {status}", step=title, status=status)
        language.bind(self, "setAccessibleName", said)
        language.bind(self, "setAccessibleDescription", place)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.font(semibold=True)).horizontalAdvance(self.text()) + 2
        return QSize(width + self._text_x(), theme.row("tab"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = theme.scaled("icon.status")
        if self.status is not None:
            paint_status(painter, self.status, QRectF(0, (self.height() - size) / 2, size, size))
        painter.setFont(theme.font(semibold=self.isChecked()))
        painter.setPen(
            theme.colour("brand" if self.isChecked() else "text" if self.underMouse() or self.status else "muted")
        )
        rect = QRect(self._text_x(), 0, self.width(), self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            bar = theme.size("bar")
            painter.drawRoundedRect(QRectF(0, self.height() - bar, self.width(), bar), bar / 2, bar / 2)

    def ring_rect(self) -> QRect:
        """The tab above its bar."""
        return self.rect().adjusted(0, space.tiny, 0, -2 * theme.size("bar"))

    def _text_x(self) -> int:
        return theme.scaled("icon.status") + space.shape if self.status is not None else 0


class Tabs(QWidget):
    """The pages of a step, one Tab stop; they wrap to a second line where there is no room.

    Signals:
        chosen: the name of the page that was chosen.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, name: Message | None = None) -> None:
        super().__init__(parent)
        self._tabs: dict[str, _Tab] = {}
        self._flow = FlowLayout(self, gap=space.large, line_gap=0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        language.bind(self, "setAccessibleName", name or M("Pages of the step"))

    def show_tabs(self, pages: Mapping[str, Message], here: str, statuses: Mapping[str, Status]) -> None:
        """Show the pages by name, where one is, and how each stands; one not named is plain."""
        if list(pages) != list(self._tabs):
            self._flow.empty()
            self._tabs = {name: self._made(name, title) for name, title in pages.items()}
        for at, (name, tab) in enumerate(self._tabs.items(), start=1):
            tab.put(on=name == here)
            tab.show_status(pages[name], statuses.get(name), M("Page {n} of {total}", n=at, total=len(pages)))
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == here else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if moved(event, list(self._tabs.values()), back=Qt.Key.Key_Left, on=Qt.Key.Key_Right) is None:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        fill(QPainter(self), QRect(0, self.height() - 1, self.width(), 1), "line")

    def _made(self, name: str, title: Message) -> _Tab:
        tab = _Tab(title, self)
        tab.clicked.connect(lambda: self.chosen.emit(name))
        self._flow.addWidget(tab)
        tab.show()
        return tab
