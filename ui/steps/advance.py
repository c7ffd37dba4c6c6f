"""Step 3: advance information for each recipient, seen before it is made, then how each reached its reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import PaperKind
from app.domain.message import MC, MP, M
from app.services import papers
from ui.steps.copies import Copies
from ui.steps.distribution import HandingOver
from ui.widgets.buttons import OUTLINED, Button

if TYPE_CHECKING:
    from app.domain.memo import IssuedDocument
    from app.services.pages import OpenPage
    from app.services.papers import MadePaper
    from ui.frame import Frame
    from ui.steps.beside import Beside
    from ui.steps.step_page import StepPage


class AdvanceSheets(Copies):
    """Every recipient's sheet. The page's own button goes on: the step can be gone through without them."""

    kind = PaperKind.ADVANCE_SHEET
    locked = M("Advance information that has been created is locked. A change is made as a new version.")

    def offer(self) -> None:
        """Offer to make the sheets above them."""
        again = MC("button", "Create new advance information")
        made = papers.newest(self.file, self.kind)
        self.offer_by(again if made else MC("button", "Create the advance information"))

    def issue(self, made: tuple[MadePaper, ...]) -> tuple[IssuedDocument, ...]:
        """Issue the sheets together."""
        return papers.issue_copies(self.frame.session, self.file.case.id, self.kind, made)

    def go_on(self, count: int) -> None:
        """Show the page again: it lists now what was made."""
        self.page.reload()
        said = MP(
            "The advance information is ready: {n} copy.", "The advance information is ready: {n} copies.", n=count
        )
        self.frame.tell(said)


class AdvanceHandedOver(HandingOver):
    """The sheets that were made; new ones are seen first, like the first ones."""

    fills = True
    kind = PaperKind.ADVANCE_SHEET

    def build(self) -> None:
        """List the sheets."""
        super().build()
        self._anew = Button(MC("button", "See the sheets as they would be now"), OUTLINED)
        self._anew.clicked.connect(self._show_sheets)
        self.column.addWidget(self._anew)
        self.column.addStretch(1)

    def _show_sheets(self) -> None:
        """Show in place of the list the sheets as they would be made now."""
        while (taken := self.column.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.deleteLater()
        sheets = AdvanceSheets(self.frame, self.page, self.opened)
        self.column.addWidget(sheets, 1)
        self.page.show_pane(sheets.side)
        sheets.recipients.chosen.setFocus()


def advance(frame: Frame, page: StepPage, opened: OpenPage) -> Beside:
    """Return what stands on the page: the sheets to be made, or those that were made."""
    made = papers.newest(opened.file, PaperKind.ADVANCE_SHEET)
    return (AdvanceHandedOver if made else AdvanceSheets)(frame, page, opened)
