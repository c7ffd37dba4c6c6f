from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from app.domain.checks import problems
from app.domain.codes import Reader, Step, YesNo
from app.domain.form_specs import form
from app.domain.forms import Kind, Problem
from app.domain.message import M
from tests.ui.forms.form_view.conftest import ALL
from tests.ui.forms.given import ANSWERS, FIELDS, ORGANISATIONS, TODAY, context, field, page
from tests.ui.hands import clipped, nameless, press, settle, show, words, write
from ui.forms.form_view import FormView, in_lines
from ui.language import language
from ui.theme import theme
from ui.widgets.options import Check
from ui.widgets.scaffold import Scroll

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # lists that open, offscreen


def test_a_field_is_shown_while_its_condition_holds(qtbot: QtBot) -> None:
    has = field(name="has", kind=Kind.CHOICE, options=YesNo, essential=True)
    which = field(name="which", kind=Kind.TEXT, when=("has", frozenset({"yes"})))
    view = FormView(page(has, which), context())
    qtbot.addWidget(view)
    show(view)
    assert not view.views["which"].isVisible()
    press(view.views["has"].editor.target(), Qt.Key.Key_Space)
    assert view.views["which"].isVisible()
    write(view.views["which"].editor.target(), "koira")
    assert view.answers() == {"has": "yes", "which": "koira"}
    press(view.views["has"].editor.target(), Qt.Key.Key_Right)
    assert view.answers() == {"has": "no"}


def test_problems_stand_at_their_fields_and_on_top_with_a_link(view: FormView) -> None:
    view.set_answers({"date": "32.13.", "money": "paljon"})
    found = problems(ALL.fields, view.answers(), TODAY)
    view.show_problems(found)
    settle()
    assert "Korjaa 2 kohtaa." in words(view)
    assert view.views["date"].problem
    assert not view.views["text"].problem
    target = view.views["date"].editor.target()
    assert target.property("problem") is True
    assert language.text(found[0].message) in target.accessibleDescription()
    link = QApplication.focusWidget()
    assert link is not None
    press(link, Qt.Key.Key_Space)
    assert target.hasFocus()
    view.show_problems(())
    settle()
    assert not [text for text in words(view) if text.startswith("Korjaa")]
    assert target.property("problem") is False


def test_who_will_read_a_text_stands_above_it(qtbot: QtBot) -> None:
    asked = field(name="story", kind=Kind.LONG_TEXT)
    view = FormView(page(asked), context(readers=lambda _field, _answers: (ORGANISATIONS["kela"],)))
    qtbot.addWidget(view)
    show(view)
    assert "Lukijat: Kela" in words(view)
    language.set("sv")
    assert "Läses av: FPA" in words(view)


def test_a_text_of_the_clients_own_goes_to_those_it_is_ticked_for(qtbot: QtBot) -> None:
    offered = [ORGANISATIONS["kela"], ORGANISATIONS["kodit"]]
    asked = field(name="story", kind=Kind.LONG_TEXT, ticked=True, used_by=frozenset({Reader.MEMO}))
    view = FormView(page(asked), context(readers=lambda _field, _answers: tuple(offered)))
    qtbot.addWidget(view)
    show(view)
    assert "Vain toimiston ja asiakkaan omiin kappaleisiin." in words(view)
    view.set_answers({"story": "Oma ovi.", "story.to": ["kela"]})
    assert "Lukijat: Kela" in words(view)
    kodit = next(check for check in view.findChildren(Check) if check.text() == "Itälän Kodit Oy")
    assert kodit.accessibleName() == "Annetaan myös: Itälän Kodit Oy"
    press(kodit, Qt.Key.Key_Space)
    assert view.answers() == {"story": "Oma ovi.", "story.to": ["kela", "kodit"]}
    language.set("sv")
    assert "Läses av: FPA; Itälä Bostäder Ab" in words(view)
    offered.pop()  # it may no longer know the group: the tick is not kept
    view.views["story"].show_readers(view.answers())
    assert view.answers() == {"story": "Oma ovi.", "story.to": ["kela"]}


