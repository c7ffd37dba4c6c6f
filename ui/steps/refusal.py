"""Beside the client's answer, once it is no: what one can do alone, on paper, and the way to close the case."""

from __future__ import annotations

from app.domain.codes import ConsentAnswer, ConsentState, EndReason, PaperKind, Place
from app.domain.errors import AppError
from app.domain.message import MC, M
from app.services import cases
from ui.address import Address
from ui.steps.beside import Beside
from ui.steps.own_paper import offer
from ui.theme import space
from ui.widgets.buttons import LinkButton

_ENDS = {ConsentState.REFUSED: EndReason.NO_CONSENT, ConsentState.WITHDRAWN: EndReason.CONSENT_WITHDRAWN}


class Refusal(Beside):
    """Comes with the answer no, as it is chosen, and with a withdrawal of the whole."""

    def build(self) -> None:
        """Offer the paper, and to close the case."""
        self.column.setContentsMargins(0, space.heading, 0, 0)
        offer(self, PaperKind.ON_YOUR_OWN)
        self.close_case = LinkButton(MC("button", "Close the case: there is no consent"))
        self.close_case.clicked.connect(self._close)
        if self.file.case.closed_on is None:
            self.hint(M("The case can be closed, or go on as the office’s own work without the group."))
            self.column.addWidget(self.close_case)
        self.form.edited.connect(self._follow)
        if self._state() is None:
            self.hide()

    def _state(self) -> ConsentState | None:
        """Return how the client has said no, as the page has it; None where that is not so."""
        if self.form.answers().get("answer") == ConsentAnswer.REFUSED:
            return ConsentState.REFUSED
        consent = self.file.consent
        state = consent.state(self.today) if consent else None
        return state if state is ConsentState.WITHDRAWN else None

    def _follow(self) -> None:
        self.setVisible(self._state() is not None)

    def _close(self) -> None:
        state, case_id = self._state(), self.file.case.id
        if state is None or not self.page.leave():
            return
        try:
            cases.close_case(self.frame.session, case_id, _ENDS[state], self.today)
        except AppError as refusal:
            self.frame.show_error(refusal)
            return
        self.frame.open(Address(Place.CASES, case=case_id))
        self.frame.tell(M("The case is closed. It can be opened again on its page."))
