from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from app.domain.codes import Place, Step
from app.domain.errors import NotFound
from app.domain.message import M
from app.storage.refusals import DiskFull
from tests.ui.hands import ALT, CTRL, SHIFT, a_session, nameless, press, settle, show, words, write
from ui.actions import KEYS
from ui.address import NEW_CASE, Address
from ui.frame import Frame
from ui.language import language
from ui.main_window import MainWindow
from ui.widgets.search_box import Hit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

HOME, MIKA = Address(Place.HOME), Address(Place.CASES, case="7")


class Screen(QWidget):
    """A screen with one line to write in."""

    def __init__(self, frame: Frame, parent: QWidget) -> None:
        super().__init__(parent)
        self.frame = frame
        self.line = QLineEdit(self)
        self.line.setAccessibleName("x")
        QVBoxLayout(self).addWidget(self.line)
        self.at = HOME
        self.leaves = True

    def shown(self, address: Address) -> None:
        self.at = address

    def address(self) -> Address:
        return self.at

    def leave(self) -> bool:
        return self.leaves


def find(text: str) -> Sequence[Hit]:
    return [Hit("Mika Väänänen", "2026-014", MIKA)] if "vää" in text else []


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    names = [*(str(place) for place in Place), "case", "step", "new_case"]
    screens = dict.fromkeys(names, f"{__name__}:Screen")
    made = MainWindow(Frame(a_session()), find=find, screens=screens)
    qtbot.addWidget(made)
    made.open(HOME)
    show(made, 1280, 720)
    return made


def here(window: MainWindow) -> Address:
    place = window.place
    assert isinstance(place, Screen)
    return place.address()


@pytest.mark.parametrize(("number", "place"), list(enumerate(Place, start=1)))
def test_each_place_has_its_number(window: MainWindow, number: int, place: Place) -> None:
    press(window, Qt.Key(Qt.Key.Key_0.value + number), CTRL)
    assert here(window) == Address(place)


def test_back_goes_where_one_came_from(window: MainWindow) -> None:
    window.open(MIKA)
    window.open(Address(Place.CASES, case="7", step=Step.MEMO))
    press(window, Qt.Key.Key_Left, ALT)
    assert here(window) == MIKA
    press(window, Qt.Key.Key_Left, ALT)
    assert here(window) == HOME


def test_a_screen_that_cannot_be_left_stays(window: MainWindow) -> None:
    place = window.place
    assert isinstance(place, Screen)
    place.leaves = False
    window.open(MIKA)
    assert here(window) == HOME
    assert not window.close()
    place.leaves = True
    assert window.close()


def test_a_new_case_is_one_key_away(window: MainWindow) -> None:
    press(window, Qt.Key.Key_N, CTRL)
    assert here(window) == Address(Place.CASES, page=NEW_CASE)


def test_searching_opens_what_is_found(window: MainWindow) -> None:
    press(window, Qt.Key.Key_K, CTRL)
    assert window.top_bar.search.hasFocus()
    write(window.top_bar.search, "vää")
    press(window.top_bar.search, Qt.Key.Key_Return)
    assert here(window) == MIKA
    assert window.top_bar.search.text() == ""


def test_a_list_of_hits_that_stands_open_has_room_for_what_is_found_next(window: MainWindow) -> None:
    box = window.top_bar.search
    box.setFocus()
    write(box, "zzz")
    press(box, Qt.Key.Key_Return)
    settle()
    box.selectAll()
    write(box, "vää")
    box._search()  # as when the pause of the typing ends, with the list before still in view
    settle()
    assert box._hits is not None
    rows = box._hits.rows
    assert rows
    assert all(row.height() >= row.sizeHint().height() for row in rows)


def test_no_hit_lies_below_the_window(window: MainWindow) -> None:
    box = window.top_bar.search
    box._find = lambda _: [Hit(f"Mika {number}", "2026-014", MIKA) for number in range(8)]
    box.setFocus()
    write(box, "vää")
    for height in (720, 420):
        window.setMinimumHeight(0)
        window.resize(1280, height)
        box._search()
        settle()
        assert box._hits is not None
        shown = len(box._hits.rows)
        assert box._hits.geometry().bottom() < window.height()
        assert (shown == 8) is (height == 720)


