"""The screen reader, where there is one: whether it listens, and what is told it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


def listens() -> bool:
    """Is there a screen reader."""
    from PySide6.QtGui import QAccessible  # noqa: PLC0415 - 2 ms of the start

    return bool(QAccessible.isActive())


def tell(about: QObject, words: str) -> None:
    """Let a screen reader say something now, whatever has the keyboard."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - 2 ms of the start

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, words))
