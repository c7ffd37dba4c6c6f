"""Copies that are made before they are asked for, as a client's time in a meeting ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.message import MP

if TYPE_CHECKING:
    from app.services.papers import MadePaper
    from ui.steps.copies import Copies


class Ahead(QObject):
    """The papers that wait for the key; a wish that makes another paper of one of them lets them go."""

    def __init__(self, page: Copies) -> None:
        super().__init__(page)
        self._page = page
        self._made: tuple[MadePaper, ...] = ()
        self._wished = self._begun = 0  # how often the readers' wishes have changed
        page.recipients.both_wanted.connect(self.forget)

    def begin(self) -> None:
        """Make every copy, unless a text is to be read first."""
        if not self._page.has_unread():
            self._begun = self._wished
            self._page.make(self._keep)

    def take(self) -> tuple[MadePaper, ...]:
        """Return what was made and keep it no longer, () where there is nothing."""
        made, self._made = self._made, ()
        return made

    def forget(self) -> None:
        """Let go of what was made, and of what is being made."""
        self._wished += 1
        self._made = ()

    def _keep(self, made: tuple[MadePaper, ...] | None) -> None:
        self._page.let_make()
        if made and self._begun == self._wished:
            self._made = made
            self._page.frame.tell(
                MP(
                    "{n} copy has been made. Ctrl+Enter makes it final.",
                    "{n} copies have been made. Ctrl+Enter makes them final.",
                    n=len(made),
                )
            )
