from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter

from resources import path
from ui.theme import theme
from ui.widgets.shapes import paint_mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

APART = 32  # of 255: what two ways of drawing an edge may differ by


def painted(size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_mark(painter, QRectF(image.rect()))
    painter.end()
    return image


def unlike(one: QImage, other: QImage) -> float:
    """Return which part of two pictures' pixels differs to the eye."""
    size = one.width()
    places = [(x, y) for x in range(size) for y in range(size)]
    return sum(not _near(one.pixelColor(*at), other.pixelColor(*at)) for at in places) / len(places)


def _near(one: QColor, other: QColor) -> bool:
    pairs = ((part(one), part(other)) for part in (QColor.red, QColor.green, QColor.blue, QColor.alpha))
    return all(abs(a - b) <= APART for a, b in pairs)


def test_the_icon_of_the_program_is_the_mark_in_its_windows(qapp: QApplication) -> None:
    theme.apply(qapp, "light", 1.0)
    drawn = QIcon(str(path("kotio.svg"))).pixmap(112, 112).toImage()
    assert (drawn.width(), drawn.height()) == (112, 112)
    assert unlike(painted(112), drawn) < 0.02


@pytest.mark.usefixtures("qapp")
def test_windows_shows_the_same_mark() -> None:
    ours = QIcon(str(path("kotio.svg"))).pixmap(48, 48).toImage()
    assert unlike(ours, QIcon(str(path("installer/windows/kotio.ico"))).pixmap(48, 48).toImage()) < 0.02
