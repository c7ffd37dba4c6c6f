"""Line icons in the theme's colours."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from ui.theme import space, theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

_TEXT = theme.size("icon.text")
_dressed: WeakKeyDictionary[QAbstractButton, tuple[str, str, int]] = WeakKeyDictionary()


@cache
def _svg(name: str) -> str:
    text = resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', 'stroke-width="1.75"')


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_svg(name).replace("currentColor", colour).encode()))


def paint(painter: QPainter, name: str, rect: QRectF, role: str) -> None:
    """Paint an icon into a rectangle in a colour of the theme."""
    _renderer(name, theme.hex(role)).render(painter, rect)


def pixmap(name: str, role: str, pixels: int, ratio: float = 1.0, room: int = 0) -> QPixmap:
    """Return an icon as a picture of `pixels`, with `room` at its right, on a screen of this pixel ratio."""
    picture = QPixmap(QSize(pixels + room, pixels) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter, name, QRectF(0, 0, pixels, pixels), role)
    painter.end()
    return picture


def icon(name: str, role: str = "text", pixels: int = _TEXT, room: int = 0) -> QIcon:
    """Return an icon in a colour of the theme, sharp on screens of one and two pixels a point."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, role, pixels, ratio, room))
    return made


def dress(button: QAbstractButton, name: str, role: str = "text", pixels: int = _TEXT) -> None:
    """Give a button an icon that follows the theme."""
    _dressed[button] = (name, role, pixels)
    _paint_on(button)


def _paint_on(button: QAbstractButton) -> None:
    name, role, pixels = _dressed[button]
    size = theme.scaled(pixels)
    room = space.tiny if button.text() else 0  # the style leaves 4 between icon and text; the look wants 8
    button.setIconSize(QSize(size + room, size))
    button.setIcon(icon(name, role, size, room))


def _repaint_all() -> None:
    for button in list(_dressed):
        if shiboken6.isValid(button):
            _paint_on(button)


theme.changed.connect(_repaint_all)
