"""The extract of a client's data: all that the register holds of the person, the log of papers last.

It is for the person alone and handed over in person, so nothing is masked. Notes belong to it, and pages that were
typed and not saved; a text is held back only on a ground that was recorded, which stands on the paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.answer_words import Directory
from app.domain.answers import answers
from app.domain.client_record import ClientRecord
from app.domain.codes import Owner, PaperKind, Step
from app.domain.disclosure_log import log_parts, of_client, who_tells
from app.domain.extract_past import earlier, events, unsaved
from app.domain.extract_walk import NOT_GIVEN, Walk
from app.domain.form_specs import form, ground
from app.domain.forms import Kind
from app.domain.labels import label
from app.domain.message import MC, M
from app.domain.records import answers_of
from app.domain.released import Bullets, Paragraph, Part, Row
from app.domain.sheets import plain_sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.domain.case_file import CaseFile
    from app.domain.consent import Consent
    from app.domain.extract_walk import FreeText
    from app.domain.forms import Field
    from app.domain.making import Making
    from app.domain.meeting import Slot
    from app.domain.message import Message
    from app.domain.released import Block, Released

_SECRET = (23, 25, 28, 32)


def extract(making: Making) -> Released:
    """Return the extract of the making's client."""
    record = making.record or ClientRecord(files=(making.file,))
    return plain_sheet(
        making,
        PaperKind.EXTRACT,
        tuple(_parts(record, making.language, _walk(record, making.language))),
        head=tuple(of_client(record.files)),
        foot=tuple(who_tells(making.file)),
        secrecy=_SECRET,
    )


def free_texts(record: ClientRecord, language: str) -> tuple[FreeText, ...]:
    """Return every text that somebody wrote of a client, by which it can be withheld."""
    walk = _walk(record, language)
    for part in _parts(record, language, walk):
        del part  # the walk keeps what it meets
    return tuple(walk.texts)


def _walk(record: ClientRecord, language: str) -> Walk:
    newest = record.files[-1]
    held = [one.key for one in record.withheld]
    return Walk(Directory(newest.organisations, newest.workers, language), held)


def _parts(record: ClientRecord, language: str, walk: Walk) -> Iterator[Part]:
    several = len(record.files) > 1
    for file in record.files:
        for heading, blocks in _of_case(file, walk):
            found = tuple(blocks)
            if found:
                named = M("{part}, case {case}", part=heading, case=file.case.number) if several else heading
                yield Part(heading=named, blocks=found)
    for heading, blocks in (
        (M("Typed and not saved yet"), unsaved(record.unsaved, walk)),
        (M("What the records said before"), earlier(record.earlier, walk)),
        (M("Attached files"), _attached(record, walk)),
        (M("Printed, saved as files and copied"), events(record)),
        (M("What is not given"), _not_given(record)),
    ):
        found = tuple(blocks)
        if found:
            yield Part(heading=heading, blocks=found)
    yield from log_parts(record.files, language)


def _of_case(file: CaseFile, walk: Walk) -> Iterator[tuple[Message, Iterable[Block]]]:
    yield M("The case"), _case(file, walk)
    for step in Step:
        yield label(step), _step(file, step, walk)
    yield M("Earlier consents"), _consents(file, walk)
    yield M("Other meetings"), _slots(file, walk)
    yield M("Grounds in law"), _grounds(file, walk)
    yield MC("section", "Notes"), _notes(file, walk)
    yield M("Papers made"), _papers(file, walk)


def _case(file: CaseFile, walk: Walk) -> Iterator[Block]:
    case = file.case
    yield Row(label=MC("extract", "Number"), values=(case.number,))
    yield Row(label=MC("extract", "Opened on"), values=(_day(case.opened_on),))
    for done in case.elsewhere:
        said = M("{day}, paper: {place}", day=done.done_on, place=done.kept_at)
        yield Row(label=M("{step}: done elsewhere", step=label(done.step)), values=(said,))
    labels = {field.name: field.label for field in _owned(Owner.CASE)}
    for number, moved in enumerate(case.date_history):
        name = labels.get(moved.field, M("Date"))
        reason = walk.written(name, moved.reason, f"{case.number}.date_history.{number}", note=False)
        yield Row(
            label=name,
            values=(
                M(
                    "moved {day} from {before} to {after}",
                    day=moved.changed_on,
                    before=moved.before,
                    after=moved.after,
                )
                if moved.before and moved.after
                else M("moved {day}", day=moved.changed_on),
                reason,
            ),
        )
    yield from _closings(file, walk)


def _closings(file: CaseFile, walk: Walk) -> Iterator[Block]:
    """Yield when and why the case was closed and opened again."""
    number = file.case.number
    for index, one in enumerate(file.case.closings):
        closed, opened = MC("milestone", "Case closed"), MC("milestone", "Case reopened")
        why = (label(one.end_reason),) if one.end_reason else ()
        yield Row(label=closed, values=(_day(one.closed_on), *why))
        reason = walk.written(opened, one.reason, f"{number}.closings.{index}", note=False)
        yield Row(label=opened, values=(_day(one.reopened_on), reason))


def _step(file: CaseFile, step: Step, walk: Walk) -> Iterator[Block]:
    for page in form(step).pages:
        fields = tuple(field for field in page.fields if not _before(field, step))
        yield from walk.blocks(fields, answers(file, fields), file.case.number)
    if step is Step.CONSENT and file.consent is not None:
        yield from _withdrawals(file.consent, walk, file.case.number)
    if step is Step.REFERRAL and file.slot is not None and file.slot.invited_on is not None:
        yield Row(label=M("Invited on"), values=(_day(file.slot.invited_on),))
    if step is Step.MEMO:
        for memo in file.memos:
            yield Row(
                label=M("Memo, version {version}", version=memo.edition),
                values=(
                    M("{state}, {day}", state=memo.state, day=memo.final_on)
                    if memo.final_on
                    else label(memo.state),
                ),
            )
        yield from _passes(file, walk)


