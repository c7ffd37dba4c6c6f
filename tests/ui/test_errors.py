from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox, QWidget

from app.domain.errors import NotFound
from app.domain.message import M
from ui.errors import ErrorWatch, where

if TYPE_CHECKING:
    from types import TracebackType

    import pytest
    from pytestqt.qtbot import QtBot


def test_a_bug_is_told_once_and_logged_by_its_place(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    watch = ErrorWatch(window)
    for _ in range(2):
        try:
            break_down()
        except ZeroDivisionError:
            watch.caught(*_caught())
    boxes = window.findChildren(QMessageBox)
    assert len(boxes) == 1
    assert boxes[0].text() == "Kotiossa tapahtui virhe."
    assert "ZeroDivisionError in test_errors.py:" in caplog.text
    assert "Väänänen" not in caplog.text


def test_a_refusal_nobody_took_is_shown_and_not_logged(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    watch = ErrorWatch(window)
    refusal = NotFound(M("Save now"))
    with qtbot.waitSignal(watch.refused, timeout=1000) as told:
        watch.caught(NotFound, refusal, None)
    assert told.args == [refusal]
    assert not caplog.text


def test_the_place_of_a_bug_is_a_file_and_a_line() -> None:
    assert where(None) == "no code"


def break_down() -> None:
    raise ZeroDivisionError("Mika Väänänen")


def _caught() -> tuple[type[BaseException], BaseException, TracebackType | None]:
    kind, error, trace = sys.exc_info()
    assert kind is not None
    assert error is not None
    return kind, error, trace
