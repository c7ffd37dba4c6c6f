"""Where the system takes no PDF, a paper's pages are drawn on Qt's printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter

from app.documents import build
from app.services.preview import page_sizes
from tests.documents.samples import long
from ui.papers.printing import draw

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


def test_every_page_of_a_paper_comes_out_of_the_printer(qapp: QApplication, tmp_path: Path) -> None:
    pdf = build(long("sv")).pdf
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    draw(pdf, printer)
    pages = PdfReader(tmp_path / "printed.pdf").pages
    assert len(pages) == len(page_sizes(pdf))
    assert all(page.images for page in pages)
