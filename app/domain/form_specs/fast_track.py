"""The fast track: four short pages from a referral to an agreed first night (design.md §4).

They ask nothing of their own: each question is one of the six steps, and its answer the same record. So whoever
goes on by the steps, or comes back from them, finds everything as it was written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import MeetingPlace, Step
from app.domain.form_specs import assessment, client, consent, meeting, meeting_date, referral, situation
from app.domain.form_specs.action import ACTIONS
from app.domain.forms import Page
from app.domain.message import MC, M

if TYPE_CHECKING:
    from app.domain.forms import Field


def _of(page: Page, *names: str) -> tuple[Field, ...]:
    """Return questions of a page of a step, in this order."""
    known = {field.name: field for field in page.fields}
    return tuple(known[name] for name in names)


PAGES: dict[Step, Page] = {
    Step.REFERRAL: Page(
        name="fast",
        title=M("Fast track: the referral"),
        short=MC("tab", "Referral"),
        lead=M("Four pages to a first night with a roof. Every answer is found in the steps as well."),
        fields=(
            *_of(referral.RECEIVED, "received_on", "channel", "question"),
            client.LANGUAGE,
            *_of(situation.SANCTION, "sanction", "release_day"),
            situation.HOUSING_NOW,
        ),
    ),
    Step.CONSENT: Page(
        name="fast",
        title=M("Fast track: the consent"),
        short=MC("tab", "Consent"),
        lead=M("Read the form aloud if need be. Without an answer nothing that names the client leaves."),
        fields=(
            *_of(consent.RECIPIENTS, "rows"),
            *_of(consent.ASKING, "help"),
            *_of(consent.ANSWER, "answer", "signed_on", "valid_until", "received_by", "original_at"),
        ),
    ),
    Step.MEETING: Page(
        name="fast",
        title=M("Fast track: the telephone meeting"),
        short=MC("tab", "Telephone meeting"),
        lead=M("Call only those who can give a bed or bring help in the next days."),
        fields=(
            *_of(meeting_date.WHEN_AND_WHERE, "day", "start", "place"),
            *_of(referral.INVITEES, "invitees"),
        ),
        begins={"place": MeetingPlace.PHONE.value},
    ),
    Step.ASSESSMENT: Page(
        name="fast",
        title=M("Fast track: the first night"),
        short=MC("tab", "First night"),
        lead=M("Where the client sleeps on the first night, and who does what for it."),
        fields=(
            *_of(meeting.OPENING, "held_on", "secrecy_stated"),
            *_of(assessment.PLAN_B, "plan_b"),
            *_of(assessment.HOUSING, "form_first"),
            *_of(assessment.VIEWS, "stand"),
            *ACTIONS.fields,
        ),
    ),
}
