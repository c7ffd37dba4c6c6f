"""The client withdraws the consent: what that reaches is seen before it is recorded, by one act."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.codes import Place, Step
from app.domain.errors import AppError
from app.domain.ids import CaseId
from app.domain.message import MC, MP, M
from app.domain.progress import steps
from app.services import consents
from app.services.cases import case_file
from ui.address import WITHDRAWAL, Address
from ui.steps.step_shell import StepShell
from ui.steps.withdrawal_form import PAGE, WithdrawalForm
from ui.steps.withdrawal_notices import Withdrawn, made_of
from ui.theme import space
from ui.widgets.labels import Heading

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.case_file import CaseFile
    from app.domain.message import Message
    from app.services.consents import Drafted
    from app.services.papers import MadePaper
    from ui.forms.form_view import FormView
    from ui.frame import Frame
    from ui.steps.withdrawal_reach import Reach


class WithdrawalPage(StepShell):
    """The screen of the act, and afterwards of its notices."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._file: CaseFile | None = None
        self._case_id = CaseId("")
        self._drafted: Drafted | None = None  # what is being recorded, while its notices are made
        self.asked: WithdrawalForm | None = None
        self.head.back_asked.connect(partial(self._go, None, None))
        self.head.page_chosen.connect(lambda name: self._go(Step.CONSENT, name))
        self.head.step_chosen.connect(lambda step: self._go(Step(step), None))
        self.foot.continued.connect(self.do)
        self.foot.went_back.connect(self._back)
        frame.privacy_changed.connect(self._show_head)

    def shown(self, address: Address) -> None:
        """Show what can be withdrawn of a case's consent, and what has been."""
        self._case_id = CaseId(str(address.case))
        self.reload()

    def address(self) -> Address:
        """Where this is."""
        return Address(Place.CASES, case=self._case_id, step=Step.CONSENT, page=WITHDRAWAL)

    @property
    def form(self) -> FormView | None:
        """The questions, where a consent is in force."""
        return self.asked.form if self.asked is not None else None

    @property
    def reach(self) -> Reach | None:
        """What they reach."""
        return self.asked.reach if self.asked is not None else None

    def leave(self) -> bool:
        """Keep what is typed; it is there when the page is seen again."""
        if self.asked is not None:
            self.asked.draft.keep()
        return True

    def reload(self) -> None:
        """Show the case as it is in the register."""
        self._file = file = case_file(self._frame.session, self._case_id)
        self._drafted, self.asked = None, None
        self._show_head()
        content = self.begin()
        self.column.setSpacing(space.heading)
        self.column.addWidget(Heading(PAGE.title))
        withdrawn = Withdrawn(self._frame, file)
        withdrawn.recorded.connect(self.reload)
        withdrawn.made.connect(self._issued)
        self.column.addWidget(withdrawn)
        consent, today = file.consent, self._frame.session.clock.today()
        if consent is not None and consent.valid(today):
            self.asked = WithdrawalForm(self._frame, file)
            self.column.addWidget(self.asked)
            self.foot.say(MC("button", "Withdraw the consent"))
        else:
            self.foot.say(MC("button", "Back to the consent"))
        self.column.addStretch(1)
        self.body.show_content(content)
        self._focus()

    def do(self) -> None:
        """Make the notices off the window's thread, then record the withdrawal with them."""
        asked, file = self.asked, self._file
        if asked is None or file is None:
            self._back()
            return
        answers = asked.ready()
        if answers is None or self._drafted is not None:
            return
        try:
            self._drafted = consents.draft(self._frame.session, file, answers)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        work = partial(made_of, self._drafted.notices)
        job = self._frame.jobs.run(work, on_done=self._record, on_refused=self._record_alone)
        job.failed.connect(self._record_alone)

    def _record_alone(self, *_why: object) -> None:
        """Record the withdrawal without its notices, which could not be made: they stay owed."""
        self._record(())

    def _record(self, made: tuple[MadePaper, ...]) -> None:
        drafted = self._drafted
        if drafted is None:
            return
        try:
            issued = consents.withdraw(self._frame.session, self._case_id, drafted.entry, made)
        except AppError as refusal:
            self._drafted = None
            self._frame.show_error(refusal)
            return
        if self.asked is not None:
            self.asked.draft.let_be()
        self._recorded(_told(len(issued)))

    def _recorded(self, said: Message) -> None:
        self._frame.saved(self._frame.session.clock.now())
        self.reload()
        self._frame.tell(said)

    def _issued(self, count: int) -> None:
        self._recorded(MP("{n} notice is ready to be sent.", "{n} notices are ready to be sent.", n=count))

    def _show_head(self) -> None:
        if self._file is not None:
            file = self._file
            name = file.case.number if self._frame.privacy else f"{file.case.number} {file.client.name}"
            states = steps(file, self._frame.session.clock.today())
            self.head.show_page(name, Step.CONSENT, "answer", states, file)

    def _focus(self) -> None:
        if self.form is not None:
            self.form.focus_field(PAGE.fields[0].name)
        else:
            self.foot.continue_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        self._go(Step.CONSENT, "answer")

    def _go(self, step: Step | None, page: str | None) -> None:
        self._frame.open(Address(Place.CASES, case=self._case_id, step=step, page=page))


def _told(count: int) -> Message:
    if not count:
        return M("The withdrawal has been recorded. Nobody needs a notice.")
    return MP(
        "The withdrawal has been recorded. {n} notice is ready to be sent.",
        "The withdrawal has been recorded. {n} notices are ready to be sent.",
        n=count,
    )
