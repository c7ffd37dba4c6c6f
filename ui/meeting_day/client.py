"""One client's time: its parts one after another, each the page of a step, kept as that is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Step
from app.services import meeting_day, pages
from ui.meeting_day.before import Before, slot_before
from ui.meeting_day.parts import Band, parts, walled
from ui.meeting_day.top import DayTop
from ui.steps.typed_page import TypedPage
from ui.theme import space

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.meeting_day import Turn
    from app.services.pages import OpenPage
    from ui.frame import Frame


class ClientTime(TypedPage):
    """The middle of the meeting day, with the meeting before at its right."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.top = DayTop(self)
        self._turn: Turn | None = None
        self._name = ""
        self._parts: tuple[tuple[Step, str], ...] = ()
        self._number = 0

    def reload(self) -> None:
        """Show the part again as it is in the register."""
        self.show_part(self._number)

    def go_on(self) -> None:
        """Save the part and show the next; with something to correct, stay and say what."""
        if self._turn is not None and self._kept():
            self.show_part(self._number + 1)

    def go_back(self) -> None:
        """Save the part and show the one before."""
        if self._turn is not None and self.leave():
            self.show_part(self._number - 1)

    def begin_time(self, turn: Turn, part: int) -> None:
        """Take up a client at a part; nothing of the one before is left."""
        self._turn = turn
        session = self._frame.session
        opening = pages.open_page(session, turn.case_id, Step.MEETING, meeting_day.OPENING)
        self._name = opening.file.client.name
        self._parts = parts(opening.file, turn.slot, session.clock.today())
        self.show_name()
        self.show_part(part)

    def show_part(self, number: int) -> None:
        """Show a part, the last or the first beyond the ends."""
        if self._turn is None:
            return
        self._number = min(max(number, 0), len(self._parts) - 1)
        step, name = self._parts[self._number]
        opened = pages.open_page(self._frame.session, self._turn.case_id, step, name)
        self.top.show_part(opened.page.title, self._number + 1, len(self._parts))
        self._show_page(step, opened)
        self._focus_first()

    def show_name(self) -> None:
        """Say who is in front, by name too while names are shown."""
        if self._turn is not None:
            self.top.show_who(self._turn.number, self._name, hidden=self._frame.privacy)

    def show_nobody(self, said: QWidget) -> None:
        """Show that there is no client."""
        self._turn = self.form = self._draft = None
        self.show_pane(None)
        self.body.show_content(said)

    def _show_page(self, step: Step, opened: OpenPage) -> None:
        content = self._begin_page(step, opened)
        today, slot, theme = self._frame.session.clock.today(), opened.file.slot, walled(step, opened.page.name)
        if theme is not None and slot is not None:
            self.column.addWidget(Band(opened.file, slot, theme, today))
            self.column.addSpacing(space.section)
        if self.form is not None:
            self.column.addWidget(self.form)
        self.column.addStretch(1)
        before = slot_before(opened.file)
        self.show_pane(Before(opened.file, before, today) if before is not None else None)
        self._end_page(content, opened)
