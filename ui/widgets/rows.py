"""Rows that are one target: a thing that waits, and a step of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.domain.codes import Status
from app.domain.labels import label
from ui.language import language
from ui.theme import theme
from ui.widgets import icons
from ui.widgets.shapes import STATUS_COLOURS, paint_status

if TYPE_CHECKING:
    from app.domain.message import Message
    from ui.language import Saying

_WRAP = Qt.TextFlag.TextWordWrap
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CHEVRON = 18


class Row(QAbstractButton):
    """The base of rows: hover, hairline, ring inside the hairlines, a name for the screen reader."""

    ring_radius = 6

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[str, str] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def ring_rect(self) -> QRect:
        """The row without its hairline, since the ring is drawn inside."""
        return self.rect().adjusted(2, 3, -2, -4)

    def words(self, name: str) -> str:
        """Return one of the row's texts as shown."""
        return self._texts.get(name, "")

    def _take(self, name: str, text: str) -> None:
        self._texts[name] = text
        self.setAccessibleName(", ".join(part for part in self._texts.values() if part))
        self.updateGeometry()
        self.update()

    def _paint_ground(self, painter: QPainter, *, selected: bool = False) -> None:
        if selected or self.underMouse() or self.isDown():
            name = "pressed" if self.isDown() else "selected" if selected else "hover"
            painter.fillRect(self.rect(), theme.colour(name))
        if selected:
            painter.fillRect(0, 0, 3, self.height(), theme.colour("accent"))
        else:
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))


