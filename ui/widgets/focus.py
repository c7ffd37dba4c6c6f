"""Who has the keyboard, told to whoever follows it for as long as that lives.

A widget that is being torn down loses the focus, and a slot of it must not run by then: so followers are held
weakly and asked whether they are whole.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from weakref import WeakMethod

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


class _Focus(QObject):
    """The one connection to the application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._followers: list[WeakMethod[Callable[[QWidget | None], None]]] = []
        app.focusChanged.connect(self._changed)

    def add(self, follower: Callable[[QWidget | None], None]) -> None:
        """Tell a bound method of a widget from now on."""
        self._followers.append(WeakMethod(follower))

    def _changed(self, old: QWidget | None, new: QWidget | None) -> None:  # noqa: ARG002 - Qt's signature
        alive = []
        for follower in self._followers:
            method = follower()
            if method is not None and shiboken6.isValid(method.__self__):  # type: ignore[attr-defined] # bound
                alive.append(follower)
                method(new)
        self._followers = alive


@cache
def _focus(app: QApplication) -> _Focus:
    return _Focus(app)


def follow_focus(follower: Callable[[QWidget | None], None]) -> None:
    """Call a bound method of a widget with whatever takes the keyboard, None where nothing has it."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        _focus(app).add(follower)
