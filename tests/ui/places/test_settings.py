from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.codes import Owner, Place
from app.domain.form_specs import office
from app.services.office import answers
from tests.ui.hands import CTRL, nameless, press, settle, words, write
from ui.address import Address
from ui.language import language
from ui.places.settings import PAGES
from ui.theme import theme

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.main_window import MainWindow


def opened(window: MainWindow, page: str | None = None) -> Any:
    window.open(Address(Place.SETTINGS, page=page))
    settle()
    return window.place


def test_the_office_is_saved_when_its_page_is_left(window: MainWindow, session: Session) -> None:
    page = opened(window, "office")
    line: Any = QApplication.focusWidget()
    press(line, Qt.Key.Key_End)
    write(line, ", Itälä")
    window.open(Address(Place.HOME))
    settle()
    assert answers(session, Owner.OFFICE, office.FORM.fields)["name_fi"] == "Itälän toimisto, Itälä"
    with session.unit_of_work() as work:
        own = work.organisations.get(work.office.only().organisation_id or page)
    assert own.name_fi == "Itälän toimisto, Itälä", "the office is a member under its new name"


def test_what_is_typed_is_saved_at_once_by_ctrl_s(window: MainWindow, session: Session) -> None:
    opened(window, "you")
    line: Any = QApplication.focusWidget()
    line.clear()
    write(line, "Åsa Öhman")
    press(window, Qt.Key.Key_S, CTRL)
    settle()
    with session.unit_of_work() as work:
        assert work.workers.get(session.worker_id).name == "Åsa Öhman"
    assert "Tallennettu klo" in " ".join(words(window))


def test_an_office_without_a_name_keeps_one_on_the_page(window: MainWindow, session: Session) -> None:
    page = opened(window, "office")
    page.form.set_answers({"name_fi": "", "name_sv": ""})
    window.open(Address(Place.HOME))
    settle()
    assert window.place is page
    assert "Kirjoita ensin toimiston nimi." in words(window)
    assert answers(session, Owner.OFFICE, office.FORM.fields)["name_fi"] == "Itälän toimisto"


def test_a_time_that_cannot_be_read_is_not_kept(window: MainWindow, session: Session) -> None:
    page = opened(window, "habits")
    page.form.set_answers({"start": "puoli yhdeksän"})
    window.open(Address(Place.HOME))
    settle()
    assert page.isVisible()
    page.form.set_answers({"weekday": "1", "start": "9:00", "minutes_a_client": 40})
    window.open(Address(Place.HOME))
    with session.unit_of_work() as work:
        (group,) = work.groups.all()
    assert group.weekday == 1
    assert group.start is not None


def test_looking_and_leaving_changes_nothing(window: MainWindow, session: Session) -> None:
    for name in PAGES:
        opened(window, name)
    window.open(Address(Place.HOME))
    with session.unit_of_work() as work:
        records: list[Any] = [work.office.only(), *work.groups.all(), work.workers.get(session.worker_id)]
    assert [record.version for record in records] == [1, 1, 1]


def test_language_and_look_are_in_force_at_once_and_kept(
    window: MainWindow, session: Session, qapp: QApplication
) -> None:
    page = opened(window)
    press(page.computer.languages, Qt.Key.Key_Right)
    settle()
    assert language.code == "sv"
    assert "Den här datorn" in words(page)
    page.computer.look.chosen.emit("dark")
    page.computer.text_size.chosen.emit("125")
    assert theme.dark
    assert theme.factor == pytest.approx(1.25)
    assert session.settings.get("theme") == "dark"
    assert session.settings.get("text_size") == 125


def test_high_contrast_is_chosen_by_keys_and_kept(window: MainWindow, session: Session) -> None:
    page = opened(window)
    page.computer.look.set_value("dark")
    press(page.computer.look, Qt.Key.Key_Right)
    assert theme.contrast
    assert session.settings.get("theme") == "contrast"


def test_another_register_and_practice_are_asked_of_the_program(window: MainWindow) -> None:
    page = opened(window)
    asked: list[object] = []
    window.frame.register_asked.connect(asked.append)
    page.computer.practice.clicked.emit()
    assert asked == [None]
    assert not page.computer.practice.isVisible(), "this is the practice register already"


def test_what_takes_the_keyboard_has_a_name(window: MainWindow) -> None:
    for name in (None, *PAGES):
        assert nameless(opened(window, name)) == []
