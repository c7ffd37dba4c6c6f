"""A paper seen at once: cut, made off the window's thread, shown in a window of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout

from app.domain.codes import PaperKind
from app.domain.errors import AppError
from app.domain.labels import label
from app.services import papers
from ui.language import language
from ui.steps.printing import PrintJob
from ui.widgets.paper_view import PaperView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.case_file import CaseFile
    from app.domain.released import Released
    from app.services.papers import MadePaper
    from ui.frame import Frame


class PaperJob(QObject):
    """Makes one paper of a case and shows it."""

    def __init__(self, frame: Frame, window: QWidget, file: CaseFile) -> None:
        super().__init__(window)
        self._frame = frame
        self._window = window
        self._file = file

    def show(self, kind: PaperKind) -> None:
        """Make the client's paper of a kind, and show it."""
        try:
            order = papers.own_paper(self._frame.session, self._file, kind)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        self._frame.jobs.run(partial(papers.make, order), on_done=self._show, on_refused=self._frame.show_error)

    def show_blank(self, blank: Released) -> None:
        """Make a paper without a case, and show it."""
        self._frame.jobs.run(partial(papers.pdf_of, blank), on_done=self._show_blank)

    def _show_blank(self, pdf: bytes) -> None:
        self._show_pdf(pdf, PaperKind.BLANK_FORM)

    def _show(self, made: MadePaper) -> None:
        self._show_pdf(made.paper.pdf, made.order.kind)

    def _show_pdf(self, pdf: bytes, kind: PaperKind) -> None:
        dialog = QDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        language.bind(dialog, "setWindowTitle", label(kind))
        dialog.resize(900, 680)
        view = PaperView()
        view.show_paper(pdf, label(kind))
        number = self._file.case.number
        view.print_asked.connect(lambda: PrintJob(self._frame, dialog).start(pdf, number))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(view)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        dialog.open()
        view.setFocus()
