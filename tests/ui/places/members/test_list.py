from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.services import members
from tests.ui.hands import CTRL, click, press, settle, words, write
from tests.ui.places.given_directory import a_worker

if TYPE_CHECKING:
    from app.domain.ids import OrganisationId
    from app.services.session import Session
    from ui.places.members import Members
from tests.ui.places.members.conftest import Key, again, field, link, listed, retype


def test_members_stand_in_the_finnish_alphabet(place: Members, session: Session, kela: OrganisationId) -> None:
    for name in ("Åsa Öhman", "Onni Äijälä", "Kaisa Ågren", "Ville Zidan"):
        a_worker(session, name, kela)
    again(place)
    assert listed(place) == ["Multamäki Päivi", "Zidan Ville", "Ågren Kaisa", "Äijälä Onni", "Öhman Åsa"]
    place.sheet.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert listed(place)[0] == "Öhman Åsa"


def test_the_search_narrows_while_one_types(place: Members, session: Session, kela: OrganisationId) -> None:
    a_worker(session, "Åsa Öhman", kela)
    again(place)
    write(place.sheet.filter.search, "öh")
    assert listed(place) == ["Öhman Åsa"]
    assert "1 jäsen, 0 varahenkilöä" in words(place)
    write(place.sheet.filter.search, "x")
    settle()
    assert "Mitään ei löytynyt." in words(place)
    click(link(place, "Poista rajaukset"))
    settle()
    assert listed(place) == ["Multamäki Päivi", "Öhman Åsa"]


def test_enter_in_the_search_goes_to_the_table_and_enter_there_edits(
    place: Members, session: Session, kela: OrganisationId
) -> None:
    key = a_worker(session, "Åsa Öhman", kela)
    again(place)
    write(place.sheet.filter.search, "öhman")
    press(place.sheet.filter.search, Key.Key_Return)
    settle()
    assert place.sheet.table.hasFocus()
    press(place.sheet.table, Key.Key_Return)
    settle()
    assert field(place, "name").text() == "Åsa Öhman"
    retype(field(place, "phone"), "050 447 9023")
    press(field(place, "phone"), Key.Key_Return, CTRL)
    settle()
    assert place.panel is None
    assert members.directory(session).workers[key].phone == "050 447 9023"
    assert place.sheet.table.hasFocus()


def test_a_kind_of_party_and_the_retired_are_filtered(
    place: Members, session: Session, kela: OrganisationId
) -> None:
    key = a_worker(session, "Åsa Öhman", kela)
    again(place)
    party = place.sheet.filter.party
    party.setCurrentIndex(party.findText("Kela"))
    assert listed(place) == ["Öhman Åsa"]
    members.retire_worker(session, key)
    again(place)
    assert "Mitään ei löytynyt." in words(place)
    press(place.sheet.filter.active, Key.Key_Space)
    assert listed(place) == ["Öhman Åsa"]
