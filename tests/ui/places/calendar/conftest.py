"""The calendar as a person uses it: by keyboard, in both languages, and never with a client's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.domain.codes import Place
from tests.ui.hands import press, settle, show, write
from tests.ui.places.given_directory import a_register
from ui.address import Address
from ui.frame import Frame
from ui.places.calendar import Calendar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.services.session import Session


Key = Qt.Key


READS = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = a_register(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def calendar(qtbot: QtBot, session: Session) -> Iterator[Calendar]:
    place = Calendar(Frame(session))
    qtbot.addWidget(place)
    show(place, 1280, 640)
    place.shown(Address(Place.CALENDAR))
    settle()
    yield place
    place.hide()


def day_field(calendar: Calendar) -> QLineEdit:
    assert calendar.panel is not None
    target = calendar.panel.forms[0][1].views["day"].editor.target()
    assert isinstance(target, QLineEdit)
    return target


def retype(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    write(field, text)
    press(field, Key.Key_Tab)
    settle()
