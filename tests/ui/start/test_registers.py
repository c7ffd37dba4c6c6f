from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bootstrap import TodayIsReal, create_register, open_register
from app.domain.codes import Place
from app.domain.group import Group, Office
from app.domain.ids import GroupId, WorkerId, new_id
from app.domain.worker import Worker
from app.practice import daily
from app.services.cases import new_case
from app.storage.refusals import RegisterBusy
from tests.ui.hands import CTRL, click, nameless, press, settle, words, write
from tests.ui.start.conftest import page
from ui.address import Address
from ui.commands import run
from ui.error_dialog import ErrorDialog
from ui.language import language
from ui.places.entrance import Refused, WhoAreYou
from ui.program import Program
from ui.start import settle_process
from ui.theme import theme
from ui.tour.hand import wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.settings import Settings


TODAY = date(2026, 11, 24)


def register(folder: Path, *, practice: bool = False, name: str = "register.kotio") -> Path:
    path = folder / name
    create_register(
        path,
        office=Office(id=new_id(), name_fi="Itälän toimisto"),
        group=Group(id=GroupId(new_id()), name_fi="Itälän ryhmä"),
        worker=Worker(id=WorkerId("me"), name="Päivi Multamäki"),
        practice=practice,
        today=TODAY if practice else None,
    )
    return path


def test_the_last_register_opens_by_itself(program: Program, tmp_path: Path, settings: Settings) -> None:
    path = register(tmp_path)
    settings.put("register", str(path))
    program.begin()
    who = page(program)
    assert isinstance(who, WhoAreYou)
    press(who.rows[0], Qt.Key.Key_Space)
    settle()
    assert program.window is not None
    program.close()
    again = Program(QApplication.instance(), settings)  # type: ignore[arg-type] # the one of the tests
    again.begin()
    assert again.window is not None, "asked once on a computer account"
    again.close()
    again.window.close()


def test_a_newcomer_writes_a_name_and_works(program: Program, tmp_path: Path) -> None:
    program.begin(register(tmp_path))
    press(page(program).other, Qt.Key.Key_Space)
    newcomer = page(program)
    line: Any = QApplication.focusWidget()
    write(line, "Teemu Kärnä")
    press(line, Qt.Key.Key_Return, CTRL)
    settle()
    assert program.session is not None
    assert program.session.worker_name == "Teemu Kärnä"
    new_case(program.session, "Åsa")
    assert newcomer is not None


def test_a_practice_register_never_asks_who_one_is(program: Program, tmp_path: Path, settings: Settings) -> None:
    program.begin(register(tmp_path, practice=True))
    assert program.window is not None
    assert program.entrance is None
    assert settings.get("register") == "", "practice is not what opens the next morning"


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "tyhjä"), (b"not a database at all", "ei ole Kotion rekisteri"), (None, "ei ole tässä paikassa")],
)
def test_a_register_that_does_not_open_says_why_calmly(
    program: Program, tmp_path: Path, content: bytes | None, said: str
) -> None:
    path = tmp_path / "huono.kotio"
    if content is not None:
        path.write_bytes(content)
    program.begin(path)
    refused = page(program)
    assert isinstance(refused, Refused)
    assert any(said in text for text in words(refused)), words(refused)
    assert {"Valitse toinen rekisteri", "Yritä uudelleen", "Harjoittele", "Sulje"} <= set(words(refused))
    assert content is None or path.read_bytes() == content
    assert nameless(refused) == []


def test_trying_again_opens_what_has_become_free(program: Program, tmp_path: Path) -> None:
    path = register(tmp_path, practice=True)
    other = open_register(path)
    program.begin(path)
    refused = page(program)
    assert isinstance(refused, Refused)
    other.close()
    refused.again_asked.emit()
    settle()
    assert program.window is not None


