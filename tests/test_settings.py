"""Settings outlive the program, a broken file, and another version's keys."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from app.settings import DEFAULTS, load

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "settings.json"


def test_everything_has_a_default(path: Path) -> None:
    settings = load(path)
    assert {key: settings.get(key) for key in DEFAULTS} == DEFAULTS
    assert not path.exists()


def test_a_value_is_there_the_next_time(path: Path) -> None:
    load(path).put("language", "sv")
    load(path).put("register", "/srv/ä ö.kotio")
    again = load(path)
    assert (again.get("language"), again.get("register")) == ("sv", "/srv/ä ö.kotio")


def test_who_works_is_kept_by_office(path: Path) -> None:
    settings = load(path)
    settings.remember_worker("a", "päivi")
    settings.remember_worker("b", "teemu")
    again = load(path)
    assert [again.worker(office) for office in ("a", "b", "c")] == ["päivi", "teemu", ""]


def test_another_versions_keys_are_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"later": [1], "theme": "dark"}', "utf-8")
    load(path).put("language", "fi")
    assert json.loads(path.read_text("utf-8")) == {"later": [1], "theme": "dark", "language": "fi"}


@pytest.mark.parametrize("content", ["{half", "[]", "\ufeff{}", ""])
def test_an_unreadable_file_is_put_aside(path: Path, content: str) -> None:
    path.parent.mkdir()
    path.write_text(content, "utf-8")
    settings = load(path)
    assert settings.get("language") == ""
    settings.put("language", "fi")
    assert path.with_name("settings.json.unreadable").read_text("utf-8") == content
    assert load(path).get("language") == "fi"


def test_a_value_of_another_kind_counts_as_its_default(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"text_size": "large", "workers": 3}', "utf-8")
    settings = load(path)
    assert (settings.get("text_size"), settings.worker("a")) == (100, "")
    with pytest.raises(TypeError):
        settings.put("text_size", "large")
    with pytest.raises(KeyError):
        settings.put("unheard_of", 1)


def test_a_write_that_fails_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load(path)
    settings.put("language", "fi")

    def full(_: int) -> None:
        raise OSError

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError):  # noqa: PT011 - any failure of the disk
        settings.put("language", "sv")
    assert load(path).get("language") == "fi"


def test_the_settings_of_the_account_lie_in_its_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    load().put("language", "sv")
    assert [file.name for file in tmp_path.rglob("*.json")] == ["settings.json"]
