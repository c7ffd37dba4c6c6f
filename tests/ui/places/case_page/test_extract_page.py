"""Before the extract: notes and texts that may name others are read, and held back on a written ground alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.codes import Place
from app.services.cases import case_file
from tests.ui.hands import clipped, nameless, press, settle, words, write
from tests.ui.steps.conftest import practice, session, window
from tests.ui.steps.pages import case_of
from ui.address import DISCLOSURES, EXTRACT, Address
from ui.language import language
from ui.papers.paper_window import PaperWindow
from ui.places.disclosure_page import DisclosurePage
from ui.places.extract_page import ExtractPage
from ui.tour.hand import wait_until

if TYPE_CHECKING:
    from ui.main_window import MainWindow

__all__ = ["practice", "session", "window"]


def opened(window: MainWindow) -> ExtractPage:
    window.open(Address(Place.CASES, case=case_of(window.frame.session), page=DISCLOSURES))
    settle()
    register = window.place
    assert isinstance(register, DisclosurePage)
    press(register.extract, Qt.Key.Key_Space)
    settle()
    page = window.place
    assert isinstance(page, ExtractPage)
    return page


def test_the_offices_notes_are_read_first(window: MainWindow) -> None:
    page = opened(window)
    entries = case_file(window.frame.session, case_of(window.frame.session)).entries
    assert {entry.id for entry in entries} <= set(page.ticks)
    assert all(entry.text in words(page) for entry in entries)
    assert next(iter(page.ticks.values())).hasFocus()
    assert page.address() == Address(Place.CASES, case=case_of(window.frame.session), page=EXTRACT)


def test_nothing_is_held_back_without_a_ground(window: MainWindow) -> None:
    page = opened(window)
    press(next(iter(page.ticks.values())), Qt.Key.Key_Space)
    press(page.see, Qt.Key.Key_Space)
    assert page.section.hasFocus()
    assert any(said.startswith("Kirjoita säännös") for said in words(page))
    write(page.section, "JulkL 11 § 2 mom.")
    press(page.section, Qt.Key.Key_Return)
    assert page.reason.hasFocus()
    assert page.findChildren(PaperWindow) == []
    write(page.reason, "Toisen yksityisyys.")
    press(page.reason, Qt.Key.Key_Return)
    (shown,) = page.findChildren(PaperWindow)
    wait_until(lambda: bool(shown.preview.desk.sheets))
    (held,) = page.withheld()
    assert (held.section, held.reason) == ("JulkL 11 § 2 mom.", "Toisen yksityisyys.")
    shown.close()


def test_the_whole_is_seen_by_one_key(window: MainWindow) -> None:
    page = opened(window)
    press(page.see, Qt.Key.Key_Space)
    (shown,) = page.findChildren(PaperWindow)
    wait_until(lambda: len(shown.preview.desk.sheets) > 3)
    shown.close()


@pytest.mark.parametrize("code", ["fi", "sv"])
def test_every_control_has_a_name_and_room(window: MainWindow, code: str) -> None:
    language.set(code)
    page = opened(window)
    assert nameless(page) == []
    assert clipped(page) == []
