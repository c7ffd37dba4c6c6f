"""What is typed on a page of a step: its form and what stands beside it, drafted while typing, saved when left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from app.domain.errors import AppError
from ui.forms.form_view import FormView
from ui.steps.draft import PageDraft
from ui.steps.half_done import HalfDone
from ui.steps.known import known
from ui.steps.step_shell import StepShell
from ui.theme import space
from ui.widgets.labels import Muted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.codes import Step
    from app.domain.forms import Answers
    from app.services.pages import OpenPage
    from ui.frame import Frame
    from ui.steps.beside import Beside


class TypedPage(StepShell):
    """A page with a form whose answers are kept."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._draft: PageDraft | None = None
        self._half_done: HalfDone | None = None
        self.form: FormView | None = None
        self.beside: Beside | None = None

    def reload(self) -> None:
        """Show the page again as it is in the register."""
        raise NotImplementedError

    def answers(self) -> dict[str, Any]:
        """Return what the page holds: its form's answers, and what stands beside it adds."""
        own = self.form.answers() if self.form is not None else {}
        return own | (self.beside.more() if self.beside is not None else {})

    def touch(self) -> None:
        """Let what was typed beside the form be kept with the page."""
        if self._draft is not None:
            self._draft.touch()

    def leave(self) -> bool:
        """Save the page; what is invalid stays a draft. False only where the register refuses."""
        if self._draft is None:
            return True
        try:
            self._draft.save()
        except AppError as refusal:
            self._lost(refusal)
            return False
        return True

    def put_aside(self) -> None:
        """Show what is saved in place of what was typed, which may be had back."""
        if self._draft is None or self._half_done is None:
            return
        typed = self.form.answers() if self.form is not None else {}
        self._draft.drop()
        self.reload()
        self._half_done.offer_back(typed)

    def type_again(self, typed: Answers) -> None:
        """Put answers into the form as if they had been typed."""
        if self.form is not None:
            self.form.set_answers(typed)
            self.form.edited.emit()
            self._focus_first()

    def _begin_page(self, step: Step, opened: OpenPage) -> QWidget:
        """Begin the content of a page: its form, what keeps it, and what is said on top of it."""
        self.form = FormView(opened.page, known(self._frame.session, step, opened.file))
        self.form.set_answers(opened.answers)
        self._draft = PageDraft(self._frame, step, opened, self.form, self.answers)
        self._draft.failed.connect(self._lost)
        content = self.begin()
        self._half_done = HalfDone(self)
        self.column.addWidget(self._half_done)
        if opened.changed_since:
            self._half_done.warn()
        if opened.page.lead is not None:
            self.column.addWidget(Muted(opened.page.lead))
            self.column.addSpacing(space.heading)
        return content

    def _end_page(self, content: QWidget, opened: OpenPage) -> None:
        """Show the content, and what a draft of it still needs."""
        self.body.show_content(content)
        if opened.problems and self.form is not None:
            self.form.show_problems(opened.problems)

    def _kept(self) -> bool:
        if self._draft is None or self.form is None:
            return True
        try:
            problems = self._draft.save()
        except AppError as refusal:
            self._lost(refusal)
            return False
        self.form.show_problems(problems)
        return not problems

    def _lost(self, refusal: AppError) -> None:
        """Say why what was typed is not kept; the bar offers it, so no other may take its place."""
        self._frame.save_failed.emit(refusal, "\n".join(str(value) for value in self.answers().values()))

    def _focus_first(self) -> None:
        if self.form is not None and self.form.first is not None:
            self.form.focus_field(self.form.first)
        else:
            self.foot.continue_button.setFocus(Qt.FocusReason.OtherFocusReason)
