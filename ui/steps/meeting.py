"""Beside step 4: who may hear the theme, and who must be out of the room or off the line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.codes import Theme
from app.domain.hearing import hearing
from app.domain.message import M
from ui.steps.beside import Beside
from ui.widgets.labels import Label, Muted, Strong

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QVBoxLayout

    from app.domain.case_file import CaseFile
    from app.domain.meeting import Slot
    from app.domain.message import Message
    from ui.language import Saying

MAY_HEAR, NOBODY_INVITED = M("May hear"), M("Nobody of those invited.")
MUST_BE_OUT, NOBODY = M("Out of the room or off the line"), M("Nobody.")


class Sides(NamedTuple):
    """The parties invited, on either side of the wall."""

    inside: tuple[Saying, ...]
    outside: tuple[Saying, ...]


def sides(file: CaseFile, slot: Slot, theme: Theme, on: date) -> Sides:
    """Return the organisations that may hear a theme, and those that must be out, each by its name."""
    may = hearing(file, slot, on)[theme]

    def named(*, inside: bool) -> tuple[Saying, ...]:
        parties = (one for one in slot.invitees if (one.id in may) is inside)
        known = (file.organisations.get(str(one.organisation_id)) for one in parties)
        return tuple(organisation.name for organisation in known if organisation is not None)

    return Sides(named(inside=True), named(inside=False))


def say_side(column: QVBoxLayout, title: Message, names: Sequence[Saying], nobody: Message) -> None:
    """Name one side of the wall in a column."""
    column.addWidget(Strong(title))
    for name in names:
        column.addWidget(Label(name))
    if not names:
        column.addWidget(Muted(nobody))


class Walls(Beside):
    """Who may hear what is said of this theme (disclosure.md, The meeting discloses too)."""

    def build(self) -> None:
        """Name both sides of the wall."""
        slot = self.file.slot
        self.heading(M("Who may hear this theme"))
        if slot is None or not slot.invitees:
            self.hint(M("Nobody has been invited yet."))
        else:
            inside, outside = sides(self.file, slot, Theme(self.opened.page.name), self.today)
            say_side(self.column, MAY_HEAR, inside, NOBODY_INVITED)
            say_side(self.column, MUST_BE_OUT, outside, NOBODY)
        self.column.addStretch(1)
