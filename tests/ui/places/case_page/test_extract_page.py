"""Before the extract: notes and texts that may name others are read, and held back on a written ground alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.codes import Place
from app.domain.form_specs import WITHHOLDING
from app.services import client_records, papers
from app.services.cases import case_file
from tests.ui.hands import clipped, nameless, press, settle, words, write
from tests.ui.killed import started_again
from tests.ui.steps.conftest import practice, session, window
from tests.ui.steps.pages import case_of, drafts
from ui.address import DISCLOSURES, EXTRACT, Address
from ui.language import language
from ui.papers.paper_window import PaperWindow
from ui.places.disclosure_page import DisclosurePage
from ui.places.extract_page import ExtractPage
from ui.tour.hand import wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.ids import CaseId
    from app.services.client_records import ToBeRead
    from app.services.session import Session
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
    wait_until(page.see.isVisible)
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
    assert page.ground.lines["section"].hasFocus()
    assert any(said.startswith("Kirjoita säännös") for said in words(page))
    write(page.ground.lines["section"], "JulkL 11 § 2 mom.")
    press(page.ground.lines["section"], Qt.Key.Key_Return)
    assert page.ground.lines["reason"].hasFocus()
    assert page.findChildren(PaperWindow) == []
    write(page.ground.lines["reason"], "Toisen yksityisyys.")
    press(page.ground.lines["reason"], Qt.Key.Key_Return)
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


def test_what_is_ticked_and_written_is_there_after_a_kill_and_gone_once_printed(
    window: MainWindow, tmp_path: Path
) -> None:
    page = opened(window)
    session = window.frame.session
    press(next(iter(page.ticks.values())), Qt.Key.Key_Space)
    write(page.ground.lines["section"], "JulkL 11 § 2 mom.")
    write(page.ground.lines["reason"], "Toisen yksityisyys.")
    wait_until(lambda: "Toisen yksityisyys." in str(drafts(window)))  # nothing has asked for it
    held = page.withheld()
    with started_again(session, tmp_path / "killed") as again:
        again_opened = opened(again)
        assert again_opened.withheld() == held
        made = client_records.made_extract(again.frame.session, case_of(session), held)
        assert "Toisen yksityisyys." in str(made.order.released)
        papers.issue(again.frame.session, case_of(session), made)
        assert drafts(again) == {}


def test_what_is_typed_and_left_at_once_is_kept(window: MainWindow) -> None:
    page = opened(window)
    write(page.ground.lines["reason"], "Kesken.")
    window.open(Address(Place.HOME))
    settle()
    assert drafts(window) == {WITHHOLDING: {"reason": "Kesken.", "held": []}}
    assert opened(window).ground.answers() == {"reason": "Kesken."}


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Two hundred and fifty notes more than there are; their keys."""
    keys, found = [f"note {number}" for number in range(250)], client_records.to_be_read

    def to_be_read(session: Session, case_id: CaseId, code: str) -> ToBeRead:
        read = found(session, case_id, code)
        more = tuple(read.notes[0]._replace(key=key, text=f"Merkintä {key}.") for key in keys)
        return read._replace(notes=(*read.notes, *more))

    monkeypatch.setattr(client_records, "to_be_read", to_be_read)
    return set(keys)


def test_of_hundreds_of_notes_each_is_there_and_can_be_held_back(window: MainWindow, many: set[str]) -> None:
    page = opened(window)
    assert many <= set(page.ticks)
    for key in many:
        assert page.ticks[key].isVisible()
        press(page.ticks[key], Qt.Key.Key_Space)
    assert {one.key for one in page.withheld()} == many


def test_what_is_left_half_way_is_whole_when_one_comes_back(window: MainWindow, many: set[str]) -> None:
    here = Address(Place.CASES, case=case_of(window.frame.session), page=EXTRACT)
    window.open(here)
    page = window.place
    assert isinstance(page, ExtractPage)
    wait_until(lambda: len(page.ticks) > 20)
    assert not page.see.isVisible()
    window.open(Address(Place.HOME))
    window.open(here)
    wait_until(page.see.isVisible)
    assert many <= set(page.ticks)
    assert {f"Merkintä {key}." for key in many} <= set(words(page))
