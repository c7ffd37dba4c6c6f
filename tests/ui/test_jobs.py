from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject, QThread

from app.domain.errors import AppError
from app.domain.message import M
from ui.jobs import JobRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Desk(QObject):
    """Where outcomes arrive."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[Any] = []
        self.threads: list[QThread] = []

    def take(self, value: Any) -> None:
        self.got.append(value)
        self.threads.append(QThread.currentThread())


def refuse() -> None:
    raise AppError(M("Save now"))


def break_down(gate: threading.Event) -> None:
    gate.wait(5)
    raise RuntimeError("Väänänen")


def test_a_value_comes_back_on_the_windows_thread(qtbot: QtBot) -> None:
    runner, desk = JobRunner(), Desk()
    job = runner.run(lambda: (threading.get_ident(), 42), on_done=desk.take)
    qtbot.waitUntil(lambda: not runner.busy)
    worker, value = desk.got[0]
    assert value == 42
    assert worker != threading.get_ident()
    assert desk.threads == [QThread.currentThread()]
    assert job is not None


def test_a_refusal_comes_back_as_a_refusal(qtbot: QtBot) -> None:
    runner, desk = JobRunner(), Desk()
    runner.run(refuse, on_done=desk.take, on_refused=desk.take)
    qtbot.waitUntil(lambda: not runner.busy)
    assert [type(one) for one in desk.got] == [AppError]


def test_a_bug_is_logged_without_what_it_says(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    runner, gate = JobRunner(), threading.Event()
    with qtbot.waitSignal(runner.run(lambda: break_down(gate)).failed, timeout=2000) as told:
        gate.set()
    qtbot.waitUntil(lambda: not runner.busy)
    kind, place = told.args
    assert kind == "RuntimeError"
    assert place.startswith("ui.test_jobs:")
    assert "RuntimeError" in caplog.text
    assert "Väänänen" not in caplog.text


def test_closing_can_wait_for_the_work(qtbot: QtBot) -> None:
    runner, gate, done = JobRunner(), threading.Event(), []
    runner.run(lambda: done.append(gate.wait(5)))
    assert runner.busy
    gate.set()
    runner.wait()
    assert done == [True]
    qtbot.waitUntil(lambda: not runner.busy)


def test_what_is_told_may_be_gone_so_it_is_a_method_of_an_object_of_qt() -> None:
    runner, desk = JobRunner(), Desk()
    for told in (lambda _: None, desk.objectNameChanged.emit):
        with pytest.raises(TypeError):
            runner.run(lambda: 42, on_done=told)
    assert not runner.busy
