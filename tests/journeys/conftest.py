"""The program on an account that has never seen it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.settings import load
from ui.program import Program
from ui.tour.hand import settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    made = Program(qapp, load(tmp_path / "account" / "settings.json"), speak="fi")
    made.begin()
    yield made
    made.close()
    for thing in (made.window, made.entrance, made):
        if thing is not None:
            thing.deleteLater()
    settle()
