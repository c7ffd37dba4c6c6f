"""Is the client's time in the coming meeting ready: each missing thing is one click away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.codes import Status
from app.domain.message import MC, MP, M, OnDay
from app.domain.readiness import lacking, readiness
from ui.language import language
from ui.places.section import Section
from ui.theme import space
from ui.widgets.labels import Muted
from ui.widgets.rows import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.message import Message
    from app.domain.readiness import Ready


class Readiness(Section):
    """What the time needs, the missing first; it is not there where no meeting is to come.

    Signals:
        opened: where a missing thing is mended, a target of the case.
        worker_opened: the id of the worker of whom something is missing.
    """

    opened = Signal(object)
    worker_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(MC("section", "Ready for the meeting"), M("No meeting is to come."), parent)

    def show_case(self, file: CaseFile, today: date, *, alone: bool) -> None:
        """Show what a case's time needs; `alone` tells that no other client has a time in the meeting."""
        things = readiness(file, today, alone=alone, language=language.code)
        self.setVisible(bool(things))
        if not things or file.meeting is None or file.meeting.day is None:
            return
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Muted(M("{day}: {how}", day=OnDay(file.meeting.day), how=how_ready(things))))
        for one in sorted(things, key=lambda thing: not thing.missing):
            if one.missing:
                row = ListRow(one.words, status=Status.WAITING, chevron=True)
                row.clicked.connect(partial(self._open, one))
                column.addWidget(row)
            else:
                line = Muted(one.words)
                line.setContentsMargins(space.cell, space.tiny, space.cell, space.tiny)
                column.addWidget(line)
        self.show_body(body)

    def _open(self, one: Ready) -> None:
        if one.worker_id is not None:
            self.worker_opened.emit(one.worker_id)
        else:
            self.opened.emit(one.target)


def how_ready(things: Sequence[Ready]) -> Message:
    """Return in words how much is missing."""
    missing = lacking(things)
    return MP("{n} thing is missing", "{n} things are missing", n=missing) if missing else M("all is ready")
