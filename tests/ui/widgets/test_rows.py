from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.codes import Status, Step
from app.domain.labels import label
from app.domain.message import M
from tests.ui.hands import press, show
from ui.language import language
from ui.models.columns import dots_in_words
from ui.theme import theme
from ui.widgets.rows import ListRow
from ui.widgets.task_row import TaskRow

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


def test_what_stands_at_the_end_goes_below_where_a_long_word_needs_the_row(qtbot: QtBot) -> None:
    row = ListRow("Itälän yhdyskuntaseuraamustoimisto", icon="file-text", end="laadittu 24.11.2026")
    qtbot.addWidget(row)
    show(row, 700, 60)
    whole = row.sizeHint().height()
    show(row, 340, 100)
    assert row.sizeHint().height() >= whole + row.fontMetrics().height() - 4
    picture = row.grab().toImage()
    ground = picture.pixelColor(2, 2)
    right = range(picture.width() - 40, picture.width() - 2)
    middle = range(4, picture.height() - 4)
    assert all(picture.pixelColor(x, y) == ground for x in right for y in middle)


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


def test_six_dots_say_how_many_are_done() -> None:
    dots = [Status.DONE] * 2 + [Status.IN_PROGRESS] + [Status.BLOCKED] * 3
    assert language.text(dots_in_words(dots)) == "2/6 vaihetta valmiina"
