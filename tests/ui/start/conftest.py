"""What these tests begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from app.settings import load
from tests.ui.hands import settle
from ui.program import Program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from app.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load(tmp_path / "settings.json")


@pytest.fixture
def program(qapp: QApplication, settings: Settings) -> Iterator[Program]:
    made = Program(qapp, settings, speak="fi")
    yield made
    made.close()
    for window in (made.window, made.entrance):
        if window is not None:
            window.close()
            window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def page(program: Program) -> Any:
    settle()
    assert program.entrance is not None
    return program.entrance.page
