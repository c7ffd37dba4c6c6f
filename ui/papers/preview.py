"""A paper as it will be printed, and its ways out: the printer, and a file. Every place shows papers by this."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.message import MC, M
from ui import actions
from ui.language import language
from ui.papers import keys
from ui.papers.as_text import AsText
from ui.papers.desk import Desk
from ui.papers.preview_bar import PreviewBar
from ui.papers.ways_out import WaysOut
from ui.papers.zoom import WIDTH
from ui.theme import space, theme
from ui.widgets import reader
from ui.widgets.labels import Label, Muted
from ui.widgets.notice import ERROR, Notice
from ui.widgets.notice_room import NoticeRoom

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.errors import AppError
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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.bar, self.desk, self.text = PreviewBar(self), Desk(frame.jobs, self), AsText(frame.jobs, self)
        self.ways = WaysOut(frame, self)
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
        self.ways.take(None if shown.to_look_at else shown.paper, shown.text)
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

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("desk"))
        painter.drawRoundedRect(QRectF(self.rect()), theme.radius("control"), theme.radius("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled("paper.least"), theme.scaled("paper.least"))

    def _clear(self) -> None:
        self.ways.take(None)
        self._making.hide()
        self._replaced.hide()
        self.notices.clear()
        self.desk.clear()
        self.text.clear_paper()
        self.bar.show_pages(0, 0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.ways.print_bar, self.notices, self._replaced, self._making):
            widget.setContentsMargins(space.large, space.small, space.large, space.tiny)
            column.addWidget(widget)
        for form in (self.desk, self.text):
            column.addWidget(form, 1)
        self._replaced.hide()
        self._making.hide()

    def _connect(self) -> None:
        bar, desk, ways = self.bar, self.desk, self.ways
        bar.turned.connect(self._turn)
        bar.text_asked.connect(self._other_form)
        bar.stepped.connect(desk.step)
        bar.zoom_chosen.connect(desk.set_zoom)
        bar.copy_asked.connect(ways.to_clipboard)
        bar.print_asked.connect(ways.to_printer)
        bar.save_asked.connect(partial(ways.offer, bar.saving))
        for form in (desk, self.text):
            form.moved.connect(partial(self._moved, form))
        desk.zoomed.connect(bar.show_zoom)
        ways.asking.connect(self.notices.clear)
        ways.gone.connect(self.notices.show_notice)
        ways.refused.connect(self.show_refusal)
        ways.print_bar.closed.connect(self.take_keyboard)
        language.bind(self, "setAccessibleName", MC("preview", "Paper and what can be done with it"))

    def _keys(self) -> None:
        acts = {
            keys.AS_TEXT: self._other_form,
            keys.LARGER: lambda: self.desk.step(1),
            keys.SMALLER: lambda: self.desk.step(-1),
            keys.FITTING: lambda: self.desk.set_zoom(WIDTH),
            keys.PRINT: self.ways.to_printer,
            keys.SAVE: self.ways.to_file,
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
