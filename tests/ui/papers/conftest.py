"""The frame around a preview: a practice register on one day, and its window's jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.steps.conftest import practice, session
from ui.frame import Frame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.services.session import Session

__all__ = ["practice", "session"]


@pytest.fixture
def frame(qtbot: QtBot, session: Session) -> Iterator[Frame]:
    made = Frame(session)
    yield made
    made.jobs.wait()
