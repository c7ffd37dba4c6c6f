"""The consent form on paper, beside the client's answer: to print, and which one is or was signed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.codes import Place
from app.domain.message import M
from app.services import consent_papers
from app.services.cases import case_file
from ui.address import Address
from ui.papers.paper_window import show_order
from ui.theme import space
from ui.widgets.buttons import OUTLINED, Button, LinkButton
from ui.widgets.labels import Label, Muted

if TYPE_CHECKING:
    from app.domain.consent_printed import Printed
    from ui.steps.beside import Beside

_TO_FILL_IN = M("The form to be filled in on a computer")


class FormOnPaper(QWidget):
    """The ways to the form, and what is known of one that was printed: it follows what is printed here."""

    def __init__(self, beside: Beside) -> None:
        super().__init__(beside)
        self._page, self._frame = beside.page, beside.frame
        self._case_id = beside.file.case.id
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.heading)
        see, fill = Button(M("See and print the form"), OUTLINED), LinkButton(_TO_FILL_IN)
        see.clicked.connect(partial(self._see, fillable=False))
        fill.clicked.connect(partial(self._see, fillable=True))
        for widget in (see, fill):
            self._column.addWidget(widget)
        self._printed = QWidget()
        self._column.addWidget(self._printed)
        self._tell()

    def _see(self, *, fillable: bool) -> None:
        if self._page.leave():
            session = self._frame.session
            order = consent_papers.consent_form(session, case_file(session, self._case_id), fillable=fillable)
            show_order(self._frame, self._page, order, self._case_id).finished.connect(self._tell)

    def _tell(self) -> None:
        """Say what is known of the printed form now."""
        self._column.removeWidget(self._printed)
        self._printed.hide()
        self._printed.deleteLater()
        form = consent_papers.printed_form(self._frame.session, self._case_id)
        self._printed = QWidget() if form is None else self._told(form)
        self._column.addWidget(self._printed)

    def _told(self, form: Printed) -> QWidget:
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.tiny)
        day, number = form.printed_on, form.document.edition
        if form.other:
            differs = M(
                "The form printed on {day} differs from what is recorded here: {names}.", day=day, names=form.other
            )
            warned = Label(differs)
            warned.set_colour("wait")
            column.addWidget(warned)
            column.addWidget(Muted(M("Print the form again before it is signed, or record what was signed.")))
        else:
            said = M("The form printed on {day}, version {n}, says what is recorded here.", day=day, n=number)
            column.addWidget(Muted(said))
        see = LinkButton(M("See the printed form"))
        see.clicked.connect(partial(self._frame.open, Address(Place.DOCUMENTS, field=form.document.id)))
        column.addWidget(see)
        return told
