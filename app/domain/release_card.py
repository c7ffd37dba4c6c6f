"""The card of the day of release: one side to fold into a pocket, for the person alone.

It is handed over on the day itself and so may say where the person sleeps and what medicines come along. What
tells of debts, substances, illness or coming sentences is told in person then, too: others look on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.answers import answers
from app.domain.client_pages import TELLING, part, plain_page, plan_b, whom_to_ask
from app.domain.codes import DataGroup, PaperKind, Step
from app.domain.form_specs import form
from app.domain.invitees import named_worker
from app.domain.labels import label
from app.domain.masks import Mask
from app.domain.message import MC
from app.domain.word_guard import hits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.case_file import CaseFile
    from app.domain.making import Making
    from app.domain.message import Message
    from app.domain.released import Part, Released

_ASKED = {
    "day_keys": MC("plain", "Where do you get the keys?"),
    "day_ride": MC("plain", "How do you get there?"),
    "day_medicines": MC("plain", "What medicines do you take along?"),
    "day_money": MC("plain", "What money do you have at first?"),
    "day_first_meeting": MC("plain", "Whom do you meet first?"),
}
_IN_PERSON = {DataGroup.E, DataGroup.F, DataGroup.H}
_MEDICINES = ("lääk", "läkemed", "medicin")  # what the card is there to say


def release_card(making: Making) -> Released:
    """Return the card for the day of release."""
    return plain_page(
        making,
        kind=PaperKind.RELEASE_DAY,
        title=label(PaperKind.RELEASE_DAY),
        parts=(
            *_first_night(making.file),
            *_first_day(making.file),
            part(MC("plain", "Who helps you?"), _helpers(making)),
            part(MC("plain", "Whom can you ask?"), whom_to_ask(making.file)),
        ),
    )


def _first_night(file: CaseFile) -> Iterator[Part]:
    """Yield where the person sleeps: in the new dwelling, and where if that fails, or by the plan alone."""
    masked = "dwelling_address" in Mask.of(file).fields
    given = file.assessment.answers if file.assessment and not masked else {}
    places = [said for said in (str(given.get("dwelling_address") or ""), plan_b(file)) if said]
    asked = (
        MC("plain", "Where do you sleep on the first night?"),
        MC("plain", "Where do you sleep if that does not work out?"),
    )
    for question, place in zip(asked, places, strict=False):
        yield part(question, [_said(place)])


def _first_day(file: CaseFile) -> Iterator[Part]:
    fields = form(Step.ASSESSMENT).page("first_day").fields
    given, mask = answers(file, fields), Mask.of(file)
    for field in fields:
        if given.get(field.name):
            yield part(_ASKED[field.name], [_said(mask.without(str(given[field.name])))])


def _said(text: str) -> Message | str:
    """Return a text as it is, unless others should not read it."""
    telling = [hit for hit in hits(text, _IN_PERSON) if not hit.word.casefold().startswith(_MEDICINES)]
    return MC("plain", "We tell you about it in person.") if telling else text


def _helpers(making: Making) -> Iterator[Message]:
    """Yield who gives support, with a number to call; a party whose name tells too much is not said."""
    file = making.file
    rows = file.assessment.answers.get("supports", ()) if file.assessment else ()
    for key in dict.fromkeys(row.get("organisation_id") for row in rows):
        giver = file.organisations.get(str(key))
        worker = file.workers.get(str(named_worker(file, giver.id, making.on))) if giver else None
        if giver and giver.category not in TELLING and worker and worker.phone:
            name = MC("list", "{first}, {next}", first=worker.name, next=giver.name(making.language))
            yield MC("plain", "{name}, telephone {phone}", name=name, phone=worker.phone)
