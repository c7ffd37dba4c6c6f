from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from app.domain.forms import Kind, Problem
from app.domain.message import M
from tests.ui.forms.given import FIELDS, context, field, page
from tests.ui.hands import ALT, press, settle, show, words, write
from ui.forms.form_view import FormView
from ui.forms.row_columns import row_columns
from ui.forms.row_head import ColumnHeads, RowHead
from ui.theme import theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROWS = [
    {"id": "1", "what": "hakemus", "due": "2026-12-01"},
    {"id": "2", "what": "avain"},
    {"id": "3", "what": "muutto"},
]


@pytest.fixture
def view(qtbot: QtBot) -> FormView:
    made = FormView(page(FIELDS[Kind.ROWS]), context())
    qtbot.addWidget(made)
    show(made)
    return made


def heads(view: FormView) -> list[RowHead]:
    settle()
    found = [one for one in view.findChildren(RowHead) if one.isVisible()]
    return sorted(found, key=lambda one: one.mapTo(view, one.rect().topLeft()).y())


def button(view: FormView, text: str) -> QAbstractButton:
    return next(one for one in view.findChildren(QAbstractButton) if one.isVisible() and one.text() == text)


def whats(view: FormView) -> list[str]:
    return [row["what"] for row in view.answers().get("rows", [])]


def test_a_row_is_added_and_written_without_a_mouse(view: FormView) -> None:
    press(button(view, "Lisää"), Qt.Key.Key_Space)
    settle()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    write(line, "Vuokravakuus")
    row = view.answers()["rows"][0]
    assert row["what"] == "Vuokravakuus"
    assert row["id"]
    press(button(view, "Valmis"), Qt.Key.Key_Space)
    assert heads(view)[0].hasFocus()
    assert heads(view)[0].accessibleName() == "Vuokravakuus"


def test_a_row_says_in_its_line_what_is_in_it(view: FormView) -> None:
    view.set_answers({"rows": ROWS})
    assert [head.accessibleName() for head in heads(view)] == ["hakemus, 1.12.2026", "avain", "muutto"]


def test_one_row_is_open_at_a_time_and_keeps_what_was_written(view: FormView) -> None:
    view.set_answers({"rows": ROWS})
    press(heads(view)[0], Qt.Key.Key_Return)
    first = QApplication.focusWidget()
    assert first is not None
    view.focus_field("rows", 0, "what")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    write(line, "!")
    press(heads(view)[1], Qt.Key.Key_Return)
    settle()
    assert not line.isVisible()
    assert whats(view) == ["hakemus!", "avain", "muutto"]


def test_rows_move_by_alt_and_arrows(view: FormView) -> None:
    view.set_answers({"rows": ROWS})
    press(heads(view)[2], Qt.Key.Key_Up, ALT)
    assert whats(view) == ["hakemus", "muutto", "avain"]
    settle()
    assert heads(view)[1].hasFocus()
    press(heads(view)[0], Qt.Key.Key_Up, ALT)
    assert whats(view) == ["hakemus", "muutto", "avain"]


def test_a_removed_row_can_be_put_back(view: FormView) -> None:
    view.set_answers({"rows": ROWS})
    press(heads(view)[1], Qt.Key.Key_Delete)
    settle()
    assert whats(view) == ["hakemus", "muutto"]
    assert "Rivi poistettiin." in words(view)
    assert heads(view)[1].hasFocus()
    press(button(view, "Kumoa"), Qt.Key.Key_Space)
    settle()
    assert view.answers()["rows"] == ROWS
    assert "Rivi poistettiin." not in words(view)


def test_a_problem_leads_to_its_row_and_column(view: FormView) -> None:
    view.set_answers({"rows": ROWS})
    view.show_problems((Problem("rows", M("Save now"), row=1, column="due"),))
    settle()
    assert [head.problem for head in heads(view)] == [False, True, False]
    link = QApplication.focusWidget()
    assert link is not None
    press(link, Qt.Key.Key_Space)
    settle()
    due = QApplication.focusWidget()
    assert isinstance(due, QLineEdit)
    assert due.property("problem") is True
    write(due, "1.12.")
    assert view.answers()["rows"][1]["due"] == "2026-12-01"


def test_a_column_is_asked_while_its_condition_holds(view: FormView) -> None:
    view.set_answers({"rows": [{"id": "1", "what": "muu", "why": "syy"}]})
    view.focus_field("rows", 0, "what")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    write(line, "tto")
    assert view.answers()["rows"] == [{"id": "1", "what": "muutto"}]


def test_what_the_form_does_not_ask_stays_in_the_row(view: FormView) -> None:
    view.set_answers({"rows": [{"id": "1", "what": "avain", "kept": "x"}]})
    press(heads(view)[0], Qt.Key.Key_Return)
    assert view.answers()["rows"] == [{"id": "1", "what": "avain", "kept": "x"}]


def test_a_fixed_table_is_neither_made_longer_nor_shorter(qtbot: QtBot) -> None:
    fixed = field(name="rows", kind=Kind.ROWS, fixed=True, row=FIELDS[Kind.ROWS].row)
    view = FormView(page(fixed), context())
    qtbot.addWidget(view)
    show(view)
    view.set_answers({"rows": ROWS})
    assert "Lisää" not in words(view)
    press(heads(view)[0], Qt.Key.Key_Delete)
    press(heads(view)[0], Qt.Key.Key_Down, ALT)
    assert view.answers()["rows"] == ROWS
    press(heads(view)[0], Qt.Key.Key_Return)
    assert "Poista" not in words(view)


def test_rows_stand_under_heads_where_there_is_room(view: FormView, qapp: QApplication) -> None:
    view.set_answers({"rows": ROWS})
    settle()
    editor = view.views["rows"].editor
    columns = editor.findChild(ColumnHeads)
    assert columns is not None
    assert columns.isVisible()
    assert heads(view)[0].height() == theme.row("table_row")
    theme.apply(qapp, "light", 1.5)
    editor.setFixedWidth(300)
    settle()
    assert not columns.isVisible()
    assert heads(view)[0].height() == theme.row("list_row")


def test_a_column_is_as_wide_as_its_words_and_text_goes_below() -> None:
    fields = (
        field(name="what", kind=Kind.TEXT),
        field(name="who", kind=Kind.PARTY),
        field(name="how", kind=Kind.TEXT),
        field(name="due", kind=Kind.DATE),
    )
    rows = [{"what": "hakemus", "who": "Marja-Leena Yhdyskuntaseuraamustyöntekijä", "how": "puhelimella"}]
    found = row_columns(fields, rows, 900)
    assert [one.name for one in found.fields] == ["what", "who"]
    assert sum(found.widths) <= 900
    assert row_columns(fields, rows, 300).fields == ()
    assert row_columns(fields, [], 900).fields == ()


def test_the_first_cell_is_never_empty(qtbot: QtBot) -> None:
    columns = (
        field(name="who", kind=Kind.PARTY),
        field(name="where", kind=Kind.TEXT),
        field(name="due", kind=Kind.DATE),
    )
    view = FormView(page(field(name="rows", kind=Kind.ROWS, row=columns)), context())
    qtbot.addWidget(view)
    show(view)
    view.set_answers({"rows": [{"id": "1", "where": "Kotila Oy", "due": "2026-12-01"}, {"id": "2"}]})
    first, second = heads(view)
    assert [text for text, _ in first._cells] == ["Kotila Oy", "1.12.2026"]
    assert second._cells[0][0] == "Tyhjä rivi"
