"""One walker a process; nothing is printed, and a new register is suggested in a folder of the run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app import paths
from app.services import printing
from tests.ui.everywhere.reading import PRINTER
from tests.ui.walk.walker import Walker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def walker(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walker]:
    folder = tmp_path_factory.mktemp("walk")
    root = tmp_path_factory.getbasetemp()
    shared = root.parent if root.name.startswith("popen-") else root  # a process of several has its own base
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(printing, "printers", lambda: (PRINTER,))
        patch.setattr(printing, "print_pdf", lambda *_, **__: None)
        patch.setattr(paths, "register_folder", lambda: folder / "new")
        yield Walker(qapp, folder, shared)
