from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from app.domain.codes import Status
from app.domain.message import M
from tests.ui.hands import NONE, press, show
from ui.models.columns import Cell, Column
from ui.models.records import RecordTableModel
from ui.theme import space, theme
from ui.widgets.focus_ring import FocusRing
from ui.widgets.tables import TableView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAMES = ["Väänänen", "Aho", "Öhman", "Sjöblom"]
COLUMNS: tuple[Column[str], ...] = (
    Column(heading=M("Search"), show=lambda one: Cell(text=one, note="76 pv", detail="x"), sort_key=str),
    Column(heading=M("Save now"), show=lambda _: Cell(text="ok", status=Status.DONE), width=120),
    Column(heading=M("Places"), show=lambda _: Cell(dots=(Status.DONE, Status.IN_PROGRESS), text="Kokous")),
)


@pytest.fixture
def table(qtbot: QtBot) -> TableView:
    model = RecordTableModel(COLUMNS)
    model.set_records(NAMES)
    made = TableView(model, M("Search"), sortable=True, fit=True)
    model.setParent(made)
    qtbot.addWidget(made)
    show(made, 700, 300)
    return made


def test_rows_are_gone_through_and_opened_by_keys(table: TableView, qtbot: QtBot) -> None:
    table.setFocus()
    assert table.record() == "Väänänen"
    press(table, Qt.Key.Key_End)
    assert table.record() == "Sjöblom"
    with qtbot.waitSignal(table.opened, timeout=1000) as told:
        press(table, Qt.Key.Key_Return)
    assert told.args == ["Sjöblom"]
    press(table, Qt.Key.Key_Home)
    assert table.record() == "Väänänen"


def test_whoever_shows_details_is_told_of_the_row(table: TableView, qtbot: QtBot) -> None:
    table.setFocus()
    with qtbot.waitSignal(table.current_changed, timeout=1000) as told:
        press(table, Qt.Key.Key_Down)
    assert told.args == ["Aho"]


def test_the_whole_row_under_the_pointer_lights_up(table: TableView, qtbot: QtBot) -> None:
    def grounds() -> list[str]:
        picture = table.viewport().grab().toImage()
        at = [table.visualRect(table.model().index(1, column)).topRight() for column in range(len(COLUMNS))]
        return [picture.pixelColor(place.x() - 2, place.y() + 2).name() for place in at]

    plain = grounds()
    QApplication.sendEvent(table.viewport(), a_move(table.visualRect(table.model().index(1, 1)).center()))
    assert grounds() == [theme.hex("hover").lower()] * len(COLUMNS)
    QApplication.sendEvent(table.viewport(), a_move(table.viewport().rect().bottomLeft()))
    qtbot.waitUntil(lambda: grounds() == plain, timeout=1000)


def a_move(place: QPoint) -> QMouseEvent:
    none = Qt.MouseButton.NoButton
    return QMouseEvent(QEvent.Type.MouseMove, QPointF(place), QPointF(place), none, none, NONE)


def test_a_name_without_room_is_told_whole_under_the_pointer(table: TableView) -> None:
    long = "Marja-Leena Katariina Yhdyskuntaseuraamustyöntekijä"
    model = table.model()
    assert isinstance(model, RecordTableModel)
    model.set_records([long, "Aho"])
    assert told_at(table, 1) == ""
    assert long in told_at(table, 0)


def told_at(table: TableView, row: int) -> str:
    place = table.visualRect(table.model().index(row, 0)).center()
    viewport = table.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place)))
    return QToolTip.text()


def test_a_press_on_the_head_sorts(table: TableView) -> None:
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert str(table.model().index(0, 0).data()) == "Aho"


def test_it_is_as_high_as_its_rows(table: TableView) -> None:
    assert table.sizeHint().height() == theme.row("table_head") + 4 * theme.row("table_row") + 1


def test_rows_of_two_lines_have_the_height_of_their_letters(table: TableView, qapp: QApplication) -> None:
    table.show_lines(two=True)
    for factor in (1.0, 1.25, 1.5):
        theme.apply(qapp, "light", factor)
        assert table.rowHeight(0) >= 2 * QFontMetrics(theme.font()).height() + 2 * space.tiny
    table.show_lines(two=False)
    assert table.rowHeight(0) == theme.row("table_row")


def test_columns_keep_their_width_and_share_the_rest(table: TableView, qapp: QApplication) -> None:
    widths = [table.columnWidth(n) for n in range(3)]
    assert widths[1] == 120
    assert widths[0] == widths[2] == (table.viewport().width() - 120) // 2
    theme.apply(qapp, "light", 1.5)
    assert table.columnWidth(1) == 180


def test_the_ring_goes_along_with_the_row(table: TableView) -> None:
    ring = FocusRing(table)
    table.clearFocus()
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    first = ring.geometry()
    press(table, Qt.Key.Key_Down)
    assert ring.geometry().y() == first.y() + theme.row("table_row")


def test_every_kind_of_cell_can_be_painted(table: TableView) -> None:
    table.setCurrentIndex(table.model().index(1, 0))
    assert not table.grab().toImage().isNull()
