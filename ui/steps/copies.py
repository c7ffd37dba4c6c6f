"""Step 6: every recipient's copy, seen before it is made, and the one button that makes the memo final."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.codes import MemoState, RecipientKind
from app.domain.errors import AppError
from app.domain.message import MC, MP, M
from app.domain.recipients import Copy, copies
from app.services import papers
from ui.steps.beside import Beside
from ui.steps.printing import PrintJob
from ui.widgets.buttons import OUTLINED, Button
from ui.widgets.labels import Heading, Muted
from ui.widgets.paper_view import PaperView
from ui.widgets.rows import ListRow

if TYPE_CHECKING:
    from app.domain.message import Message
    from app.services.papers import MadePaper
    from ui.language import Saying


class Copies(Beside):
    """The paper on the desk; its recipients in the side pane."""

    below = True

    def build(self) -> None:
        """Show the office's copy first."""
        self.seen: MadePaper | None = None
        self._view = PaperView()
        self._view.print_asked.connect(self._print)
        memo = self.file.memo
        self._orders_begun = False
        if memo is None or memo.state is MemoState.DRAFT:
            self.act = MC("button", "Make the memo")
        else:
            again = Button(MC("button", "Make a corrected memo"), OUTLINED)
            again.clicked.connect(self.do)
            self.column.addWidget(again)
        self.hint(M("A memo that has been made is locked. A correction is made as a new version."))
        self.column.addWidget(self._view)
        self._copies = copies(self.file, self.today)
        self.side = self._recipients()
        self._see(self._copies[0])

    def _recipients(self) -> QWidget:
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Heading(MC("heading", "Recipients")))
        column.addWidget(Muted(M("Each gets only what the consent or the law allows.")))
        for copy in self._copies:
            row = ListRow(self.whose(copy), self._detail(copy), icon="file-text" if copy.ground else "minus")
            row.clicked.connect(partial(self._see, copy))
            column.addWidget(row)
        column.addStretch(1)
        return pane

    def whose(self, copy: Copy) -> Saying:
        """Name a copy's reader."""
        if copy.recipient.kind is RecipientKind.OFFICE:
            return M("The office’s own copy")
        if copy.recipient.kind is RecipientKind.CLIENT:
            return M("The client’s own copy")
        organisation = self.file.organisations[str(copy.recipient.organisation_id)]
        return organisation.name

    def _detail(self, copy: Copy) -> Message:
        if copy.ground is None:
            return copy.refused or M("There is no consent yet.")
        return M("In Swedish") if copy.language == "sv" else M("In Finnish")

    def _see(self, copy: Copy) -> None:
        try:
            order = papers.order(self.frame.session, self.file, copy)
        except AppError as refusal:
            self.frame.show_error(refusal)
            return
        self.frame.jobs.run(partial(papers.make, order), on_done=self._show, on_refused=self.frame.show_error)

    def _show(self, made: MadePaper) -> None:
        self.seen = made
        self._view.show_paper(made.paper.pdf, self.whose(made.order.copy), made.paper.replaced)

    def _print(self) -> None:
        if self.seen is not None:
            PrintJob(self.frame, self).start(self.seen.paper.pdf, self.file.case.number)

    def do(self) -> None:
        """Make every copy off the window's thread, then issue them together."""
        if self._orders_begun:
            return
        try:
            orders = papers.memo_orders(self.frame.session, self.file.case.id)
        except AppError as refusal:
            self.frame.show_error(refusal)
            return
        self._orders_begun = True
        self.frame.jobs.run(
            lambda: tuple(papers.make(order) for order in orders), on_done=self._issue, on_refused=self._refused
        )

    def _refused(self, refusal: AppError) -> None:
        self._orders_begun = False
        self.frame.show_error(refusal)

    def _issue(self, made: tuple[MadePaper, ...]) -> None:
        try:
            issued = papers.issue_memo(self.frame.session, self.file.case.id, made)
        except AppError as refusal:
            self._refused(refusal)
            return
        self.frame.saved(self.frame.session.clock.now())
        self.page.pass_on()
        self.frame.tell(MP("The memo is ready: {n} copy.", "The memo is ready: {n} copies.", n=len(issued)))
