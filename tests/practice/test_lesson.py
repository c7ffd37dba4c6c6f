"""The guided practice as data: what is done is seen from the case, in whatever order it was done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import open_register
from app.domain.codes import Step
from app.domain.form_specs import form
from app.practice.lesson import TASKS, Progress, Seen, done
from app.practice.register import make_practice_register
from i18n import LANGUAGES, text

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.case_file import CaseFile
    from app.practice.lesson import Task

TODAY = date(2026, 11, 24)
NAMES = [one.name for one in TASKS]


@pytest.fixture(scope="module")
def mika(tmp_path_factory: pytest.TempPathFactory) -> CaseFile:
    """A case that went through every step."""
    path: Path = tmp_path_factory.mktemp("lesson") / "register.kotio"
    make_practice_register(path, TODAY, papers=True)
    session = open_register(path, today=TODAY)
    with session.unit_of_work() as work:
        files = work.case_files([case.id for case in work.cases.all()])
    session.close()
    return next(file for file in files if file.client.name.startswith("Mika"))


def test_nothing_is_done_where_there_is_no_case() -> None:
    assert done(Seen(today=TODAY)) == frozenset()


def test_a_whole_case_has_every_step_done(mika: CaseFile) -> None:
    assert done(Seen(today=TODAY, file=mika)) == set(NAMES) - {"copy", "hide", "find"}


def test_what_is_done_in_the_window_counts(mika: CaseFile) -> None:
    seen = Seen(today=TODAY, file=mika, step=Step.MEMO, page="copies", names_hidden=True, case_found=True)
    assert done(seen) == set(NAMES)


@pytest.mark.parametrize(
    ("part", "empty", "undone"),
    [
        ("mapping", None, "map"),
        ("consents", (), "consent"),
        ("slots", (), "invite"),
        ("slots", (), "meet"),
        ("assessment", None, "assess"),
        ("actions", (), "assess"),
        ("memos", (), "memo"),
    ],
)
def test_a_task_is_not_done_without_what_it_asks_for(
    mika: CaseFile, part: str, empty: object, undone: str
) -> None:
    without: CaseFile = replace(mika, **{part: empty})  # type: ignore[arg-type]
    assert undone not in done(Seen(today=TODAY, file=without))


def test_a_consent_that_has_run_out_is_not_done(mika: CaseFile) -> None:
    assert "consent" not in done(Seen(today=date(2030, 1, 1), file=mika))


def test_the_tasks_follow_each_other_and_end() -> None:
    progress, order = Progress(), []
    while progress.task is not None:
        order.append(progress.task.name)
        progress = progress.passing(progress.task.name)
    assert order == NAMES


def test_progress_is_kept_as_plain_values_and_read_again() -> None:
    progress = Progress(after="2026-060", case_id="x", passed=frozenset({"case", "map"}))
    assert Progress.read(progress.kept()) == progress
    assert Progress.read({}) == Progress()


@pytest.mark.parametrize("task", [one for one in TASKS if one.step], ids=lambda one: one.name)
def test_a_task_leads_to_a_page_there_is(task: Task) -> None:
    assert task.page in {page.name for page in form(Step(str(task.step))).pages}


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_called_as_on_their_tabs(language: str) -> None:
    tabs = [text(page.tab, language) for step in Step for page in form(step).pages]
    word = {"fi": ("sivulla", "sivu"), "sv": ("sidan",)}[language]
    for one in TASKS:
        words = text(one.how, language).replace(",", "").replace(".", "").split()
        for place, said in enumerate(words[:-1]):
            if said.lower() in word:
                assert any(tab.split()[0] == words[place + 1] for tab in tabs), text(one.how, language)
