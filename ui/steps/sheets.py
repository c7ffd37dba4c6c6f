"""The case's other papers for several recipients: offered on the pages of the steps, each kind in a window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.codes import PaperKind
from app.domain.labels import label
from app.domain.message import MC, MP, M
from app.domain.recipients import copies_of
from app.services import papers
from app.services.cases import case_file
from ui.language import language
from ui.steps.beside import Beside
from ui.steps.copies import Copies
from ui.theme import space, theme
from ui.widgets.buttons import OUTLINED, PRIMARY, Button
from ui.widgets.scaffold import SidePane

if TYPE_CHECKING:
    from app.domain.memo import IssuedDocument
    from app.domain.message import Message
    from app.services.papers import MadePaper
    from ui.address import Address

_ABOUT: dict[PaperKind, Message] = {
    PaperKind.REFERRAL_SHEET: M("What is asked of the group and the essentials, for each what it may know."),
    PaperKind.INVITATION: M("One for each of those invited, in its own language. It names no client."),
    PaperKind.LANDLORD_SUMMARY: M("The support that comes with the tenant and whom to call. Nothing of the past."),
    PaperKind.SOCIAL_CONTACT: M(
        "To adult social work: with the client’s consent, or without it when the law requires."
    ),
}
_NOBODY: dict[PaperKind, Message] = {
    PaperKind.INVITATION: M("Nobody has been invited yet."),
    PaperKind.LANDLORD_SUMMARY: M("There is no landlord in the case yet."),
    PaperKind.SOCIAL_CONTACT: M("There is no adult social work among the members."),
}


class Sheets(Copies):
    """Every recipient's copy of a paper, in a window of its own."""

    locked = M("A paper that has been created is locked. A change is made as a new version.")
    around: SheetsWindow

    def offer(self) -> None:
        """Offer to make the papers, or to make them anew."""
        again = MC("button", "Create new versions")
        self.offer_by(again if papers.newest(self.file, self.kind) else MC("button", "Create the papers"))

    def offer_by(self, what: Message) -> None:
        """Offer to make the papers by a button below them."""
        self.makes = Button(what, PRIMARY)
        meant = copies_of(self.file, self.kind, self.today)
        self.makes.setEnabled(any(papers.may_be_made(one, self.kind) for one in meant))
        self.makes.clicked.connect(self.do)

    def issue(self, made: tuple[MadePaper, ...]) -> tuple[IssuedDocument, ...]:
        """Issue the papers together."""
        return papers.issue_copies(self.frame.session, self.file.case.id, self.kind, made)

    def go_on(self, count: int) -> None:
        """Close the window: the papers are in the register."""
        self.around.close()
        self.page.reload()
        self.frame.tell(MP("{n} paper is ready.", "{n} papers are ready.", n=count))

    def again(self) -> None:
        """Show the papers again as the register has them."""
        self.around.fill()

    def leave_for(self, address: Address) -> None:
        """Close the window and go where a text is changed."""
        self.around.close()
        super().leave_for(address)


class ReferralSheets(Sheets):
    """The referral to the group."""

    kind = PaperKind.REFERRAL_SHEET


class Invitations(Sheets):
    """The invitations."""

    kind = PaperKind.INVITATION


class LandlordSummaries(Sheets):
    """The landlord's summary."""

    kind = PaperKind.LANDLORD_SUMMARY


class SocialContacts(Sheets):
    """The contact to social services."""

    kind = PaperKind.SOCIAL_CONTACT


_OF: dict[PaperKind, type[Sheets]] = {
    one.kind: one for one in (ReferralSheets, Invitations, LandlordSummaries, SocialContacts)
}


class SheetsWindow(QDialog):
    """The papers and their recipients; Esc closes it and the keyboard is where it was."""

    def __init__(self, beside: Beside, kind: PaperKind) -> None:
        super().__init__(beside.page)
        self._beside, self._kind = beside, kind
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        language.bind(self, "setWindowTitle", label(kind))
        wide = theme.scaled("paper.window_width") + theme.scaled("side_pane")
        size = QSize(wide, theme.scaled("paper.window_height"))
        self.resize(size.boundedTo(beside.page.window().size()))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.fill()
        self.open()
        self.sheets.recipients.chosen.setFocus()

    def fill(self) -> None:
        """Show the papers as the register has them."""
        while (taken := self._row.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.deleteLater()
        beside = self._beside
        file = case_file(beside.frame.session, beside.file.case.id)
        self.sheets = _OF[self._kind](beside.frame, beside.page, replace(beside.opened, file=file))
        self.sheets.around = self
        main, side = QWidget(self), SidePane(self)
        column = QVBoxLayout(main)
        column.setContentsMargins(space.page_side, space.page_top, space.page_side, space.page_bottom)
        column.setSpacing(space.heading)
        column.addWidget(self.sheets, 1)
        column.addWidget(self.sheets.makes, 0, Qt.AlignmentFlag.AlignLeft)
        if self.sheets.side is not None:
            side.show_content(self.sheets.side)
        self._row.addWidget(main, 1)
        self._row.addWidget(side)


class SheetsOffer(Beside):
    """Offers the papers of the page, with nothing else beside it."""

    def build(self) -> None:
        """Say what they hold, and show them."""
        offer_sheets(self, _OF_PAGE[self.opened.page.name])
        self.column.addStretch(1)


_OF_PAGE = {"received": PaperKind.REFERRAL_SHEET, "dwelling": PaperKind.LANDLORD_SUMMARY}


def offer_sheets(beside: Beside, kind: PaperKind) -> None:
    """Offer papers of a kind in a column: what they hold, and the button that shows them."""
    beside.heading(label(kind))
    beside.hint(_ABOUT[kind])
    if not copies_of(beside.file, kind, beside.today):
        beside.hint(_NOBODY[kind])
        return
    see = Button(MC("button", "See and create"), OUTLINED)
    see.clicked.connect(lambda: _see(beside, kind))
    beside.column.addWidget(see)


def _see(beside: Beside, kind: PaperKind) -> None:
    if beside.page.leave():
        SheetsWindow(beside, kind)
