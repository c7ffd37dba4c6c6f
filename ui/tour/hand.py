"""The hand of a person at the keyboard and the mouse: events as the window system sends them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


def settle(frames: int = 3) -> None:
    """Let the window do what it has to do."""
    for _ in range(frames):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def wait_until(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    """Wait for a condition; raises TimeoutError."""
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError("the window did not get there")
        QApplication.processEvents()
        time.sleep(0.005)
    settle()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press and let go a key in the window that is in front, as the window system would: shortcuts come first."""
    front = QApplication.focusWidget() or QApplication.activeWindow()
    handle = front.window().windowHandle() if front is not None else None
    if handle is None:
        raise RuntimeError("no window has the keyboard")
    QTest.keyClick(handle, key, modifiers)
    settle(1)


def write(text: str) -> None:
    """Type a text, a key a letter: key 0 with the letter, for not every letter has a key code of its own."""
    for letter in text:
        if letter == "\n":
            press(Qt.Key.Key_Return)
            continue
        target = QApplication.focusWidget()
        if target is None:
            raise RuntimeError("nothing has the keyboard")
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(target, event)
    settle(1)


def clear() -> None:
    """Take out what is written where the keyboard is."""
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Delete)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click a widget with the left button, in its middle unless told otherwise."""
    place = QPointF(at if at is not None else widget.rect().center())
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        held = Qt.MouseButton.LeftButton if kind is QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        event = QMouseEvent(
            kind,
            place,
            QPointF(widget.mapToGlobal(place)),
            Qt.MouseButton.LeftButton,
            held,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(widget, event)
    settle()
