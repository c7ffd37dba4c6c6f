"""Where a screen reader listens, lists stand in place of what is drawn; it is told of saving, not too often."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from app.domain.forms import Kind
from tests.ui.forms.given import ANSWERS, FIELDS, context
from tests.ui.hands import show
from ui.forms.matrix_editor import MatrixEditor
from ui.forms.matrix_list import MatrixList
from ui.language import language
from ui.models.columns import Cell, in_words
from ui.widgets import reader
from ui.widgets.one_of import OneOf
from ui.widgets.top_bar import SavedAt

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("listens", [True, False])
def test_the_matrix_is_a_list_to_a_reader(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, listens: bool) -> None:  # noqa: FBT001
    monkeypatch.setattr(reader, "listens", lambda: listens)
    editor = MatrixEditor(FIELDS[Kind.MATRIX], context())
    qtbot.addWidget(editor)
    editor.set_answer(ANSWERS["matrix"])
    show(editor)
    shown = editor.findChild(MatrixList)
    assert isinstance(shown, MatrixList)
    assert shown.isVisible() is listens


def test_saving_is_told_once_a_minute(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(reader, "tell", lambda _, words: told.append(words))
    saved = SavedAt()
    qtbot.addWidget(saved)
    for second in (1, 30, 59):
        saved.show_saved(datetime(2026, 11, 24, 7, 41, second, tzinfo=UTC))
    assert len(told) == 1
    saved.show_saved(datetime(2026, 11, 24, 7, 42, 0, tzinfo=UTC))
    assert len(told) == 2


def test_an_empty_cell_says_so() -> None:
    language.set("fi")
    assert in_words(Cell()) == "tyhjä"


def test_what_a_reader_turns_on_is_pressed_and_stays_as_it_was(qtbot: QtBot) -> None:
    one = OneOf()
    qtbot.addWidget(one)
    with qtbot.waitSignal(one.clicked, timeout=1000):
        one.toggle()  # as Qt does it for a reader
    assert not one.isChecked()
    one.put(on=True)
    assert one.isChecked()
