"""What a person is told of a bug: one dialog, in the window's language, by keyboard, with no client in it."""

from __future__ import annotations

import json
import logging
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.errors import NotFound
from app.domain.message import M
from app.log import where
from tests.ui.hands import clipped, nameless, press, settle, show, words
from ui.error_dialog import ErrorDialog
from ui.errors import ErrorWatch
from ui.jobs import JobRunner
from ui.language import language

if TYPE_CHECKING:
    from types import TracebackType

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    show(made)
    return made


def break_down() -> None:
    raise ZeroDivisionError("Mika Väänänen")


def caught() -> tuple[type[BaseException], BaseException, TracebackType | None]:
    try:
        break_down()
    except ZeroDivisionError:
        kind, error, trace = sys.exc_info()
    assert kind is not None
    assert error is not None
    return kind, error, trace


def dialogs(window: QWidget) -> list[ErrorDialog]:
    settle()
    return [one for one in window.findChildren(ErrorDialog) if one.isVisible()]


def told(window: QWidget, times: int = 1) -> ErrorDialog:
    watch = ErrorWatch(window)
    for _ in range(times):
        watch.caught(*caught())
    (dialog,) = dialogs(window)
    return dialog


def test_a_bug_is_told_and_logged_by_its_place_without_its_words(
    window: QWidget, caplog: pytest.LogCaptureFixture
) -> None:
    dialog = told(window)
    details = dialog.details.toPlainText()
    assert "ZeroDivisionError, ui.test_errors:" in details
    for part in ("Kotio 0.", "Python 3.", "Qt 6.", "kotio.log"):
        assert part in details
    assert "ZeroDivisionError in ui.test_errors:" in caplog.text
    said = "\n".join([*words(dialog), details, caplog.text])
    assert "Väänänen" not in said
    assert "Tallentamasi tiedot ovat tallessa." in said


def test_more_bugs_are_counted_in_the_one_dialog(window: QWidget) -> None:
    dialog = told(window, times=3)
    assert "Virhe on sattunut 3 kertaa." in words(dialog)
    assert "3 ×" in dialog.details.toPlainText()


def test_the_details_are_copied_by_keyboard(window: QWidget) -> None:
    dialog = told(window)
    assert dialog.go_on.hasFocus()
    dialog.copy.setFocus()
    press(dialog.copy, Qt.Key.Key_Space)
    assert QApplication.clipboard().text() == dialog.details.toPlainText()
    assert "Kopioitu" in words(dialog)
    assert dialog.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_work_goes_on_and_the_next_bug_is_told_again(window: QWidget, key: Qt.Key) -> None:
    watch = ErrorWatch(window)
    watch.caught(*caught())
    (dialog,) = dialogs(window)
    press(dialog, key)
    assert dialogs(window) == []
    assert window.isVisible()
    watch.caught(*caught())
    (again,) = dialogs(window)
    assert "1 ×" in again.details.toPlainText()


def test_the_program_is_closed_from_it(window: QWidget) -> None:
    dialog = told(window)
    press(dialog.close_program, Qt.Key.Key_Space)
    settle()
    assert not window.isVisible()


def test_it_speaks_the_windows_language_also_after_a_switch(window: QWidget) -> None:
    dialog = told(window)
    language.set("sv")
    settle()
    assert "Det som du har sparat är i säkert förvar." in words(dialog)
    assert "Versioner: Kotio" in dialog.details.toPlainText()
    assert "Tallen" not in "\n".join(words(dialog))


@pytest.mark.parametrize("code", ["fi", "sv"])
def test_every_control_of_it_has_a_name_and_room(window: QWidget, code: str) -> None:
    language.set(code)
    dialog = told(window, times=2)
    assert nameless(dialog) == []
    assert clipped(dialog) == []


def test_a_bug_in_a_job_is_told_with_its_place(window: QWidget, qtbot: QtBot) -> None:
    watch, runner = ErrorWatch(window), JobRunner()
    runner.failed.connect(watch.tell)
    runner.run(break_down)
    qtbot.waitUntil(lambda: bool(dialogs(window)))
    (dialog,) = dialogs(window)
    assert "ZeroDivisionError, ui.test_errors:" in dialog.details.toPlainText()


def test_a_refusal_nobody_took_is_shown_and_not_logged(
    window: QWidget, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    watch = ErrorWatch(window)
    refusal = NotFound(M("Save now"))
    with caplog.at_level(logging.INFO), qtbot.waitSignal(watch.refused, timeout=1000) as shown:
        watch.caught(NotFound, refusal, None)
    assert shown.args == [refusal]
    assert not caplog.text
    assert dialogs(window) == []


def test_the_place_of_a_bug_is_where_the_programs_own_code_was() -> None:
    assert where(None) == "no code:0"
    with pytest.raises(json.JSONDecodeError) as broken:  # deep in the library
        json.loads("Väänänen")
    assert where(broken.value.__traceback__).startswith("ui.test_errors:")
