from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.case import Elsewhere
from app.domain.codes import (
    ConsentAnswer,
    EndReason,
    EntryKind,
    Place,
    Step,
)
from app.domain.consent import Consent
from app.domain.ids import ConsentId
from app.domain.mapping import Mapping
from app.services import cases
from tests.ui.hands import click, press, settle, words, write
from tests.ui.places.case_page.conftest import opened
from tests.ui.places.conftest import TODAY
from ui.address import Address

if TYPE_CHECKING:
    from app.domain.ids import CaseId
    from app.services.session import Session
    from ui.frame import Frame
    from ui.main_window import MainWindow


def asked(frame: Frame, window: MainWindow) -> list[Address]:
    """Return the addresses asked for from now on; none of them is opened."""
    found: list[Address] = []
    frame.opened.disconnect(window.open)
    frame.opened.connect(found.append)
    return found


def test_the_head_says_who_until_when_and_on_which_consent(
    window: MainWindow, session: Session, mika: CaseId
) -> None:
    with session.unit_of_work() as work:
        work.mappings.save(Mapping(case_id=mika, answers={"own_wish": "Haluan oman pienen kodin."}))
        work.consents.save(
            Consent(
                id=ConsentId("consent"),
                case_id=mika,
                answer=ConsentAnswer.LIMITED,
                signed_on=date(2026, 11, 4),
                valid_until=date(2027, 11, 4),
            )
        )
    said = words(opened(window, mika))
    assert "Mika Väänänen" in said
    assert "2026-001 · Kivisalon vankila" in said
    assert "”Haluan oman pienen kodin.”" in said
    assert "ma 8.2.2027" in said
    assert "76 pv" in said
    assert "rajattu, 4.11.2027 asti" in said


def test_the_button_goes_on_with_the_current_step(window: MainWindow, mika: CaseId) -> None:
    page = opened(window, mika)
    found = asked(window.frame, window)
    assert page.step_list.go_on.hasFocus()
    press(page.step_list.go_on, Qt.Key.Key_Space)
    assert found[0].step is Step.MAPPING
    assert found[0].case == mika


def test_a_step_that_cannot_start_says_why_and_leads_to_what_mends_it(window: MainWindow, mika: CaseId) -> None:
    page = opened(window, mika)
    row = page.step_list.rows[Step.ASSESSMENT]
    assert row.accessibleName() == (
        "5, Arvioi yhdessä ja sovi toimenpiteistä, Ei voi vielä aloittaa, Kokousta ei ole pidetty."
    )
    found = asked(window.frame, window)
    press(row.link, Qt.Key.Key_Space)
    assert found[0].step is Step.MEETING
    assert found[0].field == "held_on"


def test_where_nothing_can_go_on_the_button_leads_to_what_mends_it(
    window: MainWindow, session: Session, mika: CaseId
) -> None:
    with session.unit_of_work() as work:
        mapped = Elsewhere(step=Step.MAPPING, done_on=TODAY, kept_at="Kansio")
        work.cases.save(replace(work.cases.get(mika), elsewhere=(mapped,)))
        refused = Consent(id=ConsentId("no"), case_id=mika, answer=ConsentAnswer.REFUSED, asked_on=TODAY)
        work.consents.save(refused)
    page = opened(window, mika)
    assert page.step_list.go_on.text() == "Korjaa vaiheessa 2"
    found = asked(window.frame, window)
    press(page.step_list.go_on, Qt.Key.Key_Space)
    assert found[0].step is Step.CONSENT


