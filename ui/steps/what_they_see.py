"""Beside the matrix: what the organisation one is at would get if the client signed the form as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.codes import Language, PaperKind
from app.domain.consent import ConsentRow
from app.domain.errors import AppError
from app.domain.ids import OrganisationId
from app.domain.labels import label
from app.domain.left_out import as_if_signed
from app.domain.message import M
from app.domain.recipients import copy_for
from app.services import papers
from ui.forms.matrix_editor import MatrixEditor
from ui.language import language
from ui.papers.left_out import LeftOutList
from ui.papers.paper_window import look_at
from ui.theme import space
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Heading, Label, Muted

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.recipients import Copy
    from app.services.papers import Order
    from ui.steps.beside import Beside


_LINES = 6  # of a paper that are shown beside the matrix; its pages are one click away


class WhatTheySee(QWidget):
    """The paper in words, what stays out of it, and the way to its pages; it follows the matrix."""

    def __init__(self, beside: Beside) -> None:
        super().__init__(beside)  # shown by itself it would be a window
        self._beside = beside
        self._form = beside.form  # the page may have another by the time a change is shown
        self._order: Order | None = None
        self._seen: tuple[object, ...] | None = None  # what is shown: other words change nothing of it
        self._title, self._about, self.slip = Heading(), Muted(), Slip()
        self._whole = LinkButton(M("See the whole paper"), icon="file-text")
        self._whole.clicked.connect(self._look)
        self._stays_out, self.left_out = Heading(M("What stays out")), LeftOutList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.heading, 0, 0)
        column.setSpacing(space.small)
        for widget in (self._title, self._about, self.slip, self._whole, self._stays_out, self.left_out):
            column.addWidget(widget)
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._show)
        editor = self._form.views["rows"].editor
        if isinstance(editor, MatrixEditor):
            editor.organisation_moved.connect(self._settle.start)
        self._form.edited.connect(self._settle.start)
        language.changed.connect(self._settle.start)
        self._show()

    def _show(self) -> None:
        """Show the copy of the organisation one is at."""
        editor = self._form.views["rows"].editor
        at = editor.organisation() if isinstance(editor, MatrixEditor) else ""
        rows = tuple(ConsentRow.read(row) for row in self._form.answers().get("rows") or ())
        self.setVisible(bool(at) and at in self._beside.file.organisations)
        asked = (at, rows, language.code)
        if self.isHidden() or asked == self._seen:
            return
        self._seen = asked
        file = as_if_signed(self._beside.file, rows, self._beside.today)
        copy = copy_for(file, OrganisationId(at), self._beside.today)
        name = file.organisations[at].name
        self._title.say(lambda code: language.text(M("What {name} will see", name=name(code))))
        self._show_copy(file, copy)

    def _show_copy(self, file: CaseFile, copy: Copy) -> None:
        kind = PaperKind.MEMO if file.assessment is not None else PaperKind.ADVANCE_SHEET
        try:
            self._order = papers.order(self._beside.frame.session, file, copy, kind)
        except AppError as refusal:
            self._order = None
            self._about.say(refusal.message)
        else:
            spoken = label(Language(copy.language))
            self._about.say(
                M("{paper}, if the client signs this · {language}", paper=label(kind), language=spoken)
            )
            self.slip.show_words(_beginning(papers.text_of(self._order.released)))
        for widget in (self.slip, self._whole, self._stays_out):
            widget.setVisible(self._order is not None)
        self.left_out.show_copy(file, copy, kind, self._beside.today)

    def _look(self) -> None:
        if self._order is not None:
            look_at(self._beside.frame, self._beside.page, self._order, self._beside.file.case.id)


def _beginning(words: str) -> str:
    """Return how a paper begins below its letterhead."""
    lines = words.partition("\n\n")[2].strip().splitlines()
    return "\n".join([*lines[:_LINES], "…"] if len(lines) > _LINES else lines)


class Slip(QFrame):
    """A paper in words, white in every theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = _Ink()
        column = QVBoxLayout(self)
        column.setContentsMargins(space.large, space.medium, space.large, space.medium)
        column.addWidget(self._words)
        language.bind(self, "setAccessibleName", M("The paper"))

    def show_words(self, words: str) -> None:
        """Show a paper's words, in its own language."""
        self._words.say(words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        QPainter(self).fillRect(self.rect(), Qt.GlobalColor.white)  # paper is white in every theme


class _Ink(Label):
    """Words on paper."""

    def _dress(self) -> None:
        super()._dress()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, Qt.GlobalColor.black)
        self.setPalette(palette)
