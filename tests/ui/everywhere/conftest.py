"""One walker a process; nothing is printed, and a new register is suggested in a folder of the run."""

from __future__ import annotations

from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app import documents, paths
from app.services import printing
from app.services.session import FixedDay
from tests.ui.everywhere.looking import look
from tests.ui.everywhere.reading import PRINTER
from tests.ui.walk.walker import Walker

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def walker(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Walker:
    root = tmp_path_factory.getbasetemp()
    shared = root.parent if root.name.startswith("popen-") else root  # a process of several has its own base
    return Walker(qapp, tmp_path_factory.mktemp("walk"), shared, look)


@pytest.fixture(autouse=True)
def nothing_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    """Print nothing; suggest a new register in the home of the desk, which is emptied for each state."""
    monkeypatch.setattr(printing, "printers", lambda: (PRINTER,))
    monkeypatch.setattr(printing, "print_pdf", lambda *_, **__: None)
    monkeypatch.setattr(paths, "register_folder", lambda: Path.home() / "new")


@pytest.fixture(autouse=True)
def papers_are_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a paper that is equal to an earlier one once a run: the walk opens it again and again."""
    monkeypatch.setattr(documents, "build", _built)
    monkeypatch.setattr(FixedDay, "now", lambda self: datetime.combine(self.today(), time(9), UTC))


_built = cache(documents.build)
