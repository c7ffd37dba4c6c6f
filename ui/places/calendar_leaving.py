"""What leaves the calendar: the meetings that are shown, as a list on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.codes import PaperKind

if TYPE_CHECKING:
    from ui.frame import Frame
    from ui.places.calendar_sheet import CalendarSheet


class CalendarLeaving(QObject):
    """Does what the foot of the calendar asks for that leads out of the register."""

    def __init__(self, frame: Frame, sheet: CalendarSheet) -> None:
        super().__init__(sheet)
        self._frame, self._sheet = frame, sheet
        sheet.foot.paper_asked.connect(self._show_on_paper)

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