def _before(field: Field, step: Step) -> bool:
    """Has an earlier step asked the same already; rows are asked column by column."""
    earlier = list(Step)[: list(Step).index(step)]
    asked = {(one.owner, one.name) for other in earlier for one in form(other).fields}
    return field.kind is not Kind.ROWS and (field.owner, field.name) in asked


def _passes(file: CaseFile, walk: Walk) -> Iterator[Block]:
    """Yield why texts went as they are to an organisation that may not know all they tell."""
    for memo in file.memos:
        for number, one in enumerate(memo.answers.get("passes", ())):
            name = M("Why a text went as it is")
            reason = walk.written(name, str(one.get("reason", "")), f"{memo.id}.passes.{number}", note=False)
            yield Row(label=name, values=(walk.names.organisation(str(one.get("organisation_id", ""))), reason))


def _withdrawals(consent: Consent, walk: Walk, at: str) -> Iterator[Block]:
    for number, one in enumerate(consent.withdrawals):
        what: Message | str = M("The whole consent")
        if one.organisation_id:
            what = walk.names.organisation(one.organisation_id)
        elif one.group:
            what = label(one.group)
        said = M("{what}, {day}, recorded by {worker}", what=what, day=one.withdrawn_on, worker=one.recorded_by)
        reason = walk.written(M("Withdrawn"), one.reason, f"{at}.withdrawal.{number}", note=False)
        yield Row(label=M("Withdrawn"), values=(said, reason) if one.reason else (said,))


def _consents(file: CaseFile, walk: Walk) -> Iterator[Block]:
    fields = _owned(Owner.CONSENT)
    for consent in file.consents:
        if consent is not file.consent:
            yield Row(label=MC("extract", "Version"), values=(str(consent.edition),))
            yield from walk.blocks(fields, answers_of(consent, fields), consent.id)
            yield from _withdrawals(consent, walk, consent.id)


def _slots(file: CaseFile, walk: Walk) -> Iterator[Block]:
    fields = _owned(Owner.SLOT)
    for slot in file.slots:
        if slot is not file.slot:
            yield Row(label=MC("extract", "Meeting"), values=(_met(file, slot),))
            yield from walk.blocks(fields, answers_of(slot, fields), slot.id)


def _met(file: CaseFile, slot: Slot) -> Message:
    meeting = file.meetings.get(str(slot.meeting_id))
    day = slot.held_on or (meeting.day if meeting else None)
    if slot.cancelled:
        return M("cancelled, {day}", day=day) if day else M("cancelled")
    return _day(day) if day else M("No day")


def _grounds(file: CaseFile, walk: Walk) -> Iterator[Block]:
    fields = tuple(field for field in ground.FORM.fields if field.name != "groups")
    for one in file.grounds:
        yield from walk.blocks(fields, answers_of(one, fields), one.id)
        kinds = tuple(label(group) for group, _ in one.extents)
        if kinds:
            yield Bullets(label=M("Which data"), items=kinds)
        yield Row(
            label=MC("extract", "Recorded"),
            values=(M("{day}, {worker}", day=one.recorded_on, worker=one.recorded_by),),
        )


def _notes(file: CaseFile, walk: Walk) -> Iterator[Block]:
    for entry in sorted(file.entries, key=lambda one: (one.day, str(one.time or ""))):
        name = M("{day}, {kind}", day=entry.day, kind=entry.kind)
        yield Paragraph(
            side=name,
            text=walk.written(name, entry.text, entry.id, note=True),
            note=M("written by {worker}", worker=entry.written_by),
        )


def _papers(file: CaseFile, walk: Walk) -> Iterator[Block]:
    made = tuple(
        M(
            "{paper}, version {version}, {day}, {worker}",
            paper=label(one.kind),
            version=one.edition,
            day=one.issued_at.astimezone().date(),
            worker=one.issued_by,
        )
        if not one.organisation_id
        else M(
            "{paper}, version {version}, {day}, {worker}, for {reader}",
            paper=label(one.kind),
            version=one.edition,
            day=one.issued_at.astimezone().date(),
            worker=one.issued_by,
            reader=walk.names.organisation(one.organisation_id),
        )
        for one in file.documents
    )
    if made:
        yield Bullets(items=made)


def _attached(record: ClientRecord, walk: Walk) -> Iterator[Block]:
    for one in record.attachments:
        said: list[Message | str] = [M("{day}, {worker}", day=one.added_on, worker=one.added_by)]
        if one.removed_on is not None:
            said.append(M("removed {day}, {worker}", day=one.removed_on, worker=one.removed_by))
            said.append(walk.written(label(one.kind), one.removal_reason, f"{one.id}.removed", note=False))
        yield Row(label=label(one.kind), values=tuple(said))


def _not_given(record: ClientRecord) -> Iterator[Block]:
    """Yield on what ground texts are held back, each ground once."""
    for section, reason in dict.fromkeys((one.section, one.reason) for one in record.withheld):
        yield Row(label=M("Act and section"), values=(section,))
        yield Row(label=M("Why the ground applies"), values=(reason,))
    if record.withheld:
        yield Paragraph(text=M("Where a text is held back, this stands in its place: {words}", words=NOT_GIVEN))


def _owned(owner: Owner) -> tuple[Field, ...]:
    """Return the fields of the six forms that a record keeps, each once."""
    found = {field.name: field for step in Step for field in form(step).fields if field.owner is owner}
    return tuple(found.values())


def _day(day: object) -> Message:
    return MC("answer", "{day}", day=day)
