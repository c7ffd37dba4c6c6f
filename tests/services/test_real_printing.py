"""Printing on a real print system: the paper stays text, under the case's number, and nothing is left behind."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pypdf import PdfReader

from app.documents import build
from app.services.printing import print_pdf, printers
from tests.documents.samples import memo
from tests.services.print_system import QUEUE, lacking, print_system

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.services.print_system import PrintSystem

PAPER = build(memo("fi")).pdf

# as on Windows: Qt's printer, the pages as pictures. In a process of its own: libcups asks but once where it is
DRAW = """
import sys
from pathlib import Path
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication
from ui.papers.printing import draw
app = QApplication([])
printer = QPrinter(QPrinterInfo.printerInfo(sys.argv[2]), QPrinter.PrinterMode.HighResolution)
printer.setDocName("2026-014")
draw(Path(sys.argv[1]).read_bytes(), printer)
"""


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintSystem]:
    missing = lacking()
    if missing and not os.environ.get("CI"):
        pytest.skip(f"no print system here: {', '.join(missing)}")
    assert not missing
    with print_system() as running:
        for name, value in running.environment.items():
            monkeypatch.setenv(name, value)
        yield running


def fonts(pdf: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(pdf)) as whole:
        objects = [one for one in whole.objects if isinstance(one, pikepdf.Dictionary)]
        return {str(one.BaseFont) for one in objects if one.get("/Type") == "/Font"}


def test_a_paper_is_printed_as_text_under_its_number(system: PrintSystem) -> None:
    assert printers() == (QUEUE,)
    print_pdf(PAPER, "2026-014", QUEUE, count=1, two_sided=True)
    out = system.printed()
    said, given = (PdfReader(io.BytesIO(pdf)).pages for pdf in (out, PAPER))
    assert [page.extract_text() for page in said] == [page.extract_text() for page in given]
    assert any("SourceSans3" in font for font in fonts(out))
    assert system.job_name() == "2026-014"


def test_qts_printer_draws_every_page_there(system: PrintSystem, tmp_path: Path) -> None:
    file = tmp_path / "paper"
    file.write_bytes(PAPER)
    subprocess.run(
        (sys.executable, "-c", DRAW, str(file), QUEUE), check=True, capture_output=True, text=True, timeout=120
    )
    pages = PdfReader(io.BytesIO(system.printed())).pages
    assert len(pages) == len(PdfReader(io.BytesIO(PAPER)).pages)
    for page in pages:
        (picture,) = page.images
        assert picture.image is not None
        wide, high = picture.image.size
        assert abs(wide - 2480) < 10  # an A4 at 300 to the inch
        assert abs(high - 3508) < 10
    assert system.job_name() == "2026-014"
