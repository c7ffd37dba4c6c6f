from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

import resources
import ui
from ui.theme import theme
from ui.widgets import icons
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QPushButton
    from pytestqt.qtbot import QtBot

THERE = {path.stem for path in resources.path("icons").glob("*.svg")}
SOURCES = [path.read_text(encoding="utf-8") for path in Path(ui.__file__).parent.rglob("*.py")]
NAMING = r'(?:icon=|IconButton\(\s*|icons\.(?:paint|dress|icon|pixmap)\([^"()]*)"([a-z0-9-]+)"'
QUOTED = {name for text in SOURCES for name in re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)*)"', text)}


def test_no_icon_lies_unused() -> None:
    assert sorted(THERE - QUOTED) == []


def test_every_icon_that_is_named_is_there() -> None:
    named = {name for text in SOURCES for name in re.findall(NAMING, text)}
    assert sorted(named - THERE) == []


def test_every_icon_has_a_colour_of_the_theme(qapp: QApplication) -> None:
    for name in THERE:
        assert "currentColor" in resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")
        image = icons.pixmap(name, "err", 24).toImage()
        inked = {
            image.pixelColor(x, y).name().upper()
            for x in range(24)
            for y in range(24)
            if image.pixelColor(x, y).alpha() > 128
        }
        assert inked, name
        assert all(near(QColor(one), theme.colour("err")) for one in inked), name


def near(one: QColor, other: QColor) -> bool:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue()) <= 12


def test_the_licence_lies_beside_them() -> None:
    assert "ISC License" in resources.path("icons/LICENSE").read_text(encoding="utf-8")


def test_a_buttons_icon_follows_the_look(qapp: QApplication, qtbot: QtBot) -> None:
    button: QPushButton = Button("Uusi", icon="plus")
    qtbot.addWidget(button)
    light = button.icon().pixmap(18).toImage()
    theme.apply(qapp, "dark")
    assert button.icon().pixmap(18).toImage() != light
