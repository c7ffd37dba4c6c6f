"""What a person does: types letter by letter, presses keys, looks at what stands on the screen."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

NONE = Qt.KeyboardModifier.NoModifier
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
TAKES_TEXT = (QLineEdit, QPlainTextEdit, QAbstractButton, QComboBox)


def write(widget: QWidget, text: str) -> None:
    """Type into a widget; `qtbot.keyClicks` cannot type ä."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, NONE, letter))


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key."""
    QTest.keyClick(widget, key, modifiers)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click with the left button."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, at or widget.rect().center())


def settle() -> None:
    """Let layouts come to rest: a change takes two rounds."""
    for _ in range(3):
        QApplication.processEvents()


def show(widget: QWidget, width: int = 1000, height: int = 700) -> None:
    """Show a widget, active and laid out."""
    widget.resize(width, height)
    widget.show()
    widget.activateWindow()
    settle()


def nameless(root: QWidget) -> list[str]:
    """Return the widgets under `root` that take the keyboard and have no name for a screen reader."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        own = widget.text() if isinstance(widget, (QAbstractButton, QLabel)) else ""
        if not widget.accessibleName() and not own:
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


def words(root: QWidget) -> list[str]:
    """Return every text that stands on the screen under `root`."""
    return [
        widget.text()
        for widget in root.findChildren(QWidget)
        if isinstance(widget, (QLabel, QAbstractButton)) and widget.isVisible() and widget.text()
    ]


def a_session(*, practice: bool = False) -> Any:
    """Return as much of a session as the window asks of it."""
    names = [("Itälän yhteistyöryhmä", "Samarbetsgruppen i Itälä")]
    return SimpleNamespace(suspended=False, practice=practice, worker_name="Åsa Öhman", group_names=lambda: names)


def clipped(root: QWidget) -> list[str]:
    """Return the texts under `root` that have less room than they need."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, (QLabel, QAbstractButton, QComboBox, QLineEdit)):
            continue
        if (isinstance(widget, QLabel) and widget.wordWrap()) or widget.hasHeightForWidth():
            short = widget.heightForWidth(widget.width()) > widget.height() + 1
        elif isinstance(widget, (QLineEdit, QComboBox)):
            short = widget.sizeHint().height() > widget.height() + 1
        else:
            hint = widget.sizeHint()
            short = hint.width() > widget.width() + 1 or hint.height() > widget.height() + 1
        if short:
            said = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else type(widget).__name__
            found.append(f"{said!r} {widget.width()}×{widget.height()}")
    return found
