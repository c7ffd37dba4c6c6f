"""The guided practice from the first page to its end, without a mouse."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from app.domain.codes import Category, MemoState, Step
from app.domain.form_specs import form
from app.practice.lesson import TASKS
from tests.journeys.johan import NAME, Parties, answers
from tests.journeys.keyboard import Keys
from ui.steps.copies import Copies
from ui.steps.step_page import StepPage
from ui.steps.word_hits import WordHits
from ui.tour.hand import press, settle, wait_until, write
from ui.tour.typist import Typist

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.case_file import CaseFile
    from app.domain.forms import Answers
    from ui.help.guide import Guide
    from ui.main_window import MainWindow
    from ui.program import Program

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="as the first journey"),
    pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True),  # lists that open, offscreen
]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEYS = Keys()
TYPIST = Typist(KEYS)


@pytest.fixture(autouse=True)
def practice_lies_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.paths.data_folder", lambda: tmp_path / "data")


def test_the_whole_practice_by_keyboard(program: Program) -> None:
    window = the_practice_begins(program)
    guide = guide_of(window)
    assert title(guide).startswith("1/10 ")
    press(Qt.Key.Key_N, CONTROL)
    write(NAME)
    press(Qt.Key.Key_Return)
    next_task(guide)
    given = answers(date.today(), parties(window))  # noqa: DTZ011 - the practice register is of today
    for step in list(Step)[:-1]:
        a_step_is_typed(window, guide, step, given)
        next_task(guide)
    KEYS.push(guide.bar.where)
    next_task(guide)
    the_memo_is_made(window, guide)
    next_task(guide)
    press(Qt.Key.Key_H, CONTROL | SHIFT)
    next_task(guide)
    press(Qt.Key.Key_K, CONTROL)
    write("ekstr")
    press(Qt.Key.Key_Return)
    next_task(guide)
    assert title(guide) == "Ohjattu harjoitus on tehty"
    assert guide.progress.passed == {one.name for one in TASKS}


def the_practice_begins(program: Program) -> MainWindow:
    """Choose the guided practice on the first page."""
    entrance = program.entrance
    assert entrance is not None
    entrance.activateWindow()
    settle()
    buttons = entrance.findChildren(QAbstractButton)
    KEYS.push(next(button for button in buttons if button.text() == "Ohjattu harjoitus"))
    wait_until(lambda: program.window is not None and program.window.aids.guide is not None)
    assert program.window is not None
    program.window.activateWindow()
    settle()
    return program.window


def guide_of(window: MainWindow) -> Guide:
    assert window.aids.guide is not None
    assert window.aids.guide.is_open
    return window.aids.guide


def title(guide: Guide) -> str:
    return guide.bar.title.text()


def next_task(guide: Guide) -> None:
    """See that the task is ticked, and go on to the next."""
    settle()
    before = title(guide)
    assert guide.bar.how.text() == "Tehty. Jatka, kun haluat.", before
    KEYS.push(guide.bar.next)
    assert title(guide) != before


def parties(window: MainWindow) -> Parties:
    with window.frame.session.unit_of_work() as work:
        organisations, workers = work.organisations.all(), work.workers.all()

    def of(category: Category) -> tuple[str, str]:
        return next(
            (one.id, worker.id)
            for one in organisations
            if one.category is category
            for worker in workers
            if worker.organisation_id == one.id
        )

    (office, _), (landlord, his), (support, hers) = map(
        of, (Category.PROBATION, Category.LANDLORD, Category.SUPPORTED_HOUSING)
    )
    return Parties(office=office, landlord=landlord, support=support, landlord_worker=his, support_worker=hers)


def a_step_is_typed(window: MainWindow, guide: Guide, step: Step, given: dict[tuple[Step, str], Answers]) -> None:
    """Let the page of the task be shown, go to the step's first page, and type through all of them."""
    KEYS.push(guide.bar.where)
    settle()
    pages = form(step).pages
    while page_of(window).address().page != pages[0].name:
        press(Qt.Key.Key_PageUp, CONTROL)
        settle()
    for page in pages:
        shown = page_of(window)
        assert (shown.address().step, shown.address().page) == (step, page.name)
        if (step, page.name) in given:
            assert shown.form is not None
            TYPIST.fill(shown.form, page, given[step, page.name])
        press(Qt.Key.Key_Return, CONTROL)
        settle()


def the_memo_is_made(window: MainWindow, guide: Guide) -> None:
    assert title(guide).startswith("8/10 ")
    page = page_of(window)
    assert page.address().page == "copies"
    wait_until(lambda: copies_of(window).seen is not None)
    KEYS.push(page.foot.continue_button)
    settle()
    while hits := [shown for shown in copies_of(window).findChildren(WordHits) if shown.isVisible()]:
        KEYS.reach(hits[0].reasons[0])
        write("Sovittu asiakkaan kanssa.")
        press(Qt.Key.Key_Return)
        wait_until(lambda: copies_of(window).seen is not None)
        KEYS.push(page_of(window).foot.continue_button)
        settle()
    wait_until(lambda: page_of(window).address().page == "distribution")
    memo = file_of(window, guide).memo
    assert memo is not None
    assert memo.state is MemoState.FINAL


def copies_of(window: MainWindow) -> Copies:
    beside = page_of(window).beside
    assert isinstance(beside, Copies)
    return beside


def file_of(window: MainWindow, guide: Guide) -> CaseFile:
    with window.frame.session.unit_of_work() as work:
        (file,) = work.case_files([guide.progress.case_id])
    return file


def page_of(window: MainWindow) -> StepPage:
    assert isinstance(window.place, StepPage)
    return window.place
