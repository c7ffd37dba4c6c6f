"""The check finds what is wrong, changes nothing, and tells nothing of anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.services.check import check, findings
from app.storage import driver, refusals
from app.storage.owners import OWNERS
from i18n import text

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.session import Session


def changed_behind(path: Path, *changes: str) -> None:
    connection = driver.connect(path)
    connection.run("PRAGMA foreign_keys=OFF")
    for change in changes:
        connection.run(change)
    connection.close()


def test_a_whole_register_is_whole_even_while_it_is_open(session: Session) -> None:
    report = check(session.path)
    assert report.whole
    assert report.counts["housing_case"] == 1
    assert set(report.counts) == set(OWNERS)
    assert report.log_events == report.counts["audit_event"]
    session.close()
    before = session.path.read_bytes()
    assert check(session.path) == report
    assert session.path.read_bytes() == before


def test_a_row_without_its_owner_is_counted(session: Session) -> None:
    session.close()
    changed_behind(session.path, "DELETE FROM client")
    report = check(session.path)
    assert not report.whole
    assert report.orphans == 1


def test_a_changed_log_is_found(session: Session) -> None:
    session.close()
    changed_behind(
        session.path,
        "DROP TRIGGER audit_event_no_change",
        "UPDATE audit_event SET worker = 'another' WHERE seq = 5",
    )
    report = check(session.path)
    assert (report.whole, report.log_broken_at) == (False, 5)


def test_a_damaged_file_is_reported(session: Session) -> None:
    session.close()
    content = bytearray(session.path.read_bytes())
    content[4096 * 5 : 4096 * 9] = bytes(4096 * 4)
    session.path.write_bytes(content)
    report = check(session.path)
    assert not report.whole
    assert report.damage


def test_half_a_file_is_reported(session: Session) -> None:
    session.close()
    content = session.path.read_bytes()
    session.path.write_bytes(content[: len(content) // 2])
    assert not check(session.path).whole


def test_what_is_no_register_is_refused(tmp_path: Path) -> None:
    with pytest.raises(refusals.RegisterMissing):
        check(tmp_path / "none")
    (tmp_path / "text").write_text("text" * 100)
    with pytest.raises(refusals.NotARegister):
        check(tmp_path / "text")


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_findings_name_nobody(session: Session, language: str) -> None:
    session.close()
    changed_behind(session.path, "DROP TRIGGER audit_event_no_removal", "DELETE FROM audit_event WHERE seq = 2")
    changed_behind(session.path, "DELETE FROM client")
    said = "\n".join(text(line, language) for line in findings(check(session.path)))
    for private in ("Väänänen", "Multamäki", "2026-014", "mika"):
        assert private not in said
    assert len(said.splitlines()) >= 8
