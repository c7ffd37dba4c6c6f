"""A file outside the register is whole, this account's alone, and removed only as it was put there."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange import outbox
from app.exchange.outbox import Lying

if TYPE_CHECKING:
    from pathlib import Path

DATA = b"%PDF-1.7 a paper"
HASH = outbox.hash_of(DATA)


@given(number=st.from_regex(r"20\d\d-\d{3}", fullmatch=True), reader=st.integers(1, 40))
def test_a_name_is_number_and_kind_and_recipient(number: str, reader: int) -> None:
    name = outbox.file_name(number, "Tietosuojaa koskeva ote", str(reader))
    assert name == f"{number}-tietosuojaa-koskeva-ote-{reader}.pdf"


def test_a_file_is_whole_and_its_accounts_alone(tmp_path: Path) -> None:
    outbox.prepare(tmp_path / "out" / "box")
    file = tmp_path / "out" / "box" / "paper.pdf"
    outbox.put(file, DATA)
    assert file.read_bytes() == DATA
    assert [one.name for one in file.parent.iterdir()] == ["paper.pdf"]
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o077 == 0
        assert file.parent.stat().st_mode & 0o077 == 0


def test_a_disk_that_takes_no_more_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        outbox.put(tmp_path / "paper.pdf", DATA)
    assert list(tmp_path.iterdir()) == []


def test_only_the_very_file_is_removed(tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    outbox.put(file, DATA)
    assert outbox.lying(file, HASH) is Lying.WHOLE
    file.write_bytes(DATA + b"!")
    assert outbox.remove(file, HASH) is Lying.CHANGED
    assert file.exists()
    file.write_bytes(DATA)
    assert outbox.remove(file, HASH) is Lying.GONE
    assert not file.exists()
    assert outbox.remove(file, HASH) is Lying.GONE


def test_what_was_left_half_written_goes_with_it(tmp_path: Path) -> None:
    (tmp_path / ".paper.pdf.part").write_bytes(DATA[:5])
    assert outbox.remove(tmp_path / "paper.pdf", HASH) is Lying.GONE
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_away_is_told_of_and_nothing_is_thought_gone(tmp_path: Path) -> None:
    assert outbox.lying(tmp_path / "stick" / "paper.pdf", HASH) is Lying.AWAY
    assert outbox.remove(tmp_path / "stick" / "paper.pdf", HASH) is Lying.AWAY
    assert outbox.strangers(tmp_path / "stick", ()) == 0


def test_strangers_are_counted_and_left(tmp_path: Path) -> None:
    outbox.put(tmp_path / "own.pdf", DATA)
    (tmp_path / "another.pdf").write_bytes(b"")
    assert outbox.strangers(tmp_path, [tmp_path / "own.pdf"]) == 1
