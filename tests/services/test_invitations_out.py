"""Each of those invited gets an event that changes with the meeting; ordinary mail tells nothing of the client."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar

from app.domain.audit import Act
from app.domain.codes import Reply
from app.domain.invitation_sheet import NOTE
from app.domain.invites import Standing
from app.domain.mail_guard import Identity, told_in
from app.exchange.calendar_file import said_in
from app.practice import names
from app.services import invitations_out as out
from app.services import meetings, outbox, replies
from tests.domain.name_table import FORMS

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.case_file import CaseFile
    from app.domain.ids import CaseId
    from app.services.session import Session

TODAY = date(2026, 11, 24)


@pytest.fixture
def practice(practice: Session, tmp_path: Path) -> Session:
    """The practice register, with a folder for outgoing files."""
    outbox.choose(practice, str(tmp_path / "out"))
    return practice


@pytest.fixture
def file(practice: Session) -> CaseFile:
    """A case whose meeting is to come, with workers of both languages who can be reached."""
    with practice.unit_of_work() as work:
        found = [one for one in work.case_files([case.id for case in work.cases.all()]) if _coming(one)]
        file = max(found, key=lambda one: len({post.invite.language for post in out.posts(one)}))
        for worker in file.workers.values():
            if not worker.email:
                work.workers.save(replace(worker, email="worker@esimerkki.fi"))
        slot = file.slot
        assert slot is not None
        work.slots.save(replace(slot, invited_on=None))
        return work.case_file(file.case.id)


def _coming(file: CaseFile) -> bool:
    meeting = file.meeting
    return bool(meeting and meeting.day and meeting.day > TODAY and file.slot and file.slot.invitees)


def again(session: Session, case_id: CaseId) -> CaseFile:
    with session.unit_of_work() as work:
        return work.case_file(case_id)


def reached(file: CaseFile) -> list[str]:
    return [post.invite.id for post in out.posts(file) if post.ordinary]


def event(path: Path) -> tuple[str, Any]:
    calendar: Any = Calendar.from_ical(path.read_bytes())
    (found,) = calendar.walk("VEVENT")
    return str(calendar["METHOD"]), found


def standings(session: Session, case_id: CaseId) -> set[Standing]:
    file = again(session, case_id)
    return {post.invite.standing for post in out.posts(file) if post.invite.id in reached(file)}


def test_each_gets_a_calendar_file_and_a_letter_and_the_register_knows(practice: Session, file: CaseFile) -> None:
    keys = reached(file)
    assert keys
    written = out.write(practice, file.case.id, keys, secure=False)
    assert len(written) == 2 * len(keys)
    assert {one.suffix for one in written} == {".ics", ".eml"}
    assert {str(one.path) for one in outbox.look(practice)} == {str(path) for path in written}
    now = again(practice, file.case.id)
    assert now.slot is not None
    assert now.slot.invited_on == TODAY
    assert standings(practice, file.case.id) == {Standing.SENT}
    with practice.unit_of_work() as work:
        last = work.history(file.case.id)
    assert (Act.EXPORTED, "invitation") in [(one.act, one.record) for one in last]


def test_nothing_that_is_written_tells_who_the_client_is(practice: Session, file: CaseFile) -> None:
    written = out.write(practice, file.case.id, reached(file), secure=False)
    parts = file.client.name.split()
    for path in written:
        held = path.name + path.read_bytes().decode(errors="replace").replace("\r\n ", "")
        assert file.case.number in held
        assert [part for part in parts if part in held] == []


def test_a_calendar_shows_the_place_alone_and_what_is_made_twice_lies_beside_the_first(
    practice: Session, file: CaseFile
) -> None:
    keys = reached(file)[:1]
    first, *_ = out.write(practice, file.case.id, keys, secure=False)
    again_, *_ = out.write(practice, file.case.id, keys, secure=False)
    assert ":" not in str(event(first)[1]["LOCATION"])
    assert first.exists()
    assert again_ != first
    assert event(again_)[1]["SEQUENCE"] == event(first)[1]["SEQUENCE"] == 0


def test_a_move_sends_the_same_event_anew_and_a_cancelling_calls_it_off(practice: Session, file: CaseFile) -> None:
    case_id, keys, meeting = file.case.id, reached(file)[:1], file.meeting
    assert meeting is not None
    assert meeting.day is not None
    first = event(out.write(practice, case_id, keys, secure=False)[0])
    meetings.move_meeting(practice, meeting.id, meeting.day + timedelta(days=1), 60)
    (moved_post,) = [post for post in out.posts(again(practice, case_id)) if post.invite.id in keys]
    assert moved_post.invite.standing is Standing.CHANGED
    moved = event(out.write(practice, case_id, keys, secure=False)[0])
    meetings.cancel_meeting(practice, meeting.id)
    (off_post,) = [post for post in out.posts(again(practice, case_id)) if post.invite.id in keys]
    assert off_post.invite.standing is Standing.OFF
    off = event(out.write(practice, case_id, keys, secure=False)[0])
    assert [one[0] for one in (first, moved, off)] == ["REQUEST", "REQUEST", "CANCEL"]
    assert [int(one[1]["SEQUENCE"]) for one in (first, moved, off)] == [0, 1, 2]
    assert len({str(one[1]["UID"]) for one in (first, moved, off)}) == 1
    assert moved[1]["DTSTART"].dt - first[1]["DTSTART"].dt == timedelta(days=1, hours=1)
    assert [post.invite.standing for post in out.posts(again(practice, case_id))] == [Standing.TOLD_OFF]


def test_one_who_is_taken_off_the_list_is_told(practice: Session, file: CaseFile) -> None:
    keys = reached(file)[:1]
    out.write(practice, file.case.id, keys, secure=False)
    with practice.unit_of_work() as work:
        slot = work.case_file(file.case.id).slot
        assert slot is not None
        work.slots.save(replace(slot, invitees=tuple(one for one in slot.invitees if one.id not in keys)))
    method, told = event(out.write(practice, file.case.id, keys, secure=False)[0])
    assert (method, int(told["SEQUENCE"])) == ("CANCEL", 1)


def test_what_tells_who_the_client_is_stops_ordinary_mail_and_writes_nothing(
    practice: Session, file: CaseFile, tmp_path: Path
) -> None:
    name = max(file.client.name.split(), key=len)
    with practice.unit_of_work() as work:
        slot = work.case_file(file.case.id).slot
        assert slot is not None
        work.slots.save(replace(slot, answers={**slot.answers, NOTE: f"Asiana {name}."}))
    with pytest.raises(out.TellsWho) as refusal:
        out.write(practice, file.case.id, reached(file), secure=False)
    assert {str(word) in name for word in dict(refusal.value.message.values)["words"]} == {True}  # type: ignore[attr-defined]
    assert not list((tmp_path / "out").glob("*"))
    assert standings(practice, file.case.id) == {Standing.UNSENT}
    assert out.write(practice, file.case.id, reached(file), secure=True)


def test_the_programs_own_words_are_taken_for_nobodys_name(practice: Session, file: CaseFile) -> None:
    """Else a client of that name could not be invited for by ordinary mail at all."""
    paths = out.write(practice, file.case.id, reached(file), secure=False)
    said = [said_in(path.read_bytes()) for path in paths if path.suffix == ".ics"]
    known = {name for kind in vars(names) if kind.isupper() for name in getattr(names, kind)} | FORMS.keys()
    assert len(known) > 400
    assert [(name, hit) for name in sorted(known) if (hit := told_in(said, Identity(names=(name,))))] == []


def test_one_without_an_address_is_named(practice: Session, file: CaseFile) -> None:
    with practice.unit_of_work() as work:
        for worker in work.workers.all():
            work.workers.save(replace(worker, email=""))
    with pytest.raises(out.NoAddress):
        out.write(practice, file.case.id, [post.invite.id for post in out.posts(file)], secure=False)


def answered(path: Path, partstat: str) -> Path:
    said = (
        path.read_bytes().replace(b"METHOD:REQUEST", b"METHOD:REPLY").replace(b"NEEDS-ACTION", partstat.encode())
    )
    reply = path.with_name("reply.ics")
    reply.write_bytes(said)
    return reply


@pytest.mark.parametrize(("partstat", "reply"), [("ACCEPTED", Reply.COMES), ("DECLINED", Reply.UNABLE)])
def test_a_reply_is_kept_with_the_one_it_comes_from(
    practice: Session, file: CaseFile, partstat: str, reply: Reply
) -> None:
    key = reached(file)[0]
    path = out.write(practice, file.case.id, [key], secure=False)[0]
    assert replies.take(practice, file.case.id, answered(path, partstat)) is reply
    slot = again(practice, file.case.id).slot
    assert slot is not None
    assert [one.reply for one in slot.invitees if one.id == key] == [reply]


def test_a_reply_to_what_is_no_more_or_to_nothing_is_refused(
    practice: Session, file: CaseFile, tmp_path: Path
) -> None:
    meeting = file.meeting
    assert meeting is not None
    assert meeting.day is not None
    path = out.write(practice, file.case.id, reached(file)[:1], secure=False)[0]
    maybe, yes = answered(path, "TENTATIVE"), path
    with pytest.raises(replies.NoReply):
        replies.take(practice, file.case.id, maybe)
    with pytest.raises(replies.NoReply):
        replies.take(practice, file.case.id, yes)  # no reply, the invitation itself
    with pytest.raises(replies.NoReply):
        replies.take(practice, file.case.id, tmp_path / "missing.ics")
    meetings.move_meeting(practice, meeting.id, meeting.day + timedelta(days=1), 0)
    with pytest.raises(replies.NoReply):
        replies.take(practice, file.case.id, answered(path, "ACCEPTED"))
