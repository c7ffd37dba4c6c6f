from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from app.domain.codes import Place, Step
from app.domain.form_specs import form
from app.services import pages
from app.storage.refusals import DiskFull
from tests.journeys.keyboard import Keys, focus
from tests.ui.steps.pages import MIKA, case_of, drafts, file_of, form_of, here, kept, opened, read
from ui.address import Address
from ui.language import language
from ui.steps.step_page import StepPage
from ui.tour.hand import clear, press, settle, wait_until, write
from ui.widgets.buttons import LinkButton

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.main_window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NAMES = [page.name for page in form(Step.MAPPING).pages]


def typed(window: MainWindow, name: str, text: str) -> None:
    """Go to a field by Tab and type over what is in it."""
    Keys().reach(form_of(window).views[name].editor.target())
    clear()
    write(text)


def stop(strip: QWidget) -> QAbstractButton:
    """Return the one place of a strip where Tab stops."""
    (found,) = (one for one in strip.findChildren(QAbstractButton) if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return found


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageDown])
def test_keys_go_to_the_next_page_and_page_up_goes_back(window: MainWindow, key: Qt.Key) -> None:
    opened(window, Step.MAPPING, "contact")
    press(key, CONTROL)
    assert here(window).address().page == "sanction"
    press(Qt.Key.Key_PageUp, CONTROL)
    assert here(window).address().page == "contact"


def test_every_page_of_a_step_follows_the_one_before_and_the_case_follows_the_last(window: MainWindow) -> None:
    opened(window, Step.MAPPING, NAMES[0])
    met = []
    while isinstance(window.place, StepPage):
        met.append(here(window).address().page)
        assert window.place.isAncestorOf(focus() or window)
        press(Qt.Key.Key_Return, CONTROL)
        settle()
    assert met == NAMES
    case: Any = window.place
    assert case.address() == Address(Place.CASES, case=case_of(window.frame.session))


def test_the_buttons_at_the_foot_are_reached_by_tab(window: MainWindow) -> None:
    opened(window, Step.MAPPING, "contact")
    Keys().push(here(window).foot.continue_button)
    assert here(window).address().page == "sanction"
    Keys().push(here(window).foot.back_button)
    assert here(window).address().page == "contact"


def test_back_from_the_first_page_is_the_case(window: MainWindow) -> None:
    place = opened(window, Step.MAPPING, NAMES[0])
    press(Qt.Key.Key_PageUp, CONTROL)
    assert window.place is not place


def test_pages_and_steps_are_chosen_by_arrows(window: MainWindow) -> None:
    place = opened(window, Step.MAPPING, "contact")
    Keys().reach(stop(place.head.tabs))
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    assert here(window).address().page == "sanction"
    Keys().reach(stop(place.head.discs))
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    assert here(window).address().step is Step.CONSENT


def test_what_was_typed_is_a_draft_within_a_second_and_the_bar_says_when(window: MainWindow) -> None:
    opened(window, Step.MAPPING, "contact")
    before = kept(window, Step.MAPPING, "contact")
    assert not window.top_bar.saved.isVisible()
    typed(window, "phone", "050 765 4321")
    last_key = time.monotonic()
    wait_until(window.top_bar.saved.isVisible, seconds=5)
    assert time.monotonic() - last_key < 1.0
    assert read(window.top_bar.saved).startswith("Tallennettu klo ")
    assert drafts(window)["mapping/contact"]["phone"] == "050 765 4321"
    assert kept(window, Step.MAPPING, "contact") == before


def test_control_s_keeps_the_draft_at_once(window: MainWindow) -> None:
    opened(window, Step.MAPPING, "contact")
    typed(window, "phone", "0501")
    press(Qt.Key.Key_S, CONTROL)
    assert drafts(window)["mapping/contact"]["phone"] == "0501"


def test_looking_at_pages_writes_nothing(window: MainWindow) -> None:
    before = file_of(window.frame.session)
    opened(window, Step.MAPPING, NAMES[0])
    for _ in NAMES:
        press(Qt.Key.Key_PageDown, CONTROL)
        settle()
    assert drafts(window) == {}
    assert file_of(window.frame.session) == before


def test_a_problem_keeps_the_page_and_its_link_leads_to_the_field(window: MainWindow) -> None:
    opened(window, Step.MAPPING, "mapper")
    before = kept(window, Step.MAPPING, "mapper")
    typed(window, "mapped_on", "31.2.")
    press(Qt.Key.Key_Return, CONTROL)
    assert here(window).address().page == "mapper"
    link = focus()
    assert isinstance(link, LinkButton)
    assert link.text() == "Kartoitettu: Kirjoita päivä muodossa 24.11.2026."
    assert kept(window, Step.MAPPING, "mapper") == before
    press(Qt.Key.Key_Space)
    assert focus() is form_of(window).views["mapped_on"].editor.target()
    clear()
    write("2.11.2026")
    press(Qt.Key.Key_Return, CONTROL)
    settle()
    assert not isinstance(window.place, StepPage)
    assert kept(window, Step.MAPPING, "mapper") == before | {"mapped_on": "2026-11-02"}
    assert drafts(window) == {}


