"""A file that cannot be opened says why and stays as it was; a new register is there whole or not at all."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import zlib
from typing import TYPE_CHECKING

import pytest

from app.storage import driver, refusals, register
from app.storage.check import check
from app.storage.lock import RegisterLock
from app.storage.migrate import newest
from app.storage.register import Register, create_register, open_register

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.domain.errors import AppError
    from app.services.session import Session


def nothing(connection: driver.Connection) -> None:
    """Fill a new register with nothing."""


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("Asumistilanteen kartoitus\n" * 50, "utf-8")


def paper(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n" + zlib.compress(bytes(9000)))


def one_byte(path: Path) -> None:
    path.write_bytes(b"S")


def other_program(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE notes (body TEXT)")
    other.close()


def with_header(offset: int, number: int) -> Callable[[Path], None]:
    def rewrite(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[offset : offset + 4] = number.to_bytes(4, "big")
        path.write_bytes(content)

    return rewrite


def cut(share: float) -> Callable[[Path], None]:
    def shorten(path: Path) -> None:
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * share)])

    return shorten


def zeroed(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 6] = bytes(4096 * 3)
    path.write_bytes(content)


REFUSED = [
    (empty, refusals.RegisterEmpty),
    (one_byte, refusals.NotARegister),
    (text, refusals.NotARegister),
    (paper, refusals.NotARegister),
    (other_program, refusals.AnotherProgram),
    (with_header(68, 1), refusals.AnotherProgram),
    (with_header(60, newest() + 8), refusals.NewerRegister),
    (cut(0.5), refusals.RegisterDamaged),
    (cut(0.97), refusals.RegisterDamaged),
    (zeroed, refusals.RegisterDamaged),
]


@pytest.mark.parametrize(("spoil", "refusal"), REFUSED)
def test_what_is_refused_stays_as_it_was(
    path: Path, spoil: Callable[[Path], None], refusal: type[AppError]
) -> None:
    spoil(path)
    before = path.read_bytes()
    with pytest.raises(refusal) as told:
        open_register(path)
    assert told.value.message.id
    assert path.read_bytes() == before
    RegisterLock(path).acquire().release()


def test_a_large_register_is_checked_where_the_start_reads(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register, "_CHECKED_WHOLE", 0)
    sql = "SELECT rootpage FROM sqlite_master WHERE name = ?"
    start, elsewhere = (session.connection.value(sql, (name,)) for name in ("case_summary", "audit_event"))
    session.close()
    whole = session.path.read_bytes()
    for page, refused in ((elsewhere, False), (start, True)):
        content = bytearray(whole)
        content[4096 * (page - 1) : 4096 * page] = bytes(4096)
        session.path.write_bytes(content)
        if refused:
            with pytest.raises(refusals.RegisterDamaged):
                open_register(session.path)
        else:
            opened = open_register(session.path)
            with pytest.raises(refusals.DamageFound):
                register.look_through(session.path)
            opened.close()
            assert not check(session.path).whole


def test_the_refusal_of_a_newer_register_names_both_numbers(path: Path) -> None:
    with_header(60, 9)(path)
    with pytest.raises(refusals.NewerRegister) as told:
        open_register(path)
    assert dict(told.value.message.values) == {"found": 9, "known": newest()}


def test_a_newer_number_that_lies_in_the_log_alone_is_refused_too(path: Path, tmp_path: Path) -> None:
    connection = driver.connect(path)
    connection.run("PRAGMA user_version=9")
    for suffix in ("", "-wal"):
        shutil.copy(f"{path}{suffix}", f"{tmp_path / 'copy.kotio'}{suffix}")
    connection.close()
    with pytest.raises(refusals.NewerRegister):
        open_register(tmp_path / "copy.kotio")


def test_a_missing_file_or_a_folder_is_refused_and_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(refusals.RegisterMissing):
        open_register(tmp_path / "none.kotio")
    with pytest.raises(refusals.NotARegister):
        open_register(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_may_not_be_written_is_refused_before_anything_is_typed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    with pytest.raises(refusals.RegisterReadOnly):
        open_register(path)


def test_a_folder_that_takes_no_lock_is_refused_as_read_only(path: Path) -> None:
    path.with_name(f"{path.name}.lock").unlink(missing_ok=True)
    path.with_name(f"{path.name}.lock").mkdir()
    with pytest.raises(refusals.RegisterReadOnly):
        open_register(path)


def test_an_engine_that_cannot_write_says_so_at_once(path: Path) -> None:
    connection = driver.connect(path, readonly=True)
    with pytest.raises(refusals.RegisterReadOnly):
        register._try_to_write(connection)
    connection.close()


def test_a_second_opener_is_told_who_has_it_open(session: Session) -> None:
    with pytest.raises(refusals.RegisterOpen) as told:
        open_register(session.path)
    values = dict(told.value.message.values)
    assert values["worker"] == "Päivi Multamäki"
    assert values["computer"]
    assert values["day"]


def test_another_process_cannot_open_it_and_a_killed_one_keeps_nobody_out(path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from app.storage.register import open_register; "
        "held = open_register(Path(sys.argv[1])); print('open', flush=True); time.sleep(60)"
    )
    other = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    with pytest.raises(refusals.RegisterOpen) as told:
        open_register(path)
    assert told.value.message.values == ()
    other.kill()
    other.wait()
    other.stdout.close()
    open_register(path).close()


def test_a_lock_left_by_a_dead_process_is_no_lock(path: Path) -> None:
    path.with_name(f"{path.name}.lock").touch()
    path.with_name(f"{path.name}.lock.json").write_text("{half", "utf-8")
    open_register(path).close()


def test_a_closed_register_is_one_file(session: Session) -> None:
    session.close()
    beside = {file.name for file in session.path.parent.iterdir()} - {"settings.json", f"{session.path.name}.lock"}
    assert beside == {session.path.name}


def test_a_checkpointed_file_alone_is_the_whole_register(session: Session, tmp_path: Path) -> None:
    session.checkpoint()
    copy = tmp_path / "copy.kotio"
    shutil.copy(session.path, copy)
    connection = driver.connect(copy)
    assert connection.value("SELECT name FROM client") == "Mika Väänänen"
    connection.close()


def test_suspending_keeps_others_out_and_resuming_reads_on(session: Session) -> None:
    session.suspend()
    assert session.suspended
    with pytest.raises(refusals.RegisterOpen):
        open_register(session.path)
    with pytest.raises(refusals.StorageError):
        session.unit_of_work()
    session.resume()
    with session.unit_of_work() as work:
        assert work.clients.get("mika").name == "Mika Väänänen"


def test_a_new_register_never_takes_the_place_of_a_file(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(refusals.RegisterExists):
        create_register(path, nothing)
    assert path.read_bytes() == before
    with pytest.raises(refusals.FolderMissing):
        create_register(tmp_path / "none" / "new.kotio", nothing)


def test_a_file_that_appears_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "new.kotio"

    def slow(connection: driver.Connection) -> None:
        path.write_text("another's", "utf-8")

    with pytest.raises(refusals.RegisterExists):
        create_register(path, slow)
    assert path.read_text("utf-8") == "another's"


def test_where_no_links_can_be_made_it_is_renamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(source: object, target: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", no_links)
    path = tmp_path / "new.kotio"
    create_register(path, nothing)
    open_register(path).close()


def test_what_fails_while_it_is_made_leaves_nothing(tmp_path: Path) -> None:
    def failing(connection: driver.Connection) -> None:
        raise ZeroDivisionError

    path = tmp_path / "new.kotio"
    with pytest.raises(ZeroDivisionError):
        create_register(path, failing)
    assert {file.name for file in tmp_path.iterdir()} <= {"new.kotio.lock"}


def test_what_a_kill_left_half_made_is_cleared_by_the_next_attempt(tmp_path: Path) -> None:
    left = tmp_path / ".new.kotio.1234.part"
    left.write_bytes(b"half")
    create_register(tmp_path / "new.kotio", nothing)
    assert not left.exists()


def test_an_open_register_lets_a_second_connection_read(session: Session) -> None:
    with session.reading() as work:
        assert work.clients.get("mika").name == "Mika Väänänen"
        with pytest.raises(refusals.RegisterReadOnly):
            work.connection.run("DELETE FROM client")


def test_closing_twice_is_harmless(path: Path) -> None:
    held: Register = open_register(path)
    held.close()
    held.close()
    with pytest.raises(refusals.StorageError):
        held.connection  # noqa: B018 - asking is the test
