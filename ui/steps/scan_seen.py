"""A scan is looked at: read off the window's thread, noted in the log, shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.codes import PaperKind
from app.domain.errors import AppError
from app.services import scans
from app.services.cases import case_file
from app.services.outgoing import Outgoing
from ui.papers.paper_window import PaperWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.attachment import Attachment
    from app.domain.ids import CaseId
    from app.services.session import Session
    from ui.frame import Frame


class _Seeing(QObject):
    """Shows what was read in the window that waits for it; gone with that."""

    def __init__(self, frame: Frame, window: PaperWindow) -> None:
        super().__init__(window)
        self._frame, self._window = frame, window

    def show(self, found: tuple[Attachment, Outgoing]) -> None:
        """Note that the scan is seen, and show it."""
        kept, paper = found
        try:
            scans.log_seen(self._frame.session, kept)
        except AppError as refusal:
            self._window.preview.show_refusal(refusal)
            return
        self._window.show_outgoing(paper)


def see_scan(frame: Frame, parent: QWidget, case_id: CaseId, scan_id: str) -> None:
    """Show a scan of a case."""
    number = case_file(frame.session, case_id).case.number
    window = PaperWindow(frame, parent, PaperKind.CONSENT_FORM, case_id)
    window.make(partial(_paper, frame.session, number, scan_id), _Seeing(frame, window).show)


def _paper(session: Session, number: str, scan_id: str) -> tuple[Attachment, Outgoing]:
    """Return a scan as a paper that can be seen and printed; off the window's thread."""
    kept, data = scans.look_into(session, scan_id)
    pdf = scans.shown(data, kept.media_type)
    return kept, Outgoing(pdf=pdf, kind=PaperKind.CONSENT_FORM, case_number=number, case_id=kept.case_id)
