"""The focus ring: one overlay a window, drawn outside the control it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget

from ui.theme import theme
from ui.widgets.focus import follow_focus

if TYPE_CHECKING:
    from collections.abc import Iterator

_REACH = theme.size("focus.gap") + theme.size("focus.ring")
_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
}


class FocusRing(QWidget):
    """Draws a ring around what has the keyboard.

    Fields show it for keyboard and pointer alike, buttons for the keyboard alone. A widget that paints rows may
    say by `ring_rect() -> QRect` which part of it has the focus, and by a signal `ring_moved` that it is elsewhere
    now; an empty rectangle wants no ring.
    """

    _target: QWidget | None = None  # on the class: events reach the filter while the window is torn down

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._watched: list[QWidget] = []
        self._radius = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        follow_focus(self._moved)
        theme.changed.connect(self.follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self.follow()
        return super().eventFilter(watched, event)

    def follow(self) -> None:
        """Lay the ring where its control is now."""
        target = self._target if self._target is not None and shiboken6.isValid(self._target) else None
        rect = self._rect(target) if target is not None and target.isVisibleTo(self._window) else QRect()
        if target is None or rect.isEmpty():
            self.hide()
            return
        self.setGeometry(rect.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        self._radius = int(getattr(target, "ring_radius", theme.radius("focus_ring")))
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme.ring
        painter.setPen(QPen(theme.colour("focus"), width))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), self._radius, self._radius)

    def _moved(self, new: QWidget | None) -> None:
        self._watched = [widget for widget in self._watched if shiboken6.isValid(widget)]
        for widget in self._watched:
            widget.removeEventFilter(self)
        if self._target is not None and shiboken6.isValid(self._target) and hasattr(self._target, "ring_moved"):
            self._target.ring_moved.disconnect(self.follow)
        self._watched = []
        self._target = new if self._wants(new) else None
        if self._target is not None:
            self._watched = list(_chain(self._target, self._window))
            for widget in self._watched:
                widget.installEventFilter(self)
            if hasattr(self._target, "ring_moved"):
                self._target.ring_moved.connect(self.follow)
        self.follow()

    def _wants(self, widget: QWidget | None) -> bool:
        if widget is None or widget.window() is not self._window:
            return False
        by_pointer = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        return not (by_pointer and isinstance(widget, QAbstractButton))

    def _rect(self, target: QWidget) -> QRect:
        """Return the part of the target that has the focus and is in view, in the window's coordinates."""
        own = target.ring_rect() if hasattr(target, "ring_rect") else target.rect()
        if own.isEmpty():
            return QRect()
        window = self._window
        rect = QRect(target.mapTo(window, own.topLeft()), own.size())
        for widget in _chain(target.parentWidget(), window):
            area = widget.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is widget and widget is not target:
                seen = QRect(widget.mapTo(window, QPoint()), widget.size())
                rect = rect.intersected(seen.adjusted(_REACH, _REACH, -_REACH, -_REACH))
        return rect


def _chain(widget: QWidget | None, window: QWidget) -> Iterator[QWidget]:
    while widget is not None and widget is not window:
        yield widget
        widget = widget.parentWidget()
