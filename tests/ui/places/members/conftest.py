"""The directory as a person uses it: found, read, edited, retired and named by keyboard, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.domain.codes import Category, Place
from tests.ui.hands import settle, show, write
from tests.ui.places.given_directory import a_register, an_organisation
from ui.address import Address
from ui.frame import Frame
from ui.language import language
from ui.places.members import Members
from ui.widgets.buttons import LinkButton

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.domain.ids import OrganisationId
    from app.services.session import Session


Key = Qt.Key


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = a_register(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def kela(session: Session) -> OrganisationId:
    return an_organisation(session, "Kela", Category.KELA, "FPA")


@pytest.fixture
def place(qtbot: QtBot, session: Session) -> Iterator[Members]:
    shown = Members(Frame(session))
    qtbot.addWidget(shown)
    show(shown, 1280, 640)
    shown.shown(Address(Place.MEMBERS))
    settle()
    yield shown
    shown.hide()


def again(place: Members, *, page: str | None = None, field: str | None = None) -> None:
    place.shown(Address(Place.MEMBERS, page=page, field=field))
    settle()


def listed(place: Members) -> list[str]:
    rows = place.sheet.table.rows.records()
    return [getattr(row, "listed", None) or row.organisation.name(language.code) for row in rows]


def field(place: Members, name: str) -> QLineEdit:
    assert place.panel is not None
    view = next(form.views[name] for _, form in place.panel.forms if name in form.views)
    target = view.editor.target()
    assert isinstance(target, QLineEdit)
    return target


def retype(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    write(line, text)
    settle()


def link(place: Members, text: str) -> LinkButton:
    return next(one for one in place.findChildren(LinkButton) if one.text() == text and one.isVisible())