def test_searching_for_nothing_known_says_so(window: MainWindow) -> None:
    press(window, Qt.Key.Key_K, CTRL)
    write(window.top_bar.search, "zzz")
    press(window.top_bar.search, Qt.Key.Key_Return)
    assert "Haulla ”zzz” ei löytynyt mitään." in words(window)
    press(window.top_bar.search, Qt.Key.Key_Escape)
    assert "Haulla ”zzz” ei löytynyt mitään." not in words(window)


def test_the_language_changes_by_a_key_and_back(window: MainWindow) -> None:
    press(window, Qt.Key.Key_L, CTRL | SHIFT)
    assert language.code == "sv"
    assert window.top_bar.languages.value == "sv"
    assert "Samarbetsgruppen i Itälä" in words(window)
    press(window, Qt.Key.Key_L, CTRL | SHIFT)
    assert language.code == "fi"


def test_privacy_reaches_the_screens(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.frame.privacy_changed, timeout=1000) as told:
        press(window, Qt.Key.Key_H, CTRL | SHIFT)
    assert told.args == [True]
    assert window.top_bar.privacy.isChecked()
    assert window.top_bar.privacy.accessibleName() == "Näytä asiakkaiden nimet"


def test_f6_goes_through_the_parts_of_the_window(window: MainWindow) -> None:
    place = window.place
    assert isinstance(place, Screen)
    place.line.setFocus()
    seen = []
    for _ in range(3):
        press(window, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(next(part for part in (window.rail, window.top_bar, place) if part.isAncestorOf(focus)))
    assert seen == [window.rail, window.top_bar, place]


def test_a_refusal_is_shown_on_the_page_until_one_goes_on(window: MainWindow) -> None:
    window.frame.show_error(NotFound(M("Saving did not succeed.")))
    settle()
    assert "Tallennus ei onnistunut." in words(window)
    window.open(MIKA)
    settle()
    assert "Tallennus ei onnistunut." not in words(window)


def test_a_failed_save_gives_the_text_back(window: MainWindow) -> None:
    window.frame.save_failed.emit(DiskFull(), "puolivalmis lause")
    settle()
    said = " ".join(words(window))
    assert "Levy on täynnä" in said
    assert "Tekstisi on vielä tässä." in said
    button = next(one for one in window.sheet.findChildren(QWidget) if one.property("text") == "Kopioi tekstini")
    button.click()  # type: ignore[attr-defined] # a button by its text
    assert QApplication.clipboard().text() == "puolivalmis lause"


def test_when_it_was_saved_is_told_by_the_desks_clock(window: MainWindow) -> None:
    at = datetime(2026, 11, 24, 7, 41, tzinfo=UTC)
    window.frame.saved(at)
    local = at.astimezone()
    assert f"Tallennettu klo {local.hour}.{local.minute:02}" in words(window)


def test_a_practice_register_is_marked(qtbot: QtBot) -> None:
    made = MainWindow(Frame(a_session(practice=True)), screens={"home": f"{__name__}:Screen"})
    qtbot.addWidget(made)
    made.open(HOME)
    show(made, 1280, 720)
    assert "Harjoitusrekisteri: henkilöt ja heidän asiansa ovat keksittyjä." in words(made)


def test_the_title_tells_nothing_of_anyone(window: MainWindow) -> None:
    window.open(MIKA)
    assert window.windowTitle() == "Kotio"


def test_whatever_takes_the_keyboard_has_a_name(window: MainWindow) -> None:
    assert nameless(window) == []


def test_every_text_of_the_window_is_bound(window: MainWindow) -> None:
    language.set("xx")
    data = {"Kotio", "Åsa Öhman", "Itälän yhteistyöryhmä", "Suomi", "Svenska"}
    assert [text for text in words(window) if text not in data and not text.startswith("⟦")] == []
    assert list(language.unbound(window)) == []


def test_no_two_commands_share_a_key_and_none_needs_altgr() -> None:
    keys = [key.keys for key in KEYS]
    assert len(keys) == len(set(keys))
    assert not [one for one in keys if "Ctrl+Alt" in one]
