"""What lies outside the register: told on Home, seen and deleted in the settings, reminded of on closing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from app.domain.codes import PaperKind, Place
from app.services import outbox, outgoing
from app.services.cases import new_case
from tests.ui.hands import clipped, nameless, press, settle, words
from tests.ui.steps.pages import button
from ui.address import OUTBOX, Address
from ui.language import language
from ui.reminder import Reminder

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.session import Session
    from ui.main_window import MainWindow


@pytest.fixture
def files(session: Session, tmp_path: Path) -> list[Path]:
    """Two papers of a case in the outbox."""
    outbox.choose(session, str(tmp_path / "box"))
    case_id = new_case(session, "Mika Väänänen")
    put = []
    for number in ("1", "2"):
        paper = outgoing.Outgoing(
            pdf=number.encode(),
            kind=PaperKind.MEMO,
            case_number="2026-001",
            case_id=case_id,
            numbers=(number,),
            protected=number == "2",
        )
        put.append(outgoing.put(session, paper, "Muistio"))
    return put


@pytest.fixture
def reminding(window: MainWindow) -> None:
    """The window reminds as the program lets it."""
    window.reminds = Reminder(window).keeps_open


def page(window: MainWindow) -> Any:
    window.open(Address(Place.SETTINGS, page=OUTBOX))
    settle()
    place: Any = window.place
    return place.outbox


def test_home_says_how_many_files_lie_outside_and_leads_to_them(window: MainWindow, files: list[Path]) -> None:
    window.open(Address(Place.HOME))
    settle()
    home: Any = window.place
    row = home.waiting.rows[-1]
    assert row.words("title") == "Rekisterin ulkopuolella on 2 tiedostoa"
    press(row, Qt.Key.Key_Space)
    settle()
    place: Any = window.place
    assert place.address() == Address(Place.SETTINGS, page=OUTBOX)
    assert [row.words("title") for row in place.outbox.rows] == [str(file) for file in files]


def test_one_click_deletes_them(window: MainWindow, session: Session, files: list[Path]) -> None:
    shown = page(window)
    press(shown.clear, Qt.Key.Key_Space)
    settle()
    assert not any(file.exists() for file in files)
    assert "Tiedostot on poistettu." in words(shown)
    assert "Rekisterin ulkopuolella ei ole tiedostoja." in words(shown)
    assert outbox.count(session) == 0


def test_a_changed_file_is_told_kept_and_taken_off_the_list(
    window: MainWindow, session: Session, files: list[Path]
) -> None:
    files[0].write_bytes(b"somebody's own")
    shown = page(window)
    assert shown.rows[0].words("detail").startswith("Siellä on nyt toinen tiedosto.")
    press(shown.clear, Qt.Key.Key_Space)
    settle()
    assert [file.exists() for file in files] == [True, False]
    assert "1 tiedostoa ei poistettu." in words(shown)
    press(shown.rows[0], Qt.Key.Key_Space)
    settle()
    assert shown.rows == []
    assert files[0].exists()
    assert outbox.count(session) == 0


def test_strangers_in_the_folder_are_told(window: MainWindow, files: list[Path]) -> None:
    (files[0].parent / "stranger.pdf").write_bytes(b"")
    assert any("jota Kotio ei ole vienyt sinne" in said for said in words(page(window)))


def test_the_folder_is_chosen_and_given_up(window: MainWindow, session: Session, tmp_path: Path) -> None:
    shown = page(window)
    assert shown.folder.text() == "Ei kansiota: asiakirjat tallennetaan yksitellen."
    shown._take(str(tmp_path / "new"))
    assert (tmp_path / "new").is_dir()
    assert outbox.chosen(session) == str(tmp_path / "new") == shown.folder.text()
    press(shown.without, Qt.Key.Key_Space)
    assert outbox.chosen(session) == ""


def test_a_folder_that_cannot_be_made_is_refused(window: MainWindow, session: Session, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    shown = page(window)
    shown._take(str(tmp_path / "file" / "box"))
    settle()
    assert any(said.startswith("Kansiota ei voi luoda sinne.") for said in words(window))
    assert outbox.chosen(session) == ""


def test_closing_reminds_once(window: MainWindow, reminding: None, files: list[Path]) -> None:
    window.open(Address(Place.HOME))
    assert not window.close()
    assert window.isVisible()
    assert "Rekisterin ulkopuolella on 2 tiedostoa." in words(window)
    assert window.close()
    assert all(file.exists() for file in files)


def test_closing_deletes_on_wish(window: MainWindow, session: Session, reminding: None, files: list[Path]) -> None:
    window.open(Address(Place.HOME))
    assert not window.close()
    press(button(window, "Poista ja sulje"), Qt.Key.Key_Space)
    settle()
    assert not window.isVisible()
    assert not any(file.exists() for file in files)


def test_closing_says_nothing_where_nothing_lies_outside(
    window: MainWindow, reminding: None, files: list[Path]
) -> None:
    for file in files:
        file.unlink()
    window.open(Address(Place.HOME))
    assert window.close()


@pytest.mark.parametrize("code", ["fi", "sv"])
def test_every_control_has_a_name_and_room(window: MainWindow, files: list[Path], code: str) -> None:
    language.set(code)
    shown = page(window)
    assert nameless(shown) == []
    assert clipped(shown) == []
