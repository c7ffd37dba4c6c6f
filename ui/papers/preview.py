"""A paper as it will be printed, and its ways out: the printer, and a file. Every place shows papers by this."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.errors import AppError
from app.domain.message import MC, M
from app.services import outgoing
from ui import actions, clipboard
from ui.language import language
from ui.papers import keys
from ui.papers.as_text import AsText
from ui.papers.desk import Desk
from ui.papers.leaving import Leaving
from ui.papers.preview_bar import PreviewBar
from ui.papers.printing import PrintBar
from ui.papers.zoom import WIDTH
from ui.theme import space, theme
from ui.widgets import reader
from ui.widgets.labels import Label, Muted
from ui.widgets.notice import ERROR, MADE, Notice
from ui.widgets.notice_room import NoticeRoom

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.message import Message
    from app.services.outgoing import Outgoing
    from ui.frame import Frame
    from ui.language import Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A paper to be shown: whose copy it is, what more is known of it, and the letters its font had to replace.

    `text` returns it as plain text, where it can be copied as that. One that is shown `to_look_at` cannot leave:
    neither to a printer nor into a file.
    """

    paper: Outgoing
    whose: Saying
    about: Message | None = None
    replaced: tuple[str, ...] = ()
    text: Callable[[], str] | None = None
    to_look_at: bool = False