def test_f6_goes_round_the_parts_of_the_window(window: MainWindow) -> None:
    place = opened(window, Step.CONSENT, "recipients")
    parts = [window.rail, window.top_bar, *place.panes()]
    met = []
    for _ in parts:
        press(Qt.Key.Key_F6)
        met.append(next(number for number, part in enumerate(parts) if part.isAncestorOf(focus() or window)))
    begin = met.index(0)
    assert met[begin:] + met[:begin] == list(range(len(parts)))


def test_another_language_keeps_half_typed_text_cursor_and_focus(window: MainWindow) -> None:
    opened(window, Step.MAPPING, "contact")
    typed(window, "address", "Rantakatu 3 A")
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    line = focus()
    assert isinstance(line, QLineEdit)
    at = line.cursorPosition()
    press(Qt.Key.Key_L, CONTROL | SHIFT)
    settle()
    assert language.code == "sv"
    assert focus() is line
    assert (line.text(), line.cursorPosition()) == ("Rantakatu 3 A", at)
    assert "Fortsätt" in read(here(window).foot)
    assert "Kontaktuppgifter" in read(here(window).head)
    write("nro ")
    assert line.text() == "Rantakatu 3nro  A"


def test_another_language_keeps_a_date_that_is_not_whole_yet(window: MainWindow) -> None:
    opened(window, Step.MAPPING, "mapper")
    typed(window, "mapped_on", "24.")
    press(Qt.Key.Key_L, CONTROL | SHIFT)
    line = focus()
    assert isinstance(line, QLineEdit)
    assert line.text() == "24."


def test_privacy_hides_the_name_in_the_head(window: MainWindow) -> None:
    place = opened(window, Step.MAPPING, "contact")
    assert MIKA in read(place.head)
    press(Qt.Key.Key_H, CONTROL | SHIFT)
    assert MIKA not in read(window)
    assert file_of(window.frame.session).case.number in read(place.head)
    press(Qt.Key.Key_H, CONTROL | SHIFT)
    assert MIKA in read(place.head)


def way_out(window: MainWindow, words: str) -> LinkButton:
    """Return the way out of the bar that is shown."""
    (found,) = (one for one in here(window).findChildren(LinkButton) if one.isVisible() and one.text() == words)
    return found


def changed_meanwhile(window: MainWindow, session: Session) -> None:
    """Leave a page half done, let its records change, and show it again."""
    opened(window, Step.MAPPING, "contact")
    typed(window, "phone", "0509")
    press(Qt.Key.Key_S, CONTROL)
    client = file_of(session).client
    with session.unit_of_work() as work:
        work.clients.save(replace(client, answers={**client.answers, "email": "m@example.fi"}))
    here(window).reload()


def test_a_draft_over_records_that_changed_meanwhile_says_so(window: MainWindow, session: Session) -> None:
    changed_meanwhile(window, session)
    assert "Tapaus on muuttunut" in read(here(window))
    assert form_of(window).answers()["phone"] == "0509"


def test_what_was_saved_meanwhile_is_one_press_away_and_what_was_typed_another(
    window: MainWindow, session: Session
) -> None:
    changed_meanwhile(window, session)
    before = file_of(session).client.answers
    Keys().push(way_out(window, "Näytä tallennetut tiedot"))
    answers = form_of(window).answers()
    assert (answers.get("phone"), answers["email"]) == (before.get("phone"), "m@example.fi")
    assert "Tapaus on muuttunut" not in read(here(window))
    assert here(window).leave()
    assert file_of(session).client.answers == before
    Keys().push(way_out(window, "Kumoa"))
    assert form_of(window).answers()["phone"] == "0509"
    assert here(window).leave()
    assert file_of(session).client.answers["phone"] == "0509"


def test_what_cannot_be_saved_stays_on_the_screen_and_can_be_copied(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DiskFull

    opened(window, Step.MAPPING, "wishes")
    typed(window, "own_wish", "Oma koti")
    monkeypatch.setattr(pages, "save_draft", refuse)
    press(Qt.Key.Key_S, CONTROL)
    settle()
    assert "Tallennus ei onnistunut." in read(window.sheet)
    assert "Levy on täynnä" in read(window.sheet)
    Keys().push(next(b for b in window.sheet.findChildren(LinkButton) if "Kopioi" in b.text() and b.isVisible()))
    assert "Oma koti" in QApplication.clipboard().text()
    text = form_of(window).views["own_wish"].editor.target()
    assert isinstance(text, QPlainTextEdit)
    assert text.toPlainText() == "Oma koti"
