"""A client who comes back is found while the name is typed, and has a new case beside the earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from app.domain.codes import EndReason, Place
from app.services import cases, lists
from tests.ui.hands import press, settle, words, write
from tests.ui.places.conftest import TODAY
from ui.address import NEW_CASE, Address
from ui.language import language
from ui.widgets.buttons import LinkButton

if TYPE_CHECKING:
    from app.domain.ids import CaseId
    from app.services.session import Session
    from ui.main_window import MainWindow


def new_case(window: MainWindow, name: str) -> Any:
    """Type a name on the page of a new case."""
    window.open(Address(Place.CASES, page=NEW_CASE))
    settle()
    page: Any = window.place
    write(page.form.views["name"].editor.target(), name)
    settle()
    return page


@pytest.fixture
def closed(session: Session, mika: CaseId) -> CaseId:
    cases.close_case(session, mika, EndReason.HOME_ARRANGED, TODAY)
    return mika


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", False),
        ("Mika", False),
        ("Mika V", False),
        ("Mika Vä", True),
        ("mika väänä", True),
        ("Väänänen Mi", True),
        ("VÄÄNÄNEN MIKA", True),
        ("Mika Vaa", False),
        ("Mika Väinö", False),
        ("ika Vää", False),
    ],
)
def test_who_is_named_alike_is_found_by_the_beginnings_of_the_words(
    session: Session, mika: CaseId, typed: str, *, found: bool
) -> None:
    assert [row.id for row in lists.alike(session, typed, 4)] == ([mika] if found else [])


def test_a_name_like_one_in_the_register_is_told_while_it_is_typed(window: MainWindow, mika: CaseId) -> None:
    page = new_case(window, "Mika")
    assert page.alike.isHidden()
    write(page.form.views["name"].editor.target(), " Vää")
    settle()
    assert page.alike.isVisible()
    assert "Onko kyse samasta henkilöstä?" in " ".join(words(page.alike))
    press(page.alike.rows[0], Qt.Key.Key_Space)
    settle()
    shown: Any = window.place
    assert shown.address().case == mika


def test_the_name_is_hidden_with_the_others(window: MainWindow, mika: CaseId) -> None:
    window.frame.set_privacy(True)
    page = new_case(window, "Mika Vää")
    assert "Väänä" not in " ".join(row.accessibleName() for row in page.alike.rows)


def test_two_people_of_one_name_stay_apart(window: MainWindow, session: Session, mika: CaseId) -> None:
    name = cases.case_file(session, mika).client.name
    page = new_case(window, name)
    page.open_case()
    settle()
    shown: Any = window.place
    assert shown.address().case != mika
    other = cases.case_file(session, shown.address().case)
    assert other.client.name == name
    assert other.client.id != cases.case_file(session, mika).client.id
    assert shown.others.isHidden()


def test_who_comes_back_has_a_new_case_that_leads_to_the_earlier_one(
    window: MainWindow, session: Session, closed: CaseId
) -> None:
    window.open(Address(Place.CASES, case=closed))
    settle()
    page: Any = window.place
    again = next(one for one in page.findChildren(LinkButton) if one.text() == "Avaa uusi tapaus")
    again.setFocus(Qt.FocusReason.TabFocusReason)
    press(again, Qt.Key.Key_Space)
    settle()
    shown: Any = window.place
    new = shown.address().case
    assert new != closed
    assert cases.case_file(session, new).client == cases.case_file(session, closed).client
    assert cases.case_file(session, closed).case.closed_on == TODAY
    assert [row.id for row in cases.others(session, new)] == [closed]
    language.set("sv")
    settle()
    assert "Klientens övriga ärenden" in words(shown.others)
    press(shown.others.rows[0], Qt.Key.Key_Space)
    settle()
    page = window.place
    assert page.address().case == closed
