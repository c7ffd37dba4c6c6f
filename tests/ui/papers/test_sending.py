"""A paper on its way to the printer when nobody looks at it any more."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import Qt

from app.domain.message import M
from app.services import printing
from app.services.printing import PrintFailed
from tests.ui.hands import CTRL, press, show
from tests.ui.papers.test_preview import lay, log
from ui.papers.preview import Preview
from ui.tour.hand import wait_until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.domain.errors import AppError
    from ui.frame import Frame


@pytest.mark.parametrize("refused", [False, True])
def test_a_paper_on_its_way_is_told_of_though_its_window_is_closed(
    qtbot: QtBot,
    frame: Frame,
    monkeypatch: pytest.MonkeyPatch,
    refused: bool,  # noqa: FBT001
) -> None:
    gate = Event()
    errors: list[AppError] = []

    def send(*_: object, **__: object) -> None:
        gate.wait(10)
        if refused:
            raise PrintFailed(M("Printing failed. Check the printer and try again."))

    monkeypatch.setattr(printing, "printers", lambda: ("aula",))
    monkeypatch.setattr(printing, "print_pdf", send)
    frame.refused.connect(errors.append)
    preview = Preview(frame)
    show(preview, 700, 600)
    paper = lay(preview, frame)
    press(preview.desk, Qt.Key.Key_P, CTRL)
    wait_until(preview.ways.print_bar.button.hasFocus)
    press(preview.ways.print_bar.button, Qt.Key.Key_Return)
    shiboken6.delete(preview)
    gate.set()
    qtbot.waitUntil(lambda: not frame.jobs.busy)
    assert [event.act for event in log(frame, paper)] == ([] if refused else ["printed"])
    assert [type(one) for one in errors] == ([PrintFailed] if refused else [])
