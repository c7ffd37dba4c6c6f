from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.codes import Status, Step
from app.domain.labels import label
from app.domain.message import M
from tests.ui.hands import press, show
from ui.language import language
from ui.theme import theme
from ui.widgets.rows import ListRow, TaskRow
from ui.widgets.status import SixDots, StatusMark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def test_a_row_is_read_whole_and_is_one_target(qtbot: QtBot) -> None:
    row = ListRow(M("Save now"), "2026-014", end="ti 24.11.", status=Status.WAITING)
    qtbot.addWidget(row)
    show(row, 600, 54)
    assert row.accessibleName() == "Tallenna heti, 2026-014, ti 24.11."
    language.set("sv")
    assert row.accessibleName() == "Spara genast, 2026-014, ti 24.11."
    row.setFocus()
    with qtbot.waitSignal(row.clicked, timeout=1000):
        press(row, Qt.Key.Key_Space)


def test_a_step_says_its_number_task_status_and_reason(qtbot: QtBot) -> None:
    row = TaskRow(5, label(Step.ASSESSMENT))
    qtbot.addWidget(row)
    row.show_state(Status.BLOCKED, M("Save now"), current=False)
    said = [language.text(label(Step.ASSESSMENT)), language.text(label(Status.BLOCKED)), "Tallenna heti"]
    assert row.accessibleName() == ", ".join(["5", *said])


@pytest.mark.parametrize("factor", [1.0, 1.5])
@pytest.mark.parametrize("code", ["fi", "sv"])
def test_a_long_task_wraps_and_makes_its_row_higher(
    qapp: QApplication, qtbot: QtBot, code: str, factor: float
) -> None:
    theme.apply(qapp, "light", factor)
    language.set(code)
    short, long = TaskRow(1, M("Search")), TaskRow(5, "Bedöm tillsammans och kom överens om åtgärder")
    for row in (short, long):
        qtbot.addWidget(row)
    assert long.heightForWidth(round(400 * factor)) > short.heightForWidth(round(400 * factor))
    assert short.heightForWidth(2000) == theme.row("task_row")


@pytest.mark.parametrize("status", Status)
def test_a_status_is_a_word_as_well_as_a_shape(qtbot: QtBot, status: Status) -> None:
    mark = StatusMark(status)
    qtbot.addWidget(mark)
    show(mark, 300, 30)
    assert mark.accessibleName() == language.text(label(status))
    assert not mark.grab().toImage().isNull()


def test_six_dots_say_how_many_are_done(qtbot: QtBot) -> None:
    dots = SixDots([Status.DONE] * 2 + [Status.IN_PROGRESS] + [Status.BLOCKED] * 3)
    qtbot.addWidget(dots)
    assert dots.accessibleName() == "2/6 vaihetta valmiina"
    assert dots.toolTip() == dots.accessibleName()