def test_practice_is_made_and_opened(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = register(tmp_path, practice=True)
    monkeypatch.setattr(daily, "practice_register", lambda _today: path)
    program.begin()
    click(page(program).practice.button)
    program._jobs.wait()
    settle()
    assert program.session is not None
    assert program.session.practice


def test_another_day_than_today_is_for_practice_alone(
    qapp: QApplication, settings: Settings, tmp_path: Path
) -> None:
    real, play = register(tmp_path), register(tmp_path, practice=True, name="practice.kotio")
    program = Program(qapp, settings, today=TODAY)
    with pytest.raises(TodayIsReal):
        program.begin(real)
    program.begin(play)
    assert program.session is not None
    assert program.session.clock.today() == TODAY
    program.open(real)
    assert isinstance(page(program), Refused), "chosen in the window it is refused there"
    program.close()
    assert program.entrance is not None
    program.entrance.close()


def test_another_register_takes_the_place_of_the_present_one(program: Program, tmp_path: Path) -> None:
    first = register(tmp_path, practice=True)
    second = register(tmp_path, practice=True, name="toinen.kotio")
    program.begin(first)
    assert program.window is not None
    program.window.frame.register_asked.emit(second)
    settle()
    assert program.session is not None
    assert program.session.path == second
    open_register(first).close()


def test_what_is_being_typed_is_kept_when_another_register_opens(program: Program, tmp_path: Path) -> None:
    first = register(tmp_path, practice=True)
    program.begin(first)
    assert program.window is not None
    program.window.open(Address(Place.SETTINGS, page="office"))
    settle()
    line: Any = QApplication.focusWidget()
    line.clear()
    write(line, "Uusi nimi")
    program.open(register(tmp_path, practice=True, name="toinen.kotio"))
    session = open_register(first)
    with session.unit_of_work() as work:
        assert work.office.only().name_fi == "Uusi nimi"
    session.close()


def test_the_choices_of_this_account_are_there_the_next_time(
    qapp: QApplication, settings: Settings, tmp_path: Path
) -> None:
    settings.put("theme", "dark")
    settings.put("text_size", 125)
    settings.put("privacy", True)
    settings.put("language", "sv")
    program = Program(qapp, settings)
    program.begin(register(tmp_path, practice=True))
    assert (theme.dark, theme.factor, language.code) == (True, 1.25, "sv")
    assert program.window is not None
    assert program.window.frame.privacy
    program.window.frame.set_privacy(False)
    assert settings.get("privacy") is False
    program.close()
    program.window.close()
    theme.apply(qapp, "light", 1.0)


def test_cases_summed_up_yesterday_are_summed_up_anew(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    path = register(tmp_path, practice=True)
    before = open_register(path, today=date(2026, 11, 1))
    new_case(before, "Mika Väänänen")
    before.close()
    program.begin(path)
    session = program.session
    assert session is not None
    stale = "SELECT count(*) FROM case_summary WHERE as_of <> ?"
    today = session.clock.today().isoformat()
    assert session.connection.value(stale, (today,)) == 1
    qtbot.waitUntil(lambda: session.connection.value(stale, (today,)) == 0)


def test_damage_that_opening_has_not_read_is_told_once_the_window_is_there(
    program: Program, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.storage.register._CHECKED_WHOLE", 0)
    path = register(tmp_path, practice=True)
    session = open_register(path)
    page = session.connection.value("SELECT rootpage FROM sqlite_master WHERE name = 'audit_event'")
    session.close()
    content = bytearray(path.read_bytes())
    content[4096 * (page - 1) : 4096 * page] = bytes(4096)
    path.write_bytes(content)
    program.begin(path)
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: "vioittunut" in " ".join(words(window)))


def test_without_a_screen_the_window_runs_unseen_says_so_and_stamps(tmp_path: Path) -> None:
    path = register(tmp_path, practice=True)
    session = open_register(path)
    new_case(session, "Mika Väänänen")
    session.close()
    stamp = tmp_path / "stamp"
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    surroundings = {name: value for name, value in os.environ.items() if name not in hidden}
    child = subprocess.Popen(
        [sys.executable, "-m", "ui", "--register", str(path), "--language", "sv"],
        env={**surroundings, "KOTIO_STAMP": str(stamp)},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert child.stderr is not None
        assert child.stderr.readline() == "Det finns ingen skärm: Kotios fönster syns inte.\n"
        while not stamp.exists() or not stamp.read_text():
            assert child.poll() is None
        assert int(stamp.read_text()) > 0
    finally:
        child.kill()
        child.wait()


def test_what_goes_wrong_before_a_register_is_open_is_told_there(program: Program) -> None:
    program.begin()
    assert program.entrance is not None
    sys.excepthook(RegisterBusy, RegisterBusy(), None)
    settle()
    assert "Toinen ohjelma käyttää rekisteriä juuri nyt." in " ".join(words(program.entrance))
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("Väänänen"), None)
    settle()
    (dialog,) = program.entrance.findChildren(ErrorDialog)
    assert "ZeroDivisionError" in dialog.details.toPlainText()
    dialog.accept()


def test_a_bug_in_making_the_practice_register_is_told(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_day: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("app.practice.daily.practice_register", broken)
    program.begin()
    program.practising.begin()
    wait_until(lambda: bool(program.entrance and program.entrance.findChildren(ErrorDialog)))
    assert program.entrance is not None
    program.entrance.findChildren(ErrorDialog)[0].accept()


def test_a_double_click_on_a_register_opens_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path | None] = []

    def open_window(register: Path | None, *_: object) -> int:
        opened.append(register)
        return 0

    monkeypatch.setattr("ui.start.open_window", open_window)
    clicked = tmp_path / "Ryhmä 1.KOTIO"
    assert run([str(clicked)]) == 0
    assert run(["--register", str(clicked)]) == 0
    assert run([]) == 0
    assert opened == [clicked, clicked, None]


def test_the_windows_have_their_icon_once_they_are_there(qapp: QApplication) -> None:
    settle_process()
    assert not qapp.windowIcon().isNull()
