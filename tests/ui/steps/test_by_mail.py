"""Step 3: what each of those invited gets by mail, made, copied and answered through the keyboard."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from app.domain.codes import Reply, Step
from app.domain.invitation_sheet import NOTE
from app.domain.message import MC, MP, M
from app.services import outbox
from tests.journeys.keyboard import Keys
from tests.ui.steps.pages import button, fi, file_of, here, opened, read
from ui.steps.by_mail import SECURE, ByMail
from ui.steps.referral import InvitationText

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.session import Session
    from ui.main_window import MainWindow


@pytest.fixture
def folder(session: Session, tmp_path: Path) -> Path:
    """A folder for what leaves, and an address for each of those invited."""
    outbox.choose(session, str(tmp_path / "out"))
    case_id = file_of(session).case.id
    with session.unit_of_work() as work:
        for worker in work.workers.all():
            work.workers.save(replace(worker, email=worker.email or "worker@esimerkki.fi"))
        slot = work.case_file(case_id).slot
        assert slot is not None
        named = tuple(party for party in slot.invitees if party.worker_id)
        work.slots.save(replace(slot, invitees=named, invited_on=None))
    return tmp_path / "out"


def panel(window: MainWindow) -> ByMail:
    beside = here(window).beside
    assert isinstance(beside, InvitationText)
    assert isinstance(beside.mail, ByMail)
    return beside.mail


def every(count: int) -> str:
    return fi(MP("Write the files of {n} invitation", "Write the files of {n} invitations", n=count))


def write_all(window: MainWindow) -> None:
    opened(window, Step.REFERRAL, "invitation")
    Keys().push(button(panel(window), every(len(panel(window).rows))))


def test_all_are_made_at_one_press_and_each_row_says_so(
    window: MainWindow, session: Session, folder: Path
) -> None:
    write_all(window)
    count = len(panel(window).rows)
    assert count
    assert len(list(folder.glob("*.ics"))) == len(list(folder.glob("*.eml"))) == count
    slot = file_of(session).slot
    assert slot is not None
    today = session.clock.today()
    assert slot.invited_on == today
    said = fi(MC("invitation", "Made {day}", day=today))
    assert all(said in row.accessibleName() + row.words("") for row in panel(window).rows)
    assert every(count) not in read(panel(window))


def test_recipient_subject_and_text_are_copied_one_by_one(
    window: MainWindow, session: Session, folder: Path
) -> None:
    opened(window, Step.REFERRAL, "invitation")
    Keys().push(panel(window).rows[0])
    number = file_of(session).case.number
    for words, part in (
        (M("Copy the recipient"), "@"),
        (M("Copy the subject"), number),
        (MC("mail", "Copy the text"), number),
    ):
        Keys().push(button(panel(window), fi(words)))
        assert part in QApplication.clipboard().text()
    Keys().push(panel(window).rows[0])
    assert panel(window).ways is None


def test_what_names_the_client_is_shown_and_stops_ordinary_mail_alone(
    window: MainWindow, session: Session, folder: Path
) -> None:
    case_id = file_of(session).case.id
    with session.unit_of_work() as work:
        slot = work.case_file(case_id).slot
        assert slot is not None
        work.slots.save(replace(slot, answers={**slot.answers, NOTE: "Väänäsen asia"}))
    write_all(window)
    assert "Väänäsen" in read(window)
    assert not folder.exists() or not list(folder.iterdir())
    panel(window).channel.set_value(SECURE)
    Keys().push(button(panel(window), every(len(panel(window).rows))))
    assert list(folder.glob("*.ics"))


def test_the_outbox_is_opened(window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    opened(window, Step.REFERRAL, "invitation")
    Keys().push(button(panel(window), fi(M("Open the outbox"))))
    assert shown == [str(folder)]


def test_a_reply_is_kept_and_what_is_none_is_refused(window: MainWindow, session: Session, folder: Path) -> None:
    write_all(window)
    made = min(folder.glob("*.ics"))
    panel(window).dropped.emit(made)  # the invitation itself is no reply
    slot = file_of(session).slot
    assert slot is not None
    before = [party.reply for party in slot.invitees]
    data = made.read_bytes().replace(b"METHOD:REQUEST", b"METHOD:REPLY").replace(b"NEEDS-ACTION", b"DECLINED")
    reply = folder.parent / "reply.ics"
    reply.write_bytes(data)
    panel(window).dropped.emit(reply)
    slot = file_of(session).slot
    assert slot is not None
    after = [party.reply for party in slot.invitees]
    assert [new for old, new in zip(before, after, strict=True) if old != new] == [Reply.UNABLE]
