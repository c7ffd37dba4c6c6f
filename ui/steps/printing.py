"""From a paper to the printer, from memory: no file is left behind.

Where the system prints PDF by `lp`, the paper itself goes there; on Windows its pages are drawn on Qt's printer.
"""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QImage, QPainter

from app.domain.message import M
from app.services.preview import page_count, page_image
from app.services.printing import PrintFailed, print_pdf

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ui.frame import Frame

DPI = 300


class PrintJob(QObject):
    """Prints one paper and says when it has gone."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame

    def start(self, pdf: bytes, case_number: str) -> None:
        """Print a PDF; the job's name is the case number."""
        if sys.platform == "win32":
            self._ask(pdf, case_number)
            return
        work = partial(print_pdf, pdf, case_number)
        self._frame.jobs.run(work, on_done=self._gone, on_refused=self._frame.show_error)

    def _ask(self, pdf: bytes, case_number: str) -> None:
        """Let a printer be chosen, then draw the pages on it."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - only where one prints so

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(case_number)
        dialog = QPrintDialog(printer)
        dialog.accepted.connect(lambda: self._draw(pdf, printer))
        dialog.exec()

    def _draw(self, pdf: bytes, printer: QPrinter) -> None:
        try:
            draw(pdf, printer)
        except PrintFailed as refusal:
            self._frame.show_error(refusal)
        else:
            self._gone(None)

    def _gone(self, _done: object) -> None:
        self._frame.tell(M("Sent to the printer."))
        self.deleteLater()


def draw(pdf: bytes, printer: QPrinter) -> None:
    """Draw the pages of a PDF on a printer, each over the whole sheet; raises PrintFailed."""
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintFailed(M("Printing failed. Check the printer and try again."))
    sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    for number in range(page_count(pdf)):
        if number:
            printer.newPage()
        page = page_image(pdf, number, DPI)
        image = QImage(page.data, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
        painter.drawImage(sheet, image)
    painter.end()
