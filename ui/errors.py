"""What is no refusal is a bug: it is logged without its text, and the person is told once."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError
from app.domain.message import M
from ui.language import language

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

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
        self._telling = False

    def install(self) -> None:
        """Become the program's excepthook."""
        sys.excepthook = self.caught

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Show a refusal as a bar; log a bug by type, module and line and tell it once."""
        if isinstance(error, AppError):
            self.refused.emit(error)
        elif issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            log.error("%s in %s", kind.__name__, where(trace))
            self.tell()

    def tell(self) -> None:
        """Say once that something went wrong, what is safe, and what to do."""
        if self._telling:
            return
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - shown when something is broken

        self._telling = True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        language.bind(box, "setText", M("Something went wrong in Kotio."))
        said = M(
            "What you had saved is safe. Close Kotio and open it again; if this comes back, tell your IT support."
        )
        language.bind(box, "setInformativeText", said)
        box.finished.connect(self._told)
        box.open()

    def _told(self) -> None:
        self._telling = False


def where(trace: TracebackType | None) -> str:
    """Return the file and line a traceback ends in, e.g. `home.py:41`; never what was being handled."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace is not None else "no code"
