"""What the client's time in the coming meeting still needs: each thing is one key away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.codes import Place, Preparation, Step
from app.services import cases
from app.services.cases import new_case
from tests.ui.hands import press, settle, words
from tests.ui.places.case_page.conftest import opened
from ui.address import Address
from ui.language import language
from ui.widgets.rows import ListRow

if TYPE_CHECKING:
    from app.domain.ids import CaseId
    from app.services.session import Session
    from ui.main_window import MainWindow


def test_without_a_coming_meeting_nothing_is_said(window: MainWindow, session: Session) -> None:
    assert not opened(window, new_case(session, "Ilman Kokousta")).ready.isVisible()


def test_each_missing_thing_opens_where_it_is_mended(window: MainWindow, session: Session, mika: CaseId) -> None:
    page = opened(window, mika)
    assert page.ready.isVisible()
    language.set("sv")
    said = {row.words("title"): row for row in page.ready.findChildren(ListRow)}
    row = said["Mötet har inte gåtts igenom med klienten"]
    row.setFocus()
    press(row, Qt.Key.Key_Space)
    settle()
    assert window.place.address() == Address(  # type: ignore[union-attr]
        Place.CASES, case=mika, step=Step.REFERRAL, page="preparation"
    )


def test_what_has_been_mended_is_missing_no_longer(window: MainWindow, session: Session, mika: CaseId) -> None:
    slot = cases.case_file(session, mika).slot
    assert slot is not None
    with session.unit_of_work() as work:
        work.slots.save(replace(slot, preparation=(Preparation.WHO_IS_THERE, Preparation.THEMES)))
    said = words(opened(window, mika).ready)
    assert "Asiakas on valmisteltu kokoukseen" in said
    assert "Kokousta ei ole käyty läpi asiakkaan kanssa" not in said
