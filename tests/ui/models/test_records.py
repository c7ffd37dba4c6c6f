from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt

from app.domain.codes import Status
from app.domain.message import M
from ui.language import language
from ui.models.columns import Cell, Column
from ui.models.records import BLOCK, CELL_ROLE, RECORD_ROLE, IdListModel, RecordTableModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot


@dataclass(frozen=True)
class Person:
    id: str
    name: str
    age: int


COLUMNS: tuple[Column[Person], ...] = (
    Column(heading=M("Save now"), show=lambda one: one.name, sort_key=lambda one: one.name),
    Column(heading=M("Search"), show=lambda one: Cell(text=str(one.age), note="v", status=Status.DONE)),
)
PEOPLE = [Person("1", "Väänänen", 30), Person("2", "Aho", 41), Person("3", "Öhman", 7)]


def names(model: RecordTableModel[Person]) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
def model() -> RecordTableModel[Person]:
    made = RecordTableModel(COLUMNS)
    made.set_records(PEOPLE)
    return made


def test_it_is_a_model_qt_can_trust(model: RecordTableModel[Person], qtmodeltester: Any) -> None:
    qtmodeltester.check(model)


def test_sorting_keeps_hold_of_a_row(model: RecordTableModel[Person]) -> None:
    held = QPersistentModelIndex(model.index(0, 0))
    model.sort(0)
    assert names(model) == ["Aho", "Väänänen", "Öhman"]
    assert held.data() == "Väänänen"
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["Öhman", "Väänänen", "Aho"]
    model.sort(1)
    assert names(model) == ["Öhman", "Väänänen", "Aho"]


def test_new_records_come_in_the_order_chosen(model: RecordTableModel[Person]) -> None:
    model.sort(0)
    model.set_records([Person("4", "Ö", 1), Person("5", "A", 2)])
    assert names(model) == ["A", "Ö"]


def test_a_cell_gives_its_record_and_its_words(model: RecordTableModel[Person]) -> None:
    index = model.index(2, 1)
    assert index.data(RECORD_ROLE) == PEOPLE[2]
    assert index.data(CELL_ROLE).status is Status.DONE
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "7, v"


def test_heads_follow_the_language(model: RecordTableModel[Person], qtbot: QtBot) -> None:
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Tallenna heti"
    with qtbot.waitSignals([model.headerDataChanged, model.dataChanged], timeout=1000):
        language.set("sv")
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Spara genast"


class Register:
    """Rows asked for by id, and what was asked."""

    def __init__(self, count: int) -> None:
        self.rows = {str(n): Person(str(n), f"name {n}", n) for n in range(count)}
        self.asked: list[Sequence[str]] = []

    def fetch(self, ids: Sequence[str]) -> list[Person]:
        self.asked.append(ids)
        return [self.rows[one] for one in ids if one in self.rows]


def test_rows_are_read_in_blocks_when_they_come_in_view() -> None:
    register = Register(1000)
    model = IdListModel(COLUMNS, register.fetch)
    model.set_ids(list(register.rows))
    assert model.rowCount() == 1000
    assert register.asked == []
    for row in (0, 1, BLOCK - 1, 700):
        assert model.index(row, 0).data() == f"name {row}"
    assert [len(ids) for ids in register.asked] == [BLOCK, BLOCK]


def test_a_row_that_has_gone_is_empty() -> None:
    register = Register(3)
    model = IdListModel(COLUMNS, register.fetch)
    model.set_ids(["0", "gone", "2"])
    assert [model.index(row, 0).data() for row in range(3)] == ["name 0", "", "name 2"]
    assert model.record(1) is None
    assert model.record(3) is None


def test_refreshing_reads_again() -> None:
    register = Register(2)
    model = IdListModel(COLUMNS, register.fetch)
    model.set_ids(["0", "1"])
    assert model.index(0, 0).data() == "name 0"
    register.rows["0"] = Person("0", "other", 0)
    model.refresh()
    assert model.index(0, 0).data() == "other"


def test_sorting_many_rows_is_asked_of_whoever_holds_the_ids(qtbot: QtBot, qtmodeltester: Any) -> None:
    register = Register(300)
    model = IdListModel(COLUMNS, register.fetch)
    model.set_ids(list(register.rows))
    with qtbot.waitSignal(model.sort_asked, timeout=1000) as told:
        model.sort(0, Qt.SortOrder.DescendingOrder)
    assert told.args == [0, True]
    with qtbot.assertNotEmitted(model.sort_asked):
        model.sort(1)
    qtmodeltester.check(model)
