"""A page of a step: the wizard. Continue and Back save; every page may be left at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from app.domain.codes import Place, Step
from app.domain.errors import AppError
from app.domain.form_specs import form
from app.domain.ids import CaseId
from app.domain.message import MC
from app.services import pages
from ui.address import Address
from ui.forms.form_view import FormView
from ui.steps.along import beside, neighbour
from ui.steps.draft import PageDraft
from ui.steps.half_done import HalfDone
from ui.steps.known import known
from ui.steps.step_shell import StepShell
from ui.theme import space
from ui.widgets.labels import Muted
from ui.widgets.way_back import Spot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.forms import Answers
    from app.services.pages import OpenPage
    from ui.frame import Frame
    from ui.steps.beside import Beside


class StepPage(StepShell):
    """The screen of one page of a step."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._opened: OpenPage | None = None
        self._address = Address(Place.CASES)
        self._draft: PageDraft | None = None
        self._half_done: HalfDone | None = None
        self.form: FormView | None = None
        self.beside: Beside | None = None
        self.head.back_asked.connect(self._go)
        self.head.page_chosen.connect(lambda name: self._go(self._step, name))
        self.head.step_chosen.connect(lambda step: self._go(Step(step)))
        self.foot.continued.connect(self.go_on)
        self.foot.went_back.connect(self.go_back)
        frame.privacy_changed.connect(self._show_head)

    def shown(self, address: Address) -> None:
        """Show a page of a step; without a page, its first."""
        step = address.step or Step.MAPPING
        spec = form(step)
        name = address.page or spec.pages[0].name
        self._address = Address(Place.CASES, case=address.case, step=step, page=name)
        self._opened = pages.open_page(self._frame.session, CaseId(str(address.case)), step, name)
        self._show_head()
        self._show_page(step, self._opened)
        if self._opened.drafted_at is not None:
            self._frame.saved(self._opened.drafted_at)
        if self.form is not None and address.field:
            self.form.focus_field(address.field)
        else:
            self._focus_first()

    def address(self) -> Address:
        """Where this is."""
        return self._address

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

    def go_on(self) -> None:
        """Save the page and show the next; with something to correct, stay and say what."""
        if self.beside is not None and self.beside.act is not None:
            self.beside.do()
        elif self._kept():
            self.pass_on()

    def pass_on(self) -> None:
        """Show the page after this one."""
        self._frame.open(neighbour(self._address, +1))

    def go_back(self) -> None:
        """Save the page and show the one before."""
        self._frame.open(neighbour(self._address, -1))

    def reload(self) -> None:
        """Show the page again as it is in the register; the keyboard stays where it is."""
        spot = Spot(self)
        self.shown(self._address)
        spot.restore()

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

    @property
    def _step(self) -> Step:
        return self._address.step or Step.MAPPING

    def _show_head(self) -> None:
        if self._opened is None:
            return
        from app.domain.progress import steps  # noqa: PLC0415 - the rules load with the first step that is shown

        file = self._opened.file
        states = steps(file, self._frame.session.clock.today())
        name = file.case.number if self._frame.privacy else f"{file.case.number} {file.client.name}"
        self.head.show_page(name, self._step, str(self._address.page), states, file)

    def _show_page(self, step: Step, opened: OpenPage) -> None:
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
        if opened.page.fields:
            self.column.addWidget(self.form)
        pane = self._add_beside(step, opened)
        fills = self.beside is not None and self.beside.fills
        self.column.addStretch(0 if fills else 1)
        self.show_pane(pane)
        self.body.show_content(content)
        if opened.problems:
            self.form.show_problems(opened.problems)

    def _add_beside(self, step: Step, opened: OpenPage) -> QWidget | None:
        """Make what belongs to the page besides its form, and return what of it stands beside the page."""
        kind = beside(step, opened.page.name)
        self.foot.offer(None)
        self.beside = made = kind(self._frame, self, opened) if kind is not None else None
        self.foot.say(MC("wizard", "Continue"))
        if made is None:
            return None
        if made.act is not None:
            self.foot.say(made.act)
        if made.below:
            self.column.addSpacing(space.section if opened.page.fields else 0)
            self.column.addWidget(made, 1)
        return made.side if made.below else made

    def _lost(self, refusal: AppError) -> None:
        """Say why what was typed is not kept; the bar offers it, so no other may take its place."""
        self._frame.save_failed.emit(refusal, "\n".join(str(value) for value in self.answers().values()))

    def _focus_first(self) -> None:
        if self.form is not None and self.form.first is not None:
            self.form.focus_field(self.form.first)
        else:
            self.foot.continue_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, step: Step | None = None, page: str | None = None) -> None:
        self._frame.open(Address(Place.CASES, case=self._address.case, step=step, page=page))
