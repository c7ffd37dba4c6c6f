from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.domain.codes import Category, Place
from app.domain.ids import WorkerId, new_id
from app.domain.worker import Absence, Worker
from app.services import members
from tests.ui.hands import CTRL, nameless, press, settle, words, write
from tests.ui.places.given_directory import TODAY, a_worker, an_organisation
from ui.address import Address
from ui.language import language
from ui.theme import theme
from ui.widgets.buttons import Button, LinkButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.domain.ids import OrganisationId
    from app.services.session import Session
    from ui.places.members import Members
from tests.ui.places.members.conftest import Key, again, field, link, listed, retype


def button(place: Members, text: str) -> Button:
    return next(one for one in place.findChildren(Button) if one.text() == text and one.isVisible())


def test_a_member_is_added_by_keyboard_in_swedish(place: Members, session: Session) -> None:
    language.set("sv")
    press(button(place, "Lägg till medlem"), Key.Key_Space)
    settle()
    assert field(place, "name").hasFocus()
    write(field(place, "name"), "Åsa Öhman")
    press(field(place, "name"), Key.Key_Return, CTRL)
    settle()
    assert listed(place) == ["Multamäki Päivi", "Öhman Åsa"]
    assert "Kontaktuppgifterna har aldrig bekräftats." in words(place)
    press(button(place, "Bekräfta uppgifterna"), Key.Key_Space)
    settle()
    assert "Kontaktuppgifterna bekräftade 24.11.2026." in words(place)


def test_what_is_wrong_is_said_in_place_and_nothing_is_lost(place: Members, session: Session) -> None:
    press(button(place, "Lisää jäsen"), Key.Key_Space)
    settle()
    press(field(place, "name"), Key.Key_Return, CTRL)
    settle()
    assert "Kirjoita ensin työntekijän nimi." in words(place)
    write(field(place, "name"), "Åsa Öhman")
    retype(field(place, "confirmed_on"), "31.2.2026")
    assert place.leave() is False
    assert field(place, "name").text() == "Åsa Öhman"
    assert field(place, "confirmed_on").text() == "31.2.2026"
    assert len(members.directory(session).members) == 1


def test_leaving_saves_what_can_be_saved(place: Members, session: Session, kela: OrganisationId) -> None:
    key = a_worker(session, "Åsa Öhman", kela)
    again(place, field=key)
    press(place.sheet.table, Key.Key_Return)
    retype(field(place, "title"), "diakonissa")
    assert place.leave() is True
    assert members.directory(session).workers[key].title == "diakonissa"


def test_a_switch_of_language_keeps_what_is_half_typed(place: Members, session: Session) -> None:
    press(button(place, "Lisää jäsen"), Key.Key_Space)
    settle()
    name = field(place, "name")
    write(name, "Åsa Ö")
    language.set("sv")
    settle()
    assert (name.text(), name.hasFocus(), name.cursorPosition()) == ("Åsa Ö", True, 5)
    assert "Ny medlem" in words(place)
    assert place.leave() is True
    assert "Öhman" not in "".join(listed(place))
    assert [row.worker.name for row in members.directory(session).members] == ["Päivi Multamäki", "Åsa Ö"]


def test_what_is_known_of_a_member_is_said_in_words(place: Members, session: Session) -> None:
    koti = an_organisation(session, "Itälän Kodit Oy", Category.LANDLORD)
    key = a_worker(session, "Ville Korhonen", koti)
    with session.unit_of_work() as work:
        worker = work.workers.get(key)
        away = Absence(id="1", first=TODAY + timedelta(days=5), last=TODAY + timedelta(days=25))
        work.workers.save(replace(worker, absences=(away,), confirmed_on=TODAY - timedelta(days=427)))
    again(place, field=key)
    said = words(place.sheet.detail)
    assert "Poissa 29.11.2026–19.12.2026, ei varahenkilöä." in said
    assert "Yhteystiedot on viimeksi vahvistettu 23.9.2025: vahvista ne." in said
    assert "Vaitiolositoumusta ei ole kirjattu." in said
    with session.unit_of_work() as work:
        work.workers.save(
            Worker(id=WorkerId(new_id()), name="Elli Sallinen", organisation_id=koti, deputy_of=key, language=None)
        )
    again(place, field=key)
    said = words(place.sheet.detail)
    assert "Varahenkilö: Elli Sallinen." in said
    assert "Poissa 29.11.2026–19.12.2026." in said