class ListRow(Row):
    """A thing that waits: a shape, what to do, whose it is, and by when."""

    def __init__(
        self,
        title: Saying,
        detail: Saying | None = None,
        *,
        status: Status | None = None,
        icon: str | None = None,
        end: Saying | None = None,
        late: bool = False,
        chevron: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._status, self._icon, self._late, self._chevron = status, icon, late, chevron
        language.bind(self, "set_title", title)
        if detail is not None:
            language.bind(self, "set_detail", detail)
        if end is not None:
            language.bind(self, "set_end", end)

    def say(self, title: Saying, detail: Saying | None = None) -> None:
        """Show other words."""
        language.bind(self, "set_title", title)
        language.bind(self, "set_detail", detail if detail is not None else "")

    def set_title(self, text: str) -> None:
        """Show the first line."""
        self._take("title", text)

    def set_detail(self, text: str) -> None:
        """Show the second line."""
        self._take("detail", text)

    def set_end(self, text: str) -> None:
        """Show what stands at the right end."""
        self._take("end", text)

    def sizeHint(self) -> QSize:
        width = theme.scaled(200)
        return QSize(width, self._least() + self._below(max(width, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # the words may wrap otherwise now

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        self._paint_ground(painter, selected=self.isChecked())
        line = self._line()
        if self._icon_size():
            size = self._icon_size()
            shape = QRectF(9, 6 + (line - size) / 2, size, size)
            if self._status is not None:
                paint_status(painter, self._status, shape)
            elif self._icon:
                icons.paint(painter, self._icon, shape, "lock")
        if self._chevron:
            size = theme.scaled(_CHEVRON)
            rect = QRectF(self.width() - 10 - size, (self.height() - size) / 2, size, size)
            icons.paint(painter, "chevron-right", rect, "muted")
        left, room = self._room(self.width())
        if self.words("end"):
            painter.setFont(theme.font(semibold=self._late))
            painter.setPen(theme.colour("err" if self._late else "muted"))
            end = QRect(left + room + 16, 6, self.width(), line)
            painter.drawText(end, _LEFT, self.words("end"))
        self._paint_lines(painter, left, room, line)

    def _least(self) -> int:
        """The height of a row whose words need one line each."""
        if not self.words("detail"):
            return theme.row("task_row")
        return theme.row("list_row") + round(20 * (theme.factor - 1))

    def _line(self) -> int:
        return theme.row("list_row") // 2 - 7 if self.words("detail") else self._least() - 12

    def _icon_size(self) -> int:
        if self._status is not None:
            return theme.scaled(theme.size("icon.status"))
        return theme.scaled(theme.size("icon.text")) if self._icon else 0

    def _room(self, width: int) -> tuple[int, int]:
        """Return where the words begin and how wide they may be."""
        left, right = 8, width - 10
        if self._icon_size():
            left += self._icon_size() + 14
        if self._chevron:
            right -= theme.scaled(_CHEVRON) + 10
        if self.words("end"):
            right -= QFontMetrics(theme.font(semibold=self._late)).horizontalAdvance(self.words("end")) + 18
        return left, right - left

    def _below(self, width: int) -> int:
        """Return how much room the first line needs below it, where it wraps."""
        metrics = QFontMetrics(theme.font(semibold=bool(self.words("detail"))))
        room = self._room(width)[1]
        if metrics.horizontalAdvance(self.words("title")) < room:
            return 0
        return metrics.boundingRect(0, 0, room, 0, _WRAP, self.words("title")).height() - metrics.height()

    def _paint_lines(self, painter: QPainter, left: int, room: int, line: int) -> None:
        below = self._below(self.width())
        painter.setFont(theme.font(semibold=bool(self.words("detail"))))
        painter.setPen(theme.colour("text"))
        painter.drawText(QRect(left, 6, room, line + below), _LEFT | _WRAP, self.words("title"))
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        detail = painter.fontMetrics().elidedText(self.words("detail"), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, 6 + line + below, room, line), _LEFT, detail)


class TaskRow(Row):
    """One of the six steps on the case page: number, task, what is missing, how it stands."""

    def __init__(self, number: int, task: Saying, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._status = Status.NOT_STARTED
        self._current = False
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._texts["number"] = str(number)
        language.bind(self, "set_task", task)

    def set_task(self, text: str) -> None:
        """Show what the step is."""
        self._take("task", text)

    def set_reason(self, text: str) -> None:
        """Show why the step cannot start or what is missing."""
        self._take("reason", text)

    def set_status(self, text: str) -> None:
        """Show how the step stands."""
        self._take("status", text)

    def show_state(self, status: Status, reason: Message | None, *, current: bool) -> None:
        """Show how the step stands, why, and whether it is the current one."""
        self._status, self._current = status, current
        language.bind(self, "set_status", label(status))
        language.bind(self, "set_reason", reason if reason is not None else "")

    def status_width(self) -> int:
        """Return the width of the status column: the longest status of the language."""
        metrics = QFontMetrics(theme.font())
        longest = max(metrics.horizontalAdvance(language.text(label(status))) for status in Status)
        return longest + theme.scaled(16) + 28

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(440), self.heightForWidth(theme.scaled(440)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        task, reason = self._heights(width)
        return max(theme.row("task_row"), task + reason + 20)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, selected=self._current)
        task, reason = self._heights(self.width())
        line = QFontMetrics(theme.font()).height()
        top = 10 if reason or task > line else (self.height() - task) // 2
        blocked = self._status is Status.BLOCKED
        painter.setFont(theme.font(semibold=True))
        painter.setPen(theme.colour("brand" if self._current else "muted"))
        painter.drawText(QRect(12, top, theme.scaled(20), line), _LEFT, self.words("number"))
        left, width = self._text_box(self.width())
        painter.setFont(theme.font(semibold=self._current))
        painter.setPen(theme.colour("muted" if blocked else "text"))
        painter.drawText(QRect(left, top, width, task), _LEFT | _WRAP, self.words("task"))
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        painter.drawText(
            QRect(left, top + task, self.width() - left - 8, reason), _LEFT | _WRAP, self.words("reason")
        )
        self._paint_status(painter, top + line / 2)

    def _paint_status(self, painter: QPainter, middle: float) -> None:
        ink, tint, _ = STATUS_COLOURS[self._status]
        size = theme.scaled(theme.size("icon.status"))
        left = self.width() - self.status_width() + 10
        width = QFontMetrics(theme.font()).horizontalAdvance(self.words("status"))
        height = theme.row("link_target") - 2
        if tint:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(tint))
            painter.drawRoundedRect(QRectF(left - 8, middle - height / 2, width + size + 22, height), 4, 4)
        paint_status(painter, self._status, QRectF(left, middle - size / 2, size, size))
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.font())
        rect = QRectF(left + size + 6, middle - height / 2, width + 8, height)
        painter.drawText(rect, _LEFT, self.words("status"))

    def _text_box(self, width: int) -> tuple[int, int]:
        left = 14 + theme.scaled(20)
        return left, width - left - self.status_width() - 8

    def _heights(self, width: int) -> tuple[int, int]:
        left, room = self._text_box(width)
        task = (
            QFontMetrics(theme.font(semibold=True))
            .boundingRect(0, 0, room, 999, _WRAP, self.words("task"))
            .height()
        )
        reason = self.words("reason")
        metrics = QFontMetrics(theme.font())
        below = metrics.boundingRect(0, 0, width - left - 8, 999, _WRAP, reason).height() if reason else 0
        return task, below
