from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.action import Action
from app.domain.codes import EndReason, Place, Status, Step
from app.domain.deeds import Stage
from app.domain.ids import SlotId
from app.services import home as service
from app.services.cases import close_case, new_case
from app.services.lists import CaseRow, home_rows
from tests.ui.hands import click, nameless, press, settle, words
from tests.ui.places.conftest import TODAY
from ui.address import NEW_CASE, Address
from ui.language import language
from ui.theme import theme

if TYPE_CHECKING:
    from app.domain.ids import CaseId
    from app.services.session import Session
    from ui.main_window import MainWindow

HOME = Address(Place.HOME)


def opened(window: MainWindow) -> Any:
    window.open(HOME)
    settle()
    return window.place


def cells(home: Any, row: int) -> list[str]:
    model = home.cases.model
    return [model.index(row, n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.columnCount())]


def test_the_most_urgent_case_comes_first_and_says_how_long_there_is(
    window: MainWindow, session: Session, mika: CaseId
) -> None:
    new_case(session, "Åsa Öhman")
    home = opened(window)
    assert cells(home, 0)[:2] == ["ma 8.2.2027, 76 pv", "Mika Väänänen"]
    assert cells(home, 1)[:2] == ["Ei tiedossa", "Åsa Öhman"]


def test_enter_on_a_row_opens_the_step_to_go_on_with(window: MainWindow, mika: CaseId) -> None:
    home = opened(window)
    asked: list[Address] = []
    window.frame.opened.disconnect(window.open)
    window.frame.opened.connect(asked.append)
    home.table.setFocus()
    press(home.table, Qt.Key.Key_Return)
    assert asked == [Address(Place.CASES, case=mika, step=Step.MAPPING)]


def test_a_reply_that_is_missing_waits_for_the_coordinator(window: MainWindow, mika: CaseId) -> None:
    home = opened(window)
    (row,) = home.waiting.rows
    assert (
        row.accessibleName() == "Pyydä puuttuvat vastaukset, 2026-001 · Mika Väänänen · vaihe 3, tänään klo 9.00"
    )
    assert row.hasFocus()


def test_the_week_shows_numbers_and_never_names(window: MainWindow, mika: CaseId) -> None:
    home = opened(window)
    (slot,) = home.week.rows
    assert slot.accessibleName() == "9.00, 2026-001, 1/2 tulee"
    assert not any("Väänänen" in said for said in words(home.week))


def test_a_meeting_day_is_told_with_its_hours(window: MainWindow, session: Session, mika: CaseId) -> None:
    home = opened(window)
    assert "Viikko 48 · Kokouspäivä: 1 asiakas" in words(home)
    with session.unit_of_work() as work:
        slot = work.slots.get(SlotId("slot"))
        work.slots.save(replace(slot, end=time(9, 40)))
    home.reload()
    assert "Viikko 48 · Kokouspäivä: 1 asiakas klo 9.00–9.40" in words(home)