def test_a_step_done_elsewhere_is_marked_with_its_day_and_place(
    window: MainWindow, session: Session, mika: CaseId
) -> None:
    page = opened(window, mika)
    page.acts.mark_elsewhere(Step.REFERRAL)
    settle()
    assert not page.step_list.isVisible(), "one filled button a page"
    day = QApplication.focusWidget()
    assert day is not None
    write(day, "3.11.2026")
    press(day, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.panel is not None, "where the paper is kept is still missing"
    place = page.panel.form.views["kept_at"].editor.target()
    write(place, "Kansio 12")
    press(place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert page.panel is None
    (entry,) = cases.case_file(session, mika).case.elsewhere
    assert (entry.step, entry.done_on, entry.kept_at) == (Step.REFERRAL, date(2026, 11, 3), "Kansio 12")
    assert "Valmis" in page.step_list.rows[Step.REFERRAL].accessibleName()
    page.acts.unmark(Step.REFERRAL)
    assert cases.case_file(session, mika).case.elsewhere == ()


def test_a_case_is_closed_with_a_reason_and_opened_again(
    window: MainWindow, session: Session, mika: CaseId
) -> None:
    page = opened(window, mika)
    page.acts.close_case()
    page.panel.form.set_answers({"end_reason": str(EndReason.MOVED), "closed_on": TODAY.isoformat()})
    click(page.panel.act)
    settle()
    assert "Tapaus on suljettu 24.11.2026." in words(page)
    assert not page.step_list.go_on.isVisible()
    page.acts.reopen()
    settle()
    why = QApplication.focusWidget()
    assert why is not None
    press(why, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.panel is not None, "why it is reopened is still missing"
    write(why, "Muutto peruuntui")
    press(why, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    case = cases.case_file(session, mika).case
    assert case.closed_on is None
    assert [(one.end_reason, one.reason) for one in case.closings] == [(EndReason.MOVED, "Muutto peruuntui")]
    assert page.step_list.go_on.isVisible()


def test_escape_gives_an_act_up(window: MainWindow, session: Session, mika: CaseId) -> None:
    page = opened(window, mika)
    page.acts.close_case()
    settle()
    press(QApplication.focusWidget() or page, Qt.Key.Key_Escape)
    settle()
    assert page.panel is None
    assert cases.case_file(session, mika).case.closed_on is None


def test_a_note_is_written_by_keyboard_and_stays_the_office_s_own(
    window: MainWindow, session: Session, mika: CaseId
) -> None:
    page = opened(window, mika)
    page.acts.write_note()
    settle()
    form = page.panel.form
    form.set_answers({"kind": str(EntryKind.CALL), "day": TODAY.isoformat(), "time": "9:15"})
    text = form.views["text"].editor.target()
    text.setFocus()
    write(text, "Soitettu: hän pääsee ma.")
    press(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    (entry,) = cases.case_file(session, mika).entries
    assert entry.text == "Soitettu: hän pääsee ma."
    assert entry.written_by == "Päivi Multamäki"
    assert entry.time is not None
    assert "Soitettu: hän pääsee ma." in words(page)


def test_a_note_half_written_is_not_lost_by_leaving(window: MainWindow, session: Session, mika: CaseId) -> None:
    page = opened(window, mika)
    page.acts.write_note()
    settle()
    text = page.panel.form.views["text"].editor.target()
    text.setFocus()
    write(text, "Soitettu")
    window.open(Address(Place.HOME))
    settle()
    assert page.isVisible(), "its kind is still to be chosen"
    assert page.panel.form.answers()["text"] == "Soitettu"
    page.panel.form.set_answers({**page.panel.form.answers(), "kind": str(EntryKind.CALL)})
    window.open(Address(Place.HOME))
    settle()
    assert window.place is not page
    assert [entry.text for entry in cases.case_file(session, mika).entries] == ["Soitettu"]


def test_leaving_closes_no_case(window: MainWindow, session: Session, mika: CaseId) -> None:
    page = opened(window, mika)
    page.acts.close_case()
    page.panel.form.set_answers({"end_reason": str(EndReason.MOVED), "closed_on": TODAY.isoformat()})
    window.open(Address(Place.HOME))
    settle()
    assert window.place is not page
    assert cases.case_file(session, mika).case.closed_on is None
