from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from app.domain.forms import NOT_KNOWN, Kind
from tests.ui.forms.given import ANSWERS, FIELDS, MANY, ORGANISATIONS, context, page
from tests.ui.hands import CTRL, click, press, show, words, write
from ui.forms.form_view import FormView
from ui.language import language
from ui.widgets.options import Check

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # lists that open, offscreen


def test_every_kind_has_an_editor() -> None:
    assert set(FIELDS) == set(Kind)


def test_answers_of_every_kind_come_back_as_they_were(view: FormView) -> None:
    view.set_answers(ANSWERS)
    assert view.answers() == ANSWERS


def test_a_blank_page_has_no_answers(view: FormView) -> None:
    assert view.answers() == {}
    view.set_answers(ANSWERS)
    view.set_answers({})
    assert view.answers() == {}


def test_showing_answers_is_no_edit(view: FormView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.edited):
        view.set_answers(ANSWERS)
        view.set_answers({})


UNREADABLE = {"date": "32.13.", "time": "kohta", "number": "kolme", "money": "paljon"}


@pytest.mark.parametrize(("name", "typed"), UNREADABLE.items())
def test_what_cannot_be_read_stays_as_typed(view: FormView, name: str, typed: str) -> None:
    target = view.views[name].editor.target()
    target.setFocus()
    write(target, typed)
    press(target, Qt.Key.Key_Tab)
    assert view.answers() == {name: typed}
    view.set_answers({})
    view.set_answers({name: typed})
    assert view.answers() == {name: typed}


TYPED = [
    ("date", "24.11.", "2026-11-24", "24.11.2026"),
    ("date", "1.2.27", "2027-02-01", "1.2.2027"),
    ("time", "930", "9:30", "9.30"),
    ("time", "klo 9", "9:00", "9.00"),
    ("number", "12", 12, "12"),
    ("money", "1250,5", 125050, "1\u00a0250,50"),
    ("money", "520 €", 52000, "520"),
    ("text", "Öhman å", "Öhman å", "Öhman å"),
]


@pytest.mark.parametrize(("name", "typed", "answer", "shown"), TYPED)
def test_what_is_typed_is_read_and_put_in_its_usual_form(
    view: FormView, name: str, typed: str, answer: Any, shown: str
) -> None:
    target = view.views[name].editor.target()
    assert isinstance(target, QLineEdit)
    target.setFocus()
    write(target, typed)
    press(target, Qt.Key.Key_Tab)
    assert view.answers()[name] == answer
    assert target.text() == shown


def test_tab_leaves_a_long_text_and_enter_sends_nothing(view: FormView, qtbot: QtBot) -> None:
    target = view.views["long_text"].editor.target()
    target.setFocus()
    write(target, "sana")
    press(target, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not target
    line = view.views["text"].editor.target()
    with qtbot.assertNotEmitted(view.continued):
        press(line, Qt.Key.Key_Return)
    with qtbot.waitSignal(view.continued, timeout=1000):
        press(line, Qt.Key.Key_Return, CTRL)


def test_the_weekday_stands_beside_the_day(view: FormView) -> None:
    view.set_answers({"date": "2026-11-24"})
    assert "tiistai" in words(view)
    language.set("sv")
    assert "tisdag" in words(view)


def test_a_few_options_are_chosen_by_arrows_and_taken_back(view: FormView) -> None:
    editor = view.views["choice"].editor
    editor.focus()
    press(editor.target(), Qt.Key.Key_Space)
    assert view.answers() == {"choice": "yes"}
    press(editor.target(), Qt.Key.Key_Right)
    assert view.answers() == {"choice": "no"}
    press(editor.target(), Qt.Key.Key_Delete)
    assert view.answers() == {}


def test_many_options_are_a_list(qtbot: QtBot) -> None:
    view = FormView(page(MANY), context())
    qtbot.addWidget(view)
    show(view)
    target = view.views["many"].editor.target()
    press(target, Qt.Key.Key_Down)
    assert view.answers() == {"many": "own_rented"}
    press(target, Qt.Key.Key_Home)
    assert view.answers() == {}


def test_an_unknown_code_is_kept(qtbot: QtBot) -> None:
    view = FormView(page(MANY), context())
    qtbot.addWidget(view)
    view.set_answers({"many": "castle"})
    assert view.answers() == {"many": "castle"}


def test_an_essential_answer_may_be_not_known(view: FormView) -> None:
    view.set_answers({"text": "Mika"})
    check = next(one for one in view.views["text"].findChildren(Check) if one.text() == "Ei tiedossa")
    click(check)
    assert view.answers() == {"text": str(NOT_KNOWN)}
    assert not view.views["text"].editor.isEnabled()
    click(check)
    assert view.answers() == {"text": "Mika"}


def test_an_optional_answer_has_no_such_box_and_says_so(view: FormView) -> None:
    boxes = [one.text() for one in view.views["number"].findChildren(Check)]
    assert boxes == []
    assert any("(valinnainen)" in text for text in words(view.views["number"]))
    assert not any("(valinnainen)" in text for text in words(view.views["text"]))


def test_a_party_is_found_by_a_part_of_the_name(view: FormView) -> None:
    editor = view.views["worker"].editor
    line = editor.target().findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    write(line, "öhm")
    press(line, Qt.Key.Key_Return)
    assert view.answers() == {"worker": "aasa"}
    assert line.text() == "Åsa Öhman, Kela"
    language.set("sv")
    assert line.text() == "Åsa Öhman, FPA"


def test_a_name_nobody_has_is_put_back(view: FormView) -> None:
    view.set_answers({"organisation": "kela"})
    line = view.views["organisation"].editor.target().findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    write(line, "zzz")
    press(line, Qt.Key.Key_Tab)
    assert view.answers() == {"organisation": "kela"}
    assert line.text() == "Kela"


def test_a_retired_organisation_stays_where_it_was_chosen(qtbot: QtBot) -> None:
    organisations = {**ORGANISATIONS, "kela": replace(ORGANISATIONS["kela"], active=False)}
    view = FormView(page(FIELDS[Kind.ORGANISATION]), context(organisations=organisations))
    qtbot.addWidget(view)
    view.set_answers({"organisation": "kela"})
    assert view.answers() == {"organisation": "kela"}
    line = view.views["organisation"].editor.target().findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.text() == "Kela"
