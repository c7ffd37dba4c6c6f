from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from app.domain.case import Case
from app.domain.client import Client
from app.domain.codes import EndReason, Place
from app.domain.ids import CaseId, ClientId, GroupId
from app.services.cases import close_case, new_case
from tests.ui.hands import nameless, press, settle, words, write
from tests.ui.places.conftest import TODAY
from ui.address import NEW_CASE, Address
from ui.language import language
from ui.models.records import CELL_ROLE
from ui.theme import theme
from ui.widgets.cells import needs

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.services.session import Session
    from ui.main_window import MainWindow

CASES = Address(Place.CASES)


def opened(window: MainWindow) -> Any:
    window.open(CASES)
    settle()
    return window.place


def column(page: Any, number: int) -> list[str]:
    model = page.model
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, number).data(role) for row in range(model.rowCount())]


def test_typing_finds_by_name_with_letters_folded_and_by_number(window: MainWindow, session: Session) -> None:
    for name in ("Åsa Öhman", "Mika Väänänen", "Kari Vaananen"):
        new_case(session, name)
    page = opened(window)
    write(page.filter, "väänä")
    assert column(page, 1) == ["Mika Väänänen"]
    page.filter.clear()
    write(page.filter, "OHM")
    assert column(page, 1) == []
    page.filter.clear()
    write(page.filter, "öhm")
    assert column(page, 1) == ["Åsa Öhman"]
    page.filter.clear()
    write(page.filter, "2026-003")
    assert column(page, 1) == ["Kari Vaananen"]


def test_enter_in_the_search_opens_the_first_case_found(window: MainWindow, session: Session) -> None:
    case_id = new_case(session, "Åsa Öhman")
    page = opened(window)
    assert page.filter.hasFocus()
    write(page.filter, "åsa")
    press(page.filter, Qt.Key.Key_Return)
    settle()
    assert window.place is not None
    assert window.place.address() == Address(Place.CASES, case=case_id)  # type: ignore[attr-defined]


def test_names_are_sorted_as_finns_sort_them(window: MainWindow, session: Session) -> None:
    for name in ("Öberg", "Åberg", "Ahola", "Wahl", "Zetterman"):
        new_case(session, name)
    page = opened(window)
    page.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert column(page, 1) == ["Ahola", "Wahl", "Zetterman", "Åberg", "Öberg"]
    page.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert column(page, 0)[0] == "2026-005"


def test_closed_cases_stand_apart_with_how_they_ended(window: MainWindow, session: Session) -> None:
    new_case(session, "Avoin")
    closed = new_case(session, "Suljettu")
    close_case(session, closed, EndReason.HOME_ARRANGED, TODAY)
    page = opened(window)
    assert column(page, 1) == ["Avoin"]
    page.state.setFocus()
    press(page.state, Qt.Key.Key_Right)
    assert column(page, 1) == ["Suljettu"]
    assert column(page, 2) == ["24.11.2026"]
    assert column(page, 3) == ["Asunto järjestyi"]
    window.open(Address(Place.HOME))
    window.open(Address.read("cases?page=closed"))
    assert column(window.place, 1) == ["Suljettu"]


def test_the_case_that_was_closed_last_comes_first(window: MainWindow, session: Session) -> None:
    for name, days in (("Varhain", 9), ("Viimeksi", 1), ("Ennen", 4)):
        close_case(session, new_case(session, name), EndReason.MOVED, TODAY - timedelta(days=days))
    window.open(Address.read("cases?page=closed"))
    settle()
    page: Any = window.place
    assert column(page, 1) == ["Viimeksi", "Ennen", "Varhain"]
    page.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert column(page, 1) == ["Varhain", "Ennen", "Viimeksi"]


def test_what_is_not_found_is_said_and_mended_at_one_click(window: MainWindow, session: Session) -> None:
    new_case(session, "Åsa Öhman")
    page = opened(window)
    write(page.filter, "xyz")
    settle()
    said = "Haulla ”xyz” ei löytynyt mitään. Tarkista kirjoitusasu tai poista rajaukset."
    assert said in words(page)
    press(page.nothing.clear, Qt.Key.Key_Space)
    assert column(page, 1) == ["Åsa Öhman"]


