from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.hands import CTRL, click, nameless, press, settle, words, write
from tests.ui.start.conftest import page
from ui.places.entrance import Welcome
from ui.places.first_start import PAGES, FirstStart

if TYPE_CHECKING:
    from pathlib import Path

    from app.settings import Settings
    from ui.program import Program


def test_the_first_time_one_is_welcomed_in_both_languages(program: Program) -> None:
    program.begin()
    welcome = page(program)
    assert isinstance(welcome, Welcome)
    assert {"Perusta uusi rekisteri", "Avaa rekisteri", "Harjoittele ensin"} <= set(words(welcome))
    press(welcome.languages, Qt.Key.Key_Right)
    settle()
    assert "Skapa ett nytt register" in words(welcome)
    assert nameless(welcome) == []


def test_a_register_is_made_by_keyboard_alone(program: Program, tmp_path: Path, settings: Settings) -> None:
    program.begin()
    press(page(program).new.button, Qt.Key.Key_Space)
    start = page(program)
    assert isinstance(start, FirstStart)
    start.place.line.setText(str(tmp_path / "ryhmä"))
    press(start.place.line, Qt.Key.Key_Return)
    typed = {"office": "Itälän toimisto", "group": "Itälän asumisen yhteistyöryhmä", "you": "Åsa Öhman"}
    for number, spec in enumerate(PAGES, start=1):
        settle()
        assert start.number == number
        assert nameless(start) == []
        line: Any = QApplication.focusWidget()
        if spec.name in typed:
            write(line, typed[spec.name])
        press(line, Qt.Key.Key_Return, CTRL)
    settle()
    assert program.session is not None
    assert program.session.worker_name == "Åsa Öhman"
    assert program.window is not None
    assert settings.get("register") == str(tmp_path / "ryhmä.kotio")
    with program.session.unit_of_work() as work:
        office, (group,) = work.office.only(), work.groups.all()
        me = work.workers.get(program.session.worker_id)
        own = work.organisations.get(me.organisation_id or "")
    assert (office.name_fi, own.name_fi) == ("Itälän toimisto", "Itälän toimisto")
    assert str(own.category) == "probation"
    assert group.coordinator_id == me.id
    assert office.agency_fi == "Rikosseuraamuslaitos", "what was not touched keeps its default"


def test_a_page_without_its_name_is_not_left(program: Program, tmp_path: Path) -> None:
    program.begin()
    click(page(program).new.button)
    start = page(program)
    start.place.line.setText(str(tmp_path / "uusi"))
    start.go_on()
    start.go_on()
    settle()
    assert start.number == 1
    assert "Kirjoita ensin toimiston nimi." in words(start)
    start.go_back()
    start.go_back()
    assert isinstance(page(program), Welcome)


def test_a_file_that_exists_is_never_written_over(program: Program, tmp_path: Path) -> None:
    there = tmp_path / "vanha.kotio"
    there.write_bytes(b"kept")
    program.begin()
    click(page(program).new.button)
    start = page(program)
    start.place.line.setText(str(there))
    start.go_on()
    settle()
    assert start.number == 0
    assert there.read_bytes() == b"kept"
    assert any("Samanniminen tiedosto" in said for said in words(start))
