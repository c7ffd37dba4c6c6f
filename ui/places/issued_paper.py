"""One issued paper, as it was issued: its pages, what became of it, and the way to its case and the printer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.codes import Language, Place
from app.domain.errors import AppError
from app.domain.ids import CaseId, DocumentId
from app.domain.labels import label
from app.domain.message import M
from app.services import deliveries, outgoing, papers
from ui.address import Address
from ui.papers.handing import Handing
from ui.papers.preview import Preview, Shown
from ui.theme import space
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Muted, Title
from ui.widgets.scaffold import Scroll

if TYPE_CHECKING:
    from app.domain.message import Message
    from app.services.lists import DocumentRow
    from ui.frame import Frame


class IssuedPaper(QWidget):
    """The paper on its desk."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._document: DocumentRow | None = None
        self.title, self._facts = Title(), Muted()
        self._whose: Message | str = ""
        self.handing: Handing | None = None
        self.preview = Preview(frame)
        self._lay_out()

    def show_document(self, document: DocumentRow, title: Message, whose: Message | str) -> None:
        """Show a paper from the register."""
        self._document, self._whose = document, whose
        self.title.say(title)
        key = DocumentId(document.id)
        self._show_handing()
        self.preview.show_making(whose)
        try:
            paper = outgoing.of_issued(self._frame.session, key)
        except AppError as refusal:
            self.preview.show_refusal(refusal)
            return
        said = partial(papers.text_of_issued, self._frame.session, key)
        about = label(Language(document.language))
        self.preview.show_paper(Shown(paper=paper, whose=whose, about=about, text=said))
        self.preview.take_keyboard()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        back = LinkButton(label(Place.DOCUMENTS), icon="arrow-left")
        back.clicked.connect(lambda: self._frame.open(Address(Place.DOCUMENTS)))
        to_case = LinkButton(M("Open the case"), icon="folders")
        to_case.clicked.connect(self._open_case)
        top.addWidget(back)
        top.addStretch(1)
        top.addWidget(to_case)
        side = space.page_side
        content, scroll = QWidget(), Scroll(self)  # the form of how it went needs room that a low window has not
        column = self._column = QVBoxLayout(content)
        column.setContentsMargins(side, space.page_top_back, side, space.page_bottom)
        column.setSpacing(space.tiny)
        column.addLayout(top)
        column.addWidget(self.title)
        column.addWidget(self._facts)
        column.addSpacing(space.medium)
        column.addWidget(self.preview, 1)
        scroll.show_content(content)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scroll)

    def _show_handing(self) -> None:
        """Show how the paper reached its reader, and the ways to record it."""
        document = self._document
        if document is None:
            return
        given = deliveries.given(self._frame.session, CaseId(document.case_id), DocumentId(document.id))
        made = document.issued_at.astimezone().date()
        self._facts.say(M("Version {version} · made {day}", version=document.edition, day=made))
        before = self.handing
        self.handing = Handing(self._frame, DocumentId(document.id), document.recipient, given, self._whose)
        self.handing.recorded.connect(self._recorded)
        if before is not None:
            self._column.replaceWidget(before, self.handing)
            before.hide()
            before.deleteLater()
        else:
            self._column.insertWidget(self._column.indexOf(self._facts) + 1, self.handing)

    def _recorded(self) -> None:
        self._show_handing()
        if self.handing is not None:
            self.handing.begin()

    def _open_case(self) -> None:
        if self._document is not None:
            self._frame.open(Address(Place.CASES, case=self._document.case_id))