def test_an_empty_register_leads_to_the_first_case(window: MainWindow) -> None:
    page = opened(window)
    assert "Ei vielä tapauksia" in words(page)
    page._empty.acted.emit()
    assert window.place is not None
    assert window.place.address() == Address(Place.CASES, page=NEW_CASE)  # type: ignore[attr-defined]


def test_three_hundred_cases_are_read_in_blocks(window: MainWindow, session: Session) -> None:
    with session.unit_of_work() as work:
        for n in range(300):
            client = work.clients.save(Client(id=ClientId(f"client{n}"), name=f"Asiakas {n:03}"))
            work.cases.save(
                Case(
                    id=CaseId(f"case{n}"),
                    client_id=client.id,
                    number=f"2025-{n:03}",
                    group_id=GroupId("group"),
                    opened_on=TODAY,
                )
            )
    page = opened(window)
    assert page.model.rowCount() == 300
    read: list[int] = []
    fetch = page.model._fetch

    def counted(ids: Any) -> Any:
        read.append(len(ids))
        return fetch(ids)

    page.model._fetch = counted
    page.model.set_ids(list(page.model.ids()))
    page.table.setFocus()
    press(page.table, Qt.Key.Key_End)
    settle()
    assert page.table.record().number == column(page, 0)[-1]
    assert max(read) < 300


def test_hidden_names_are_hidden_in_the_list(window: MainWindow, session: Session) -> None:
    new_case(session, "Åsa Öhman")
    page = opened(window)
    window.frame.set_privacy(True)
    settle()
    assert column(page, 1) == ["2026-001"]


def test_large_text_leaves_out_what_has_no_room(window: MainWindow, session: Session, qapp: QApplication) -> None:
    new_case(session, "Åsa Öhman")
    page = opened(window)
    assert page.model.columnCount() == 6
    theme.apply(qapp, "light", 1.5)
    settle()
    assert page.model.columnCount() == 4
    widths = [page.table.columnWidth(n) for n in range(4)]
    assert sum(widths) <= page.table.viewport().width() + 4


def test_the_list_in_swedish(window: MainWindow, session: Session) -> None:
    new_case(session, "Åsa Öhman")
    page = opened(window)
    language.set("sv")
    settle()
    model = page.model
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert heads == ["Ärende", "Klient", "Bostad behövs", "Nästa steg", "Läge", "Ändrat"]


def test_a_case_renamed_elsewhere_is_found_when_one_comes_back(window: MainWindow, session: Session) -> None:
    new_case(session, "Vanha Nimi")
    page = opened(window)
    window.open(Address(Place.HOME))
    with session.unit_of_work() as work:
        client = work.clients.all()[0]
        work.clients.save(replace(client, name="Uusi Nimi"))
    page = opened(window)
    write(page.filter, "uusi")
    assert column(page, 1) == ["Uusi Nimi"]


def test_what_takes_the_keyboard_has_a_name(window: MainWindow, session: Session) -> None:
    new_case(session, "Åsa Öhman")
    assert nameless(opened(window)) == []


@pytest.mark.parametrize("code", ["fi", "sv"])
@pytest.mark.parametrize("factor", [1.0, 1.25, 1.5])
def test_the_day_and_how_it_stands_have_room_in_either_language(
    window: MainWindow, session: Session, qapp: QApplication, code: str, factor: float
) -> None:
    case_id = new_case(session, "Mika Väänänen")
    with session.unit_of_work() as work:
        case = work.cases.get(case_id)
        work.cases.save(replace(case, release_day=TODAY - timedelta(days=336)))
    window.resize(1280, 720)
    theme.apply(qapp, "light", factor)
    language.set(code)
    page = opened(window)
    assert "336" in column(page, 2)[0]
    model = page.model
    for number in range(model.columnCount()):
        cell = model.index(0, number).data(CELL_ROLE)
        assert needs(cell) <= page.table.columnWidth(number), words(page)
    theme.apply(qapp, "light", 1.0)
