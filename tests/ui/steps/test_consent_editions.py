"""Beside the asking: what is in force and until when, whether the text has changed, and renewal at one press."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.codes import OfficeText, Place, Step
from app.domain.message import MC, M
from app.services import texts
from tests.journeys.keyboard import Keys
from tests.ui.steps.conftest import TODAY
from tests.ui.steps.pages import button, case_of, fi, file_of, here, opened, read
from ui.address import Address
from ui.papers.paper_window import PaperWindow
from ui.tour.hand import press, settle, wait_until

if TYPE_CHECKING:
    from app.domain.message import Message
    from app.services.session import Session
    from ui.main_window import MainWindow


def ends_in(session: Session, days: int) -> None:
    consent = file_of(session).consents[-1]
    with session.unit_of_work() as work:
        work.consents.save(replace(consent, valid_until=TODAY + timedelta(days=days)))


def test_what_is_in_force_and_until_when_is_said(window: MainWindow) -> None:
    opened(window, Step.CONSENT, "asking")
    said = read(here(window).beside)
    assert "Annettu, versio 1, allekirjoitettu 4.11.2026" in said
    assert "Voimassa 4.11.2027 asti." in said
    assert "muuttunut" not in said


def test_that_it_ends_soon_is_said_here_and_on_the_case(window: MainWindow, session: Session) -> None:
    ends_in(session, 12)
    opened(window, Step.CONSENT, "asking")
    assert "Päättyy 6.12.2026: 12 päivää jäljellä." in read(here(window).beside)
    window.open(Address(Place.CASES, case=case_of(session)))
    settle()
    said = read(window)
    assert "päättyy 6.12.2026" in said
    assert "Suostumus päättyy 6.12.2026." in said


def test_one_that_has_ended_is_renewed_by_the_keyboard(window: MainWindow, session: Session) -> None:
    ends_in(session, -1)
    before = file_of(session).consents[-1]
    opened(window, Step.CONSENT, "asking")
    assert "Suostumus päättyi 23.11.2026." in read(here(window).beside)
    Keys().push(button(here(window), fi(MC("button", "Renew the consent"))))
    file = file_of(session)
    assert [one.edition for one in file.consents] == [1, 2]
    assert file.consents[-1].rows == before.rows
    assert "Versio 2 uusii sen ja odottaa asiakkaan allekirjoitusta." in read(here(window).beside)
    assert fi(MC("button", "Renew the consent")) not in read(here(window).beside)


def test_a_changed_text_is_told_and_does_not_end_the_consent(window: MainWindow, session: Session) -> None:
    sections = texts.parsed(OfficeText.CONSENT, "fi", texts.shipped(OfficeText.CONSENT, "fi"))
    typed = texts.typed(OfficeText.CONSENT, "fi", {**sections, "voluntary": "Suostumus on vapaaehtoinen."})
    texts.save(session, OfficeText.CONSENT, {"fi": typed})
    opened(window, Step.CONSENT, "asking")
    said = read(here(window).beside)
    assert "Lomakkeen teksti on muuttunut sen jälkeen, kun sen versio 1 allekirjoitettiin." in said
    assert "Voimassa 4.11.2027 asti." in said
    consent = file_of(session).consent
    assert consent is not None
    assert consent.valid(TODAY)


@pytest.mark.parametrize(
    "words", [M("See and print the blank form"), M("The blank form to be filled in on a computer")]
)
def test_the_blank_form_is_seen_and_the_one_with_fields(window: MainWindow, words: Message) -> None:
    opened(window, Step.CONSENT, "asking")
    Keys().push(button(here(window), fi(words)))
    settle()
    (paper,) = here(window).findChildren(PaperWindow)
    wait_until(lambda: paper.preview.desk.is_drawn)
    assert len(paper.preview.desk.sheets) == 2
    press(Qt.Key.Key_Escape)


def test_the_form_with_fields_is_a_choice_beside_the_printed_one(window: MainWindow) -> None:
    opened(window, Step.CONSENT, "answer")
    Keys().push(button(here(window), fi(M("The form to be filled in on a computer"))))
    settle()
    (paper,) = here(window).findChildren(PaperWindow)
    wait_until(lambda: paper.preview.desk.is_drawn)
    assert paper.preview.ways.paper is not None
    assert b"/AcroForm" in paper.preview.ways.paper.pdf or b"ObjStm" in paper.preview.ways.paper.pdf
    press(Qt.Key.Key_Escape)
