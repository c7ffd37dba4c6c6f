"""The contact to social services, and a ground in law instead of consent: beside the client's answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import PaperKind
from app.domain.form_specs import ground
from app.domain.message import MC, M
from app.services import grounds
from ui.steps.form_below import FormBelow
from ui.steps.sheets import offer_sheets
from ui.widgets.labels import Muted

if TYPE_CHECKING:
    from ui.steps.beside import Beside


def offer_ground(beside: Beside) -> None:
    """Offer the contact and the recording of a ground; list the grounds there are."""
    offer_sheets(beside, PaperKind.SOCIAL_CONTACT)
    beside.heading(MC("form", "Ground in law"))
    beside.hint(M("Only when the law allows giving the information without consent."))
    for one in beside.file.grounds:
        beside.hint(M("{law}, recorded on {day}", law=one.law, day=one.recorded_on))
        whom = beside.file.organisations.get(str(one.organisation_id))
        if whom is not None:
            beside.column.addWidget(Muted(whom.name))
    link, act = MC("button", "Record a ground in law"), MC("button", "Record the ground")
    FormBelow(beside, ground.FORM.pages[0], link, act, grounds.record)
