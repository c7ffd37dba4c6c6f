"""One language of a text that the office edits: the words, what is wrong with them, and their versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from app.domain.message import MC, M
from ui.forms.field_view import ProblemLine
from ui.forms.text_editors import GrowingText
from ui.language import language
from ui.theme import space, theme
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Muted, Strong

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.message import Message
    from app.domain.office_texts import MalformedText
    from app.services.texts import Version


class TextColumn(QWidget):
    """The column.

    Signals:
        edited: a person changed the words.
        version_asked: an earlier version is to be taken up, by its number.
    """

    edited = Signal()
    version_asked = Signal(int)

    def __init__(self, name: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = GrowingText(self)
        self.problem = ProblemLine(self)
        above = Strong(name, self)
        above.setBuddy(self.words)
        language.bind(self.words, "setAccessibleName", name)
        self._versions = QVBoxLayout()
        self._versions.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.tiny)
        column.addWidget(above)
        column.addWidget(self.problem)
        column.addWidget(self.words)
        column.addSpacing(space.heading)
        column.addLayout(self._versions)
        column.addStretch(1)
        self.words.textChanged.connect(self.edited)

    def typed(self) -> str:
        """Return the words as they are typed."""
        return self.words.toPlainText()

    def show_words(self, words: str) -> None:
        """Show words without a word of it to anybody."""
        self.words.blockSignals(True)
        self.words.setPlainText(words)
        self.words.blockSignals(False)

    def take_up(self, words: str) -> None:
        """Type other words in place of these; undoing brings these back."""
        cursor = self.words.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(words)

    def show_problem(self, refused: MalformedText | None) -> None:
        """Say which line is wrong and go to it, or that none is."""
        self.problem.say(refused.message if refused else None)
        self.words.setProperty("problem", refused is not None)
        said = refused.message if refused else ""
        language.bind(self.words, "setAccessibleDescription", said)
        self.words.setExtraSelections([self._marked(refused.line)] if refused else [])

    def show_versions(self, versions: Sequence[Version]) -> None:
        """Show the versions, the newest first; each but that can be taken up."""
        while (item := self._versions.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        newest, *earlier = versions
        self._versions.addWidget(Muted(M("In use: {version}", version=_said(newest))))
        for one in earlier:
            link = LinkButton(M("Take up {version}", version=_said(one)))
            link.clicked.connect(lambda _=False, number=one.number: self.version_asked.emit(number))
            self._versions.addWidget(link)

    def _marked(self, line: int) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.words.document().findBlockByNumber(line - 1))
        self.words.setTextCursor(cursor)
        self.words.centerCursor()
        marked = QTextEdit.ExtraSelection()
        marked.cursor = cursor
        marked.format.setBackground(theme.colour("err_bg"))
        marked.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return marked


def _said(version: Version) -> Message:
    """Return which version it is, and who kept it when."""
    if version.number == 1 or version.kept_at is None:
        return MC("text version", "version 1, as it came with the program")
    return MC(
        "text version",
        "version {n}, {day}, {name}",
        n=version.number,
        day=version.kept_at.astimezone().date(),
        name=version.kept_by,
    )
