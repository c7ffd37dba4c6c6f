"""Both engines keep the same register: the standard one, and the encrypting one of protected registers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from app.domain.client import Client
from app.domain.ids import ClientId
from app.storage import refusals
from app.storage.check import check
from app.storage.refusals import StorageError
from app.storage.register import create_register, open_register
from app.storage.unit_of_work import UnitOfWork
from tests.storage.given import MOMENT, TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from app.storage.driver import Connection

KEY = bytes(range(48))


@pytest.fixture(params=["plain", "protected"])
def key(request: pytest.FixtureRequest) -> bytes | None:
    if request.param == "protected":
        pytest.importorskip("sqlcipher3")
        return KEY
    return None


@pytest.fixture
def file(tmp_path: Path, key: bytes | None) -> Path:
    path = tmp_path / "register.kotio"
    create_register(path, fill, key)
    return path


def work(connection: Connection) -> UnitOfWork:
    return UnitOfWork(connection, worker="päivi", now=MOMENT, today=TODAY)


def fill(connection: Connection) -> None:
    with work(connection) as kept:
        kept.clients.save(Client(id=ClientId("åsa"), name="Åsa Öhman"))


def save_and_fail(connection: Connection) -> None:
    with work(connection) as kept:
        kept.clients.save(Client(id=ClientId("mika"), name="Mika"))
        kept.connection.run("INSERT INTO nowhere VALUES (1)")


def test_what_is_saved_is_there_after_opening_again(file: Path, key: bytes | None) -> None:
    held = open_register(file, key)
    with work(held.connection) as kept:
        assert kept.clients.get("åsa").name == "Åsa Öhman"
        kept.clients.save(Client(id=ClientId("mika"), name="Mika Väänänen"))
    held.close()
    held = open_register(file, key)
    with work(held.connection) as kept:
        assert [client.name for client in kept.clients.all()] == ["Mika Väänänen", "Åsa Öhman"]
    held.close()


def test_a_failing_save_is_undone_and_named_alike(file: Path, key: bytes | None) -> None:
    held = open_register(file, key)
    with pytest.raises(StorageError):
        save_and_fail(held.connection)
    assert held.connection.value("SELECT count(*) FROM client") == 1
    with pytest.raises(StorageError):
        held.connection.run("DELETE FROM audit_event")
    held.close()


def test_one_opener_at_a_time_and_a_rest_between(file: Path, key: bytes | None) -> None:
    held = open_register(file, key)
    with pytest.raises(refusals.RegisterOpen):
        open_register(file, key)
    held.suspend()
    held.resume(key)
    assert held.connection.value("SELECT count(*) FROM client") == 1
    held.close()


def test_half_a_file_is_not_opened(file: Path, key: bytes | None) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])
    with pytest.raises(refusals.RegisterDamaged):
        open_register(file, key)


def test_the_check_reads_either(file: Path, key: bytes | None) -> None:
    report = check(file, key)
    assert report.whole
    assert report.counts["client"] == 1


class TestProtected:
    """What only the encrypting engine does."""

    @pytest.fixture
    def key(self) -> bytes:
        pytest.importorskip("sqlcipher3")
        return KEY

    def test_nothing_can_be_read_from_the_file(self, file: Path) -> None:
        content = file.read_bytes()
        assert not content.startswith(b"SQLite")
        assert "Öhman".encode() not in content

    def test_a_wrong_key_or_none_opens_nothing_and_changes_nothing(self, file: Path) -> None:
        before = file.read_bytes()
        with pytest.raises(refusals.WrongKey):
            open_register(file, KEY[::-1])
        with pytest.raises(refusals.NotARegister):
            open_register(file)
        with pytest.raises(StorageError):
            open_register(file, b"short")
        assert file.read_bytes() == before

    def test_without_the_engine_it_says_what_is_missing(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "sqlcipher3", None)
        with pytest.raises(refusals.ProtectionMissing):
            open_register(file, KEY)
