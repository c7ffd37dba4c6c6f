"""The program is killed at any page of any step: what was typed is there at the next start."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from app.domain.codes import Place, Step
from app.domain.form_specs import form
from app.practice.register import make_practice_register
from app.services.cases import case_file
from app.services.pages import kept_answers
from app.storage import driver
from tests.journeys.interrupted import (
    CLIENT,
    CONTINUED,
    REGISTER,
    TODAY,
    TYPED,
    case_id,
    pages,
    program_on,
    shown,
    unfinished,
)
from tests.journeys.keyboard import Keys
from ui.address import Address
from ui.steps.step_page import StepPage
from ui.tour.hand import clear, click, press, settle, write
from ui.tour.typist import Typist
from ui.widgets.rail import RailItem
from ui.widgets.task_row import TaskRow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from app.domain.forms import Answers, Page
    from ui.program import Program

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked and killed"),
    pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True),  # lists that open, offscreen
]
PATIENCE = 30.0
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("practice") / REGISTER
    make_practice_register(path, TODAY)
    return path


DRAFTS = (
    "SELECT page FROM draft JOIN housing_case AS c ON c.id = draft.case_id JOIN client ON client.id = c.client_id "
    "WHERE client.name = ?"
)


def drafts(register: Path) -> list[str]:
    """Return the case's pages with a draft, read beside the program that is running."""
    connection = driver.connect(register, None, readonly=True)
    try:
        return [str(page) for (page,) in connection.rows(DRAFTS, (CLIENT,))]
    finally:
        connection.close()


def wait_for_draft(register: Path, page: str) -> None:
    until = time.monotonic() + PATIENCE
    while page not in drafts(register):
        assert time.monotonic() < until, f"no draft of {page} was kept"
        time.sleep(0.02)


@contextmanager
def started(qapp: QApplication, folder: Path) -> Iterator[Program]:
    """Start the program anew on the register of a folder."""
    program = program_on(qapp, folder)
    try:
        yield program
    finally:
        end(program)


def end(program: Program) -> None:
    """Close the window and let it all go: windows that stay listen to every change of language and focus."""
    program.close()
    for thing in (program.window, program):
        if thing is not None:
            thing.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()


def killed_on_every_page(step: Step, folder: Path, practice: Path, how_far: str) -> None:
    """Go so far on each page of a step in a process of its own, and kill it there."""
    for page in pages(step):
        (folder / page.name).mkdir()
        shutil.copy(practice, folder / page.name / REGISTER)
    command = [sys.executable, "-m", "tests.journeys.interrupted", str(step), str(folder), how_far]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as forker:
        assert forker.stdout is not None
        gone = []
        try:
            for line in forker.stdout:
                name, pid = line.split()
                if how_far == TYPED:
                    wait_for_draft(folder / name / REGISTER, f"{step}/{name}")
                os.kill(int(pid), signal.SIGKILL)
                gone.append(name)
        except BaseException:
            os.killpg(forker.pid, signal.SIGKILL)
            raise
    assert sorted(gone) == sorted(page.name for page in pages(step))


@pytest.mark.parametrize("step", list(Step))
def test_an_answer_half_done_is_there_after_a_kill_and_continue_keeps_it(
    qapp: QApplication, step: Step, practice: Path, tmp_path: Path
) -> None:
    killed_on_every_page(step, tmp_path, practice, TYPED)
    for page in pages(step):
        with started(qapp, tmp_path / page.name) as program:
            the_answer_is_there_and_continue_keeps_it(program, step, page)


def test_a_page_continued_is_a_record_even_when_the_kill_comes_at_once(
    qapp: QApplication, practice: Path, tmp_path: Path
) -> None:
    killed_on_every_page(Step.CONSENT, tmp_path, practice, CONTINUED)
    with started(qapp, copied(practice, tmp_path)) as program:
        before = {page.name: answers_kept(program, page) for page in pages(Step.CONSENT)}
    for page in pages(Step.CONSENT):
        assert drafts(tmp_path / page.name / REGISTER) == []
        wanted = unfinished(page, before[page.name])
        with started(qapp, tmp_path / page.name) as program:
            assert same(answers_kept(program, page)[wanted.field.name], wanted.value), page.name


