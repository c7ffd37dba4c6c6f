"""What a copy leaves out and why: beside the paper, for the worker's eyes alone. None of it is ever on a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.answer_words import joined
from app.domain.labels import label
from app.domain.left_out import left_out
from app.domain.makers import NAMELESS
from app.domain.message import M
from ui.theme import space
from ui.widgets.labels import Muted, Strong

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.codes import DataGroup, PaperKind, Withheld
    from app.domain.left_out import LeftOut
    from app.domain.message import Message
    from app.domain.recipients import Copy


class LeftOutList(QWidget):
    """The list: by kind of information and reason the questions whose answers stay out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.hair)

    def show_copy(self, file: CaseFile, copy: Copy, kind: PaperKind, on: date) -> None:
        """Show what a recipient's copy leaves out; nothing where there is no copy, or none about the client."""
        self._clear()
        if copy.ground is None or kind in NAMELESS:
            return
        found = left_out(file, copy.recipient, copy.ground, on, language=copy.language, kind=kind)
        said = M("Only you see this. The paper does not show that anything is missing.")
        self._column.addWidget(Muted(said if found else M("Everything in the case is in this copy.")))
        for group, whys in _grouped(found):
            self._column.addSpacing(space.small)
            self._column.addWidget(Strong(label(group) if group else M("Other parties")))
            for why, names in whys:
                self._column.addWidget(Muted(M("{why}: {names}", why=why, names=names)))

    def _clear(self) -> None:
        while (taken := self._column.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()


def _grouped(
    found: tuple[LeftOut, ...],
) -> Iterator[tuple[DataGroup | None, list[tuple[Withheld, Message | str]]]]:
    """Yield what is left out by kind of information, and in it by reason; each question once."""
    order = sorted({one.group for one in found}, key=lambda group: (group is None, str(group)))
    for group in order:
        own = [one for one in found if one.group is group]
        whys = dict.fromkeys(one.why for one in own)
        yield group, [(why, joined(dict.fromkeys(one.label for one in own if one.why is why))) for why in whys]