def test_hidden_names_are_hidden_everywhere_on_home(window: MainWindow, mika: CaseId) -> None:
    home = opened(window)
    press(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    settle()
    said = [*words(home), *cells(home, 0), *(row.accessibleName() for row in home.waiting.rows)]
    assert "2026-001" in cells(home, 0)
    assert not any("Väänänen" in one for one in said)


def test_the_language_changes_while_home_is_open(window: MainWindow, mika: CaseId) -> None:
    home = opened(window)
    language.set("sv")
    settle()
    assert home.title.text() == "Tisdag 24.11.2026"
    assert cells(home, 0)[0] == "mån 8.2.2027, 76 dagar"
    assert "Möten den här veckan" in words(home)


def test_an_empty_register_says_how_to_begin(window: MainWindow) -> None:
    home = opened(window)
    assert "Ei odottavia asioita" in words(home)
    press(QApplication.focusWidget() or home, Qt.Key.Key_Space)
    assert window.place is not None
    assert window.place.address() == Address(Place.CASES, page=NEW_CASE)  # type: ignore[attr-defined]


def test_large_text_puts_the_week_under_the_cases(window: MainWindow, mika: CaseId, qapp: QApplication) -> None:
    home = opened(window)
    assert home.week.mapTo(home, home.week.rect().topLeft()).x() > home.width() / 2
    theme.apply(qapp, "light", 1.5)
    settle()
    assert home.week.mapTo(home, home.week.rect().topLeft()).x() < home.width() / 2


def test_home_is_made_again_after_the_register_was_away(
    window: MainWindow, session: Session, mika: CaseId
) -> None:
    home = opened(window)
    session.suspend()
    window.frame.set_privacy(True)
    window.frame.set_privacy(False)
    settle()
    session.resume()
    home.reload()
    assert cells(home, 0)[1] == "Mika Väänänen"


def test_all_open_cases_are_one_click_away(window: MainWindow, session: Session) -> None:
    for number in range(service.ROWS + 2):
        new_case(session, f"Asiakas {number}")
    home = opened(window)
    link = next(w for w in home.findChildren(type(home.cases.more)) if "14" in w.text())
    click(link)
    assert window.place is not None
    assert window.place.address() == Address(Place.CASES)  # type: ignore[attr-defined]


def test_what_takes_the_keyboard_has_a_name(window: MainWindow, mika: CaseId) -> None:
    assert nameless(opened(window)) == []


@pytest.mark.parametrize(
    ("statuses", "step"),
    [
        ("done done done done done not_started", Step.MEMO),
        ("done done done done done done", None),
        ("done waiting not_started blocked blocked blocked", Step.CONSENT),
        ("done done in_progress needs_correction blocked blocked", Step.MEETING),
        ("in_progress not_started not_started blocked blocked blocked", None),
    ],
)
def test_what_waits_is_told_by_the_steps(session: Session, mika: CaseId, statuses: str, step: Step | None) -> None:
    row: CaseRow = home_rows(session, 1)[0]._replace(statuses=tuple(Status(s) for s in statuses.split()))
    found = service.waiting(row, Stage(), TODAY)
    assert (found.step if found else None) is step


def test_a_case_on_the_fast_track_waits_with_its_next_step(session: Session, mika: CaseId) -> None:
    row: CaseRow = home_rows(session, 1)[0]._replace(
        statuses=(Status.IN_PROGRESS, *[Status.NOT_STARTED] * 5), needed_by=TODAY + timedelta(days=14)
    )
    found = service.waiting(row, Stage(), TODAY)
    assert found is not None
    assert found.step is Step.MAPPING
    assert service.waiting(row._replace(needed_by=TODAY + timedelta(days=15)), Stage(), TODAY) is None


def test_a_meeting_that_nobody_recorded_waits(session: Session, mika: CaseId) -> None:
    row: CaseRow = home_rows(session, 1)[0]._replace(statuses=(Status.DONE,) * 3 + (Status.NOT_STARTED,) * 3)
    found = service.waiting(row, Stage(day=TODAY - timedelta(days=3)), TODAY)
    assert found is not None
    assert (found.step, found.deed.due) == (Step.MEETING, TODAY - timedelta(days=3))


def test_a_late_action_is_told_with_its_days_and_opens_where_it_is_agreed(
    window: MainWindow, session: Session, mika: CaseId
) -> None:
    with session.unit_of_work() as work:
        work.actions.save(
            Action(id="a", case_id=mika, what="Vuokravakuuden hakeminen", who="client", due=date(2026, 11, 19))
        )
    home = opened(window)
    (row,) = home.week.late.rows
    assert row.accessibleName() == "Vuokravakuuden hakeminen, 2026-001 · asiakas, 5 pv"
    asked: list[Address] = []
    window.frame.opened.disconnect(window.open)
    window.frame.opened.connect(asked.append)
    press(row, Qt.Key.Key_Space)
    assert asked == [Address(Place.CASES, case=mika, step=Step.ASSESSMENT, page="actions")]


def test_a_closed_case_is_no_longer_on_home(window: MainWindow, session: Session, mika: CaseId) -> None:
    close_case(session, mika, EndReason.HOME_ARRANGED, TODAY)
    home = opened(window)
    assert home.cases.model.rowCount() == 0
