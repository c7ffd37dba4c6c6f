"""A tour keeps the files of a meeting, of its move and of its cancelling, and leaves nothing else about."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from icalendar import Calendar

from app.bootstrap import open_register
from app.practice.register import make_practice_register
from app.services import outbox
from app.settings import load
from tests.ui.hands import show
from ui.frame import Frame
from ui.main_window import MainWindow
from ui.tour.album import Album
from ui.tour.invitations import walk_invitations

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 24)


def test_the_files_of_a_meeting_its_move_and_its_cancelling_are_kept(tmp_path: Path) -> None:
    register = tmp_path / "register.kotio"
    make_practice_register(register, TODAY, papers=False)
    session = open_register(register, today=TODAY, settings=load(tmp_path / "settings.json"))
    window = MainWindow(Frame(session))
    show(window, 1280, 800)
    album = Album(tmp_path / "out", language="fi", theme="light")
    walk_invitations(window, album)
    album.write()
    leaves = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))
    files = [leaf["file"] for leaf in leaves if leaf["kind"] == "file"]
    events: list[tuple[str, str, int]] = []
    for name in (one for one in files if one.endswith(".ics")):
        calendar: Any = Calendar.from_ical((tmp_path / "out" / name).read_bytes())
        (event,) = calendar.walk("VEVENT")
        events.append((str(event["UID"]), str(calendar["METHOD"]), int(event["SEQUENCE"])))
    assert events
    for uid in {one[0] for one in events}:
        of_one = [(method, sequence) for key, method, sequence in events if key == uid]
        assert of_one == [("REQUEST", 0), ("REQUEST", 1), ("CANCEL", 2)]
    assert len([one for one in files if one.endswith(".eml")]) == len(events)
    assert outbox.count(session) == 0
    assert not outbox.chosen(session)
    window.frame.jobs.wait()
    window.deleteLater()
    session.close()
