"""The making of a new register, one topic a page: where, the office, the group, you. Settings has the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app import bootstrap, paths
from app.domain.checks import problems
from app.domain.errors import AppError
from app.domain.form_specs import group, office, worker
from app.domain.forms import Page, Problem
from app.domain.group import Group, Office
from app.domain.ids import GroupId
from app.domain.message import MC, M
from app.domain.records import answers_of
from app.services.office import founding
from ui.forms.context import FormContext
from ui.forms.form_view import FormView
from ui.language import language
from ui.places.entrance import EntrancePage
from ui.places.register_place import PlaceField
from ui.steps.foot import Foot
from ui.theme import space, theme
from ui.widgets.labels import Muted
from ui.widgets.notice import ERROR, Notice
from ui.widgets.scaffold import Scroll

if TYPE_CHECKING:
    from datetime import date

    from app.domain.forms import Answers
    from app.domain.message import Message

# the coordinator is the one who makes the register
_GROUP = replace(group.GROUP, fields=tuple(f for f in group.GROUP.fields if f.name != "coordinator_id"))
YOU = Page(
    name="you",
    title=MC("page", "You"),
    lead=M("You coordinate the group. You can change everything later in the settings."),
    fields=tuple(f for f in worker.WORKER.fields if f.name in {"name", "title", "phone", "email"}),
)
# here nothing but names is demanded, so that what is optional need not be told apart among the habits
_HABITS = replace(group.HABITS, fields=tuple(replace(f, essential=True) for f in group.HABITS.fields))
PAGES = (*office.FORM.pages, _GROUP, _HABITS, YOU)

# what a page cannot do without, and the sentence said while it is not there
_NAMES: dict[str, tuple[tuple[str, ...], Message]] = {
    "office": (("name_fi", "name_sv"), M("Write the office’s name first.")),
    "group": (("name_fi", "name_sv"), M("Write the group’s name first.")),
    "you": (("name",), M("Write your name first.")),
}


class FirstStart(QWidget):
    """The pages, with Continue and Back.

    Signals:
        made: the path of the new register, and the id of the worker who made it.
        left: Back from the first page.
    """

    made = Signal(object, str)
    left = Signal()
    topic = "first_start"  # of the help

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._refusal: Notice | None = None
        self._suggested = paths.register_folder()
        self.place = PlaceField(self._suggested / f"{paths.PROGRAM}{paths.SUFFIX}")
        self.forms: list[FormView] = []
        self._stack = QStackedWidget()
        self._add(EntrancePage(M("Where is the register kept?")), self.place)
        for page in PAGES:
            form = FormView(page, FormContext(today=today))
            form.continued.connect(self.go_on)
            self.forms.append(form)
            self._add(EntrancePage(page.title, page.lead), form)
        self.foot = Foot()
        self._lay_out()
        self.foot.continued.connect(self.go_on)
        self.foot.went_back.connect(self.go_back)
        self.place.line.returnPressed.connect(self.go_on)
        self._begin()

    @property
    def number(self) -> int:
        """Which page is shown, from 0."""
        return self._stack.currentIndex()

    def go_on(self) -> None:
        """Show the next page where this one has what it needs; after the last, make the register."""
        if self.number == 0:
            refusal = self._place_refused()
            self._refuse(refusal)
            if refusal is not None:
                return
        else:
            form, page = self.forms[self.number - 1], PAGES[self.number - 1]
            wrong = unready(page, form.answers(), self._today)
            form.show_problems(wrong)
            if wrong:
                return
        if self.number == len(PAGES):
            self._make()
        else:
            self.show_page(self.number + 1)

    def go_back(self) -> None:
        """Show the page before; from the first, leave."""
        if self.number == 0:
            self.left.emit()
        else:
            self.show_page(self.number - 1)

    def show_page(self, number: int) -> None:
        """Show a page and put the keyboard into its first field."""
        self._refuse(None)
        self._stack.setCurrentIndex(number)
        last = number == len(PAGES)
        self.foot.say(M("Make the register") if last else MC("wizard", "Continue"))
        if number == 0:
            self.place.line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.forms[number - 1].focus_field(PAGES[number - 1].fields[0].name)

    def _begin(self) -> None:
        blanks = (Office(id=""), Office(id=""), Group(id=GroupId("")), Group(id=GroupId("")))
        for form, page, blank in zip(self.forms, PAGES, blanks, strict=False):
            form.set_answers(answers_of(blank, page.fields))

    def _place_refused(self) -> Message | None:
        path = self.place.path()
        if path.exists():
            return M("There is already a file of that name. Choose another name.")
        if path.parent == self._suggested or path.parent.is_dir():
            return None
        return M("There is no such folder. Choose another one.")

    def _make(self) -> None:
        path = self.place.path()
        said: list[Answers] = [form.answers() for form in self.forms]
        you = {**said[4], "language": language.code}
        try:
            begun = founding({**said[0], **said[1]}, {**said[2], **said[3]}, you)
            if path.parent == self._suggested:
                path.parent.mkdir(parents=True, exist_ok=True)
            bootstrap.create_register(path, office=begun.office, group=begun.group, worker=begun.worker)
        except AppError as refusal:
            self.show_page(0)
            self._refuse(refusal.message)
        except OSError:
            self.show_page(0)
            self._refuse(M("The folder could not be made. Choose another one."))
        else:
            self.made.emit(path, begun.worker.id)

    def _refuse(self, why: Message | None) -> None:
        if self._refusal is not None:
            self._refusal.hide()
            self._refusal.deleteLater()
            self._refusal = None
        if why is not None:
            self._refusal = Notice(ERROR, why)
            self._notices.addWidget(self._refusal)
            self._refusal.announce()

    def _add(self, page: EntrancePage, body: QWidget) -> None:
        number = Muted(M("Page {n} of {total}", n=self._stack.count() + 1, total=len(PAGES) + 1))
        page.column.insertWidget(2, number)
        page.column.addWidget(body)
        page.column.addStretch(1)
        scroll = Scroll()
        scroll.show_content(page)
        self._stack.addWidget(scroll)

    def _lay_out(self) -> None:
        self._notices = QVBoxLayout()
        self._notices.setContentsMargins(space.page_side, space.medium, space.page_side, 0)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.foot, 4)
        foot.addStretch(1)
        self.foot.setMaximumWidth(theme.scaled("width.narrow") - 2 * space.tiny)  # it begins where the fields do
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._notices)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)


def unready(page: Page, answers: Answers, today: date) -> tuple[Problem, ...]:
    """Return what keeps a page from being left: what cannot be read, and a name that is not there."""
    wrong = problems(page.fields, answers, today)
    names, sentence = _NAMES.get(page.name, ((), None))
    if sentence is not None and not any(str(answers.get(name) or "").strip() for name in names):
        return (*wrong, Problem(names[0], sentence))
    return wrong
