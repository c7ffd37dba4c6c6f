"""Beside step 4: who may hear the theme, and who must be out of the room or off the line."""

from __future__ import annotations

from app.domain.codes import Theme
from app.domain.message import M, Message
from app.domain.walls import walls
from ui.steps.beside import Beside
from ui.widgets.labels import Label, Strong


class Walls(Beside):
    """Who may hear what is said of this theme (disclosure.md, The meeting discloses too)."""

    def build(self) -> None:
        """Name both sides of the wall."""
        slot, ground = self.file.slot, self.file.ground(self.today)
        self.heading(M("Who may hear this theme"))
        if slot is None or not slot.invitees:
            self.hint(M("Nobody has been invited yet."))
            self.column.addStretch(1)
            return
        wall = walls(slot, ground, self.file, self.today)[Theme(self.opened.page.name)]
        self._list(M("May hear"), wall.may_hear, M("Nobody of those invited."))
        self._list(M("Out of the room or off the line"), wall.must_be_out, M("Nobody."))
        self.column.addStretch(1)

    def _list(self, title: Message, invitees: tuple[str, ...], nobody: Message) -> None:
        slot = self.file.slot
        parties = {party.id: party for party in slot.invitees} if slot else {}
        self.column.addWidget(Strong(title))
        names = [
            self.file.organisations[organisation].name
            for one in invitees
            if (organisation := parties[one].organisation_id) is not None
        ]
        for name in names:
            self.column.addWidget(Label(name))
        if not names:
            self.hint(nobody)
