"""A program that is killed: it types one answer on a page of a step, may press Continue, and goes no further.

`python -m tests.journeys.interrupted STEP FOLDER typed|continued` does so for every page of the step, each in a
process of its own on the register of `FOLDER/<page>`, and says page and process number on a line once the last key
is pressed. The first process only forks: what all windows need is imported once.
"""

from __future__ import annotations

import os
import sys
import traceback
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.codes import Place, Step
from app.domain.form_specs import form
from app.domain.forms import Kind
from app.services.cases import case_file
from app.services.pages import kept_answers
from app.settings import load
from tests.journeys.keyboard import Keys
from ui.address import Address
from ui.program import Program
from ui.steps.step_page import StepPage
from ui.tour.hand import press, settle
from ui.tour.typist import Typist

if TYPE_CHECKING:
    from app.domain.forms import Answers, Field, Page
    from app.domain.ids import CaseId
    from app.services.session import Session

TODAY = date(2026, 11, 24)
CLIENT = "Mika Juhani Väänänen"
REGISTER = "register.kotio"
TEXT = "Kesken jäi, ääkköset mukana"
AT_ONCE = 4
TYPED, CONTINUED = "typed", "continued"
_GIVEN: dict[Kind, Any] = {
    Kind.TEXT: TEXT,
    Kind.LONG_TEXT: TEXT,
    Kind.DATE: (TODAY - timedelta(days=4)).isoformat(),
    Kind.TIME: "9:05",
    Kind.NUMBER: 5,
}


@dataclass(frozen=True, slots=True)
class Unfinished:
    """The answer that is typed on a page before the end."""

    field: Field
    value: Any


def pages(step: Step) -> tuple[Page, ...]:
    """Return the pages of a step on which something is typed or chosen."""
    return tuple(page for page in form(step).pages if page.fields)


def unfinished(page: Page, answers: Answers) -> Unfinished:
    """Return what is typed on a page: another answer to its first question, in a table to its first column."""
    for field in page.fields:
        value = _other(field, answers.get(field.name))
        if value is not None:
            return Unfinished(field, value)
    table = next(field for field in page.fields if field.kind is Kind.ROWS)
    rows = [dict(row) for row in answers.get(table.name) or ()] or [{}]
    column, value = next(
        (column, value)
        for column in table.row
        if not column.fixed and (value := _other(column, rows[0].get(column.name))) is not None
    )
    return Unfinished(table, [{**rows[0], column.name: value}, *rows[1:]])


def _other(field: Field, kept: Any) -> Any:
    """Return an answer that differs from the one that is kept, None where the kind is not typed or chosen."""
    if field.kind is Kind.CHOICE:
        return next(str(code) for code in field.options or () if code != kept)
    if field.kind is Kind.CHOICES:
        return [code for code in field.codes if (code in (kept or ())) != (code == field.codes[0])]
    return _GIVEN.get(field.kind)


def case_id(session: Session) -> CaseId:
    """Return the id of the case that is worked at."""
    with session.unit_of_work() as work:
        clients = {client.id: client.name for client in work.clients.all()}
        return next(case.id for case in work.cases.all() if clients[case.client_id] == CLIENT)


def shown(program: Program, step: Step, page: str) -> StepPage:
    """Open a page of the case in the program's window and return it."""
    if program.window is None or program.session is None:
        raise RuntimeError("the register did not open")
    program.window.activateWindow()
    program.window.open(Address(Place.CASES, case=case_id(program.session), step=step, page=page))
    settle()
    place = program.window.place
    if not isinstance(place, StepPage) or place.form is None:
        raise TypeError("no page of a step is shown")
    return place


def program_on(app: QApplication, folder: Path) -> Program:
    """Start the program on the register of a folder."""
    program = Program(app, load(folder / "settings.json"), speak="fi", today=TODAY)
    program.begin(folder / REGISTER)
    return program


def go_so_far(step: Step, page: Page, folder: Path, how_far: str) -> None:
    """Type the answer, press Continue if that is asked for, say so, and let the window be."""
    app = QApplication(["kotio"])
    program = program_on(app, folder)
    place = shown(program, step, page.name)
    if program.session is None or place.form is None:
        raise RuntimeError("the page was not opened")
    file = case_file(program.session, case_id(program.session))
    what = unfinished(page, kept_answers(file, page.fields))
    Typist(Keys()).fill(place.form, replace(page, fields=(what.field,)), {what.field.name: what.value})
    if how_far == CONTINUED:
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sys.stdout.write(f"{page.name} {os.getpid()}\n")
    sys.stdout.flush()
    app.exec()


def main() -> None:
    """Fork a process for each page, a few at a time, and wait until all are gone."""
    step, folder, how_far = Step(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    alive = 0
    for page in pages(step):
        if alive == AT_ONCE:
            os.wait()
            alive -= 1
        if os.fork() == 0:
            try:
                go_so_far(step, page, folder / page.name, how_far)
            except BaseException:  # noqa: BLE001 - a forked process never goes on with its parent's work
                traceback.print_exc()
            os._exit(1)
        alive += 1
    for _ in range(alive):
        os.wait()


if __name__ == "__main__":
    main()
