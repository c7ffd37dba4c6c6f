"""The window while no register is open, and the pages that lead to one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedLayout, QVBoxLayout, QWidget

from ui.errors import ErrorWatch
from ui.places.entrance import Refused, Welcome, WhoAreYou
from ui.places.register_place import ask_register
from ui.theme import space, tokens
from ui.widgets import tab_order
from ui.widgets.focus_ring import FocusRing
from ui.widgets.notice import ERROR, Notice
from ui.widgets.notice_room import NoticeRoom
from ui.widgets.shapes import fill

if TYPE_CHECKING:
    from datetime import date

    from app.domain.errors import AppError
    from app.domain.message import Message
    from app.services.session import Session
    from ui.help.side import HelpSide


class Entrance(QMainWindow):  # a plain widget is no window to a screen reader
    """The window of the pages before a register.

    Signals:
        path_chosen: the path of the register to be opened.
        made: the path of a register just made, and the id of the worker who made it.
        worker_chosen: the id of the worker who works here.
        practice_asked: the practice register is to be opened.
        guide_asked: it is to be opened, and the guided practice with it.
    """

    path_chosen = Signal(object)
    made = Signal(object, str)
    worker_chosen = Signal(str)
    practice_asked = Signal()
    guide_asked = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.near = Path.home()
        self.setWindowTitle("Kotio")
        self.setMinimumSize(*tokens()["size"]["window_min"])
        body = QWidget(self)
        self.setCentralWidget(body)
        self._notices, self._pages = NoticeRoom(), QStackedLayout()
        self._notices.setContentsMargins(space.page_side, space.medium, space.page_side, 0)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._notices)
        column.addLayout(self._pages, 1)
        self._ring = FocusRing(self)
        self.help: HelpSide | None = None
        QShortcut(QKeySequence("F1"), self).activated.connect(self.toggle_help)
        self.errors = ErrorWatch(self)
        self.errors.refused.connect(self.show_refusal)

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._pages.currentWidget()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name
        return tab_order.step(self, on=next)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        fill(QPainter(self), self.rect(), "page")

    def toggle_help(self) -> None:
        """Show the help of the page, or take it away."""
        if self.help is None:
            from ui.help.side import HelpSide  # noqa: PLC0415 - loaded when it is first asked for

            self.help = HelpSide(self, lambda pixels: self.setContentsMargins(0, 0, pixels, 0), self._topic)
        self.help.toggle()

    def _topic(self) -> str:
        return str(getattr(self.page, "topic", "welcome"))

    def welcome(self) -> None:
        """Show the first page: a new register, one that exists, or practice."""
        page = Welcome()
        page.new_asked.connect(self.first_start)
        page.open_asked.connect(self.choose)
        page.practice_asked.connect(self.practice_asked)
        page.guide_asked.connect(self.guide_asked)
        self._show(page, page.first())

    def first_start(self) -> None:
        """Show the pages on which a register is made."""
        from ui.places.first_start import FirstStart  # noqa: PLC0415 - its forms are seen once on an account

        page = FirstStart(self._today)
        page.made.connect(self.made)
        page.left.connect(self.welcome)
        self._show(page, page)
        page.show_page(0)

    def choose(self) -> None:
        """Let a person choose a register that exists."""
        ask_register(self, self.near, self.path_chosen.emit)

    def show_refusal(self, refusal: AppError) -> None:
        """Show a refusal on top of the page that is there."""
        self._notices.show_notice(Notice(ERROR, refusal.message, closable=True))

    def refused(self, path: Path, why: Message) -> None:
        """Say why a register was not opened, and offer the ways on."""
        page = Refused(why, str(path))
        page.again_asked.connect(lambda: self.path_chosen.emit(path))
        page.other_asked.connect(self.choose)
        page.practice_asked.connect(self.practice_asked)
        page.close_asked.connect(self.close)
        self._show(page, page.first())

    def who(self, session: Session) -> None:
        """Ask who works here."""
        page = WhoAreYou(session.office_workers())
        page.chosen.connect(self.worker_chosen)
        page.newcomer.connect(lambda: self._newcomer(session))
        self._show(page, page.first())

    def _newcomer(self, session: Session) -> None:
        from ui.places.newcomer import Newcomer  # noqa: PLC0415 - a form few ever see

        page = Newcomer(session)
        page.joined.connect(self.worker_chosen)
        page.left.connect(lambda: self.who(session))
        self._show(page, page)
        page.begin()

    def _show(self, page: QWidget, first: QWidget) -> None:
        before = self.page
        self._notices.clear()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if before is not None:
            self._pages.removeWidget(before)
            before.deleteLater()
        self.show()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.help is not None:
            self.help.follow()
