"""The white sheet on which the screens lie, with a bar on top where something is to be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.message import M
from ui.theme import space, theme
from ui.widgets.notice import ERROR, MADE, Notice
from ui.widgets.notice_room import NoticeRoom

if TYPE_CHECKING:
    from app.domain.errors import AppError
    from app.domain.message import Message


class Sheet(QWidget):
    """The white sheet: a notice on top, where there is one, and the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stack = QStackedWidget(self)
        self.notices = NoticeRoom(self)
        self.notices.setContentsMargins(space.page_side, space.medium, space.page_side, 0)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.notices)
        self._column.addWidget(self.stack, 1)
        self.leave_free(0)

    def leave_free(self, pixels: int) -> None:
        """Keep so much of the right free for what lies there, 0 for none."""
        self._column.setContentsMargins(1, 1, pixels, 0)

    def show_notice(self, notice: Notice) -> None:
        """Show a bar in place of the one that is there."""
        self.notices.show_notice(notice)

    def clear(self) -> None:
        """Take the bar away."""
        self.notices.clear()

    def show_refusal(self, refusal: AppError) -> None:
        """Show a refusal on top of the page."""
        self.show_notice(Notice(ERROR, refusal.message, closable=True))

    def show_done(self, message: Message) -> None:
        """Say something good on top of the page."""
        self.show_notice(Notice(MADE, message, closable=True))

    def show_lost_save(self, refusal: AppError, text: str) -> None:
        """Say that saving failed and why; the bar stays and offers to copy what was typed."""
        from ui import clipboard  # noqa: PLC0415 - only where a text could not be saved

        said = M("{why} Your text is still here.", why=refusal.message)
        notice = Notice(ERROR, M("Saving did not succeed."), said, act=M("Copy my text"))
        notice.acted.connect(lambda: clipboard.copy(text))
        self.show_notice(notice)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corner = theme.radius("sheet_corner")
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, corner * 2, corner * 2)
        path = QPainterPath()
        path.addRoundedRect(rect, corner, corner)
        painter.fillPath(path, theme.colour("page"))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawPath(path)
