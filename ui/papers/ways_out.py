"""The ways of the paper that is shown out of the register: the printer, a file, and the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError
from app.domain.message import M
from app.services import outgoing
from ui import clipboard
from ui.papers.leaving import Leaving
from ui.papers.printing import PrintBar
from ui.widgets.notice import MADE, Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.services.outgoing import Outgoing
    from ui.frame import Frame


class WaysOut(QObject):
    """Lets one paper go by the way that is asked for; without one nothing happens.

    Signals:
        asking: where and how to print is about to be asked.
        gone: it has gone: the notice that says so.
        refused: it has not: the refusal.
    """

    asking = Signal()
    gone = Signal(object)
    refused = Signal(object)

    def __init__(self, frame: Frame, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = frame.session
        self.paper: Outgoing | None = None
        self._words: Callable[[], str] | None = None
        self.print_bar, self.leaving = PrintBar(frame, parent), Leaving(frame, parent)
        self.leaving.left.connect(self.gone)
        self.leaving.refused.connect(self.refused)
        self.print_bar.printed.connect(self._printed)
        self.print_bar.refused.connect(self.refused)
        self.print_bar.hide()

    def take(self, paper: Outgoing | None, words: Callable[[], str] | None = None) -> None:
        """Take a paper that may go, and what returns it as plain text; or none."""
        self.paper, self._words = paper, words
        self.print_bar.hide()

    def to_printer(self) -> None:
        """Ask where and how to print, in a line above the paper."""
        if self.paper is None:
            return
        try:
            outgoing.may_leave(self._session, self.paper)
        except AppError as refusal:
            self.refused.emit(refusal)
            return
        self.asking.emit()
        self.print_bar.ask(self.paper)

    def to_file(self) -> None:
        """Ask for a file, and save the paper there."""
        if self.paper is not None:
            self.leaving.save(self.paper)

    def offer(self, below: QWidget) -> None:
        """Offer below a button the ways in which the paper may leave as a file."""
        if self.paper is not None:
            self.leaving.pop_up(self.paper, below)

    def to_clipboard(self) -> None:
        """Note in the log that the paper is copied as text, and put it on the clipboard."""
        if self.paper is None or self._words is None:
            return
        try:
            words = self._words()
            outgoing.log_copied(self._session, self.paper)
        except AppError as refusal:
            self.refused.emit(refusal)
            return
        clipboard.copy(words)
        said = M("Copied as text. Paste it where it belongs, then copy something else.")
        self.gone.emit(Notice(MADE, said, closable=True))

    def _printed(self) -> None:
        self.gone.emit(Notice(MADE, M("Sent to the printer."), closable=True))
