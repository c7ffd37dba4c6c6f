"""The fast track: four pages by the keyboard, the same records as the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from app.domain.codes import HousingNow, MeetingPlace, Place, Sanction, Step
from app.domain.form_specs import FAST
from app.domain.form_specs.fast_track import PAGES
from app.domain.ids import CaseId
from app.services import cases
from tests.journeys.keyboard import Keys
from ui.address import Address
from ui.tour.hand import press, settle, write
from ui.tour.typist import Typist

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from app.domain.case_file import CaseFile
    from app.domain.forms import Answers
    from app.services.session import Session
    from ui.main_window import MainWindow

KEYS = Keys()
TYPIST = Typist(KEYS)
CONTROL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # lists that open, offscreen

REFERRAL: Answers = {
    "received_on": "2026-11-24",
    "channel": "phone",
    "question": "Missä asiakas nukkuu ensimmäisen yön?",
    "language": "fi",
    "sanction": "fine_conversion",
    "release_day": "2026-12-05",
    "housing_now": "none",
}
NIGHT: Answers = {
    "held_on": "2026-11-24",
    "secrecy_stated": True,
    "plan_b": "Kriisihuone, Itälän nuorisoasunnot.",
    "form_first": "temporary",
    "stand": "accepts",
    "actions": [{"what": "Vie avaimen vankilaan", "who": "client", "due": "2026-12-04"}],
}


class Counted(QObject):
    """Counts the keys that are pressed beside the letters of texts, which have no code of their own here."""

    def __init__(self) -> None:
        super().__init__()
        self.keys = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched.isWindowType():
            modifiers = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_unknown}
            self.keys += event.key() != 0 and event.key() not in modifiers
        return False


@pytest.fixture
def counted(qapp: QApplication) -> Iterator[Counted]:
    one = Counted()
    qapp.installEventFilter(one)
    yield one
    qapp.removeEventFilter(one)


def here(window: MainWindow) -> Any:
    return window.place


def begun(window: MainWindow, name: str) -> CaseId:
    """Open a new case from an empty screen and go to the fast track, by the keyboard."""
    press(Qt.Key.Key_N, CONTROL)
    write(name)
    press(Qt.Key.Key_Return)
    page = here(window)
    case = CaseId(page.address().case)
    KEYS.push(page.step_list.fast)
    return case


def typed(window: MainWindow, step: Step, answers: Answers) -> None:
    assert here(window).address() == Address(Place.CASES, case=here(window).address().case, step=step, page=FAST)
    TYPIST.fill(here(window).form, PAGES[step], answers)


def kept(session: Session, case: CaseId) -> CaseFile:
    return cases.case_file(session, case)


def test_a_referral_is_saved_within_sixty_keys_beside_the_texts(
    window: MainWindow, session: Session, counted: Counted
) -> None:
    window.open(Address(Place.HOME))
    settle()
    case = begun(window, "Sanna Pulkkinen")
    typed(window, Step.REFERRAL, REFERRAL)
    press(Qt.Key.Key_Return, CONTROL)
    file = kept(session, case)
    assert file.referral is not None
    assert (file.case.sanction, file.case.housing_now) == (Sanction.FINE_CONVERSION, HousingNow.NONE)
    assert file.referral.question == REFERRAL["question"]
    assert here(window).address().step is Step.CONSENT
    assert 10 < counted.keys <= 60


def test_it_ends_at_an_agreed_first_night_and_leads_to_the_memo(window: MainWindow, session: Session) -> None:
    case = begun(window, "Sanna Pulkkinen")
    typed(window, Step.REFERRAL, REFERRAL)
    press(Qt.Key.Key_Return, CONTROL)
    typed(window, Step.CONSENT, {"answer": "given", "signed_on": "2026-11-24", "valid_until": "2027-05-24"})
    press(Qt.Key.Key_Return, CONTROL)
    typed(window, Step.MEETING, {"day": "2026-11-24", "start": "13:00"})
    press(Qt.Key.Key_Return, CONTROL)
    typed(window, Step.ASSESSMENT, NIGHT)
    press(Qt.Key.Key_Return, CONTROL)
    assert here(window).address() == Address(Place.CASES, case=case, step=Step.MEMO, page="check")
    file = kept(session, case)
    assert file.meeting is not None
    assert (file.meeting.place, file.meeting.room, file.meeting.video_link) == (MeetingPlace.PHONE, "", "")
    assert file.slot is not None
    assert file.slot.held_on is not None
    assert file.assessment is not None
    assert file.assessment.plan_b == NIGHT["plan_b"]
    assert [one.what for one in file.actions] == ["Vie avaimen vankilaan"]


def test_going_to_the_steps_and_back_loses_nothing(window: MainWindow, session: Session) -> None:
    case = begun(window, "Sanna Pulkkinen")
    typed(window, Step.REFERRAL, {"question": "Missä hän nukkuu?", "release_day": "2026-12-05"})
    window.open(Address(Place.CASES, case=case, step=Step.REFERRAL, page="received"))
    settle()
    assert here(window).form.answers()["question"] == "Missä hän nukkuu?"
    TYPIST.fill(here(window).form, PAGES[Step.REFERRAL], {"channel": "visit"})
    window.open(Address(Place.CASES, case=case, step=Step.REFERRAL, page=FAST))
    settle()
    answers = here(window).form.answers()
    assert (answers["question"], answers["channel"]) == ("Missä hän nukkuu?", "visit")


def test_an_answer_that_cannot_be_read_stays_on_the_page_and_the_step_says_so(
    window: MainWindow, session: Session
) -> None:
    case = begun(window, "Sanna Pulkkinen")
    KEYS.reach(here(window).form.views["received_on"].editor.target())
    write("32.11.2026")
    press(Qt.Key.Key_Return, CONTROL)
    assert here(window).address().page == FAST
    window.open(Address(Place.CASES, case=case))
    settle()
    assert f"{Step.REFERRAL}/{FAST}" in kept(session, case).invalid_drafts
    window.open(Address(Place.CASES, case=case, step=Step.REFERRAL, page=FAST))
    settle()
    assert here(window).form.answers()["received_on"] == "32.11.2026"


def test_it_is_offered_where_nothing_is_known_or_the_need_is_near(window: MainWindow, session: Session) -> None:
    with session.unit_of_work() as work:
        numbers = {one.number: one.id for one in work.cases.all()}
    files = {number: kept(session, CaseId(key)) for number, key in numbers.items()}
    names = {file.client.name: file.case.id for file in files.values()}
    for name, offered in (("Sanna Marketta Pulkkinen", True), ("Mika Juhani Väänänen", False)):
        window.open(Address(Place.CASES, case=names[name]))
        settle()
        assert here(window).step_list.fast.isVisible() is offered
