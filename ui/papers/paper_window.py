"""A paper seen at once: cut, made off the window's thread, shown in a window of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from app.domain.errors import AppError
from app.domain.labels import label
from app.services import outgoing, papers
from app.services.outgoing import Outgoing
from ui.language import language
from ui.papers.preview import Preview, Shown
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from PySide6.QtWidgets import QWidget

    from app.domain.case_file import CaseFile
    from app.domain.codes import PaperKind
    from app.domain.ids import CaseId, DocumentId
    from app.domain.released import Released
    from app.services.papers import MadePaper, Order
    from ui.frame import Frame


class PaperWindow(QDialog):
    """The window; Esc closes it and the keyboard is where it was."""

    def __init__(self, frame: Frame, parent: QWidget, kind: PaperKind, case_id: CaseId | None = None) -> None:
        super().__init__(parent)
        self._kind, self._case_id = kind, case_id
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        language.bind(self, "setWindowTitle", label(kind))
        size = QSize(theme.scaled("paper.window_width"), theme.scaled("paper.window_height"))
        self.resize(size.boundedTo(parent.window().size()))
        self._frame = frame
        self.preview = Preview(frame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.preview)
        self.preview.show_making(label(kind))
        self.open()
        self.preview.take_keyboard()

    def make(self, work: Callable[[], Any], show: Callable[[Any], None]) -> None:
        """Make the paper off the window's thread; `show` is a bound method that gets it."""
        job = self._frame.jobs.run(work, on_done=show, on_refused=self.preview.show_refusal)
        job.failed.connect(self.preview.show_failed)

    def show_made(self, made: MadePaper) -> None:
        """Show a paper of a case."""
        paper = outgoing.of_made(made, self._case_id)
        self.preview.show_paper(Shown(paper=paper, whose=label(paper.kind), replaced=made.paper.replaced))

    def show_to_look_at(self, made: MadePaper) -> None:
        """Show a paper as it would be: it cannot leave."""
        paper = outgoing.of_made(made, self._case_id)
        self.preview.show_paper(Shown(paper=paper, whose=label(paper.kind), to_look_at=True))

    def show_blank(self, pdf: bytes) -> None:
        """Show a paper of no case."""
        self.show_outgoing(Outgoing(pdf=pdf, kind=self._kind))

    def show_outgoing(self, paper: Outgoing) -> None:
        """Show a paper that has been made."""
        self.preview.show_paper(Shown(paper=paper, whose=label(paper.kind)))


def show_own(frame: Frame, parent: QWidget, file: CaseFile, kind: PaperKind, *, both: bool = False) -> None:
    """Make the client's paper of a kind, in both languages for one who wants both, and show it."""
    try:
        order = papers.own_paper(frame.session, file, kind, both=both)
    except AppError as refusal:
        frame.show_error(refusal)
        return
    show_order(frame, parent, order, file.case.id)


def show_order(frame: Frame, parent: QWidget, order: Order, case_id: CaseId) -> PaperWindow:
    """Make a paper of a case, and show it; return its window."""
    window = PaperWindow(frame, parent, order.kind, case_id)
    window.make(partial(papers.make, order), window.show_made)
    return window


def show_issued(frame: Frame, parent: QWidget, document_id: DocumentId) -> None:
    """Show a paper as it was issued, to be printed or saved."""
    try:
        paper = outgoing.of_issued(frame.session, document_id)
    except AppError as refusal:
        frame.show_error(refusal)
        return
    PaperWindow(frame, parent, paper.kind, paper.case_id).show_outgoing(paper)


def show_blank(frame: Frame, parent: QWidget, blank: Released) -> None:
    """Make a paper without a case, and show it."""
    window = PaperWindow(frame, parent, blank.kind)
    window.make(partial(papers.pdf_of, blank), window.show_blank)


def look_at(frame: Frame, parent: QWidget, order: Order, case_id: CaseId) -> None:
    """Make a paper as it would be, and show it: it can be neither printed nor saved."""
    window = PaperWindow(frame, parent, order.kind, case_id)
    window.make(partial(papers.make, order), window.show_to_look_at)
