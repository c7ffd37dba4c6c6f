from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.checks import asked, missing
from app.domain.codes import Place, Reader, Step
from app.domain.form_specs import form
from app.domain.message import MC
from app.services.pages import kept_answers
from i18n import text
from tests.journeys.keyboard import Keys
from tests.ui.steps.pages import button, case_of, fi, file_of, here, opened, read
from tests.ui.steps.test_memo import CONTROL, MISSING, SHIFT
from ui.address import Address
from ui.language import language
from ui.steps.check import CHECKED
from ui.tour.hand import press, settle

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.main_window import MainWindow


def answered(session: Session) -> list[tuple[str, str]]:
    """Return page and label of every answer that the memo reads, in Finnish."""
    file = file_of(session)
    found = []
    for step in CHECKED:
        for page in form(step).pages:
            given = kept_answers(file, page.fields)
            found += [
                (text(page.title, language.code), text(field.label, language.code))
                for field in asked(page.fields, given)
                if Reader.MEMO in field.used_by and given.get(field.name) not in (None, "", [], False)
            ]
    return found


@pytest.mark.parametrize("code", ["fi", "sv"])
def test_the_check_page_shows_every_answer_the_memo_reads_and_what_is_missing(
    window: MainWindow, session: Session, code: str
) -> None:
    file = file_of(session)
    assert file.assessment is not None
    with session.unit_of_work() as work:
        left = {name: value for name, value in file.assessment.answers.items() if name != "plan_b"}
        work.assessments.save(replace(file.assessment, answers=left))
    language.set(code)
    opened(window, Step.MEMO, "check")
    said = read(here(window).beside).split("\n")
    expected = answered(session)
    assert len(expected) > 40
    for title, label in expected:
        assert title in said
        assert label in said
    lacking = missing(form(Step.ASSESSMENT).fields, kept_answers(file_of(session), form(Step.ASSESSMENT).fields))
    assert said.count(MISSING[code]) == len([field for field in lacking if Reader.MEMO in field.used_by])


def test_the_check_page_follows_the_language_while_it_is_shown(window: MainWindow) -> None:
    opened(window, Step.MEMO, "check")
    press(Qt.Key.Key_L, CONTROL | SHIFT)
    settle()
    switched = read(here(window).beside)
    window.open(Address(Place.HOME))
    opened(window, Step.MEMO, "check")
    assert switched == read(here(window).beside)


def test_change_leads_to_the_page_and_back_is_one_key(window: MainWindow, session: Session) -> None:
    opened(window, Step.MEMO, "check")
    Keys().push(button(here(window).beside, fi(MC("button", "Change"))))
    assert here(window).address().step is Step.MAPPING
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert here(window).address().page == "check"
    assert here(window).address().case == case_of(session)
