"""What is being typed is kept within a second of the last key, and at once where that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import AppError
from app.services import act_drafts

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.domain.forms import Answers
    from app.domain.ids import CaseId
    from ui.frame import Frame

PAUSE = 800  # ms after the last key


class TypedDraft(QObject):
    """Calls `write`, which keeps what is typed and returns when; gone with its parent.

    Signals:
        failed: the draft could not be kept: the refusal. What was typed stays on the screen.
    """

    failed = Signal(object)

    def __init__(self, frame: Frame, write: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._frame, self._write = frame, write
        self._undrafted = False  # something was typed after the draft was kept
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.keep)
        frame.save_asked.connect(self.keep)

    def touch(self) -> None:
        """Take note that something was typed."""
        self._undrafted = True
        self._timer.start()

    def keep(self) -> None:
        """Write the draft now."""
        self._timer.stop()
        if not self._undrafted:
            return
        try:
            at = self._write()
        except AppError as refusal:
            self.failed.emit(refusal)
        else:
            self._undrafted = False
            self._frame.saved(at)

    def let_be(self) -> None:
        """Keep no more of what was typed so far: it has been kept otherwise, or is to be forgotten."""
        self._timer.stop()
        self._undrafted = False


def act_draft(
    frame: Frame, case_id: CaseId, key: str, answers: Callable[[], Answers], parent: QObject
) -> TypedDraft:
    """Return what keeps the page of an act; what cannot be kept is told on top of the page."""

    def write() -> datetime:
        return act_drafts.keep(frame.session, case_id, key, answers())

    draft = TypedDraft(frame, write, parent)
    draft.failed.connect(frame.show_error)
    return draft
