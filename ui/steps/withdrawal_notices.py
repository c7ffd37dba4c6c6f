"""What has been withdrawn of a consent, the notices of it and how they went, and those that are still owed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.codes import PaperKind, Place
from app.domain.errors import AppError
from app.domain.message import MC, MP, M
from app.services import consents, papers
from ui.address import Address
from ui.papers.handing import Handing
from ui.steps.withdrawal import said_of
from ui.theme import space
from ui.widgets.buttons import OUTLINED, Button, LinkButton
from ui.widgets.labels import Heading, Label, Muted

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.memo import IssuedDocument
    from app.services.papers import MadePaper, Order
    from ui.frame import Frame


class Withdrawn(QWidget):
    """The entries and the notices.

    Signals:
        recorded: how a notice went.
        made: notices that were owed have been issued: how many.
    """

    recorded = Signal()
    made = Signal(int)

    def __init__(self, frame: Frame, file: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame, self._file = frame, file
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.heading)
        entries = file.consent.withdrawals if file.consent else ()
        for entry in entries:
            self._column.addWidget(Label(said_of(file, entry)))
        notices = [one for one in file.documents if one.kind is PaperKind.WITHDRAWAL_NOTICE]
        self._owed = consents.owed(frame.session, file)
        if notices or self._owed:
            self._column.addSpacing(space.heading)
            self._column.addWidget(Heading(M("Notices")))
        for document in notices:
            self._show_notice(document)
        if self._owed:
            self._offer(len(self._owed))
        if entries:
            self._column.addSpacing(space.section)

    def _show_notice(self, document: IssuedDocument) -> None:
        given = [one for one in self._file.disclosures if one.document_id == document.id]
        whose = self._file.organisations[str(document.organisation_id)].name
        notice = Handing(self._frame, document.id, document.recipient, given, whose)
        notice.recorded.connect(self.recorded)
        self._column.addWidget(notice)
        see = LinkButton(M("See and print the notice"))
        see.clicked.connect(partial(self._frame.open, Address(Place.DOCUMENTS, field=document.id)))
        self._column.addWidget(see)

    def _offer(self, count: int) -> None:
        """Offer to make the notices that are still owed."""
        said = MP("{n} organisation has no notice yet.", "{n} organisations have no notice yet.", n=count)
        self._column.addWidget(Muted(said))
        make = Button(MC("button", "Make the notices"), OUTLINED)
        make.clicked.connect(self._make)
        self._column.addWidget(make, 0, Qt.AlignmentFlag.AlignLeft)

    def _make(self) -> None:
        work = partial(made_of, self._owed)
        self._frame.jobs.run(work, on_done=self._issue, on_refused=self._frame.show_error)

    def _issue(self, made: tuple[MadePaper, ...]) -> None:
        try:
            issued = consents.issue_notices(self._frame.session, self._file.case.id, made)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        self.made.emit(len(issued))


def made_of(orders: tuple[Order, ...]) -> tuple[MadePaper, ...]:
    """Make papers, off the window's thread."""
    return tuple(papers.make(one) for one in orders)
