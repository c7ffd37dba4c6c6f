"""Ready sentences are put where the cursor is, by a quiet button or a key, and only where there are some."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.domain.codes import OfficeText, Owner, Step
from app.domain.form_specs import form, step_forms
from app.domain.forms import TEXT_KINDS
from app.domain.phrases import SECTIONS, section_of
from app.services.texts import parsed, shipped
from i18n import LANGUAGES
from tests.ui.hands import show
from ui.forms.context import FormContext
from ui.forms.field_view import FieldView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.domain.forms import Field

SENTENCES = ("Ensimmäinen lause.", "Toinen & kolmas.")


def field(step: Step, name: str) -> Field:
    return next(one for one in form(step).fields if one.name == name)


def view(qtbot: QtBot, asked: Field) -> FieldView:
    made = FieldView(asked, FormContext(today=date(2026, 11, 24), phrases=lambda _: SENTENCES))
    qtbot.addWidget(made)
    show(made, 600, 300)
    return made


def test_every_section_is_of_a_question_and_none_of_the_clients_own_words() -> None:
    asked = [one for spec in step_forms() for one in spec.fields]
    asked += [column for one in asked for column in one.row]
    found = {section_of(one): one for one in asked if section_of(one) is not None}
    assert set(found) == set(SECTIONS)
    assert [one.name for one in found.values() if one.own_words or one.kind not in TEXT_KINDS] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_comes_with_sentences_in_both_languages(language: str) -> None:
    bank = parsed(OfficeText.PHRASES, language, shipped(OfficeText.PHRASES, language))
    for section in SECTIONS:
        sentences = bank[section].splitlines()
        assert len(sentences) >= 3
        assert all(sentence.endswith(".") for sentence in sentences)


def test_a_sentence_is_written_where_the_cursor_is_and_the_answer_is_told(qtbot: QtBot) -> None:
    made = view(qtbot, field(Step.MEETING, "present_text"))
    made.set_answers({"present_text": "Alku."})
    told: list[bool] = []
    made.edited.connect(lambda: told.append(True))
    cursor = made.editor.target().textCursor()  # type: ignore[attr-defined]
    cursor.movePosition(cursor.MoveOperation.End)
    made.editor.target().setTextCursor(cursor)  # type: ignore[attr-defined]
    assert made.phrases is not None
    menu = made.phrases.sentences()
    assert [action.text() for action in menu.actions()] == ["Ensimmäinen lause.", "Toinen && kolmas."]
    menu.actions()[1].trigger()
    assert made.answers()["present_text"] == "Alku. Toinen & kolmas."
    assert told
    menu.close()


def test_an_action_has_its_own_sentences_in_its_row(qtbot: QtBot) -> None:
    (what,) = (
        one
        for rows in form(Step.ASSESSMENT).fields
        if rows.name == "actions"
        for one in rows.row
        if one.name == "what"
    )
    assert what.owner is Owner.AGREED
    made = view(qtbot, what)
    assert made.phrases is not None
    made.phrases.sentences().actions()[0].trigger()
    assert made.answers() == {"what": "Ensimmäinen lause."}


def test_the_clients_own_words_are_offered_none(qtbot: QtBot) -> None:
    assert view(qtbot, field(Step.MEETING, "client_voice")).phrases is None
