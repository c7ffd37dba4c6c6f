"""The texts that are to be read before the copies go: those of the copy that is shown stand above it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import AppError
from app.services import words
from ui.steps.grounded import whose
from ui.steps.word_hits import WordHits

if TYPE_CHECKING:
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.codes import PaperKind
    from app.domain.recipients import Copy
    from app.domain.word_guard import TextHits
    from ui.frame import Frame


class Unread(QWidget):
    """Room for the texts of one copy; it takes no place where none is to be read.

    Signals:
        let_by: a text has been let by, and the register knows why.
        change_asked: the address of the question whose answer is to be written anew.
    """

    let_by = Signal()
    change_asked = Signal(object)

    def __init__(self, frame: Frame, file: CaseFile, kind: PaperKind, today: date) -> None:
        super().__init__()
        self._frame, self._file = frame, file
        self._found = words.to_be_read(file, today, kind)
        self._hits: WordHits | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def of(self, copy: Copy) -> tuple[TextHits, ...]:
        """Return the texts of a copy that are to be read."""
        return self._found.get(str(copy.recipient.organisation_id), ())

    def show_copy(self, copy: Copy) -> None:
        """Show which texts of a copy are to be read before it goes."""
        if self._hits is not None:
            self._hits.hide()
            self._hits.deleteLater()
            self._hits = None
        found = self.of(copy)
        if found:
            self._hits = WordHits(self._file.case.id, whose(self._file, copy), found, self)
            self._hits.let_by.connect(partial(self._let_by, str(copy.recipient.organisation_id)))
            self._hits.change_asked.connect(self.change_asked)
            self._column.addWidget(self._hits)
        self.setVisible(bool(found))

    def begin(self) -> None:
        """Put the keyboard where one says why the first text goes as it is."""
        if self._hits is not None:
            self._hits.reasons[0].setFocus()

    def _let_by(self, organisation_id: str, found: TextHits, reason: str) -> None:
        try:
            words.let_by(self._frame.session, self._file.case.id, organisation_id, found, reason)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        self._frame.saved(self._frame.session.clock.now())
        self.let_by.emit()
