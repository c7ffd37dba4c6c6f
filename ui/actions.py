"""The keys of the window: one table, from which its actions are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from app.domain.codes import Place
from app.domain.labels import label
from app.domain.message import MC, M
from ui.language import language

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from app.domain.message import Message

SEARCH, NEW_CASE, BACK, NEXT_PANE, LANGUAGE, PRIVACY, SAVE, HELP = (
    "search",
    "new_case",
    "back",
    "next_pane",
    "language",
    "privacy",
    "save",
    "help",
)


@dataclass(frozen=True, slots=True)
class Key:
    """One command of the keyboard. Never Ctrl+Alt with a letter, nor a key that needs AltGr on a Finnish board."""

    command: str
    keys: str
    does: Message


KEYS = (
    *(Key(place, f"Ctrl+{number}", label(place)) for number, place in enumerate(Place, start=1)),
    Key(SEARCH, "Ctrl+K", M("Search")),
    Key(NEW_CASE, "Ctrl+N", MC("command", "New case")),
    Key(BACK, "Alt+Left", MC("command", "Back")),
    Key(NEXT_PANE, "F6", M("Next part of the window")),
    Key(LANGUAGE, "Ctrl+Shift+L", M("Change the language")),
    Key(PRIVACY, "Ctrl+Shift+H", M("Hide clients’ names")),
    Key(SAVE, "Ctrl+S", M("Save now")),
    Key(HELP, "F1", MC("help", "Help")),
)


def install(
    window: QWidget, commands: Mapping[str, Callable[[], None]], keys: Sequence[Key] = KEYS
) -> dict[str, QAction]:
    """Give a window, or a part of one, the commands of a table; returns its actions by command."""
    actions = {}
    for key in keys:
        action = QAction(window)
        action.setShortcut(QKeySequence(key.keys))
        language.bind(action, "setText", key.does)
        action.triggered.connect(commands[key.command])
        window.addAction(action)
        actions[key.command] = action
    return actions
