"""What is copied bears the marks that keep it out of histories, and goes with the program."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from ui import clipboard

if TYPE_CHECKING:
    import pytest
    from PySide6.QtWidgets import QApplication

COPIES = """
from PySide6.QtWidgets import QApplication
from ui import clipboard
app = QApplication([])
clipboard.copy("Tapaus 2026-014")
"""


def test_a_copied_text_bears_the_mark_of_each_system(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    for system, marks in clipboard._MARKS.items():
        monkeypatch.setattr(sys, "platform", system)
        clipboard.copy("Tapaus 2026-014")
        data = qapp.clipboard().mimeData()
        assert data.text() == "Tapaus 2026-014"
        assert set(marks) <= set(data.formats())
    clipboard.forget()
    assert qapp.clipboard().text() == ""


def test_what_another_has_copied_since_is_left(qapp: QApplication) -> None:
    clipboard.copy("Tapaus 2026-014")
    qapp.clipboard().setText("muuta")
    clipboard.forget()
    assert qapp.clipboard().text() == "muuta"


def test_a_program_that_has_copied_ends_well() -> None:
    ended = subprocess.run([sys.executable, "-c", COPIES], check=False, capture_output=True)
    assert ended.returncode == 0, ended.stderr
