"""What leaves the calendar: the meetings that are shown, as a list on paper or a file of dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.codes import PaperKind
from app.domain.labels import label
from app.domain.message import M
from ui.language import language

if TYPE_CHECKING:
    from pathlib import Path

    from ui.frame import Frame
    from ui.places.calendar_sheet import CalendarSheet


class CalendarLeaving(QObject):
    """Does what the foot of the calendar asks for that leads out of the register."""

    def __init__(self, frame: Frame, sheet: CalendarSheet) -> None:
        super().__init__(sheet)
        self._frame, self._sheet = frame, sheet
        sheet.foot.paper_asked.connect(self._show_on_paper)
        sheet.foot.dates_asked.connect(self._ask_file)

    def save_dates(self, path: Path) -> None:
        """Save the dates that are shown into a file."""
        from app.services import dates_out  # noqa: PLC0415 - only where a file is made

        session, (first, last) = self._frame.session, self._sheet.span
        if self._frame.done(lambda: dates_out.save(session, first, last, language.code, path)):
            self._frame.tell(M("The dates were saved in the file you chose, without clients or case numbers."))

    def _ask_file(self) -> None:
        from ui.papers.saving import ask_path  # noqa: PLC0415 - only where a file is made

        name = language.text(label(PaperKind.MEETING_LIST)).lower().replace(" ", "-")
        ask_path(self._sheet, f"{name}.ics", ".ics", self.save_dates)

    def _show_on_paper(self) -> None:
        from app.services import office_papers  # noqa: PLC0415 - papers load where they are shown
        from ui.papers.copies_window import show_in_languages  # noqa: PLC0415

        session, (first, last) = self._frame.session, self._sheet.span
        show_in_languages(
            self._frame,
            self._sheet,
            PaperKind.MEETING_LIST,
            lambda code: office_papers.meeting_list(session, first, last, code),
        )
