"""What is no refusal is a bug: it is logged without its text, and the person is told what to do."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from ui.error_dialog import ErrorDialog

log = logging.getLogger(__name__)


class ErrorWatch(QObject):
    """Takes what nothing else caught.

    Signals:
        refused: a refusal that no screen took; it is shown as a bar.
    """

    refused = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: ErrorDialog | None = None

    def install(self) -> None:
        """Become the program's excepthook."""
        sys.excepthook = self.caught

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Show a refusal as a bar; log a bug by type, module and line, and tell it."""
        if isinstance(error, AppError):
            self.refused.emit(error)
        elif issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            from app.log import where  # noqa: PLC0415 - when something is broken

            place = where(trace)
            log.error("%s in %s", kind.__name__, place)
            self.tell(kind.__name__, place)

    def tell(self, kind: str, place: str) -> None:
        """Say that something went wrong, what is safe and what to do; while that is shown, only count more."""
        if self._dialog is None:
            from ui.error_dialog import ErrorDialog  # noqa: PLC0415 - when something is broken

            self._dialog = ErrorDialog(self._window)
            self._dialog.finished.connect(self._told)
        self._dialog.add(kind, place)
        self._dialog.open()

    def _told(self) -> None:
        self._dialog = None
