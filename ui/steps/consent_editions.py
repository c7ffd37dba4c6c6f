"""Beside the asking for consent: what is in force and until when, its renewal, and the form without a computer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.codes import ConsentState
from app.domain.errors import AppError
from app.domain.labels import label
from app.domain.message import MC, MP, M
from app.domain.offsets import offsets_of
from app.services import consent_papers, editions
from ui.papers.paper_window import show_blank
from ui.steps.beside import Beside
from ui.steps.consent_signed import offer_change
from ui.widgets.buttons import OUTLINED, Button, LinkButton
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from app.domain.consent import Consent


class Editions(Beside):
    """Says how the consent stands, and lets it be renewed."""

    def build(self) -> None:
        """Tell of the edition in force and of one that waits; offer the blank form."""
        consent = self.file.consent
        if consent is not None and consent.signed_on is not None:
            self._tell(consent)
            offer_change(self)
        self.heading(M("The form on paper"))
        self.hint(M("For a conversation without a computer: the same form, to be filled in by hand."))
        blank = Button(M("See and print the blank form"), OUTLINED)
        blank.clicked.connect(partial(self._blank, fillable=False))
        fillable = LinkButton(M("The blank form to be filled in on a computer"))
        fillable.clicked.connect(partial(self._blank, fillable=True))
        for widget in (blank, fillable):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def _tell(self, consent: Consent) -> None:
        self.heading(M("The consent in force") if consent.valid(self.today) else M("The consent that was signed"))
        state = consent.state(self.today)
        self.column.addWidget(
            Label(
                M(
                    "{state}, version {n}, signed on {day}",
                    state=label(state),
                    n=consent.edition,
                    day=consent.signed_on,
                )
            )
            if state
            else Label("")
        )
        self._tell_end(consent, state)
        self._tell_next(consent)

    def _tell_next(self, consent: Consent) -> None:
        """Tell of a text that has changed and of an edition that waits; offer renewal."""
        if editions.text_changed(self.frame.session, self.file):
            self.hint(
                M(
                    "The text of the form has changed since this was signed on its version {n}. What was signed "
                    "stays in force; a renewed consent is signed on the new text.",
                    n=consent.text_version,
                )
            )
        waiting = self.file.addition
        if waiting is not None:
            said = M("Version {n} renews it, and waits for the client’s signature.", n=waiting.edition)
            added = M("Version {n} adds to it, and waits for the client’s signature.", n=waiting.edition)
            self.hint(said if waiting.renews else added)
        elif editions.renewable(self.file):
            words = MC("button", "Renew the consent")
            near = consent.expires_soon(self.today, self._warned) or not consent.valid(self.today)
            renew = Button(words, OUTLINED) if near else LinkButton(words)
            renew.clicked.connect(self._renew)
            self.column.addWidget(renew)

    @property
    def _warned(self) -> int:
        """How many days before its last day a consent is told to expire."""
        return offsets_of(self.file.office.answers).consent

    def _tell_end(self, consent: Consent, state: ConsentState | None) -> None:
        last = consent.valid_until
        if last is None or state is ConsentState.WITHDRAWN:
            return
        if consent.expires_soon(self.today, self._warned):
            days = (last - self.today).days
            soon = Label(
                MP("Expires on {day}: {n} day left.", "Expires on {day}: {n} days left.", n=days, day=last)
            )
            soon.set_colour("wait")
            self.column.addWidget(soon)
        elif state is ConsentState.EXPIRED:
            ended = Label(M("The consent expired on {day}.", day=last))
            ended.set_colour("err")
            self.column.addWidget(ended)
        else:
            self.hint(M("In force until {day}.", day=last))

    def _renew(self) -> None:
        if not self.page.leave():
            return
        try:
            editions.renew(self.frame.session, self.file.case.id)
        except AppError as refusal:
            self.frame.show_error(refusal)
            return
        self.frame.saved(self.frame.session.clock.now())
        page = self.page
        page.reload()
        page.foot.continue_button.setFocus(Qt.FocusReason.OtherFocusReason)  # what was pressed is gone

    def _blank(self, *, fillable: bool) -> None:
        blank = consent_papers.blank(self.frame.session, self.frame.language.code, fillable=fillable)
        show_blank(self.frame, self.page, blank)