def test_a_member_is_retired_and_taken_back_never_deleted(
    place: Members, session: Session, kela: OrganisationId
) -> None:
    key = a_worker(session, "Åsa Öhman", kela)
    again(place, field=key)
    press(button(place, "Merkitse ei-aktiiviseksi"), Key.Key_Space)
    settle()
    assert listed(place) == ["Multamäki Päivi"]
    again(place, field=key)
    assert not place.sheet.filter.active.isChecked(), "an address shows the retired too"
    assert any(said.startswith("Ei enää tässä tehtävässä.") for said in words(place.sheet.detail))
    press(button(place, "Merkitse aktiiviseksi"), Key.Key_Space)
    settle()
    assert members.directory(session).workers[key].active is True


def test_nine_rows_say_how_the_kinds_of_party_are_covered(place: Members, session: Session) -> None:
    again(place)
    said = words(place.planes.pane)
    assert "1/9 taholla on nimetty työntekijä" in said
    assert said.count("Nimetty työntekijä puuttuu") == 8
    assert said.count("Nimeä") == 8


def test_a_gap_leads_to_a_new_worker_of_that_kind(place: Members, session: Session, kela: OrganisationId) -> None:
    again(place)
    press(_name_link(place, "Kela"), Key.Key_Space)
    settle()
    write(field(place, "name"), "Åsa Öhman")
    press(field(place, "name"), Key.Key_Return, CTRL)
    settle()
    assert members.directory(session).members[-1].worker.organisation_id == kela
    assert "2/9 taholla on nimetty työntekijä" in words(place.planes.pane)


def test_a_gap_without_an_organisation_asks_for_it_first(place: Members, session: Session) -> None:
    press(_name_link(place, "Vankila"), Key.Key_Space)
    settle()
    assert "Lisää ensin organisaatio, sitten sen työntekijä." in words(place)
    write(field(place, "name_fi"), "Kivisalon vankila")
    press(field(place, "name_fi"), Key.Key_Return, CTRL)
    settle()
    write(field(place, "name"), "Jarno Hyttinen")
    press(field(place, "name"), Key.Key_Return, CTRL)
    settle()
    found = members.directory(session)
    hyttinen = next(row for row in found.members if row.worker.name == "Jarno Hyttinen")
    assert hyttinen.organisation is not None
    assert hyttinen.organisation.category is Category.PRISON


def test_organisations_are_listed_in_the_order_of_the_reader(place: Members, session: Session) -> None:
    an_organisation(session, "Päihdepalvelut", Category.SUBSTANCE_MENTAL_HEALTH, "Missbrukarvården")
    an_organisation(session, "Nuorisoasunnot ry", Category.SUPPORTED_HOUSING)
    again(place, page="organisations")
    assert listed(place) == ["Itälän yhdyskuntaseuraamustoimisto", "Nuorisoasunnot ry", "Päihdepalvelut"]
    language.set("sv")
    assert listed(place) == ["Missbrukarvården", "Nuorisoasunnot ry", "Påföljdsbyrån i Itälä"]


def test_an_organisation_is_edited_and_retired_with_its_workers(
    place: Members, session: Session, kela: OrganisationId
) -> None:
    a_worker(session, "Åsa Öhman", kela)
    again(place, page="organisations", field=kela)
    press(place.sheet.table, Key.Key_Return)
    retype(field(place, "area"), "Itälä")
    press(field(place, "area"), Key.Key_Return, CTRL)
    settle()
    assert members.directory(session).organisations[kela].area == "Itälä"
    press(button(place, "Merkitse ei-aktiiviseksi"), Key.Key_Space)
    settle()
    found = members.directory(session)
    assert not found.organisations[kela].active
    assert [row.listed for row in found.members if not row.worker.active] == ["Öhman Åsa"]


