"""The texts that the office may edit: which there are, and how each stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.codes import OfficeText
from app.domain.labels import label
from app.domain.message import MC, M
from app.services import texts
from ui.language import language
from ui.widgets.rows import ListRow

if TYPE_CHECKING:
    from app.domain.message import Message
    from app.services.session import Session


class OfficeTexts(QWidget):
    """The list.

    Signals:
        chosen: the text that is to be edited.
    """

    chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rows = {text: self._row(session, text) for text in OfficeText}
        for row in self.rows.values():
            column.addWidget(row)

    def begin(self) -> None:
        """Put the keyboard on the first text."""
        next(iter(self.rows.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, session: Session, text: OfficeText) -> ListRow:
        row = ListRow(label(text), _state(session, text), icon="file-text", chevron=True)
        row.clicked.connect(lambda: self.chosen.emit(str(text)))
        return row


def _state(session: Session, text: OfficeText) -> Message:
    """Return how a text stands: typed and not kept, as it came, or the office's own version."""
    edited = texts.languages(text, language.code)
    if any(texts.draft(session, text, code) is not None for code in edited):
        return M("There are changes that have not been kept.")
    newest = [texts.versions(session, text, code)[0].number for code in edited]
    if set(newest) == {1}:
        return M("As it came with the program.")
    if len(newest) == 1:
        return MC("text", "Version {n}.", n=newest[0])
    return MC("text", "Version {fi} in Finnish, {sv} in Swedish.", fi=newest[0], sv=newest[1])
