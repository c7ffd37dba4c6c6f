"""From an empty account to a printed memo, in Swedish and without a mouse."""

from __future__ import annotations

import io
import os
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
import shiboken6
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.domain.codes import MemoState, PaperKind, RecipientKind, Step
from app.domain.form_specs import form, organisation, worker
from app.domain.message import M, Message
from app.services.cases import case_file
from i18n import text
from tests.journeys.johan import ACTIONS, DEBT, NAME, PLAN_B, SENTENCE, SUBSTANCES, WISH, Parties, answers
from tests.journeys.keyboard import Keys, focus
from ui.entering import Entrance
from ui.papers.handing import Handing
from ui.papers.paper_window import PaperWindow
from ui.places.first_start import PAGES, FirstStart
from ui.places.members import Members
from ui.steps.copies import Copies
from ui.steps.distribution import Distribution
from ui.steps.step_page import StepPage
from ui.tour.hand import clear, press, settle, wait_until, write
from ui.tour.typist import Typist

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.case_file import CaseFile
    from app.domain.forms import Answers
    from app.services.session import Session
    from ui.main_window import MainWindow
    from ui.program import Program

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="Windows prints by Qt"),
    pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True),  # lists that open, offscreen
]
CONTROL = Qt.KeyboardModifier.ControlModifier
KEYS = Keys()
TYPIST = Typist(KEYS)
FOUNDING: tuple[Answers, ...] = (
    {"name_fi": "Itälän toimisto", "name_sv": "Byrån i Itälä", "address": "Asemakatu 12", "phone": "0295 665 500"},
    {
        "agency_fi": "Rikosseuraamuslaitos",
        "agency_sv": "Brottspåföljdsmyndigheten",
        "data_protection_contact": "Dataskyddsombudet, 0295 000 000",
    },
    {"name_fi": "Itälän asumisryhmä", "name_sv": "Boendegruppen i Itälä", "town": "Itälä"},
    {"weekday": "2", "start": "9:00", "minutes_a_client": 45, "place": "phone"},
    {"name": "Åsa Öhman", "title": "specialplanerare"},
)
LP = """#!/bin/sh
n=$(ls "{out}" | wc -l)
cat > "{out}/$n.pdf"
printf '%s\\n' "$@" > "{out}/$n.arguments"
"""


