"""The other acts on a case: a note, a step done elsewhere, closing and opening again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from app.domain.codes import Place, Status
from app.domain.errors import AppError
from app.domain.labels import task
from app.domain.message import M
from app.services import cases
from ui.address import Address
from ui.language import language
from ui.places import case_deeds
from ui.places.case_columns import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from app.domain.case_file import CaseFile
    from app.domain.codes import Step
    from app.domain.forms import Answers, Page
    from app.domain.message import Message
    from app.domain.progress import StepState
    from ui.frame import Frame
    from ui.places.act_panel import ActPanel


class CaseActs(QObject):
    """Does what the menu of a case offers; what an act needs to know is asked in a panel on the page.

    Signals:
        panel_opened: the panel to be shown.
        given_up: the panel is to be taken away.
        changed: the case has changed.
    """

    panel_opened = Signal(object)
    given_up = Signal()
    changed = Signal()

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._file: CaseFile | None = None
        self._states: Sequence[StepState] = ()

    def show_case(self, file: CaseFile, states: Sequence[StepState]) -> None:
        """Act on this case from now on."""
        self._file, self._states = file, states

    def menu(self, parent: QWidget) -> QMenu:
        """Return what can be done to the case now."""
        menu = QMenu(parent)
        file = self._case_file
        closed = file.case.closed_on is not None
        _add(menu, M("Add a note"), self.write_note)
        menu.addSeparator()
        elsewhere = {entry.step for entry in file.case.elsewhere}
        for state in self._states:
            number = NUMBERS[state.step]
            if state.step in elsewhere:
                said = M("Step {number} was not done elsewhere", number=number)
                _add(menu, said, partial(self.unmark, state.step))
            elif state.status is not Status.DONE and not closed:
                said = M("Step {number} was done elsewhere", number=number)
                _add(menu, said, partial(self.mark_elsewhere, state.step))
        menu.addSeparator()
        if closed:
            _add(menu, M("Reopen the case"), self.reopen)
            _add(menu, M("Open a new case"), self.open_again)
        else:
            if file.case.in_custody:
                _add(menu, M("Moved to another prison"), self.transfer)
            _add(menu, M("Close the case"), self.close_case)
        return menu

    def write_note(self) -> None:
        """Ask for a note."""
        from app.domain.form_specs import entry  # noqa: PLC0415 - forms load where they are shown

        day = {"day": self._today.isoformat()}
        self._ask(entry.FORM.pages[0], M("Save the note"), case_deeds.note, day, writing=True)

    def mark_elsewhere(self, step: Step) -> None:
        """Ask when a step was done elsewhere and where its paper is."""
        from app.domain.form_specs import elsewhere  # noqa: PLC0415 - forms load where they are shown

        title = M("{number} {task}: done elsewhere", number=NUMBERS[step], task=task(step))
        keep = partial(case_deeds.done_elsewhere, step=step)
        self._ask(elsewhere.FORM.pages[0], M("Mark as done"), keep, {}, title)

    def transfer(self) -> None:
        """Ask where the client has been moved, and show what it changes."""
        from ui.places.transfer_panel import TransferPanel  # noqa: PLC0415 - with the first form

        panel = TransferPanel(self._frame, self._case_file)
        self._open(panel, panel.hand_over)

    def unmark(self, step: Step) -> None:
        """Take back that a step was done elsewhere."""
        self._do(partial(cases.unmark_done_elsewhere, self._frame.session, self._case_file.case.id, step))

    def close_case(self) -> None:
        """Ask why and when the case ends."""
        from app.domain.form_specs import case_end  # noqa: PLC0415 - forms load where they are shown

        day = {"closed_on": self._today.isoformat()}
        self._ask(case_end.FORM.pages[0], M("Close the case"), case_deeds.close, day)

    def reopen(self) -> None:
        """Ask why a closed case is opened again."""
        from app.domain.form_specs import reopening  # noqa: PLC0415 - forms load where they are shown

        self._ask(reopening.FORM.pages[0], M("Reopen the case"), case_deeds.reopen, {})

    def open_again(self) -> None:
        """Open a new case for the client, who has come back."""
        try:
            new = cases.case_again(self._frame.session, self._case_file.case.id)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        self._frame.saved(self._frame.session.clock.now())
        self._frame.open(Address(Place.CASES, case=new))

    @property
    def _case_file(self) -> CaseFile:
        if self._file is None:
            raise RuntimeError("no case is shown")
        return self._file

    @property
    def _today(self) -> date:
        return self._frame.session.clock.today()

    def _ask(
        self,
        page: Page,
        act: Message,
        keep: Callable[..., None],
        answers: Answers,
        title: Message | None = None,
        *,
        writing: bool = False,
    ) -> None:
        from ui.forms.context import context_of  # noqa: PLC0415 - with the first form
        from ui.places.act_panel import ActPanel  # noqa: PLC0415 - with the first form

        panel = ActPanel(
            page, context_of(self._case_file, self._today), act, answers, title=title, writing=writing
        )
        session, case_id = self._frame.session, self._case_file.case.id
        self._open(panel, lambda said: keep(session, case_id, answers=said))

    def _open(self, panel: ActPanel, do: Callable[[Answers], None]) -> None:
        panel.acted.connect(lambda said: self._do(partial(do, said)))
        panel.given_up.connect(self.given_up)
        self.panel_opened.emit(panel)

    def _do(self, act: Callable[[], None]) -> None:
        if self._frame.done(act):
            self.changed.emit()


def _add(menu: QMenu, text: Message, act: Callable[[], None]) -> None:
    action = menu.addAction("")
    language.bind(action, "setText", text)
    action.triggered.connect(lambda _checked: act())
