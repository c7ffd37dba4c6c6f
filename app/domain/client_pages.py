"""The client's own pages in plain language: before the meeting and after it.

They are kept in a cell, where others read them: they name no debt, health, substance, sentence, sum or child
(disclosure.md, Masks and names). Headings are questions, sentences are short and say who does what (ux.md §7).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.codes import CUSTODY, Category, HousingForm, MeetingPlace, PaperKind, Presence
from app.domain.masks import Mask
from app.domain.memo_head import coordinator, letterhead
from app.domain.message import MC
from app.domain.released import Bullets, Paragraph, Part, Released
from app.domain.sheets import next_edition
from app.domain.word_guard import hits
from app.domain.word_stems import STEMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, time

    from app.domain.action import Action
    from app.domain.case_file import CaseFile
    from app.domain.making import Making
    from app.domain.message import Message
    from app.domain.organisation import Organisation

_ON = (
    MC("plain", "On Monday {day}"),
    MC("plain", "On Tuesday {day}"),
    MC("plain", "On Wednesday {day}"),
    MC("plain", "On Thursday {day}"),
    MC("plain", "On Friday {day}"),
    MC("plain", "On Saturday {day}"),
    MC("plain", "On Sunday {day}"),
)
# parties whose name tells of a debt, an illness or a prison
TELLING = frozenset({Category.PRISON, Category.SUBSTANCE_MENTAL_HEALTH, Category.DEBT_COUNSELLING})
_TELLING_FORMS = frozenset(
    {HousingForm.SUBSTANCE_FREE, HousingForm.REHABILITATIVE, HousingForm.REHABILITATION_FIRST}
)
_SUM_OR_CHILD = re.compile(r"€|\beuro|\b(?:laps|lapse|tyttär|poika|poja)|\bbarn|\bdotter|\bson\b", re.IGNORECASE)


def invitation_letter(making: Making) -> Released:
    """Return the client's letter of invitation."""
    file = making.file
    return plain_page(
        making,
        kind=PaperKind.CLIENT_BEFORE,
        title=MC("plain", "We invite you to a meeting"),
        parts=(
            part(MC("plain", "When?"), _when(file)),
            part(MC("plain", "Where?"), _where(file)),
            part(MC("plain", "What do we talk about?"), _about(file)),
            part(MC("plain", "Who comes?"), _who(file, making.language)),
            part(MC("plain", "What may you do?"), _may()),
            part(MC("plain", "Whom can you ask?"), whom_to_ask(file)),
        ),
    )


def what_was_agreed(making: Making) -> Released:
    """Return the client's page of what was agreed."""
    file = making.file
    own, others, left_out = _agreed(file, making.language)
    return plain_page(
        making,
        kind=PaperKind.CLIENT_AFTER,
        title=MC("plain", "This is what we agreed"),
        parts=(
            part(MC("plain", "Where will you live?"), _housing(file)),
            part(MC("plain", "Where do you sleep on the first night?"), _first_night(file)),
            Part(heading=MC("plain", "What do you do?"), blocks=(Bullets(items=own),) if own else ()),
            Part(heading=MC("plain", "What do others do?"), blocks=(Bullets(items=others),) if others else ()),
            part(MC("plain", "What else?"), _rest(file, left_out=left_out)),
            part(MC("plain", "Whom can you ask?"), whom_to_ask(file)),
        ),
    )


def fit_for_others(text: str) -> bool:
    """May a text lie where others read it: no word of the client's debts, health, sentence, sums or children."""
    return not hits(text, STEMS.keys()) and not _SUM_OR_CHILD.search(text)


def plain_page(making: Making, *, kind: PaperKind, title: Message, parts: tuple[Part, ...]) -> Released:
    """Return a page of the client's own, large and unnumbered; a part without a sentence is left out."""
    file = making.file
    return Released(
        kind=kind,
        language=making.language,
        recipient=making.sight.recipient.kind,
        addressee=file.client.name,
        letterhead=letterhead(file.office, making.language),
        title=title,
        case_number=file.case.number,
        register_number="",
        edition=next_edition(file.documents, kind),
        made_at=making.now,
        parts=tuple(part for part in parts if part.blocks),
        practice=file.office.practice,
        numbered=False,
        large=True,
    )


def part(heading: Message, sentences: Iterable[Message | str]) -> Part:
    """Return a question and what is said to it."""
    return Part(heading=heading, blocks=tuple(Paragraph(text=sentence) for sentence in sentences))


def _on(day: date) -> Message:
    return replace(_ON[day.weekday()], values=(("day", day),))


def _clock(at: time) -> str:
    return f"{at.hour}.{at.minute:02}" if at.minute else str(at.hour)


