"""A paper as text, in the place of its desk: for who cannot see it, or would rather read it large."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.domain.codes import Language
from app.domain.labels import label
from app.domain.message import M
from app.services.preview import paper_text
from ui.language import LOCALES, language
from ui.theme import theme

if TYPE_CHECKING:
    from app.services.preview import PaperText
    from ui.jobs import JobRunner


class AsText(QPlainTextEdit):
    """The text of a paper; the arrows go through it, and nothing is written in it.

    Signals:
        moved: which page is read, from 0, and how many there are.
    """

    moved = Signal(int, int)

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._pdf = self._asked = b""
        self._tops: tuple[int, ...] = ()  # the line each page begins at
        self._wanted = 0  # the page to begin at, once the paper has been read
        by_hand = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        self.setReadOnly(True)
        self.setTextInteractionFlags(by_hand)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        language.bind(self, "setAccessibleName", M("The paper as text"))
        self.cursorPositionChanged.connect(self._tell)

    @property
    def page(self) -> int:
        """Which page is read."""
        return max(0, bisect_right(self._tops, self.textCursor().blockNumber()) - 1)

    def show_pdf(self, pdf: bytes) -> None:
        """Take a paper; it is read when this is seen, off the window's thread."""
        self.clear_paper()
        self._pdf = pdf
        if self.isVisible():
            self._ask()

    def clear_paper(self) -> None:
        """Take the paper away."""
        self._pdf = self._asked = b""
        self._tops, self._wanted = (), 0
        self.clear()

    def go(self, number: int) -> None:
        """Go to the top of a page, and show it at the top of the view."""
        self._wanted = number
        if self._tops:
            top = self.document().findBlockByNumber(self._tops[max(0, min(number, len(self._tops) - 1))])
            self.moveCursor(QTextCursor.MoveOperation.End)
            self.setTextCursor(QTextCursor(top))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = max(0, self.width() - theme.scaled("paper.text_most")) // 2
        self.setViewportMargins(side, 0, side, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled("paper.desk_width"), theme.scaled("paper.desk_height"))

    def _ask(self) -> None:
        if self._pdf and self._asked is not self._pdf:
            pdf = self._asked = self._pdf
            self._jobs.run(lambda: (pdf, paper_text(pdf)), on_done=self._show)

    def _show(self, read: tuple[bytes, PaperText]) -> None:
        pdf, paper = read
        if pdf is not self._pdf:
            return  # another paper has been taken since
        lines: list[str] = []
        tops = []
        for page in paper.pages:
            lines += [""] if lines else []
            tops.append(len(lines))
            lines += page
        self._tops = tuple(tops)
        self.setLocale(QLocale(LOCALES[paper.language]))
        language.bind(self, "setAccessibleDescription", label(Language(paper.language)))
        self.setPlainText("\n".join(lines))
        self.go(self._wanted)
        self._tell()

    def _tell(self) -> None:
        if self._tops:
            self.moved.emit(self.page, len(self._tops))
