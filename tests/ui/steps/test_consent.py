from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.codes import ConsentState, Step
from app.domain.message import MC, M
from app.practice.directory import INA, KELA
from tests.journeys.keyboard import Keys, focus
from tests.ui.steps.conftest import TODAY
from tests.ui.steps.pages import button, case_of, fi, file_of, form_of, here, kept, opened, read
from ui.forms.form_view import FormView
from ui.steps.consent import Answer
from ui.tour.hand import press, settle, write

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def without(session: Session, *organisations: str) -> None:
    """Take organisations off Mika's signed form."""
    consent = file_of(session).consent
    assert consent is not None
    with session.unit_of_work() as work:
        rows = tuple(row for row in consent.rows if row.organisation_id not in organisations)
        work.consents.save(replace(consent, rows=rows))


def test_the_parties_the_needs_suggest_are_added_at_one_press(window: MainWindow, session: Session) -> None:
    without(session, INA, KELA)
    opened(window, Step.CONSENT, "recipients")
    before = {row["organisation_id"] for row in form_of(window).answers()["rows"]}
    assert not before & {INA, KELA}
    Keys().push(button(here(window), fi(M("Add the suggested parties"))))
    after = {row["organisation_id"]: row for row in form_of(window).answers()["rows"]}
    assert before | {INA, KELA} <= set(after)
    assert after[INA]["extents"]["D"] == "full"
    assert fi(M("Every party that the needs suggest is on the form.")) in read(here(window))
    press(Qt.Key.Key_Return, CONTROL)
    assert {row["organisation_id"] for row in kept(window, Step.CONSENT, "recipients")["rows"]} == set(after)


def test_a_signed_form_is_not_changed_but_added_to(window: MainWindow, session: Session) -> None:
    without(session, KELA)
    signed = file_of(session).consent
    opened(window, Step.CONSENT, "recipients")
    assert fi(M("Signed already")) in read(here(window))
    Keys().push(button(here(window), fi(M("Add the suggested parties"))))
    press(Qt.Key.Key_Return, CONTROL)
    file = file_of(session)
    assert file.consent == signed
    assert file.addition is not None
    assert file.addition.signed_on is None


def test_a_withdrawal_is_recorded_in_place_and_stops_the_consent(window: MainWindow, session: Session) -> None:
    opened(window, Step.CONSENT, "answer")
    Keys().push(button(here(window), fi(MC("button", "Record a withdrawal"))))
    beside = here(window).beside
    assert isinstance(beside, Answer)
    form = beside.findChild(FormView)
    assert isinstance(form, FormView)
    assert focus() is form.views["withdrawn_on"].editor.target()
    Keys().reach(form.views["reason"].editor.target())
    write("En halua")
    Keys().push(button(beside, fi(MC("button", "Withdraw the consent"))))
    settle()
    consent = file_of(session).consent
    assert consent is not None
    assert consent.state(TODAY) is ConsentState.WITHDRAWN
    assert [(entry.withdrawn_on, entry.reason) for entry in consent.withdrawals] == [(TODAY, "En halua")]
    assert "Peruutettu 24.11.2026." in read(here(window).beside)
    assert file_of(session).ground(TODAY) is None
    assert here(window).address().case == case_of(session)


def test_a_withdrawal_on_a_day_to_come_is_refused_in_place(window: MainWindow, session: Session) -> None:
    opened(window, Step.CONSENT, "answer")
    Keys().push(button(here(window), fi(MC("button", "Record a withdrawal"))))
    press(Qt.Key.Key_A, CONTROL)
    write("1.12.2026")
    Keys().push(button(here(window).beside, fi(MC("button", "Withdraw the consent"))))
    consent = file_of(session).consent
    assert consent is not None
    assert consent.withdrawals == ()
    assert "Päivä ei voi olla tulevaisuudessa." in read(here(window).beside)