def test_an_address_rebuilds_the_screen(place: Members, session: Session, kela: OrganisationId) -> None:
    key = a_worker(session, "Åsa Öhman", kela)
    for address in (
        Address(Place.MEMBERS, page="workers", field=key),
        Address(Place.MEMBERS, page="organisations", field=kela),
    ):
        place.shown(address)
        assert place.address() == address
    session.suspend()
    session.resume()
    place.shown(address)
    assert place.address() == address


def test_three_hundred_members_are_narrowed_by_typing(
    place: Members, session: Session, kela: OrganisationId
) -> None:
    with session.unit_of_work() as work:
        for number in range(300):
            work.workers.save(
                Worker(id=WorkerId(new_id()), name=f"Etunimi Sukunimi{number:03}", organisation_id=kela)
            )
    again(place)
    assert place.sheet.table.rows.rowCount() == 301
    write(place.sheet.filter.search, "sukunimi2")
    assert place.sheet.table.rows.rowCount() == 100


def test_the_role_is_shown_where_there_is_room(place: Members) -> None:
    def heads() -> list[str]:
        rows = place.sheet.table.rows
        return [str(rows.headerData(n, Qt.Orientation.Horizontal)) for n in range(rows.columnCount())]

    place.resize(1200, 700)
    settle()
    assert "Tehtävä" not in heads()
    place.resize(1700, 700)
    settle()
    assert "Tehtävä" in heads()


def test_large_text_shows_one_plane_at_a_time(place: Members, qapp: QApplication) -> None:
    theme.apply(qapp, "light", 1.5)
    again(place)
    assert not place.planes.pane.isVisible()
    press(link(place, "Kattavuus"), Key.Key_Space)
    settle()
    assert place.planes.pane.isVisible()
    assert not place.sheet.isVisible()
    assert "Nimetty työntekijä puuttuu" in words(place)


def test_the_table_keeps_qt_s_rules_and_everything_has_a_name(
    place: Members, session: Session, kela: OrganisationId, qtmodeltester: object
) -> None:
    key = a_worker(session, "Åsa Öhman", kela)
    again(place, field=key)
    qtmodeltester.check(place.sheet.table.rows)  # type: ignore[attr-defined]
    assert nameless(place) == []
    press(place.sheet.table, Key.Key_Return)
    settle()
    assert nameless(place) == []


def test_every_text_is_bound(place: Members, session: Session, kela: OrganisationId) -> None:
    key = a_worker(session, "Åsa Öhman", kela)
    again(place, field=key)
    press(place.sheet.table, Key.Key_Return)
    settle()
    assert list(language.unbound(place)) == []


def _name_link(place: Members, category: str) -> LinkButton:
    name = f"Nimeä työntekijä: {category}"
    return next(one for one in place.findChildren(LinkButton) if one.accessibleName() == name and one.isVisible())


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the list of names, offscreen
def test_escape_takes_a_half_typed_name_back_before_it_closes_the_panel(
    place: Members, session: Session, kela: OrganisationId
) -> None:
    press(button(place, "Lisää jäsen"), Key.Key_Space)
    settle()
    assert place.panel is not None
    view = next(form.views["organisation_id"] for _, form in place.panel.forms if "organisation_id" in form.views)
    line = view.findChild(QLineEdit)
    assert line is not None
    view.editor.target().setFocus()
    write(line, "Ke")
    QTest.keyClick(place.window().windowHandle(), Qt.Key.Key_Escape)
    assert line.isVisible()
    assert line.text() == ""
    QTest.keyClick(place.window().windowHandle(), Qt.Key.Key_Escape)
    settle()
    assert place.panel is None
