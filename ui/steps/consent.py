"""Beside step 2: parties the needs suggest, what is signed already, the form and its scan, and withdrawal."""

from __future__ import annotations

from app.domain.message import MP, M
from app.services.suggestions import consent_rows
from app.services.texts import default_matrix
from ui.steps.beside import Beside
from ui.steps.consent_form import FormOnPaper
from ui.steps.consent_scan import ConsentScan
from ui.steps.consent_signed import offer_change
from ui.steps.ground import offer_ground
from ui.steps.refusal import Refusal
from ui.steps.what_they_see import WhatTheySee
from ui.steps.withdrawal import offer_withdrawal
from ui.widgets.buttons import OUTLINED, Button


class Recipients(Beside):
    """Adds the suggested parties with their defaults; says what a change of a signed form means."""

    def build(self) -> None:
        """Offer the suggestions."""
        self._usual = default_matrix(self.frame.session).__getitem__
        self.heading(M("Parties the needs suggest"))
        self._said = self.hint("")
        self._add = Button(M("Add the suggested parties"), OUTLINED)
        self._add.clicked.connect(self._added)
        self.column.addWidget(self._add)
        offer_change(self)
        self.column.addWidget(WhatTheySee(self))
        self.column.addStretch(1)
        self.form.edited.connect(self._show)
        self._show()

    def _rows(self) -> list[dict[str, object]]:
        return list(self.form.answers().get("rows") or [])

    def _show(self) -> None:
        rows = self._rows()
        new = len(consent_rows(self.file, rows, self.today, self._usual)) - len(rows)
        self._add.setVisible(new > 0)
        self._said.say(
            MP(
                "{n} party that is not on the form yet, by the needs mapped in step 1.",
                "{n} parties that are not on the form yet, by the needs mapped in step 1.",
                n=new,
            )
            if new
            else M("Every party that the needs suggest is on the form.")
        )

    def _added(self) -> None:
        self.change("rows", consent_rows(self.file, self._rows(), self.today, self._usual))
        self.form.focus_field("rows")


class Answer(Beside):
    """The paper form to print and sign, and withdrawal as a new dated entry."""

    def build(self) -> None:
        """Offer the form to print; where a consent is in force, its change and its withdrawal."""
        offer_change(self)
        self.heading(M("The form on paper"))
        self.hint(M("Print the form from the organisations and data chosen, and let the client sign it."))
        self.column.addWidget(FormOnPaper(self))
        self.heading(M("The signed form, scanned"))
        self.scan = ConsentScan(self)
        self.column.addWidget(self.scan)
        offer_withdrawal(self)
        self.column.addWidget(Refusal(self.frame, self.page, self.opened))
        offer_ground(self)
        self.column.addStretch(1)
