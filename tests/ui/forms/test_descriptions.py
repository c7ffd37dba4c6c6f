"""What a screen reader is told of a question, and that what is done through it is an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QRadioButton

from app.domain.checks import problems
from app.domain.forms import Kind
from app.domain.message import M
from tests.ui.forms.given import FIELDS, MANY, ORGANISATIONS, TODAY, context, field, page
from tests.ui.hands import settle, show
from ui.forms.form_view import FormView
from ui.language import language

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.domain.forms import Field

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # lists that open, offscreen

HINT = field(name="hinted", kind=Kind.DATE, label=M("Date of birth"), hint=M("Next month"), essential=True)


def shown_form(qtbot: QtBot, *fields: Field, **changes: object) -> FormView:
    view = FormView(page(*fields), context(**changes))
    qtbot.addWidget(view)
    show(view)
    return view


def test_the_hint_is_told_from_the_first_and_in_the_language_of_the_window(qtbot: QtBot) -> None:
    view = shown_form(qtbot, HINT)
    target = view.views["hinted"].editor.target()
    assert target.accessibleDescription() == "Seuraava kuukausi"
    language.set("sv")
    assert target.accessibleDescription() == "Nästa månad"
    assert target.accessibleName() == "Födelsedatum"


def test_a_problem_is_told_before_the_hint_and_goes_with_its_mending(qtbot: QtBot) -> None:
    view = shown_form(qtbot, HINT)
    view.set_answers({"hinted": "32.13."})
    found = problems((HINT,), view.answers(), TODAY)
    view.show_problems(found)
    target = view.views["hinted"].editor.target()
    for code in ("fi", "sv"):
        language.set(code)
        assert target.accessibleDescription().startswith(language.text(found[0].message))
    view.show_problems(())
    assert target.accessibleDescription() == "Nästa månad"


def test_each_option_says_what_is_asked(qtbot: QtBot) -> None:
    view = shown_form(qtbot, FIELDS[Kind.CHOICE], FIELDS[Kind.CHOICES])
    options = [one for one in view.findChildren(QAbstractButton) if one.isVisible()]
    assert len(options) > 4
    assert {one.accessibleDescription() for one in options} == {"Tallenna heti"}


def test_who_reads_an_answer_is_told(qtbot: QtBot) -> None:
    asked = field(name="story", kind=Kind.LONG_TEXT)
    view = shown_form(qtbot, asked, readers=lambda _field, _answers: (ORGANISATIONS["kela"],))
    assert view.views["story"].editor.target().accessibleDescription() == "Lukijat: Kela"


def test_a_list_has_its_question_for_a_label(qtbot: QtBot) -> None:
    view = shown_form(qtbot, MANY)
    combo = view.findChild(QComboBox)
    assert [one.text() for one in view.findChildren(QLabel) if one.buddy() is combo] == ["Tallenna heti"]


def test_what_a_reader_writes_chooses_and_ticks_is_an_answer(qtbot: QtBot) -> None:
    kinds = (Kind.TEXT, Kind.LONG_TEXT, Kind.DATE, Kind.CHOICE, Kind.CHECK)
    view = shown_form(qtbot, *(FIELDS[kind] for kind in kinds), MANY)
    line, _, day = (view.views[name].editor.target() for name in ("text", "long_text", "date"))
    story = view.views["long_text"].editor.target()
    assert isinstance(line, QLineEdit)
    assert isinstance(day, QLineEdit)
    assert isinstance(story, QPlainTextEdit)
    radio = view.views["choice"].editor.findChildren(QRadioButton)[1]
    tick, combo = view.views["check"].editor.target(), view.views["many"].editor.target()
    assert isinstance(tick, QAbstractButton)
    assert isinstance(combo, QComboBox)
    acts: tuple[Callable[[], object], ...] = (
        lambda: line.setText("Åsa"),  # as Qt does it for a reader: nothing is pressed, nothing is typed
        lambda: story.setPlainText("Oma ovi."),
        lambda: day.setText("1.12.2026"),
        radio.toggle,
        tick.toggle,
        lambda: combo.setCurrentIndex(2),
    )
    for act in acts:
        with qtbot.waitSignal(view.edited, timeout=1000):
            act()
    settle()
    assert {key: value for key, value in view.answers().items() if "." not in key} == {
        "text": "Åsa",
        "long_text": "Oma ovi.",
        "date": "2026-12-01",
        "choice": "no",
        "check": True,
        "many": MANY.codes[1],
    }
