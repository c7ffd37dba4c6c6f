"""How and when a paper reached its reader: recorded for another day than today, mended, or taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import AppError
from app.domain.form_specs import handing_over
from app.domain.message import MC, M
from app.services import deliveries
from ui.forms.context import FormContext
from ui.forms.form_view import FormView
from ui.theme import space
from ui.widgets.buttons import OUTLINED, Button, LinkButton
from ui.widgets.way_back import on_escape

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.forms import Answers, Problem
    from app.domain.ids import DocumentId
    from app.domain.memo import Disclosure
    from ui.frame import Frame


class HandingForm(QWidget):
    """Asks how and when, with what was recorded last as its answers.

    Signals:
        recorded: what is recorded of the paper has changed.
        given_up: nothing is to be recorded: Esc.
    """

    recorded = Signal()
    given_up = Signal()

    def __init__(self, frame: Frame, document_id: DocumentId, last: Disclosure | None) -> None:
        super().__init__()
        self._frame, self._document_id = frame, document_id
        today = frame.session.clock.today()
        self.view = FormView(handing_over.FORM.pages[0], FormContext(today=today))
        said = {"delivery": str(last.delivery)} if last else {}
        self.view.set_answers({**said, "given_on": (last.given_on if last else today).isoformat()})
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.heading)
        self._column.addWidget(self.view)
        if last is None:
            self._offer(Button(MC("button", "Record as handed over"), OUTLINED), self._record)
        else:
            change = Button(MC("button", "Record the change"), OUTLINED)
            self._offer(change, partial(self._mend, last.id))
            self._offer(LinkButton(M("It was not handed over")), partial(self._take_back, last.id))
        on_escape(self, self.given_up.emit)

    def begin(self) -> None:
        """Put the keyboard where one says how."""
        self.view.focus_field("delivery")

    def _offer(self, button: Button | LinkButton, do: Callable[[], None]) -> None:
        button.clicked.connect(do)
        self._column.addWidget(button)

    def _record(self) -> None:
        self._save(partial(deliveries.hand_over, self._frame.session, self._document_id))

    def _mend(self, disclosure_id: str) -> None:
        self._save(partial(deliveries.mend, self._frame.session, disclosure_id))

    def _save(self, keep: Callable[[Answers], tuple[Problem, ...]]) -> None:
        try:
            problems = keep(self.view.answers())
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        self.view.show_problems(problems)
        if not problems:
            self.recorded.emit()

    def _take_back(self, disclosure_id: str) -> None:
        try:
            deliveries.take_back(self._frame.session, disclosure_id)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        self.recorded.emit()
