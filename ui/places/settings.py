"""The settings: this computer's window, and the office, its group and oneself as they were first written."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.codes import OfficeText, Owner, Place
from app.domain.errors import AppError, FieldRefused
from app.domain.form_specs import group, office, time_limits, worker
from app.domain.labels import label
from app.domain.message import MC, M
from app.services import office as services
from app.services.members import directory
from ui.address import OUTBOX, Address
from ui.forms.context import FormContext
from ui.forms.form_view import FormView
from ui.places.outbox_page import OutboxPage
from ui.places.this_computer import ThisComputer
from ui.theme import space, theme
from ui.widgets.labels import Muted, Title
from ui.widgets.scaffold import Column, Scroll
from ui.widgets.steps import Tabs

if TYPE_CHECKING:
    from app.domain.forms import Page, Problem
    from app.domain.message import Message
    from ui.frame import Frame
    from ui.places.text_editor import TextEditor

COMPUTER, TEXTS = "computer", "texts"
PAUSE = 800  # milliseconds after the last key until what is typed is saved


class Kept(NamedTuple):
    """A page of the settings and whose record keeps it."""

    owner: Owner
    page: Page
    title: Message


PAGES: dict[str, Kept] = {
    **{page.name: Kept(Owner.OFFICE, page, page.title) for page in office.FORM.pages},
    **{page.name: Kept(Owner.GROUP, page, page.title) for page in group.FORM.pages},
    **{page.name: Kept(Owner.OFFICE, page, page.title) for page in time_limits.FORM.pages},
    "you": Kept(Owner.WORKER, worker.WORKER, MC("page", "You")),
}
TITLES: dict[str, Message] = {
    COMPUTER: MC("page", "This computer"),
    OUTBOX: MC("page", "Outbox"),
    **{name: kept.title for name, kept in PAGES.items()},
    TEXTS: MC("page", "Texts"),
}


class Settings(QWidget):
    """The screen of the settings. What is typed is saved by itself; what cannot be read keeps one on its page."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._page = COMPUTER
        self._shown: dict[str, Any] = {}
        self.form: FormView | None = None
        self.computer: ThisComputer | None = None
        self.text: TextEditor | None = None
        self.outbox: OutboxPage | None = None
        self.tabs = Tabs(self, name=label(Place.SETTINGS))
        self._body = Scroll(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._save_quietly)
        self._lay_out()
        self.tabs.chosen.connect(lambda name: frame.open(Address(Place.SETTINGS, page=name)))
        frame.save_asked.connect(self.leave)

    def shown(self, address: Address) -> None:
        """Show a page of the settings."""
        self._page = str(address.page) if address.page in TITLES else COMPUTER
        self.tabs.show_tabs(TITLES, self._page, {})
        self.form, self.computer, self.text = None, None, None
        if self._page == COMPUTER:
            self.computer = ThisComputer(self._frame)
            self._show(self.computer)
            self.computer.begin()
        elif self._page == TEXTS:
            self._show_texts(address.field)
        elif self._page == OUTBOX:
            self.outbox = OutboxPage(self._frame)
            self._show(self.outbox)
            self.outbox.begin()
        else:
            kept = PAGES[self._page]
            self.form = self._form(kept)
            self._show(self.form, kept.page.lead)
            self.form.focus_field(address.field or kept.page.fields[0].name)

    def address(self) -> Address:
        """Where this is."""
        field = str(self.text.text) if self.text is not None else None
        return Address(Place.SETTINGS, page=None if self._page == COMPUTER else self._page, field=field)

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.tabs, self._body]

    def leave(self) -> bool:
        """Save the page; False where something on it cannot be kept as it is."""
        self._pause.stop()
        if self.text is not None:
            self.text.keep_draft()
        if self.form is None:
            return True
        try:
            wrong = self._save()
        except FieldRefused as refusal:
            self.form.show_problems((refusal.problem,))
            return False
        except AppError as refusal:
            self._frame.show_error(refusal)
            return False
        if wrong:
            self.form.show_problems(wrong)
        return not wrong

    def _save(self) -> tuple[Problem, ...]:
        kept = PAGES[self._page]
        form, fields = self.form, kept.page.fields
        if form is None or form.answers() == self._shown:
            return ()
        said = form.answers()
        wrong = services.save(self._frame.session, kept.owner, fields, said)
        if not wrong:
            self._shown = said
            self._frame.saved(self._frame.session.clock.now())
        return wrong

    def _save_quietly(self) -> None:
        """Save while typing, if what is there can be kept; what cannot is said when the page is left."""
        with suppress(AppError):
            self._save()

    def _show_texts(self, chosen: str | None) -> None:
        """Show the editor of a text, else the list of them."""
        from ui.places.office_texts import OfficeTexts  # noqa: PLC0415 - few come to edit a text
        from ui.places.text_editor import TextEditor  # noqa: PLC0415

        open_text = partial(Address, Place.SETTINGS, page=TEXTS)
        if chosen in set(OfficeText):
            self.text = TextEditor(self._frame, OfficeText(chosen))
            self.text.left.connect(lambda: self._frame.open(open_text()))
            self._show(self.text)
            self.text.begin()
            return
        listed = OfficeTexts(self._frame.session)
        listed.chosen.connect(lambda text: self._frame.open(open_text(field=text)))
        self._show(
            listed, M("The office’s own words on its papers. What has been printed keeps the words it had.")
        )
        listed.begin()

    def _form(self, kept: Kept) -> FormView:
        session = self._frame.session
        known = directory(session)
        context = FormContext(
            today=session.clock.today(), organisations=known.organisations, workers=known.workers
        )
        form = FormView(kept.page, context)
        form.set_answers(services.answers(session, kept.owner, kept.page.fields))
        self._shown = form.answers()
        form.edited.connect(self._pause.start)
        form.continued.connect(self.leave)
        return form

    def _show(self, body: QWidget, lead: Message | None = None) -> None:
        column = Column(top=space.section)
        if lead is not None:
            column.add(Muted(lead))
            column.box.addSpacing(space.large)
        body.setMaximumWidth(theme.scaled("width.settings"))
        column.add(body)
        column.end()
        self._body.show_content(column)

    def _lay_out(self) -> None:
        side = space.page_side
        head = QVBoxLayout()
        head.setContentsMargins(side, space.page_top, side, 0)
        head.setSpacing(space.small)
        head.addWidget(Title(label(Place.SETTINGS)))
        head.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._body, 1)
