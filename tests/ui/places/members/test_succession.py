"""A successor is chosen by keyboard; what moves is seen before it does."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from app.domain.action import Action
from app.domain.ids import new_id
from app.services import succession
from tests.ui.hands import CTRL, press, settle, words
from tests.ui.places.given_directory import TODAY, a_case, a_meeting, a_worker
from tests.ui.places.members.conftest import again
from ui.places.succession_panel import SuccessionPanel
from ui.widgets.buttons import Button, LinkButton

if TYPE_CHECKING:
    from app.domain.ids import OrganisationId, WorkerId
    from app.services.session import Session
    from ui.places.members import Members

Key = Qt.Key


@pytest.fixture
def leaver(session: Session, kela: OrganisationId) -> WorkerId:
    """A worker with an open action and a coming invitation in one case."""
    key, case_id = a_worker(session, "Åsa Öhman", kela), a_case(session)
    a_meeting(session, date(2026, 12, 8), (case_id,), worker=key)
    with session.unit_of_work() as work:
        work.actions.save(Action(id=new_id(), case_id=case_id, what="Soittaa", who=f"worker:{key}", due=TODAY))
    return key


def named(place: Members, kind: type[Button | LinkButton], text: str) -> Button | LinkButton:
    return next(one for one in place.findChildren(kind) if one.text() == text and one.isVisible())


def choose_the_first(place: Members) -> None:
    """Go down the list of successors by one: the worker of the same organisation stands there."""
    assert isinstance(place.panel, SuccessionPanel)
    combo = place.panel.findChild(QComboBox)
    assert combo is not None
    press(combo, Key.Key_Down)
    settle()
    assert combo.currentText() == "Ville Zidan, Kela"


def test_the_successor_takes_over_by_keyboard(
    place: Members, session: Session, kela: OrganisationId, leaver: WorkerId
) -> None:
    heir = a_worker(session, "Ville Zidan", kela)
    again(place, field=leaver)
    press(named(place, LinkButton, "Siirrä tehtävät seuraajalle"), Key.Key_Space)
    settle()
    said = words(place)
    assert "1 avoin toimenpide" in said
    assert "1 tuleva kutsu" in said
    choose_the_first(place)
    assert place.panel is not None
    press(place.panel, Key.Key_Return, CTRL)
    settle()
    assert place.panel is None
    assert place.sheet.table.hasFocus()
    assert not succession.undone(session, leaver)
    assert len(succession.undone(session, heir).actions) == 1


def test_nothing_moves_before_a_successor_is_chosen_or_when_one_leaves(
    place: Members, session: Session, kela: OrganisationId, leaver: WorkerId
) -> None:
    a_worker(session, "Ville Zidan", kela)
    again(place, field=leaver)
    press(named(place, LinkButton, "Siirrä tehtävät seuraajalle"), Key.Key_Space)
    settle()
    assert place.panel is not None
    press(place.panel, Key.Key_Return, CTRL)
    settle()
    assert "Valitse seuraaja." in words(place)
    choose_the_first(place)
    press(place.panel, Key.Key_Escape)  # takes the bar away, where there is one
    if place.panel is not None:
        press(place.panel, Key.Key_Escape)
    settle()
    assert place.panel is None
    assert len(succession.undone(session, leaver).actions) == 1


def test_retiring_one_with_something_open_asks_for_a_successor(
    place: Members, session: Session, kela: OrganisationId, leaver: WorkerId
) -> None:
    idle = a_worker(session, "Ville Zidan", kela)
    again(place, field=leaver)
    press(named(place, Button, "Merkitse ei-aktiiviseksi"), Key.Key_Space)
    settle()
    assert isinstance(place.panel, SuccessionPanel)
    again(place, field=idle)
    press(named(place, Button, "Merkitse ei-aktiiviseksi"), Key.Key_Space)
    settle()
    assert place.panel is None


def test_one_with_nothing_open_needs_no_successor(place: Members, session: Session, kela: OrganisationId) -> None:
    again(place, field=a_worker(session, "Ville Zidan", kela))
    told: list[object] = []
    place._frame.told.connect(told.append)
    press(named(place, LinkButton, "Siirrä tehtävät seuraajalle"), Key.Key_Space)
    settle()
    assert place.panel is None
    assert len(told) == 1
