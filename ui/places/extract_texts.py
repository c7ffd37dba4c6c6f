"""The texts that are read before an extract is made, each with a box that holds it back."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.message import M
from ui.language import language
from ui.theme import space
from ui.widgets.labels import Heading, Label, Muted, Strong
from ui.widgets.options import Check, put

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from app.domain.extract_walk import FreeText
    from app.services.client_records import ToBeRead


_AT_ONCE = 4  # texts that are laid out between two events: there may be hundreds


class Texts(QWidget):
    """The office's own notes, then texts that may name others; they come a few at a time.

    Signals:
        edited: a box was ticked, or the tick taken out.
        whole: every text is there.
    """

    edited = Signal()
    whole = Signal()

    def __init__(self, found: ToBeRead, held: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks: dict[str, Check] = {}
        self._keys = [one.key for one in (*found.notes, *found.naming)]
        self._before = held
        self._rows = iter(self._widgets(found))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.small)

    def more(self) -> bool:
        """Lay out some more; tell whether there are others."""
        laid = list(islice(self._rows, _AT_ONCE))
        for widget in laid:
            self._column.addWidget(widget)
        if not laid:
            self.whole.emit()
        return bool(laid)

    def held(self) -> list[str]:
        """Return the keys of the texts that are held back, of those still to come what was held before."""
        return [
            key
            for key in self._keys
            if (self.ticks[key].isChecked() if key in self.ticks else key in self._before)
        ]

    def _widgets(self, found: ToBeRead) -> Iterator[QWidget]:
        if found.notes:
            yield Heading(M("The office’s own notes"))
            yield Muted(M("They belong to the client’s data. Tick one to hold it back."))
            yield from (self._text(one) for one in found.notes)
        if found.naming:
            heading = Heading(M("Texts that may name others"))
            heading.setContentsMargins(0, space.section if found.notes else 0, 0, 0)
            yield heading
            yield Muted(M("Tick a text that tells of somebody else."))
            yield from (self._text(one) for one in found.naming)

    def _text(self, one: FreeText) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.medium)
        self.ticks[one.key] = tick = Check()
        language.bind(tick, "setAccessibleName", M("Hold back: {text}", text=one.label))
        put(tick, on=one.key in self._before)
        tick.toggled.connect(self.edited)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Strong(one.label))
        words.addWidget(Label(one.text))
        row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return whole
