"""A step of a case as a row: one target with a number, a task and a status."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

import i18n
from app.domain.codes import Status
from app.domain.labels import label
from ui.language import language
from ui.theme import space, theme
from ui.widgets.rows import Row
from ui.widgets.shapes import STATUS_COLOURS, paint_patch, paint_status

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.message import Message
    from ui.language import Saying

_WRAP = Qt.TextFlag.TextWordWrap
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


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
        words = _longest_status(language.code, theme.factor)
        return space.medium + theme.scaled("icon.status") + words + space.medium + space.tiny

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled("task.row"), self.heightForWidth(theme.scaled("task.row")))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        task, reason = self._heights(width)
        return max(theme.row("task_row"), task + reason + 2 * space.task_end)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, selected=self._current)
        task, reason = self._heights(self.width())
        line = QFontMetrics(theme.font()).height()
        top = space.task_end if reason or task > line else (self.height() - task) // 2
        blocked = self._status is Status.BLOCKED
        painter.setFont(theme.font(semibold=True))
        painter.setPen(theme.colour("brand" if self._current else "muted"))
        painter.drawText(QRect(space.medium, top, theme.scaled("task.number"), line), _LEFT, self.words("number"))
        left, width = self._text_box(self.width())
        painter.setFont(theme.font(semibold=self._current))
        painter.setPen(theme.colour("muted" if blocked else "text"))
        painter.drawText(QRect(left, top, width, task), _LEFT | _WRAP, self.words("task"))
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        below = QRect(left, top + task, self.width() - left - space.small, reason)
        painter.drawText(below, _LEFT | _WRAP, self.words("reason"))
        self._paint_status(painter, top + line / 2)

    def _paint_status(self, painter: QPainter, middle: float) -> None:
        ink, tint, _ = STATUS_COLOURS[self._status]
        size = theme.scaled("icon.status")
        left = self.width() - self.status_width() + space.medium
        width = QFontMetrics(theme.font()).horizontalAdvance(self.words("status"))
        height = theme.row("link_target") - space.hair
        if tint:
            room = size + space.shape + width + 2 * space.small
            pill = QRectF(left - space.small, middle - height / 2, room, height)
            paint_patch(painter, pill, tint, theme.radius("pill"), ink)
        paint_status(painter, self._status, QRectF(left, middle - size / 2, size, size))
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.font())
        rect = QRectF(left + size + space.shape, middle - height / 2, width + space.small, height)
        painter.drawText(rect, _LEFT, self.words("status"))

    def _text_box(self, width: int) -> tuple[int, int]:
        left = space.medium + theme.scaled("task.number")
        return left, width - left - self.status_width() - space.small

    def _heights(self, width: int) -> tuple[int, int]:
        left, room = self._text_box(width)
        task = (
            QFontMetrics(theme.font(semibold=True))
            .boundingRect(0, 0, room, 999, _WRAP, self.words("task"))
            .height()
        )
        reason = self.words("reason")
        metrics = QFontMetrics(theme.font())
        below = metrics.boundingRect(0, 0, width - left - space.small, 999, _WRAP, reason).height()
        return task, below if reason else 0


@cache
def _longest_status(code: str, factor: float) -> int:  # noqa: ARG001 - what the font is made of
    """Return how wide the longest status of a language is; a layout asks hundreds of times."""
    metrics = QFontMetrics(theme.font())
    return max(metrics.horizontalAdvance(i18n.text(label(status), code)) for status in Status)