class Preview(QWidget):
    """The paper on its desk, or as text, below a bar of what can be done with it. A screen reader has the text."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._paper: Outgoing | None = None
        self._words: Callable[[], str] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.bar, self.desk, self.text = PreviewBar(self), Desk(frame.jobs, self), AsText(frame.jobs, self)
        self.print_bar, self.leaving = PrintBar(frame, self), Leaving(frame, self)
        self.notices = NoticeRoom(self)
        self._making = Muted(M("The paper is being made…"))
        self._replaced = Label()
        self._replaced.set_colour("wait")
        self._lay_out()
        self._connect()
        self._keys()
        self.show_as(text=reader.listens())

    @property
    def front(self) -> Desk | AsText:
        """The paper as it is shown: its pages, or its text."""
        return self.desk if self.text.isHidden() else self.text

    def take_keyboard(self) -> None:
        """Let the keys read the paper."""
        self.front.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_as(self, *, text: bool) -> None:
        """Show the paper as text or by its pages, at the page that is read; the keyboard goes along."""
        before, page = self.front, self.front.page
        held = before.hasFocus()
        self.text.setVisible(text)
        self.desk.setVisible(not text)
        self.bar.show_as(text=text)
        self.front.go(page)
        if held:
            self.take_keyboard()

    def show_making(self, whose: Saying, about: Message | None = None) -> None:
        """Say that a paper is being made, in place of the one that lay here."""
        self._clear()
        self.bar.say(whose, about)
        self._making.show()

    def show_paper(self, shown: Shown) -> None:
        """Lay a paper on the desk."""
        self._clear()
        self._paper, self._words = (None if shown.to_look_at else shown.paper), shown.text
        self.bar.offer_leaving(offered=not shown.to_look_at)
        self.bar.say(shown.whose, shown.about)
        self.bar.offer_copy(offered=shown.text is not None)
        if shown.replaced:
            letters = " ".join(shown.replaced)
            self._replaced.say(
                M("The font of the paper lacks these letters, and replaces them: {letters}", letters=letters)
            )
        self._replaced.setVisible(bool(shown.replaced))
        for form in (self.desk, self.text):
            form.show_pdf(shown.paper.pdf)

    def show_refusal(self, refusal: AppError) -> None:
        """Say why there is no paper, or why it did not go where it was to go."""
        self._making.hide()
        self.notices.show_notice(Notice(ERROR, refusal.message, closable=True))

    def show_failed(self) -> None:
        """Say that a paper could not be made: a bug, which the window tells more about."""
        self._making.hide()
        self.notices.show_notice(Notice(ERROR, M("The paper could not be made.")))

    def print_paper(self) -> None:
        """Ask where and how to print, in a line above the paper."""
        if self._paper is None:
            return
        try:
            outgoing.may_leave(self._frame.session, self._paper)
        except AppError as refusal:
            self.show_refusal(refusal)
            return
        self.notices.clear()
        self.print_bar.ask(self._paper)

    def save_paper(self) -> None:
        """Ask for a file, and save the paper there."""
        if self._paper is not None:
            self.leaving.save(self._paper)

    def offer_ways(self) -> None:
        """Offer the ways in which the paper may leave as a file."""
        if self._paper is not None:
            self.leaving.pop_up(self._paper, self.bar.saving)

    def copy_paper(self) -> None:
        """Note in the log that the paper is copied as text, and put it on the clipboard."""
        if self._paper is None or self._words is None:
            return
        try:
            words = self._words()
            outgoing.log_copied(self._frame.session, self._paper)
        except AppError as refusal:
            self.show_refusal(refusal)
            return
        clipboard.copy(words)
        said = M("Copied as text. Paste it where it belongs, then copy something else.")
        self.notices.show_notice(Notice(MADE, said, closable=True))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("desk"))
        painter.drawRoundedRect(QRectF(self.rect()), theme.radius("control"), theme.radius("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled("paper.least"), theme.scaled("paper.least"))

    def _clear(self) -> None:
        self._paper = None
        self._making.hide()
        self._replaced.hide()
        self.print_bar.hide()
        self.notices.clear()
        self.desk.clear()
        self.text.clear_paper()
        self.bar.show_pages(0, 0)

    def _printed(self) -> None:
        self.notices.show_notice(Notice(MADE, M("Sent to the printer."), closable=True))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.print_bar, self.notices, self._replaced, self._making):
            widget.setContentsMargins(space.large, space.small, space.large, space.tiny)
            column.addWidget(widget)
        for form in (self.desk, self.text):
            column.addWidget(form, 1)
        self._replaced.hide()
        self._making.hide()
        self.print_bar.hide()

    def _connect(self) -> None:
        bar, desk = self.bar, self.desk
        bar.turned.connect(self._turn)
        bar.text_asked.connect(self._other_form)
        bar.stepped.connect(desk.step)
        bar.zoom_chosen.connect(desk.set_zoom)
        bar.copy_asked.connect(self.copy_paper)
        bar.print_asked.connect(self.print_paper)
        bar.save_asked.connect(self.offer_ways)
        for form in (desk, self.text):
            form.moved.connect(partial(self._moved, form))
        desk.zoomed.connect(bar.show_zoom)
        self.leaving.left.connect(self.notices.show_notice)
        self.leaving.refused.connect(self.show_refusal)
        self.print_bar.printed.connect(self._printed)
        self.print_bar.refused.connect(self.show_refusal)
        self.print_bar.closed.connect(self.take_keyboard)
        language.bind(self, "setAccessibleName", MC("preview", "Paper and what can be done with it"))

    def _keys(self) -> None:
        acts = {
            keys.AS_TEXT: self._other_form,
            keys.LARGER: lambda: self.desk.step(1),
            keys.SMALLER: lambda: self.desk.step(-1),
            keys.FITTING: lambda: self.desk.set_zoom(WIDTH),
            keys.PRINT: self.print_paper,
            keys.SAVE: self.save_paper,
        }
        actions.install(self, acts, keys.KEYS)
        QShortcut(QKeySequence("Ctrl+="), self).activated.connect(acts[keys.LARGER])  # + without Shift

    def _other_form(self) -> None:
        self.show_as(text=self.text.isHidden())

    def _turn(self, way: int) -> None:
        self.front.go(self.front.page + way)

    def _moved(self, form: Desk | AsText, page: int, total: int) -> None:
        if form is self.front:
            self.bar.show_pages(page, total)