@pytest.fixture
def printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A printer that keeps what it is sent, and how it was called."""
    out, programs = tmp_path / "printed", tmp_path / "bin"
    out.mkdir()
    programs.mkdir()
    for name, script in (("lp", LP.format(out=out)), ("lpstat", "#!/bin/sh\necho printer\n")):
        (programs / name).write_text(script)
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    return out


def sv(message: Message) -> str:
    return text(message, "sv")


def push(root: QWidget | None, message: Message) -> None:
    """Tab to the button that says this in Swedish and press it."""
    assert root is not None
    said = sv(message)
    KEYS.push(next(b for b in root.findChildren(QAbstractButton) if b.isVisible() and b.text() == said))


def window_of(program: Program) -> MainWindow:
    assert program.window is not None
    return program.window


def session_of(program: Program) -> Session:
    assert program.session is not None
    return program.session


def test_the_whole_way_by_keyboard_in_swedish(program: Program, printed: Path, tmp_path: Path) -> None:
    register = tmp_path / "office" / "register.kotio"
    register.parent.mkdir()
    a_register_is_made(program, register)
    parties = members_are_added(program)
    a_case_is_opened(program)
    every_step_is_typed(program, answers(date.today(), parties))  # noqa: DTZ011 - a real register knows the real day
    the_memo_is_made(program)
    the_copies_are_printed(program, parties, printed)


def a_register_is_made(program: Program, register: Path) -> None:
    entrance = program.entrance
    assert isinstance(entrance, Entrance)
    entrance.activateWindow()
    settle()
    first: Any = entrance.page
    KEYS.choose(first.languages.findChildren(QAbstractButton), 1)
    push(entrance, M("Make a new register"))
    start = entrance.page
    assert isinstance(start, FirstStart)
    clear()
    write(str(register))
    press(Qt.Key.Key_Return)
    for form_view, page, given in zip(start.forms, PAGES, FOUNDING, strict=True):
        TYPIST.fill(form_view, page, given)
        press(Qt.Key.Key_Return, CONTROL)
    settle()
    assert register.exists()
    window_of(program).activateWindow()
    settle()
    assert session_of(program).worker_name == "Åsa Öhman"


def members_are_added(program: Program) -> Parties:
    press(Qt.Key.Key_4, CONTROL)
    place = window_of(program).place
    assert isinstance(place, Members)
    views = place.sheet.pages.findChildren(QAbstractButton)
    KEYS.choose(views, 1)
    for name, category in (("Itälän Kodit Oy", "landlord"), ("Itäläs stödboende", "supported_housing")):
        added(place, organisation.FORM.pages, {"name_fi": name, "name_sv": name, "category": category})
    ids = {one.name_fi: one.id for one in all_of(program, "organisations")}
    KEYS.choose(views, 0)
    for name, at, spoken in (
        ("Leena Korhonen", "Itälän Kodit Oy", "fi"),
        ("Stina Lind", "Itäläs stödboende", "sv"),
    ):
        given = {"name": name, "organisation_id": ids[at], "language": spoken, "member": True}
        added(place, worker.FORM.pages, given)
    workers = {one.name: one.id for one in all_of(program, "workers")}
    return Parties(
        office=ids["Itälän toimisto"],
        landlord=ids["Itälän Kodit Oy"],
        support=ids["Itäläs stödboende"],
        landlord_worker=workers["Leena Korhonen"],
        support_worker=workers["Stina Lind"],
    )


def added(place: Members, pages: Any, given: Answers) -> None:
    """Press the button that adds, type the record and save it."""
    KEYS.push(place.sheet.add)
    assert place.panel is not None
    for (page, form_view), expected in zip(place.panel.forms, pages, strict=True):
        assert page.name == expected.name
        TYPIST.fill(form_view, page, given)
    press(Qt.Key.Key_Return, CONTROL)
    assert place.panel is None


def all_of(program: Program, repository: str) -> tuple[Any, ...]:
    with session_of(program).unit_of_work() as work:
        found: tuple[Any, ...] = getattr(work, repository).all()
    return found


def a_case_is_opened(program: Program) -> None:
    press(Qt.Key.Key_N, CONTROL)
    write(NAME)
    press(Qt.Key.Key_Return)
    settle()
    place: Any = window_of(program).place
    assert place.address().case is not None
    assert focus() is place.step_list.go_on


def every_step_is_typed(program: Program, given: dict[tuple[Step, str], Answers]) -> None:
    """Go on from the case page with each step in turn, and through its pages."""
    for step in list(Step)[:-1]:
        press(Qt.Key.Key_Space)
        settle()
        for page in form(step).pages:
            shown = page_of(program)
            assert (shown.address().step, shown.address().page) == (step, page.name)
            if (step, page.name) in given:
                assert shown.form is not None
                TYPIST.fill(shown.form, page, given[step, page.name])
            press(Qt.Key.Key_Return, CONTROL)
            settle()


def page_of(program: Program) -> StepPage:
    place = window_of(program).place
    assert isinstance(place, StepPage)
    return place


def the_memo_is_made(program: Program) -> None:
    press(Qt.Key.Key_Space)
    settle()
    assert page_of(program).address().step is Step.MEMO
    assert page_of(program).address().page == "check"
    press(Qt.Key.Key_Return, CONTROL)
    copies_of(program)
    press(Qt.Key.Key_Return, CONTROL)
    copies_of(program)
    write("Överenskommet med klienten.")  # of the release, which the landlord may not know
    press(Qt.Key.Key_Return)
    settle()
    copies_of(program)
    press(Qt.Key.Key_Return, CONTROL)
    wait_until(lambda: page_of(program).address().page == "distribution")
    memo = file_of(program).memo
    assert memo is not None
    assert memo.state is MemoState.FINAL


def copies_of(program: Program) -> Copies:
    beside = page_of(program).beside
    assert isinstance(beside, Copies)
    wait_until(lambda: beside.seen is not None)
    return beside


def file_of(program: Program) -> CaseFile:
    (case,) = all_of(program, "cases")
    return case_file(session_of(program), case.id)


def the_copies_are_printed(program: Program, parties: Parties, printed: Path) -> None:
    """Print the landlord's copy and the client's from the list of copies, and read what came out."""
    number = file_of(program).case.number
    landlords = printed_copy(program, "Itälän Kodit Oy", printed, number)
    assert NAME in landlords
    assert "Asumisen yhteistyöryhmän" in landlords
    assert all(secret not in landlords for secret in (DEBT, SUBSTANCES, SENTENCE))
    own = printed_copy(program, sv(M("The client’s own copy")), printed, number)
    for said in (NAME, WISH, *ACTIONS, PLAN_B, DEBT, SUBSTANCES, SENTENCE):
        assert said in own
    documents = file_of(program).documents
    assert {d.organisation_id for d in documents if d.kind is PaperKind.MEMO and d.organisation_id} == {
        parties.office,
        parties.landlord,
        parties.support,
    }
    languages = {d.organisation_id or str(d.recipient): d.language for d in documents}
    assert languages[parties.landlord] == "fi"
    assert languages[parties.support] == languages[str(RecipientKind.CLIENT)] == "sv"


def printed_copy(program: Program, whose: str, printed: Path, number: str) -> str:
    """See a copy that was made, press Print, and return the text of what came out."""
    before = len(list(printed.iterdir()))
    beside = page_of(program).beside
    assert isinstance(beside, Distribution)
    copy = next(one for one in beside.findChildren(Handing) if one.row.words("title") == whose)
    assert copy.see is not None
    KEYS.push(copy.see)
    shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
    window = next(one for one in shown if isinstance(one, PaperWindow))
    press(Qt.Key.Key_P, CONTROL)
    wait_until(window.preview.ways.print_bar.button.hasFocus)
    press(Qt.Key.Key_Space)
    wait_until((printed / f"{before}.arguments").exists)
    press(Qt.Key.Key_Escape)
    wait_until(lambda: not shiboken6.isValid(window) or not window.isVisible())
    beside.window().activateWindow()  # without a desktop nobody does
    settle()
    assert number in (printed / f"{before}.arguments").read_text().split("\n")
    reader = PdfReader(io.BytesIO((printed / f"{before}.pdf").read_bytes()))
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
