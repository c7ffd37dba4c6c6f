"""A worker of the office who is not on the list yet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import AppError, FieldRefused
from app.domain.message import MC, M
from app.services.office import join
from ui.forms.context import FormContext
from ui.places.act_panel import ActPanel
from ui.places.entrance import ASKED_ONCE, EntrancePage
from ui.places.first_start import YOU
from ui.widgets.scaffold import Scroll

if TYPE_CHECKING:
    from app.domain.forms import Answers
    from app.services.session import Session


class Newcomer(QWidget):
    """Asks for the name and the title.

    Signals:
        joined: the id of the worker.
        left: nobody new after all.
    """

    joined = Signal(str)
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        page = EntrancePage(M("Who are you?"), ASKED_ONCE)
        context = FormContext(today=session.clock.today())
        self.panel = ActPanel(replace(YOU, lead=None), context, MC("button", "Continue"), {}, headed=False)
        page.column.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        scroll = Scroll(self)
        scroll.show_content(page)
        column.addWidget(scroll)
        self.panel.acted.connect(self._join)
        self.panel.given_up.connect(self.left)

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        self.panel.begin()

    def _join(self, answers: Answers) -> None:
        try:
            worker_id = join(self._session, answers)
        except FieldRefused as refusal:
            self.panel.form.show_problems((refusal.problem,))
        except AppError as refusal:
            self.panel.refuse(refusal.message)
        else:
            self.joined.emit(worker_id)