def test_a_page_left_by_the_rail_is_a_record(qapp: QApplication, practice: Path, tmp_path: Path) -> None:
    page = form(Step.MAPPING).page("contact")
    with started(qapp, copied(practice, tmp_path)) as program:
        type_answers(program, Step.MAPPING, page, {"phone": "050 123 4567"})
        leave_by_rail(program)
        assert drafts(tmp_path / REGISTER) == []
        assert answers_kept(program, page)["phone"] == "050 123 4567"


def test_a_date_that_cannot_be_read_stays_as_typed_and_asks_for_correction(
    qapp: QApplication, practice: Path, tmp_path: Path
) -> None:
    page = form(Step.MAPPING).page("mapper")
    with started(qapp, copied(practice, tmp_path)) as program:
        before = answers_kept(program, page)["mapped_on"]
        place = shown(program, Step.MAPPING, page.name)
        assert place.form is not None
        Keys().reach(place.form.views["mapped_on"].editor.target())
        clear()
        write("31.2.")
        leave_by_rail(program)
        press(Qt.Key.Key_S, CONTROL)  # elsewhere there is nothing to be saved
    with started(qapp, tmp_path) as program:
        assert answers_kept(program, page)["mapped_on"] == before
        found = mended_from_the_case_page(program)
        assert found.form is not None
        assert found.address().page == page.name
        assert found.form.answers()["mapped_on"] == "31.2."
        assert found.form.views["mapped_on"].problem


def mended_from_the_case_page(program: Program) -> StepPage:
    """Go from the case page's step that asks for correction to the page it leads to."""
    assert program.window is not None
    assert program.session is not None
    program.window.open(Address(Place.CASES, case=case_id(program.session)))
    settle()
    assert program.window.place is not None
    step = program.window.place.findChildren(TaskRow)[0]
    assert step.words("status") == "Korjattavaa"
    Keys().push(step)
    assert isinstance(program.window.place, StepPage)
    return program.window.place


def copied(practice: Path, folder: Path) -> Path:
    shutil.copy(practice, folder / REGISTER)
    return folder


def type_answers(program: Program, step: Step, page: Page, answers: Answers) -> None:
    place = shown(program, step, page.name)
    assert place.form is not None
    Typist(Keys()).fill(place.form, page, answers)


def leave_by_rail(program: Program) -> None:
    assert program.window is not None
    click(program.window.rail.findChildren(RailItem)[0])
    assert not isinstance(program.window.place, StepPage)


def answers_kept(program: Program, page: Page) -> Answers:
    assert program.session is not None
    return kept_answers(case_file(program.session, case_id(program.session)), page.fields)


def the_answer_is_there_and_continue_keeps_it(program: Program, step: Step, page: Page) -> None:
    session, window = program.session, program.window
    assert session is not None
    assert window is not None
    case = case_id(session)
    before = kept_answers(case_file(session, case), page.fields)
    wanted = unfinished(page, before)
    name = wanted.field.name
    place = shown(program, step, page.name)
    assert place.form is not None
    assert same(place.form.answers()[name], wanted.value), page.name
    assert window.top_bar.saved.isVisible(), page.name
    press(Qt.Key.Key_Return, CONTROL)
    settle()
    assert window.place is not place or place.address().page != page.name, page.name
    kept = kept_answers(case_file(session, case), page.fields)
    assert same(kept[name], wanted.value), page.name
    assert drafts(session.path) == []


def same(there: object, wanted: object) -> bool:
    """Are two answers the same; a row typed anew has an id of its own."""
    if not isinstance(there, list) or not isinstance(wanted, list):
        return there == wanted
    return [_said(row) for row in there] == [_said(row) for row in wanted]


def _said(row: object) -> object:
    return {name: value for name, value in row.items() if name != "id"} if isinstance(row, dict) else row
