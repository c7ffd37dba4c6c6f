"""What ends soon, beside Home: by the keyboard to where it is renewed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.codes import ApplicationState, ConsentAnswer, Place, Step
from app.domain.consent import Consent
from app.domain.ids import ConsentId
from app.domain.mapping import Application, Mapping
from tests.ui.hands import press, settle
from tests.ui.places.conftest import TODAY
from ui.address import Address
from ui.places.home_ending import EndingList

if TYPE_CHECKING:
    from app.domain.ids import CaseId
    from app.services.session import Session
    from ui.main_window import MainWindow


def shown(window: MainWindow) -> Any:
    window.open(Address(Place.HOME))
    settle()
    home: Any = window.place
    return home.findChild(EndingList)


@pytest.fixture
def ends(session: Session, mika: CaseId) -> None:
    """Of Mika a consent ends in twelve days and an application in three; all contacts are confirmed."""
    consent = Consent(
        id=ConsentId("ends"),
        case_id=mika,
        answer=ConsentAnswer.GIVEN,
        asked_on=TODAY - timedelta(days=300),
        signed_on=TODAY - timedelta(days=300),
        valid_until=TODAY + timedelta(days=12),
    )
    application = Application(id="a", valid_until=TODAY + timedelta(days=3), state=ApplicationState.IN_QUEUE)
    with session.unit_of_work() as work:
        work.consents.save(consent)
        work.mappings.save(Mapping(case_id=mika, applications=(application,)))
        for worker in work.workers.all():
            work.workers.save(replace(worker, confirmed_on=TODAY))


@pytest.mark.usefixtures("ends")
def test_what_ends_first_stands_first_and_says_in_how_many_days(window: MainWindow) -> None:
    rows = [row.accessibleName() for row in shown(window).rows]
    assert ["3 pv" in rows[0], "12 pv" in rows[1], len(rows)] == [True, True, 2]
    assert "suostumus" in rows[1]


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize(
    ("row", "step", "page"), [(0, Step.MAPPING, "applications"), (1, Step.CONSENT, None)], ids=str
)
def test_space_on_a_row_opens_where_it_is_renewed(
    window: MainWindow, mika: CaseId, row: int, step: Step, page: str | None
) -> None:
    found = shown(window).rows[row]
    asked: list[Address] = []
    window.frame.opened.disconnect(window.open)
    window.frame.opened.connect(asked.append)
    found.setFocus()
    press(found, Qt.Key.Key_Space)
    assert asked == [Address(Place.CASES, case=mika, step=step, page=page)]


@pytest.mark.usefixtures("ends")
def test_hidden_names_are_hidden_here_and_the_keyboard_stays(window: MainWindow) -> None:
    rows = shown(window).rows
    assert "Mika" in rows[0].accessibleName()
    rows[1].setFocus()
    window.frame.set_privacy(True)
    settle()
    home: Any = window.place
    after = home.findChildren(EndingList)[-1].rows
    assert "Mika" not in " ".join(row.accessibleName() for row in after)
    assert QApplication.focusWidget() is after[1]


def test_unconfirmed_contacts_lead_to_the_members(window: MainWindow, session: Session) -> None:
    with session.unit_of_work() as work:
        mine = work.workers.get(session.worker_id)
        work.workers.save(replace(mine, member=True, confirmed_on=TODAY - timedelta(days=366)))
    (row,) = shown(window).rows
    row.setFocus()
    press(row, Qt.Key.Key_Space)
    settle()
    place: Any = window.place
    assert place.address().place is Place.MEMBERS


def test_nothing_is_there_where_nothing_ends(window: MainWindow, session: Session) -> None:
    with session.unit_of_work() as work:
        for worker in work.workers.all():
            work.workers.save(replace(worker, confirmed_on=TODAY))
    assert shown(window) is None


@pytest.mark.usefixtures("ends")
def test_it_comes_after_the_window_has_been_seen(window: MainWindow) -> None:
    window.frame.starting = True
    assert shown(window) is None
    home: Any = window.place
    home.show_ending()
    assert len(home.findChild(EndingList).rows) == 2
