"""How and when each copy of a paper reached its reader."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from app.domain.codes import PaperKind, Place, RecipientKind
from app.domain.message import MC, M
from app.services import papers
from app.services.meeting_day import next_turn
from ui.address import MEETING_DAY, Address
from ui.papers.handing import Handing
from ui.papers.paper_window import show_issued
from ui.steps.beside import Beside
from ui.steps.own_paper import offer
from ui.steps.sheets import offer_sheets
from ui.widgets.buttons import OUTLINED, Button

if TYPE_CHECKING:
    from app.domain.memo import IssuedDocument
    from ui.language import Saying


class HandingOver(Beside):
    """Lists the copies of a paper's newest edition; one that has not gone is recorded in place."""

    below = True
    kind: ClassVar[PaperKind]

    def build(self) -> None:
        """List the copies."""
        for document in papers.newest(self.file, self.kind):
            given = [one for one in self.file.disclosures if one.document_id == document.id]
            copy = Handing(self.frame, document.id, document.recipient, given, self._whose(document))
            copy.recorded.connect(self.page.reload)
            see = partial(show_issued, self.frame, self.page, document.id)
            copy.offer(MC("button", "See and print"), see)
            self.column.addWidget(copy)

    def _whose(self, document: IssuedDocument) -> Saying:
        if document.organisation_id is not None:
            return self.file.organisations[document.organisation_id].name
        client = document.recipient is RecipientKind.CLIENT
        return M("The client’s own copy") if client else M("The office’s own copy")


class Distribution(HandingOver):
    """The copies of the memo, and the client's page of what was agreed."""

    kind = PaperKind.MEMO

    def build(self) -> None:
        """List the copies, or say where they are made."""
        super().build()
        if papers.newest(self.file, self.kind):
            offer(self, PaperKind.CLIENT_AFTER)
            offer_sheets(self, PaperKind.LANDLORD_SUMMARY)
        else:
            self.hint(M("The memo has not been made yet. Make it on the page before this."))
        self._lead_on()
        self.column.addStretch(1)

    def _lead_on(self) -> None:
        """Lead back to the meeting, where it is held today and another client follows."""
        turn = next_turn(self.frame.session, self.file)
        if turn is not None:
            way = Button(M("Next client of the meeting: {number}", number=turn.number), OUTLINED)
            to = Address(Place.CALENDAR, case=turn.case_id, page=MEETING_DAY, field=turn.slot.meeting_id)
            way.clicked.connect(partial(self.frame.open, to))
            self.page.foot.offer(way)
