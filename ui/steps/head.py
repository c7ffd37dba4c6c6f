"""The head of a step page: the way back, which step of six, its name, and its pages."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.answers import NOTHING, answers
from app.domain.checks import missing
from app.domain.codes import Status, Step
from app.domain.form_specs import FAST, form
from app.domain.form_specs import page as page_of
from app.domain.message import M
from ui.language import language
from ui.theme import space, theme
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Muted, Title
from ui.widgets.steps import StepDiscs, Tabs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.domain.case_file import CaseFile
    from app.domain.forms import Page
    from app.domain.message import Message
    from app.domain.progress import StepState


class StepTitle(Title):
    """The step, and after it in the second rank the whole title of the page, whose tab may be a word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self._step, self._page = "", ""
        theme.changed.connect(self._write)

    def say_both(self, step: Message, page: Message) -> None:
        """Show a step and a page of it."""
        language.bind(self, "set_step", step)
        language.bind(self, "set_page", page)

    def set_step(self, text: str) -> None:
        """Show the step."""
        self._step = text
        self._write()

    def set_page(self, text: str) -> None:
        """Show the page."""
        self._page = text
        self._write()

    def _write(self) -> None:
        size = theme.font("section").pointSizeF()
        style = f"font-size:{size}pt;font-weight:400;color:{theme.hex('muted')};white-space:nowrap"
        self.setText(f'{escape(self._step)}&nbsp; <span style="{style}">{escape(self._page)}</span>')


class StepHead(QWidget):
    """Says where one is in the case.

    Signals:
        back_asked: to the case page.
        step_chosen: another step.
        page_chosen: another page of this step, by name.
    """

    back_asked = Signal()
    step_chosen = Signal(object)
    page_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = LinkButton("", icon="arrow-left")
        self._back.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # a long name gives way
        self._back.clicked.connect(self.back_asked)
        self._which, self.discs = Muted(""), StepDiscs()
        self._which.setWordWrap(False)
        self.discs.chosen.connect(self.step_chosen)
        self._title, self.tabs = StepTitle(), Tabs()
        self.tabs.chosen.connect(self.page_chosen)
        line = QHBoxLayout()
        line.setSpacing(space.medium)
        line.addWidget(self._back)
        line.addStretch(1)
        line.addWidget(self._which)
        line.addWidget(self.discs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.tiny)
        column.addLayout(line)
        column.addWidget(self._title)
        column.addWidget(self.tabs)

    def show_page(self, case: str, step: Step, page: str, states: Sequence[StepState], file: CaseFile) -> None:
        """Show a page of a step of a case; `case` is the case's number, and its name where names are shown."""
        spec = form(step)
        self._back.say(case)
        number = list(Step).index(step) + 1
        self._which.say(M("Step {n} of {total}", n=number, total=len(Step)))
        self.discs.show_steps(step, {state.step: state.status for state in states})
        self._title.say_both(spec.title, page_of(step, page).title)
        if page == FAST:
            self._show_fast_track(step, file)
        else:
            named = {one.name: one for one in spec.pages}
            self.tabs.show_tabs(
                {key: one.tab for key, one in named.items()}, page, page_statuses(file, step, named)
            )

    def _show_fast_track(self, step: Step, file: CaseFile) -> None:
        """Show the four pages of the fast track, each in its step."""
        from app.domain.form_specs.fast_track import PAGES  # noqa: PLC0415 - load where they are shown

        statuses = {one: page_statuses(file, one, {FAST: page}).get(FAST) for one, page in PAGES.items()}
        standing = {str(one): status for one, status in statuses.items() if status is not None}
        self.tabs.show_tabs({str(one): page.tab for one, page in PAGES.items()}, str(step), standing)


def page_statuses(file: CaseFile, step: Step, pages: Mapping[str, Page]) -> dict[str, Status]:
    """Return how pages of a step stand; one that is not begun, or half done, is left out."""
    found: dict[str, Status] = {}
    for name, page in pages.items():
        given = answers(file, page.fields)
        if f"{step}/{name}" in file.invalid_drafts:
            found[name] = Status.NEEDS_CORRECTION
        elif any(value not in NOTHING for value in given.values()) and not missing(page.fields, given):
            found[name] = Status.DONE
    return found
