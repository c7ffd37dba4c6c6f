from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLabel

from app.domain.codes import EndReason, Place
from app.domain.labels import label
from app.services.cases import close_case, new_case
from i18n import text
from tests.ui.hands import nameless, settle, words
from tests.ui.places.conftest import TODAY
from ui.address import Address
from ui.language import language

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.main_window import MainWindow


def opened(window: MainWindow) -> Any:
    window.open(Address(Place.STATISTICS))
    window.frame.jobs.wait()
    settle()
    return window.place


def test_small_numbers_are_not_told(window: MainWindow, session: Session) -> None:
    for n in range(7):
        case_id = new_case(session, f"Asiakas {n}")
        if n < 2:
            close_case(session, case_id, EndReason.DECEASED, TODAY)
    said = words(opened(window))
    assert said[said.index("Kartoitus") + 1] == "5"
    assert said[said.index(text(label(EndReason.DECEASED), "fi")) + 1] == "<5"
    assert "2" not in said


def test_an_empty_register_has_no_statistics(window: MainWindow) -> None:
    page = opened(window)
    assert "Ei vielä tilastoja" in words(page)
    assert page.tables == ()


def test_the_tables_follow_the_language(window: MainWindow, session: Session) -> None:
    new_case(session, "Åsa")
    page = opened(window)
    language.set("sv")
    settle()
    assert "Öppna ärenden enligt steg" in words(page)


def test_a_screen_reader_has_each_number_with_its_words_and_all_of_it_at_the_title(
    window: MainWindow, session: Session
) -> None:
    for n in range(6):
        new_case(session, f"Asiakas {n}")
    page = opened(window)
    for code, line in (("fi", "Kartoitus: 6"), ("sv", "Kartläggning: 6")):
        language.set(code)
        settle()
        assert line in {one.accessibleName() for one in page.findChildren(QLabel) if one.isVisible()}
        whole = page._title.accessibleDescription()
        assert f"{line}." in whole
        assert all(text(table.title, code) in whole for table in page.tables)


def test_the_page_counts_anew_each_time_it_is_shown(window: MainWindow, session: Session) -> None:
    new_case(session, "Åsa")
    opened(window)
    window.open(Address(Place.HOME))
    for n in range(5):
        new_case(session, f"Asiakas {n}")
    said = words(opened(window))
    assert said[said.index("Kartoitus") + 1] == "6"


def test_what_takes_the_keyboard_has_a_name(window: MainWindow, session: Session) -> None:
    new_case(session, "Åsa")
    assert nameless(opened(window)) == []
