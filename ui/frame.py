"""What a place gets of the window around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError
from ui.jobs import JobRunner
from ui.language import Language, language
from ui.theme import Theme, theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.domain.message import Message
    from app.services.session import Session
    from ui.address import Address


class Frame(QObject):
    """The session, the look, and the ways from a place to the window.

    Signals:
        opened: an address was asked for.
        went: a screen is shown: its address.
        saved_at: something was saved, when (aware, UTC).
        refused: a refusal to be shown on top of the page.
        told: something to be said on top of the page: the sentence.
        privacy_changed: names are hidden (True) or shown.
        save_failed: saving did not succeed: the refusal, and the text that was typed, to be copied.
        register_asked: another register is to be opened: its path, or None to be asked for it.
        save_asked: Ctrl+S: what is being typed is to be saved at once.
    """

    opened = Signal(object)
    went = Signal(object)
    saved_at = Signal(object)
    refused = Signal(object)
    told = Signal(object)
    save_failed = Signal(object, str)
    privacy_changed = Signal(bool)
    register_asked = Signal(object)
    save_asked = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.language: Language = language
        self.theme: Theme = theme
        self.jobs = JobRunner(self)
        self.starting = False  # until the window has been seen: what can wait is not read yet
        self._privacy = False

    @property
    def privacy(self) -> bool:
        """Are names hidden."""
        return self._privacy

    def set_privacy(self, hidden: bool) -> None:  # noqa: FBT001 - a switch
        """Hide the names of clients on the screen, or show them again."""
        if hidden != self._privacy:
            self._privacy = hidden
            self.privacy_changed.emit(hidden)

    def open(self, address: Address) -> None:
        """Show a screen."""
        self.opened.emit(address)

    def saved(self, at: datetime) -> None:
        """Tell the window that something was saved."""
        self.saved_at.emit(at)

    def show_error(self, refusal: AppError) -> None:
        """Show a refusal on top of the page; it stays until the next act."""
        self.refused.emit(refusal)

    def done(self, act: Callable[[], object]) -> bool:
        """Do an act; where it is refused, show why and return False."""
        try:
            act()
        except AppError as refusal:
            self.show_error(refusal)
            return False
        return True

    def tell(self, message: Message) -> None:
        """Say something good on top of the page."""
        self.told.emit(message)
