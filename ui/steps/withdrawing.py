"""The client withdraws the consent: what that reaches is seen before it is recorded, by one act."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.codes import Place, Step
from app.domain.errors import AppError
from app.domain.form_specs import withdrawal as withdrawal_form
from app.domain.ids import CaseId
from app.domain.message import MC, MP, M
from app.domain.progress import steps
from app.services import consents
from app.services.cases import case_file
from ui.address import WITHDRAWAL, Address
from ui.forms.context import context_of
from ui.forms.form_view import FormView
from ui.steps.step_shell import StepShell
from ui.steps.withdrawal_notices import Withdrawn, made_of
from ui.steps.withdrawal_reach import Reach
from ui.theme import space
from ui.widgets.labels import Heading, Muted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.case_file import CaseFile
    from app.domain.consent import Withdrawal
    from app.domain.message import Message
    from app.services.consents import Drafted
    from app.services.papers import MadePaper
    from ui.forms.context import FormContext
    from ui.frame import Frame

_PAGE = withdrawal_form.FORM.pages[0]


class WithdrawalPage(StepShell):
    """The screen of the act, and afterwards of its notices."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._file: CaseFile | None = None
        self._case_id = CaseId("")
        self._drafted: Drafted | None = None  # what is being recorded, while its notices are made
        self.form: FormView | None = None
        self.reach: Reach | None = None
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

    def reload(self) -> None:
        """Show the case as it is in the register."""
        self._file = file = case_file(self._frame.session, self._case_id)
        self._drafted, self.form, self.reach = None, None, None
        self._show_head()
        content = self.begin()
        self.column.setSpacing(space.heading)
        self.column.addWidget(Heading(_PAGE.title))
        self._show_withdrawn(file)
        consent, today = file.consent, self._frame.session.clock.today()
        if consent is not None and consent.valid(today):
            self._show_form(file)
            self.foot.say(MC("button", "Withdraw the consent"))
        else:
            self.foot.say(MC("button", "Back to the consent"))
        self.column.addStretch(1)
        self.body.show_content(content)
        self._focus()

    def do(self) -> None:
        """Make the notices off the window's thread, then record the withdrawal with them."""
        form, file = self.form, self._file
        if form is None or file is None:
            self._back()
            return
        answers, session = form.answers(), self._frame.session
        problems = consents.unready(session, answers)
        form.show_problems(problems)
        if problems or self._drafted is not None:
            return
        try:
            self._drafted = consents.draft(session, file, answers)
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
        self._recorded(_told(len(issued)))

    def _recorded(self, said: Message) -> None:
        self._frame.saved(self._frame.session.clock.now())
        self.reload()
        self._frame.tell(said)

    def _show_withdrawn(self, file: CaseFile) -> None:
        """Show what has been withdrawn, and the notices of it."""
        withdrawn = Withdrawn(self._frame, file)
        withdrawn.recorded.connect(self.reload)
        withdrawn.made.connect(self._issued)
        self.column.addWidget(withdrawn)

    def _issued(self, count: int) -> None:
        self._recorded(MP("{n} notice is ready to be sent.", "{n} notices are ready to be sent.", n=count))

    def _show_form(self, file: CaseFile) -> None:
        """Ask what is withdrawn, and show what that reaches."""
        today = self._frame.session.clock.today()
        if _PAGE.lead is not None:
            self.column.addWidget(Muted(_PAGE.lead))
        self.form = FormView(_PAGE, _of_the_form(file, context_of(file, today)))
        self.form.set_answers({"withdrawn_on": today.isoformat()})
        self.form.edited.connect(self._follow)
        self.reach = Reach(file, today)
        self.column.addWidget(self.form)
        self.column.addSpacing(space.heading)
        self.column.addWidget(self.reach)
        self.column.addSpacing(space.heading)
        self.column.addWidget(
            Muted(
                M(
                    "A withdrawal is not undone and not deleted. If it was recorded by mistake, the client signs "
                    "the consent again: a new version of it."
                )
            )
        )

    def _follow(self) -> None:
        """Show what is reached as far as it is known what is withdrawn."""
        if self.form is None or self.reach is None:
            return
        answers, session = self.form.answers(), self._frame.session
        ready = not consents.unready(session, answers)
        entry: Withdrawal | None = (  # when it is recorded and why changes nothing of what it reaches
            replace(consents.entry_of(session, answers), recorded_at=None, reason="") if ready else None
        )
        self.reach.show_entry(entry)

    def _show_head(self) -> None:
        if self._file is not None:
            file = self._file
            name = file.case.number if self._frame.privacy else f"{file.case.number} {file.client.name}"
            states = steps(file, self._frame.session.clock.today())
            self.head.show_page(name, Step.CONSENT, "answer", states, file)

    def _focus(self) -> None:
        if self.form is not None:
            self.form.focus_field(_PAGE.fields[0].name)
        else:
            self.foot.continue_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        self._go(Step.CONSENT, "answer")

    def _go(self, step: Step | None, page: str | None) -> None:
        self._frame.open(Address(Place.CASES, case=self._case_id, step=step, page=page))


def _of_the_form(file: CaseFile, context: FormContext) -> FormContext:
    """Return the context with the organisations of the signed form alone."""
    rows = {row.organisation_id for row in file.consent.rows} if file.consent else set()
    known = {key: replace(one, active=True) for key, one in file.organisations.items() if key in rows}
    return replace(context, organisations=known)


def _told(count: int) -> Message:
    if not count:
        return M("The withdrawal has been recorded. Nobody needs a notice.")
    return MP(
        "The withdrawal has been recorded. {n} notice is ready to be sent.",
        "The withdrawal has been recorded. {n} notices are ready to be sent.",
        n=count,
    )
