"""What has too little room: words a widget was laid out for, words it paints, what lies outside its page."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from tests.ui.walk.structure import visible, windows

if TYPE_CHECKING:
    from collections.abc import Iterator

NEAR = 2  # pixels that letters lean over their room


@contextmanager
def cut_words() -> Iterator[list[str]]:
    """Collect the words that are painted into less room than they need, and those that are shortened."""
    cut: list[str] = []
    draw, shorten = QPainter.drawText, QFontMetrics.elidedText

    def drawn(self: QPainter, *args: Any) -> Any:
        rect = args[0]
        if not hasattr(rect, "width"):  # a point: nothing is cut there
            return draw(self, *args)
        painter_of = sys._getframe(1).f_locals.get("self")  # asking the painter for it gives it a second owner
        within = painter_of.width() if isinstance(painter_of, QWidget) else rect.x() + rect.width()
        if isinstance(args[-1], str) and args[-1] and not _fits(self, within, *args):
            cut.append(f"painted: {args[-1]!r} in {round(rect.width())}×{round(rect.height())}")
        return draw(self, *args)

    def shortened(self: QFontMetrics, text: str, *args: Any) -> str:
        short: str = shorten(self, text, *args)
        if short != text:
            cut.append(f"shortened: {text!r}")
        return short

    QPainter.drawText = drawn  # type: ignore[assignment,method-assign]
    QFontMetrics.elidedText = shortened  # type: ignore[assignment,method-assign]
    try:
        yield cut
    finally:
        QPainter.drawText = draw  # type: ignore[method-assign]
        QFontMetrics.elidedText = shorten  # type: ignore[method-assign]


def outside() -> list[str]:
    """Return the labels and buttons that reach over the side of the page they lie on."""
    found = []
    for window in windows():
        for area in visible(window):
            page = area.widget() if isinstance(area, QScrollArea) else None
            if page is not None:
                found += [f"outside: {_said(one)!r}" for one in visible(page) if _over(one, area)]
    return found


def _over(widget: QWidget, area: Any) -> bool:
    if not isinstance(widget, (QLabel, QAbstractButton)) or not _said(widget):
        return False
    left = widget.mapTo(area.widget(), widget.rect().topLeft()).x()
    return left < -NEAR or left + widget.width() > area.viewport().width() + NEAR


def _said(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""


def _fits(painter: QPainter, within: float, *args: Any) -> bool:
    """Do words fit their rectangle, and does that lie within the width of what is painted."""
    rect, text = QRectF(args[0]), args[-1]
    flags = int(getattr(args[1], "value", args[1])) if len(args) == len(["rect", "flags", "text"]) else 0
    room = QRectF(rect.x(), rect.y(), rect.width(), 0)
    need = painter.boundingRect(room, flags | int(Qt.TextFlag.TextDontClip.value), text)
    right = min(rect.right(), within)
    empty = painter.fontMetrics().height() - painter.fontMetrics().tightBoundingRect("Åg").height()
    return need.width() <= right - rect.x() + NEAR and need.height() - empty <= rect.height()
