"""Withdrawal beside the client's answer: the way to record one, and those there have been."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import ConsentState, Place, Step
from app.domain.message import MC, M
from i18n import text
from ui.address import WITHDRAWAL, Address
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Muted

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.consent import Withdrawal
    from app.domain.message import Message
    from ui.language import Saying
    from ui.steps.beside import Beside

_RECORD = MC("button", "Record a withdrawal")


def offer_withdrawal(beside: Beside) -> None:
    """Offer a withdrawal where a consent is in force, and list those there have been."""
    consent = beside.file.consent
    state = consent.state(beside.today) if consent else None
    in_force = state in {ConsentState.GIVEN, ConsentState.LIMITED}
    entries = consent.withdrawals if consent else ()
    if not in_force and not entries:
        return
    beside.heading(M("Withdrawal"))
    if in_force:
        beside.hint(M("The client may withdraw the consent at any time, wholly or in part."))
    for entry in entries:
        beside.column.addWidget(Muted(said_of(beside.file, entry)))
    words = _RECORD if in_force else MC("button", "See the withdrawal and its notices")
    beside.column.addWidget(withdrawal_link(beside, words))


def withdrawal_link(beside: Beside, words: Message = _RECORD) -> LinkButton:
    """Return the link to the act of withdrawal."""
    link = LinkButton(words)
    address = Address(Place.CASES, case=beside.file.case.id, step=Step.CONSENT, page=WITHDRAWAL)
    link.clicked.connect(lambda: beside.frame.open(address))
    return link


def said_of(file: CaseFile, entry: Withdrawal) -> Saying:
    """Say what was withdrawn, when, and who wrote it down."""
    return lambda code: text(_said(file, entry, code), code)


def _said(file: CaseFile, entry: Withdrawal, language: str) -> Message:
    day, worker = entry.withdrawn_on, entry.recorded_by
    if entry.organisation_id is not None and entry.organisation_id in file.organisations:
        name = file.organisations[entry.organisation_id].name(language)
        return M("{day}: withdrawn from {name}. Recorded by {worker}.", day=day, name=name, worker=worker)
    if entry.group is not None:
        return M("{day}: {group} withdrawn. Recorded by {worker}.", day=day, group=entry.group, worker=worker)
    return M("{day}: the whole consent withdrawn. Recorded by {worker}.", day=day, worker=worker)
