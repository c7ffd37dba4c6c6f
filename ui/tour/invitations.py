"""A coming meeting on a tour: its invitations go out, it is moved, it is cancelled; every file of that is kept."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from typing import TYPE_CHECKING

from app.domain.codes import MeetingState, Place, Step
from app.domain.invites import Standing
from app.services import invitations_out, meetings, outbox
from app.services.cases import case_file
from ui.address import Address
from ui.steps.referral import InvitationText
from ui.steps.step_page import StepPage
from ui.tour.hand import settle

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.case_file import CaseFile
    from app.domain.ids import CaseId
    from app.services.session import Session
    from ui.main_window import MainWindow
    from ui.steps.by_mail import ByMail
    from ui.tour.album import Album

_DONE = frozenset({Standing.SENT, Standing.TOLD_OFF})


def walk_invitations(window: MainWindow, album: Album) -> None:
    """Send the invitations of a meeting, then its move and its cancelling, from the page of step 3."""
    session = window.frame.session
    before = outbox.chosen(session)
    with tempfile.TemporaryDirectory() as folder:
        outbox.choose(session, folder)
        try:
            _walk(window, album, _coming(session))
            outbox.clear(session)
        finally:
            outbox.choose(session, before)


def _walk(window: MainWindow, album: Album, file: CaseFile) -> None:
    session, meeting = window.frame.session, file.meeting
    if meeting is None or meeting.day is None:
        raise RuntimeError("no meeting is to come")
    _send(window, album, file.case.id, "sent")
    meetings.move_meeting(session, meeting.id, meeting.day + timedelta(days=7), 30)
    _send(window, album, file.case.id, "moved")
    meetings.cancel_meeting(session, meeting.id)
    _send(window, album, file.case.id, "cancelled")


def _send(window: MainWindow, album: Album, case_id: CaseId, name: str) -> None:
    """Press the button for all that have an address, and keep the page and the files."""
    session = window.frame.session
    address = Address(Place.CASES, case=case_id, step=Step.REFERRAL, page="invitation")
    window.open(address)
    settle(4)
    posts = tuple(
        post
        for post in invitations_out.posts(case_file(session, case_id))
        if post.ordinary and post.invite.standing not in _DONE
    )
    known = {one.path for one in outbox.look(session)}
    _panel(window).write(posts)
    settle(4)
    _panel(window).rows[-1].setFocus()
    settle(4)
    number = case_file(session, case_id).case.number
    album.picture(window, address, number, name)
    for path in (one.path for one in outbox.look(session) if one.path not in known):
        language = next(post.invite.language for post in posts if _of(post.invite.number, path))
        album.file(path.read_bytes(), name=path.name, case=number, language=language, step=str(Step.REFERRAL))


def _of(number: int, path: Path) -> bool:
    """Is a file of the invitation of that number: 2026-014-kutsu-3, 2026-014-kutsu-3-2 after a change."""
    return path.stem.split("-")[3] == str(number)


def _coming(session: Session) -> CaseFile:
    """Return a case with a meeting to come and somebody with an address invited to it."""
    with session.unit_of_work() as work:
        files = work.case_files([case.id for case in work.cases.all()])
    today = session.clock.today()
    for file in files:
        meeting = file.meeting
        if meeting is None or meeting.day is None or meeting.state is not MeetingState.PLANNED:
            continue
        if meeting.day > today and any(post.ordinary for post in invitations_out.posts(file)):
            return file
    raise RuntimeError("no meeting is to come")


def _panel(window: MainWindow) -> ByMail:
    page = window.place
    beside = page.beside if isinstance(page, StepPage) else None
    if not isinstance(beside, InvitationText) or beside.mail is None:
        raise TypeError("the invitations are not shown")
    return beside.mail
