"""Every recipient's copy of a paper, seen before it is made, and the one button that makes them all.

The memo of step 6 is made final by it; step 3 makes advance information.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QKeySequence, QShortcut

from app.domain.codes import MemoState, PaperKind
from app.domain.errors import AppError
from app.domain.makers import NAMELESS
from app.domain.message import MC, MP, M
from app.domain.recipients import copies_of
from app.services import papers
from ui.address import AHEAD
from ui.papers.making import Making, Series
from ui.steps.ahead import Ahead
from ui.steps.beside import Beside
from ui.steps.copy_preview import CopyPreview
from ui.steps.grounded import rests_on, whose
from ui.steps.recipients import Recipients
from ui.steps.unread import Unread
from ui.widgets.buttons import OUTLINED, Button
from ui.widgets.rows import ListRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.memo import IssuedDocument
    from app.domain.message import Message
    from app.domain.recipients import Copy
    from app.services.papers import MadePaper
    from ui.address import Address


class Copies(Beside):
    """The paper on the desk; its recipients in the side pane, one of them chosen: Ctrl+Tab and arrows go on."""

    below, fills = True, True
    kind: ClassVar[PaperKind] = PaperKind.MEMO
    locked: ClassVar[Message] = M("A memo that has been made is locked. A correction is made as a new version.")

    def build(self) -> None:
        """Show the office's copy first."""
        self._orders_begun = False
        self.offer()
        self._copies = copies_of(self.file, self.kind, self.today)
        self.unread = Unread(self.frame, self.file, self.kind, self.today)
        self.unread.let_by.connect(self.again)
        self.unread.change_asked.connect(self.leave_for)
        self.preview = CopyPreview(self.frame, self.file, self.kind, self._copies)
        self.column.addWidget(self.unread)
        self.column.addWidget(self.preview, 1)
        rows = [self._row(copy) for copy in self._copies]
        self.recipients = Recipients(rows, self.locked, about_client=self.kind not in NAMELESS)
        self.recipients.changed.connect(self._chosen)
        self.recipients.both_wanted.connect(self.preview.want_both)
        self.side = self.recipients
        for keys, way in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.recipients.go_on, way))
        self.recipients.choose(0)
        self._ahead = Ahead(self)
        if self.page.asked == AHEAD and self.act is not None and self.file.assessment is not None:
            self._ahead.begin()

    @property
    def seen(self) -> MadePaper | None:
        """The paper that is seen, once it has been made."""
        return self.preview.seen

    @property
    def shown(self) -> Copy:
        """The copy that is shown, or is being made to be."""
        return self._copies[self.recipients.number]

    def offer(self) -> None:
        """Offer to make the papers: by the page's own button, or anew where they have been made."""
        memo = self.file.memo
        if memo is None or memo.state is MemoState.DRAFT:
            self.act = MC("button", "Make the memo")
        else:
            self.offer_by(MC("button", "Make a corrected memo"))

    def offer_by(self, what: Message) -> None:
        """Offer to make the papers by a button at the end of the foot."""
        self.makes = Button(what, OUTLINED)
        self.makes.clicked.connect(self.do)
        self.page.foot.offer(self.makes)

    def issue(self, made: tuple[MadePaper, ...]) -> tuple[IssuedDocument, ...]:
        """Issue the papers together."""
        return papers.issue_memo(self.frame.session, self.file.case.id, made)

    def go_on(self, count: int) -> None:
        """Show what follows when so many papers have been issued."""
        self.page.pass_on()
        self.frame.tell(MP("The memo is ready: {n} copy.", "The memo is ready: {n} copies.", n=count))

    def again(self) -> None:
        """Show the papers again as the register has them."""
        self.page.reload()

    def leave_for(self, address: Address) -> None:
        """Go where a text is changed."""
        self.frame.open(address)

    def _row(self, copy: Copy) -> ListRow:
        found = self.unread.of(copy)
        unread = MP("{n} text to be read", "{n} texts to be read", n=len(found))
        icon = "file-text" if papers.may_be_made(copy, self.kind) else "minus"
        return ListRow(whose(self.file, copy), unread if found else rests_on(copy, self.kind), icon=icon)

    def _chosen(self, number: int) -> None:
        """Show the copy of the recipient that is chosen."""
        copy = self._copies[number]
        offered = papers.may_be_made(copy, self.kind)
        self.recipients.offer_both(offered=offered, wanted=self.preview.wants_both(number))
        self.preview.see(number)
        self.recipients.left_out.show_copy(self.file, copy, self.kind, self.today)
        self.unread.show_copy(copy)

    def has_unread(self) -> bool:
        """Is there a text that is to be read first."""
        return any(self.unread.of(copy) for copy in self._copies)

    def _lead_to_unread(self) -> bool:
        """Choose the first copy whose texts are to be read; False where there is none."""
        for number, copy in enumerate(self._copies):
            if self.unread.of(copy):
                self.recipients.choose(number)
                self.unread.begin()
                return True
        return False

    def do(self) -> None:
        """Issue every copy together, made off the window's thread or ahead; what is unread is read first."""
        if self._orders_begun or self._lead_to_unread():
            return
        made = self._ahead.take()
        if made:
            self._issue(made)
        else:
            self.make(self._issue)

    def let_make(self) -> None:
        """Let the papers be made again."""
        self._orders_begun = False

    def make(self, on_done: Callable[[tuple[MadePaper, ...] | None], None]) -> None:
        """Make every copy off the window's thread."""
        try:
            orders = papers.orders(self.frame.session, self.file.case.id, self.kind, self.preview.in_both)
        except AppError as refusal:
            self.frame.show_error(refusal)
            return
        self._orders_begun = True
        series = Series([partial(papers.make, order) for order in orders])
        self._making = Making(series, self)
        self.column.insertWidget(0, self._making)
        job = self.frame.jobs.run(series, on_done=on_done, on_refused=self._refused)
        job.ended.connect(self._making.deleteLater)

    def _refused(self, refusal: AppError) -> None:
        self._orders_begun = False
        self.frame.show_error(refusal)

    def _issue(self, made: tuple[MadePaper, ...] | None) -> None:
        if made is None:  # stopped: nothing has been issued
            self._orders_begun = False
            return
        try:
            issued = self.issue(made)
        except AppError as refusal:
            self._refused(refusal)
            return
        self.frame.saved(self.frame.session.clock.now())
        self.go_on(len(issued))
