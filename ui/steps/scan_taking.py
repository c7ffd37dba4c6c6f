"""A scan that is taken in: read off the window's thread, kept piece by piece, there once it is whole."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError
from app.services import scans
from app.services.intake import PIECE, Intake
from ui.piecemeal import Piecemeal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.domain.ids import CaseId
    from app.services.scans import Scan
    from ui.frame import Frame

_MEGABYTE = 1024 * 1024


class Taking(QObject):
    """One file on its way in. It goes on though the page is left, and is given up where it is `stopped`.

    Signals:
        kept: the scan is in the register.
        refused: it is not: the refusal.
        over: it is or it is not; it was stopped where neither was told before.
    """

    kept = Signal()
    refused = Signal(object)
    over = Signal()

    def __init__(self, frame: Frame, case_id: CaseId, keep: Callable[[Scan, Intake], object]) -> None:
        super().__init__(frame)
        self._frame, self._case_id, self._keep = frame, case_id, keep
        self._scan: Scan | None = None
        self._intake: Intake | None = None
        self.stopped = False

    @property
    def done(self) -> int:
        """How many megabytes are kept."""
        return self._intake.done * PIECE // _MEGABYTE if self._intake is not None else 0

    @property
    def total(self) -> int:
        """How many megabytes there are, as far as is known; no less than one."""
        return max(1, self._intake.total * PIECE // _MEGABYTE) if self._intake is not None else 1

    def start(self, path: Path) -> None:
        """Read the file, and take it in."""
        job = self._frame.jobs.run(
            partial(scans.read_scan, path), on_done=self._take, on_refused=self._end_refused
        )
        job.failed.connect(self._end)

    def _take(self, scan: Scan) -> None:
        if self.stopped:
            self._end()
            return
        self._scan, self._intake = scan, Intake(self._frame.session, self._case_id, scan.data)
        pieces = Piecemeal(self._frame, partial(self._piece, self._intake))
        pieces.ended.connect(self._whole)
        pieces.refused.connect(self._end_refused)

    def _piece(self, intake: Intake) -> bool:
        return intake.undo() if self.stopped else intake.step()

    def _whole(self) -> None:
        """Let the scan be seen, now that it is whole."""
        if self.stopped or self._scan is None or self._intake is None:
            self._end()
            return
        try:
            self._keep(self._scan, self._intake)
        except AppError as refusal:
            Piecemeal(self._frame, self._intake.undo)
            self._end_refused(refusal)
            return
        self._frame.saved(self._frame.session.clock.now())
        self.kept.emit()
        self._end()

    def _end_refused(self, refusal: AppError) -> None:
        self.refused.emit(refusal)
        self._end()

    def _end(self) -> None:
        self.over.emit()
        self.deleteLater()
