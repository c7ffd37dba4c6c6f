"""From a paper to the printer, from memory: no file is left behind.

Where the system prints PDF by `lp`, the paper itself goes there; on Windows its pages are drawn on Qt's printer.
"""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from app.domain.errors import AppError
from app.domain.message import MC, M
from app.services import outgoing, printing
from app.services.preview import page_image, page_sizes
from app.services.printing import NoPrinter, PrintFailed
from ui.language import language
from ui.papers.sending import Sending
from ui.theme import space, theme
from ui.widgets.buttons import OUTLINED, QUIET, Button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Strong
from ui.widgets.options import Check, Combo
from ui.widgets.way_back import WayBack

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from app.services.outgoing import Outgoing
    from ui.frame import Frame

DPI = 300
COUNTS = range(1, 11)


class PrintBar(QWidget):
    """Asks which printer, how many and on how many sides; printer and sides are remembered.

    Signals:
        printed: a paper has gone to the printer, and the log says so.
        refused: it has not: the refusal.
        closed: the bar was left, and what had the keyboard before it is gone.
    """

    printed = Signal()
    refused = Signal(object)
    closed = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._paper: Outgoing | None = None
        self._back = WayBack()
        self.printer, self.count, self.two_sided = Combo(), Combo(), Check()
        self.count.addItems([str(number) for number in COUNTS])
        self.button = Button(MC("button", "Print"), OUTLINED, icon="printer")
        self._cancel = Button(MC("button", "Cancel"), QUIET)
        self._lay_out()
        self.button.clicked.connect(self._print)
        self._cancel.clicked.connect(self._close)

    def ask(self, paper: Outgoing) -> None:
        """Ask how a paper is to be printed; the system names its printers off the window's thread."""
        self._paper, self._back = paper, WayBack()
        if sys.platform == "win32":
            self._ask_windows(paper)
        else:
            self._frame.jobs.run(printing.printers, on_done=self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._print()
        else:
            super().keyPressEvent(event)

    def _choose(self, names: tuple[str, ...]) -> None:
        if not names:
            self.refused.emit(NoPrinter(M("There is no printer on this computer.")))
            return
        settings = self._frame.session.settings
        self.printer.clear()
        self.printer.addItems(list(names))
        self.printer.setCurrentIndex(max(0, self.printer.findText(str(settings.get("printer")))))
        self.count.setCurrentIndex(0)
        self.two_sided.setChecked(bool(settings.get("two_sided")))
        self.show()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print(self) -> None:
        paper, name = self._ready(), self.printer.currentText()
        if paper is None:
            return
        settings, two_sided = self._frame.session.settings, self.two_sided.isChecked()
        settings.put("printer", name)
        settings.put("two_sided", two_sided)
        self._close()
        count = self.count.currentIndex() + 1
        work = partial(printing.print_pdf, paper.pdf, _job_name(paper), name, count=count, two_sided=two_sided)
        self._send(paper, work)

    def _ready(self) -> Outgoing | None:
        """Return the paper as it may go, issued where it is for another; None where it may not."""
        if self._paper is None or self.isHidden():
            return None
        return self._issued(self._paper)

    def _issued(self, paper: Outgoing) -> Outgoing | None:
        try:
            return outgoing.ready(self._frame.session, paper)
        except AppError as refusal:
            self.refused.emit(refusal)
            return None

    def _send(self, paper: Outgoing, work: Callable[[], None]) -> None:
        sending = Sending(self._frame, paper)
        sending.gone.connect(self.printed)
        sending.refused.connect(self.refused)
        self.destroyed.connect(sending.left_alone)
        sending.start(work)

    def _ask_windows(self, paper: Outgoing) -> None:
        """Let the system's own dialog choose the printer, then draw the pages on it."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - only where one prints so

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(_job_name(paper))
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(partial(self._draw, paper, printer))
        dialog.exec()

    def _draw(self, paper: Outgoing, printer: QPrinter) -> None:
        gone = self._issued(paper)
        if gone is not None:
            self._send(gone, partial(draw, gone.pdf, printer))

    def _close(self) -> None:
        self.hide()
        self._back.go(self.closed.emit)

    def _lay_out(self) -> None:
        line = FlowLayout(self, gap=space.buttons)
        language.bind(self.printer, "setAccessibleName", M("Printer"))
        language.bind(self.count, "setAccessibleName", MC("print", "Copies"))
        language.bind(self.two_sided, "setText", M("Print on both sides"))
        name, count = Strong(M("Printer")), Strong(MC("print", "Copies"))
        for label in (name, count):
            label.setWordWrap(False)
        for one in (name, count, self.two_sided):
            one.setMinimumHeight(theme.row("control"))
        for widget in (name, self.printer, count, self.count, self.two_sided, self.button, self._cancel):
            line.addWidget(widget)


def _job_name(paper: Outgoing) -> str:
    """Return the name of a paper's print job: the case's number, else the program's name."""
    return paper.case_number or "Kotio"


def draw(pdf: bytes, printer: QPrinter) -> None:
    """Draw the pages of a PDF on a printer, each over the whole sheet; raises PrintFailed."""
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintFailed(M("Printing failed. Check the printer and try again."))
    sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    for number in range(len(page_sizes(pdf))):
        if number:
            printer.newPage()
        page = page_image(pdf, number, DPI)
        image = QImage(page.data, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
        painter.drawImage(sheet, image)
    painter.end()
