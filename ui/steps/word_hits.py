"""Texts of a copy that tell of more than its reader may know: written anew, or let by with a reason."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.answer_words import joined
from app.domain.codes import Place, Step
from app.domain.labels import label
from app.domain.message import MC, MP, M
from ui.address import Address
from ui.language import language
from ui.theme import space
from ui.widgets.buttons import OUTLINED, Button, LinkButton
from ui.widgets.labels import Label, Muted, Strong
from ui.widgets.notice import WARNING, Notice

if TYPE_CHECKING:
    from app.domain.message import Message
    from app.domain.word_guard import TextHits
    from ui.language import Saying


class WordHits(QWidget):
    """The texts of one recipient's copy that are to be read before it goes.

    Signals:
        let_by: a text and why it goes as it is.
        change_asked: the address of the question whose answer is to be written anew.
    """

    let_by = Signal(object, str)
    change_asked = Signal(object)

    def __init__(self, case_id: str, whose: Saying, found: tuple[TextHits, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._case_id = case_id
        self.reasons: list[QLineEdit] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.medium)
        said = MP(
            "{n} text is to be read before the copy goes.",
            "{n} texts are to be read before the copy goes.",
            n=len(found),
        )
        more = M("Some words tell of matters that this recipient may not know.")
        column.addWidget(Notice(WARNING, said, more))
        column.addWidget(Strong(whose))
        for one in found:
            column.addWidget(self._text(one))

    def _text(self, one: TextHits) -> QWidget:
        text = QWidget(self)
        column = QVBoxLayout(text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.tiny)
        column.addWidget(Strong(one.label))
        column.addWidget(Label(f"”{one.text}”"))
        column.addWidget(Muted(_telling(one)))
        change = LinkButton(MC("words", "Write the text anew"))
        change.clicked.connect(partial(self.change_asked.emit, self._address(one)))
        column.addWidget(change)
        reason = QLineEdit(text)
        language.bind(reason, "setPlaceholderText", M("Why it goes as it is"))
        language.bind(reason, "setAccessibleName", M("Why it goes as it is"))
        self.reasons.append(reason)
        send = Button(MC("words", "Let it go as it is"), OUTLINED)
        send.clicked.connect(lambda: self.let_by.emit(one, reason.text()))
        reason.returnPressed.connect(send.click)
        line = QHBoxLayout()
        line.setSpacing(space.small)
        line.addWidget(reason, 1)
        line.addWidget(send)
        column.addLayout(line)
        return text

    def _address(self, one: TextHits) -> Address:
        """Return where a text is written: an item's key begins with its step, its page and its question."""
        step, page, field = one.key.split(".")[:3]
        return Address(Place.CASES, case=self._case_id, step=Step(step), page=page, field=field)


def _telling(one: TextHits) -> Message:
    """Say each word that was hit and of which kind of information it tells."""
    groups = {hit.word.casefold(): hit.group for hit in one.hits}
    words = (M("{word} ({group})", word=word, group=label(groups[word])) for word in one.words)
    return M("Words: {words}", words=joined(words))