def test_changing_the_language_keeps_text_focus_and_selection(view: FormView) -> None:
    view.set_answers(ANSWERS)
    target = view.views["text"].editor.target()
    assert isinstance(target, QLineEdit)
    target.setFocus()
    target.setSelection(0, 3)
    language.set("sv")
    assert (target.hasFocus(), target.selectedText()) == (True, "Åsa")
    assert view.answers() == ANSWERS


def test_half_a_name_survives_a_change_of_language(view: FormView) -> None:
    line = view.views["worker"].editor.target().findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    write(line, "vill")
    language.set("sv")
    assert line.text().startswith("vill")


def test_whatever_takes_the_keyboard_has_a_name(view: FormView) -> None:
    view.set_answers(ANSWERS)
    settle()
    assert nameless(view) == []


def test_every_text_is_bound(view: FormView) -> None:
    view.set_answers(ANSWERS)
    language.set("xx")
    assert list(language.unbound(view)) == []


@pytest.mark.parametrize("step", Step)
def test_every_page_of_every_step_can_be_drawn_and_torn_down(qtbot: QtBot, step: Step) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    for one in form(step).pages:
        view = FormView(one, context())
        column.addWidget(view)
        show(holder)
        for asked in one.fields[:1]:
            view.focus_field(asked.name)
        assert view.answers() == {}
        view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.parametrize("factor", [1.0, 1.5])
@pytest.mark.parametrize("code", ["fi", "sv"])
@pytest.mark.parametrize("step", Step)
def test_no_text_of_a_page_is_cut(qapp: QApplication, qtbot: QtBot, step: Step, code: str, factor: float) -> None:
    theme.apply(qapp, "light", factor)
    language.set(code)
    window = QWidget()
    qtbot.addWidget(window)
    outer, scroll = QVBoxLayout(window), Scroll(window)
    outer.addWidget(scroll)
    show(window, 690, 600)
    cut = {}
    for one in form(step).pages:
        content = QWidget()
        view = FormView(one, context(readers=lambda field, _: (*ORGANISATIONS.values(),) if field.hint else None))
        QVBoxLayout(content).addWidget(view)
        scroll.show_content(content)
        for asked in view.views.values():
            asked.setVisible(True)
        settle()
        cut[one.name] = clipped(view)
    assert {name: texts for name, texts in cut.items() if texts} == {}


def test_short_fields_stand_side_by_side() -> None:
    day, begins, ends = FIELDS[Kind.DATE], FIELDS[Kind.TIME], FIELDS[Kind.NUMBER]
    hinted = field(name="hinted", kind=Kind.DATE, hint=M("Save now"))
    text = FIELDS[Kind.TEXT]
    assert [[one.name for one in line] for line in in_lines((text, day, begins, ends, hinted, text))] == [
        ["text"],
        ["date", "time", "number"],
        ["hinted"],
        ["text"],
    ]


@pytest.mark.parametrize("width", [900, 260])
def test_short_fields_stand_below_one_another_where_they_have_no_room(qtbot: QtBot, width: int) -> None:
    names = ("one", "two", "three")
    fields = tuple(field(name=name, kind=Kind.DATE) for name in names)
    made = FormView(page(*fields), context())
    qtbot.addWidget(made)
    show(made, width, 600)
    made.set_answers(dict.fromkeys(names, "2026-11-24"))
    settle()
    seen = [made.views[name].geometry() for name in names]
    assert all(rect.right() < width for rect in seen)
    assert not any(one.intersects(other) for one, other in pairwise(seen))
    assert len({rect.top() for rect in seen}) == (1 if width > 500 else len(names))


def test_a_problem_of_another_page_is_no_problem_here(view: FormView) -> None:
    view.show_problems((Problem("elsewhere", M("Save now")),))
    assert not [text for text in words(view) if text.startswith("Korjaa")]
