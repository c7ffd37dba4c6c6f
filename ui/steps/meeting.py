"""Beside step 4: who may hear the theme, and who must be out of the room or off the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Theme
from app.domain.hearing import hearing
from app.domain.message import M, Message
from ui.steps.beside import Beside
from ui.widgets.labels import Label, Strong

if TYPE_CHECKING:
    from app.domain.meeting import Invitee


class Walls(Beside):
    """Who may hear what is said of this theme (disclosure.md, The meeting discloses too)."""

    def build(self) -> None:
        """Name both sides of the wall."""
        slot = self.file.slot
        self.heading(M("Who may hear this theme"))
        if slot is None or not slot.invitees:
            self.hint(M("Nobody has been invited yet."))
            self.column.addStretch(1)
            return
        may = hearing(self.file, slot, self.today)[Theme(self.opened.page.name)]
        inside = [party for party in slot.invitees if party.id in may]
        outside = [party for party in slot.invitees if party.id not in may]
        self._list(M("May hear"), inside, M("Nobody of those invited."))
        self._list(M("Out of the room or off the line"), outside, M("Nobody."))
        self.column.addStretch(1)

    def _list(self, title: Message, parties: list[Invitee], nobody: Message) -> None:
        self.column.addWidget(Strong(title))
        known = (self.file.organisations.get(str(one.organisation_id)) for one in parties)
        names = [organisation.name for organisation in known if organisation is not None]
        for name in names:
            self.column.addWidget(Label(name))
        if not names:
            self.hint(nobody)
