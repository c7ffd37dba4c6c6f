"""Every screen as a screen reader has it, and step 1 filled through it: the real program on its own screen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app import bootstrap
from app.domain.codes import PaperKind, Step
from app.domain.form_specs import form
from app.domain.recipients import copies
from app.practice.register import make_practice_register
from app.services import papers
from app.services.cases import case_file
from app.services.pages import kept_answers
from app.services.preview import paper_text
from tests.access.plan import TODAY, mapping, plan
from tests.journeys.johan import NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.case_file import CaseFile
    from app.services.session import Session

pytestmark = pytest.mark.xdist_group("screen reader")  # the program is read through once, for all tests
PYTHON = "/usr/bin/python3"  # the system's own, where gi is
TOOLS = ("Xvfb", "dbus-run-session")
PATIENCE = 240.0
CASE, TABLES = "2026-028", 4
PAGES = 40  # pages of the six steps, at least


@dataclass(frozen=True, slots=True)
class Read:
    """What the reader met, and the register it left."""

    met: dict[str, Any]
    register: Path


def missing() -> list[str]:
    """Return what this computer lacks for a screen and a reader of its own."""
    lacks = [tool for tool in TOOLS if shutil.which(tool) is None]
    if not Path("/usr/libexec/at-spi-bus-launcher").exists():
        lacks.append("at-spi2-core")
    gi = [PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"]
    if not Path(PYTHON).exists() or subprocess.run(gi, capture_output=True, check=False).returncode:
        lacks.append("gir1.2-atspi-2.0")
    return lacks


@contextmanager
def screen(folder: Path) -> Iterator[dict[str, str]]:
    """Start a screen with a number nobody has, and give the surroundings of a fresh account on it."""
    own = {"HOME": "home", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "cache"}
    own |= {"XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "run"}
    for name in own.values():
        (folder / name).mkdir(mode=0o700)
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        surroundings = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
        surroundings |= {key: str(folder / name) for key, name in own.items()}
        try:
            yield surroundings | {"DISPLAY": f":{number}", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        finally:
            server.terminate()


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    lacks = missing()
    if lacks:
        assert not os.environ.get("CI"), f"what reads the screen is not installed: {lacks}"
        pytest.skip(f"not installed: {', '.join(lacks)}")
    folder = tmp_path_factory.mktemp("access")
    register = folder / "practice.kotio"
    make_practice_register(register, TODAY)
    walk = ["dbus-run-session", "--", PYTHON, "-m", "tests.access.walk", sys.executable, str(register)]
    with screen(folder) as surroundings:
        done = subprocess.run(
            [*walk, CASE, NAME],
            input=json.dumps(plan()),
            env=surroundings,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
    assert done.returncode == 0, done.stderr[-4000:]
    return Read(json.loads(done.stdout.splitlines()[-1]), register)


def johan(session: Session) -> CaseFile:
    """Return the case that was opened through the reader."""
    with session.unit_of_work() as work:
        clients = {client.id: client.name for client in work.clients.all()}
        case_id = next(case.id for case in work.cases.all() if clients[case.client_id] == NAME)
    return case_file(session, case_id)


def test_every_screen_can_be_read(read: Read) -> None:
    assert read.met["faults"] == []
    pages = [name for name in read.met["screens"] if name.startswith("step ")]
    assert len(pages) >= PAGES
    assert {name.split(",")[0] for name in pages} == {f"step {number}" for number in range(1, 7)}


def test_a_row_of_a_table_is_told_by_each_of_its_cells(read: Read) -> None:
    for table, (columns, cells, beside) in read.met["rows"].items():
        assert all(columns), table
        assert all(cells), table
        for at, rest in enumerate(beside):  # a reader is at one cell
            assert all(cell in rest for number, cell in enumerate(cells) if number != at), table
    assert len(read.met["rows"]) == TABLES


def test_the_calendar_is_a_list_to_a_reader(read: Read) -> None:
    assert read.met["calendar"] == "Meetings by day"


def test_the_memo_is_read_on_the_screen_line_by_line(read: Read) -> None:
    session = bootstrap.open_register(read.register, today=TODAY)
    try:
        with session.unit_of_work() as work:
            case_id = next(case.id for case in work.cases.all() if case.number == CASE)
        file = case_file(session, case_id)
        made = papers.make(papers.order(session, file, copies(file, TODAY)[0], PaperKind.MEMO))
    finally:
        session.close()
    expected = paper_text(made.paper.pdf)
    lines = [line for page in expected.pages for line in page]
    assert [line for line in read.met["paper"].split("\n") if line] == lines
    assert any(CASE in line for line in lines)
    assert read.met["written_in"].startswith(expected.language)


def test_a_wrong_answer_is_told_at_its_question(read: Read) -> None:
    assert read.met["told"] == "Give the day as in 24.11.2026. Never the identity code."


def test_step_1_is_filled_through_a_reader_alone(read: Read) -> None:
    session = bootstrap.open_register(read.register, today=TODAY)
    try:
        file = johan(session)
    finally:
        session.close()
    for page in form(Step.MAPPING).pages:
        kept = kept_answers(file, page.fields)
        given = mapping()[page.name]
        assert {key: kept.get(key) for key in given} == given, page.name