def _when(file: CaseFile) -> Iterator[Message]:
    meeting, slot = file.meeting, file.slot
    if meeting is None or meeting.day is None:
        yield MC("plain", "We tell you the day later.")
        return
    start = (slot.start if slot else None) or meeting.start
    day = _on(meeting.day)
    yield (
        MC("plain", "{day} at {clock}.", day=day, clock=_clock(start)) if start else MC("plain", "{day}.", day=day)
    )


def _where(file: CaseFile) -> Iterator[Message]:
    wanted = file.consent.answers.get("presence") if file.consent else None
    if wanted == Presence.VIDEO:
        yield MC("plain", "You take part by video.")
    elif wanted == Presence.PHONE:
        yield MC("plain", "You take part by telephone.")
    elif file.meeting is not None and file.meeting.place in {MeetingPlace.OFFICE, MeetingPlace.OFFICE_AND_TEAMS}:
        yield MC("plain", "At our office: {address}.", address=file.meeting.room or file.office.address)
    else:
        yield MC("plain", "We tell you the place in person.")


def _about(file: CaseFile) -> Iterator[Message]:
    inside = file.case.sanction in CUSTODY
    after = MC("plain", "We talk about where you will live after prison.")
    yield after if inside else MC("plain", "We talk about where you will live.")
    yield MC("plain", "We talk about what help you want.")
    yield MC("plain", "The meeting decides nothing for you.")


def _who(file: CaseFile, language: str) -> Iterator[Message]:
    parties = file.slot.invitees if file.slot else ()
    keys = dict.fromkeys(party.organisation_id for party in parties if party.organisation_id)
    invited = [file.organisations[key] for key in keys]
    named = tuple(one.name(language) for one in invited if one.category not in TELLING)
    if named:
        yield MC("plain", "These take part: {names}.", names=named)
    if any(one.category in TELLING for one in invited):
        yield MC("plain", "We tell you in person who else takes part.")
    yield MC("plain", "They know only what you have allowed.")
    yield MC("plain", "Nobody may tell others what is said.")


def _may() -> Iterator[Message]:
    yield MC("plain", "You may bring a support person.")
    yield MC("plain", "You may say what you do not want to talk about.")
    yield MC("plain", "You may say no. You may take back your consent at any time.")


def whom_to_ask(file: CaseFile) -> Iterator[Message]:
    """Yield whom the client can call at the office."""
    who = coordinator(file)
    phone = (who.phone if who else "") or file.office.phone
    if who is not None and phone:
        yield MC("plain", "{name}, telephone {phone}", name=who.name, phone=phone)
    elif phone:
        yield MC("plain", "Telephone {phone}", phone=phone)


def _housing(file: CaseFile) -> Iterator[Message]:
    chosen = file.assessment.form_first if file.assessment else None
    if chosen is None or chosen in _TELLING_FORMS:
        yield MC("plain", "We tell you about it in person.")
    else:
        yield MC("plain", "We think that this suits you: {form}.", form=chosen)


def _first_night(file: CaseFile) -> Iterator[Message | str]:
    plan = plan_b(file)
    if plan:
        yield plan if fit_for_others(plan) else MC("plain", "We tell you about it in person.")


def plan_b(file: CaseFile) -> str:
    """Return where the person sleeps on the first night by the plan, as far as that may be said."""
    return Mask.of(file).without(file.assessment.plan_b) if file.assessment else ""


def _agreed(file: CaseFile, language: str) -> tuple[tuple[Message, ...], tuple[Message, ...], bool]:
    """Return the client's own tasks, those of others, and whether something is told in person alone."""
    own, others, left_out = [], [], False
    mask = Mask.of(file)
    for action in (replace(one, what=mask.without(one.what)) for one in file.actions):
        doer = _doer(file, action)
        if not fit_for_others(action.what) or (doer is not None and doer.category in TELLING):
            left_out = True
        elif action.who == "client":
            own.append(_task(action))
        elif doer is not None:
            others.append(MC("plain", "{who}: {task}", who=doer.name(language), task=_task(action)))
    return tuple(own), tuple(others), left_out


def _doer(file: CaseFile, action: Action) -> Organisation | None:
    kind, _, key = action.who.partition(":")
    worker = file.workers.get(key) if kind == "worker" else None
    return file.organisations.get(str(worker.organisation_id) if worker else key)


def _task(action: Action) -> Message:
    if action.due is None:
        return MC("plain", "{what}", what=action.what)
    return MC("plain", "{what}, at the latest {day}", what=action.what, day=action.due)


def _rest(file: CaseFile, *, left_out: bool) -> Iterator[Message]:
    if left_out:
        yield MC("plain", "We tell you about the other matters in person.")
    review = file.assessment.next_review if file.assessment else None
    if review is not None:
        yield MC("plain", "{day} we look at how things go.", day=_on(review))
    yield MC("plain", "Tell us if something on this page is wrong.")
