"""The agenda and the open actions of an organisation: printed whole, kept case by case."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import page
import pytest

from app.domain.audit import Act
from app.domain.codes import PaperKind, RecipientKind
from app.domain.ids import MeetingId
from app.services import outgoing, papers, spanning
from app.services.words import WordsUnread
from tests.documents.reading import read
from tests.domain.papers import said

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.case_file import CaseFile
    from app.domain.ids import OrganisationId
    from app.services.session import Session

TODAY = date(2026, 11, 24)


def files(session: Session) -> tuple[CaseFile, ...]:
    with session.unit_of_work() as work:
        return work.case_files([case.id for case in work.cases.all()])


def fullest(session: Session) -> MeetingId:
    """The meeting in which most clients have a time."""
    held = [str(slot.meeting_id) for file in files(session) for slot in file.slots if not slot.cancelled]
    return MeetingId(max(sorted(set(held)), key=held.count))


def busiest(session: Session) -> OrganisationId:
    """An organisation that may be told of open actions in more than one case."""
    with session.unit_of_work() as work:
        organisations = work.organisations.all()
    counts = {one.id: _count(session, one.id) for one in organisations}
    return max(counts, key=lambda key: counts[key])


def _count(session: Session, organisation_id: OrganisationId) -> int:
    try:
        return len(spanning.agency_actions(session, organisation_id).parts)
    except (spanning.NothingOpen, WordsUnread):
        return 0


def test_what_leaves_is_kept_case_by_case_and_no_case_holds_anothers(practice: Session, tmp_path: Path) -> None:
    meeting = fullest(practice)
    reader = spanning.readers(practice, meeting)[0]
    paper = spanning.made(spanning.agenda(practice, meeting, reader.organisation_id))
    assert all(not file_documents(practice, case_id) for case_id, _ in paper.parts)
    outgoing.save_as(practice, paper, tmp_path / "agenda.pdf")
    outgoing.log_printed(practice, paper)
    by_id = {file.case.id: file for file in files(practice)}
    for case_id, made in paper.parts:
        (document,) = file_documents(practice, case_id)
        assert document.kind is PaperKind.AGENDA
        assert document.organisation_id == reader.organisation_id
        assert papers.body(practice, document.id) == made.paper.pdf == papers.made_again(practice, document.id)
        words = said(made.order.released)
        others = [file for key, file in by_id.items() if key != case_id]
        assert by_id[case_id].case.number in words
        assert [file.case.number for file in others if file.case.number in words] == []
        assert [file.case.number for file in others if file.client.name in words] == []
        acts = [event.act for event in history(practice, case_id) if event.record_id == document.id]
        assert acts == [Act.CREATED, Act.EXPORTED, Act.PRINTED]


def file_documents(session: Session, case_id: str) -> list:  # type: ignore[type-arg]
    with session.unit_of_work() as work:
        return list(work.documents.of_case(case_id))


def history(session: Session, case_id: str) -> list:  # type: ignore[type-arg]
    with session.unit_of_work() as work:
        return list(work.history(case_id))


def test_the_coordinators_whole_is_kept_in_no_case_but_logged_in_each(practice: Session) -> None:
    meeting = fullest(practice)
    paper = spanning.made(spanning.agenda(practice, meeting))
    assert len(paper.cases) > 1
    outgoing.log_printed(practice, paper)
    for case_id in paper.cases:
        assert file_documents(practice, case_id) == []
        assert history(practice, case_id)[-1].act is Act.PRINTED


def test_each_reader_has_its_own_times_alone(practice: Session) -> None:
    meeting = fullest(practice)
    with practice.unit_of_work() as work:
        slots = [slot for slot in work.slots.of_meetings([meeting]) if not slot.cancelled]
    readers = spanning.readers(practice, meeting)
    assert len(readers) > 1
    for reader in readers:
        own = {s.case_id for s in slots if any(p.organisation_id == reader.organisation_id for p in s.invitees)}
        agenda = spanning.agenda(practice, meeting, reader.organisation_id)
        assert {case_id for case_id, _ in agenda.parts} == own
        assert agenda.whole.released.recipient is RecipientKind.ORGANISATION


def test_both_keep_the_standards_and_are_read_whole(practice: Session) -> None:
    meeting = fullest(practice)
    reader = spanning.readers(practice, meeting)[0].organisation_id
    for one in (
        spanning.agenda(practice, meeting),
        spanning.agenda(practice, meeting, reader),
        spanning.agency_actions(practice, busiest(practice)),
    ):
        pdf = papers.pdf_of(one.whole.released)
        assert page.validate_pdf_bytes(pdf, profile="ua1").failures == []
        assert page.validate_pdf_bytes(pdf, profile="2a").failures == []
        aloud = set(read(pdf).words)
        released = one.whole.released
        codes = {str(released.kind), str(released.recipient), released.language}
        assert set(said(released).split()) - codes <= aloud


def test_open_actions_are_only_those_that_the_organisation_may_be_told(practice: Session) -> None:
    organisation = busiest(practice)
    actions = spanning.agency_actions(practice, organisation)
    numbers = {file.case.id: file.case.number for file in files(practice)}
    rows = actions.whole.released.parts[0].blocks[0].rows  # type: ignore[union-attr]
    assert len(actions.parts) >= 1
    assert {numbers[case_id] for case_id, _ in actions.parts} == {
        str(getattr(row[0], "values", (("number", row[0]),))[0][1] if not isinstance(row[0], str) else row[0])
        for row in rows
    }


def test_a_meeting_without_clients_has_no_agenda(practice: Session) -> None:
    from app.services import meetings  # noqa: PLC0415

    empty = meetings.save_meeting(practice, meetings.blank_meeting(practice, date(2027, 3, 1)))
    with pytest.raises(spanning.NobodyThere):
        spanning.agenda(practice, empty)
