"""Every recipient's copy of a paper, seen before it is made, and the one button that makes them all.

The memo of step 6 is made final by it; step 3 makes advance information.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from app.domain.codes import MemoState, PaperKind, RecipientKind
from app.domain.errors import AppError
from app.domain.makers import NAMELESS
from app.domain.message import MC, MP, M
from app.domain.recipients import Copy, copies_of
from app.services import outgoing, papers, words
from ui.language import language
from ui.papers.left_out import LeftOutList
from ui.papers.making import Making, Series
from ui.papers.preview import Preview, Shown
from ui.steps.beside import Beside
from ui.steps.grounded import rests_on
from ui.steps.word_hits import WordHits
from ui.theme import space
from ui.widgets.buttons import OUTLINED, Button
from ui.widgets.labels import Heading, Muted
from ui.widgets.options import Check
from ui.widgets.rows import ListRow
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from app.domain.memo import IssuedDocument
    from app.domain.message import Message
    from app.domain.word_guard import TextHits
    from app.services.papers import MadePaper
    from ui.address import Address
    from ui.language import Saying


GET, OUT = "get", "out"  # what is shown beside the paper


class Copies(Beside):
    """The paper on the desk; its recipients in the side pane, one of them chosen: Ctrl+Tab and arrows go on."""

    below, fills = True, True
    kind: ClassVar[PaperKind] = PaperKind.MEMO
    locked: ClassVar[Message] = M("A memo that has been made is locked. A correction is made as a new version.")

    def build(self) -> None:
        """Show the office's copy first."""
        self.seen: MadePaper | None = None
        self._made: dict[int, MadePaper] = {}  # by the number of the copy
        self._in_both: set[int] = set()  # the numbers of the copies that are wanted in both languages
        self.preview = Preview(self.frame)
        self._orders_begun = False
        self.offer()
        self._unread = words.to_be_read(self.file, self.today, self.kind)
        self._hits: WordHits | None = None
        self.column.addWidget(self.preview, 1)
        self._copies = copies_of(self.file, self.kind, self.today)
        self._choice, self.rows = QButtonGroup(self), list[ListRow]()
        self.side = self._recipients()
        self._choice.idToggled.connect(self._chosen)
        for keys, way in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._go_on, way))
        self._choice.button(0).setChecked(True)

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

    def _may(self, copy: Copy) -> bool:
        return papers.may_be_made(copy, self.kind)

    def _about(self, copy: Copy) -> Message:
        return rests_on(copy, self.kind)

    def _recipients(self) -> QWidget:
        pane = QWidget()
        self.both = Check()
        language.bind(self.both, "setText", M("This copy in both languages"))
        self.both.toggled.connect(self._wanted_in_both)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Heading(MC("heading", "Recipients")))
        column.addSpacing(space.tiny)
        column.addWidget(Muted(M("Each gets only what the consent or the law allows.")))
        column.addSpacing(space.small)
        forms = {GET: MC("pane", "Who get it"), OUT: M("What stays out")}
        self.shows = Segmented(forms, M("What is shown here"), pane)
        self.shows.setVisible(self.kind not in NAMELESS)
        self.shows.chosen.connect(self.show_beside)
        column.addWidget(self.shows, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(space.small)
        self.left_out = LeftOutList(pane)
        column.addWidget(self.left_out)
        for number, copy in enumerate(self._copies):
            row = ListRow(self.whose(copy), self._detail(copy), icon="file-text" if self._may(copy) else "minus")
            row.setCheckable(True)
            self.rows.append(row)
            self._choice.addButton(row, number)
            row.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Qt makes the one that was added last the Tab stop
            column.addWidget(row)
        column.addSpacing(space.heading)
        column.addWidget(self.both)
        column.addSpacing(space.heading)
        column.addWidget(Muted(self.locked))
        column.addStretch(1)
        self.show_beside(GET)
        return pane

    def show_beside(self, what: str) -> None:
        """Show beside the paper who get it, or what stays out of the copy that is shown."""
        self.shows.set_value(what)
        for row in self.rows:
            row.setVisible(what == GET)
        self.left_out.setVisible(what == OUT)

    @property
    def chosen(self) -> ListRow:
        """The row of the recipient whose copy is shown."""
        return self.rows[self._choice.checkedId()]

    def whose(self, copy: Copy) -> Saying:
        """Name a copy's reader."""
        if copy.recipient.kind is RecipientKind.OFFICE:
            return M("The office’s own copy")
        if copy.recipient.kind is RecipientKind.CLIENT:
            return M("The client’s own copy")
        organisation = self.file.organisations[str(copy.recipient.organisation_id)]
        worker = self.file.workers.get(str(copy.recipient.worker_id))
        return worker.name if worker else organisation.name

    def _go_on(self, way: int) -> None:
        """Show the next recipient's copy, or the one before."""
        self._choice.button((self._choice.checkedId() + way) % len(self._copies)).setChecked(True)

    def _chosen(self, number: int, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Show the copy of a row that is on; that row is the one Tab stop."""
        self.rows[number].setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        if on:
            with QSignalBlocker(self.both):
                self.both.setChecked(number in self._in_both)
            self.both.setVisible(self._may(self._copies[number]))
            self._see(number)
            self.left_out.show_copy(self.file, self._copies[number], self.kind, self.today)
            self._show_hits(self._copies[number])

    def _wanted_in_both(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Make the copy that is shown anew, in both languages or in its own."""
        number = self._choice.checkedId()
        (self._in_both.add if wanted else self._in_both.discard)(number)
        self._made.pop(number, None)
        self._see(number)

    def _see(self, number: int) -> None:
        copy, self.seen = self._copies[number], None
        self.preview.show_making(self.whose(copy), self._about(copy))
        if number in self._made:
            self._show(self._made[number])
            return
        try:
            both = number in self._in_both
            order = papers.order(self.frame.session, self.file, copy, self.kind, both=both)
        except AppError as refusal:
            self.preview.show_refusal(refusal)
            return
        job = self.frame.jobs.run(
            partial(papers.make, order), on_done=self._show, on_refused=self.preview.show_refusal
        )
        job.failed.connect(self.preview.show_failed)

    def _show(self, made: MadePaper) -> None:
        copy = made.order.copy
        number = self._copies.index(copy)
        if (made.order.released.also is not None) != (number in self._in_both):
            return  # it is wanted otherwise since
        self._made[number] = made
        if number != self._choice.checkedId():
            return  # another has been chosen since
        self.seen = made
        paper = outgoing.of_made(made, self.file.case.id)
        shown = Shown(
            paper=paper,
            whose=self.whose(copy),
            about=self._about(copy),
            replaced=made.paper.replaced,
            text=partial(papers.text_of, made.order.released),
        )
        self.preview.show_paper(shown)

    def _detail(self, copy: Copy) -> Message:
        found = self._unread_of(copy)
        return MP("{n} text to be read", "{n} texts to be read", n=len(found)) if found else self._about(copy)

    def _unread_of(self, copy: Copy) -> tuple[TextHits, ...]:
        return self._unread.get(str(copy.recipient.organisation_id), ())

    def _show_hits(self, copy: Copy) -> None:
        """Show above the paper which of its texts are to be read before it goes."""
        if self._hits is not None:
            self._hits.deleteLater()
            self._hits = None
        found = self._unread_of(copy)
        if found:
            self._hits = WordHits(self.file.case.id, self.whose(copy), found, self)
            self._hits.let_by.connect(partial(self._let_by, str(copy.recipient.organisation_id)))
            self._hits.change_asked.connect(self.leave_for)
            self.column.insertWidget(self.column.indexOf(self.preview), self._hits)

    def _let_by(self, organisation_id: str, found: TextHits, reason: str) -> None:
        try:
            words.let_by(self.frame.session, self.file.case.id, organisation_id, found, reason)
        except AppError as refusal:
            self.frame.show_error(refusal)
            return
        self.frame.saved(self.frame.session.clock.now())
        self.again()

    def _lead_to_unread(self) -> bool:
        """Choose the first copy whose texts are to be read; False where there is none."""
        for number, copy in enumerate(self._copies):
            if self._unread_of(copy):
                self._choice.button(number).setChecked(True)
                if self._hits is not None:
                    self._hits.reasons[0].setFocus()
                return True
        return False

    def do(self) -> None:
        """Make every copy off the window's thread, then issue them together; what is unread is read first."""
        if self._orders_begun or self._lead_to_unread():
            return
        try:
            both = [self._copies[number].recipient for number in self._in_both]
            orders = papers.orders(self.frame.session, self.file.case.id, self.kind, both)
        except AppError as refusal:
            self.frame.show_error(refusal)
            return
        self._orders_begun = True
        series = Series([partial(papers.make, order) for order in orders])
        self._making = Making(series, self)
        self.column.insertWidget(0, self._making)
        job = self.frame.jobs.run(series, on_done=self._issue, on_refused=self._refused)
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
