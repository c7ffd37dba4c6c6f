"""Beside what the client has signed: it stands as it was signed, and a change of it is a new version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.consent_editions import frozen
from app.domain.message import MC, M
from app.services.pages import kept_answers
from ui.steps.beside import Beside
from ui.steps.withdrawal import withdrawal_link
from ui.widgets.buttons import OUTLINED, Button

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.consent import Consent
    from ui.forms.form_view import FormView

_TABLE = "rows"  # is added to in place
CHANGE = MC("button", "Change by a new version")


class TakingPart(Beside):
    """Stands beside a page of which nothing else is to be said."""

    def build(self) -> None:
        """Tell of what was signed."""
        offer_change(self)
        self.column.addStretch(1)


def offer_change(beside: Beside) -> None:
    """Show what was signed as it stands, and offer to change it by a new version."""
    consent, views = beside.file.consent, beside.form.views
    if consent is None or consent.signed_on is None:
        return
    if _TABLE in views:
        _tell_of_table(beside, consent)
    elif any(name in views for name in frozen(beside.file)):
        beside.heading(M("Signed already"))
        beside.hint(
            M(
                "What was signed on {day} stands as it is. A change of it is a new version of the consent: it "
                "holds once the client has signed it.",
                day=consent.signed_on,
            )
        )
    held = tuple(_held(beside))
    if held:
        beside.form.hold(held)
        change = Button(CHANGE, OUTLINED)
        change.clicked.connect(lambda: _let_go(beside.form, change, held[0]))
        beside.column.addWidget(change)


def _tell_of_table(beside: Beside, consent: Consent) -> None:
    """Tell what a change of the table means, and of the act that limits at once."""
    beside.heading(M("Signed already"))
    beside.hint(
        M(
            "What was signed on {day} stays in force. What you change here is an addition: nothing is "
            "told on it before the client has signed it.",
            day=consent.signed_on,
        )
    )
    if consent.valid(beside.today):
        beside.hint(M("What is to stop at once is recorded as a withdrawal."))
        beside.column.addWidget(withdrawal_link(beside))


def _held(beside: Beside) -> Iterator[str]:
    """Yield the questions of the page that stand as signed; one of which another answer is drafted is open."""
    now, kept = beside.form.answers(), kept_answers(beside.file, beside.fields)
    for name in frozen(beside.file):
        if name != _TABLE and name in beside.form.views and now.get(name) == kept.get(name):
            yield name


def _let_go(form: FormView, change: Button, first: str) -> None:
    form.let_go()
    form.focus_field(first)
    change.hide()
