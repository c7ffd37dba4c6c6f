"""What the program keeps lies in the account's own folders; a register where all of an office reach it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from app import paths

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.mark.parametrize("where", [paths.settings_file, paths.log_folder, paths.data_folder])
def test_what_is_the_accounts_lies_under_its_home(where: Callable[[], Path], home: Path) -> None:
    assert where().is_relative_to(home)
    assert "kotio" in where().parts
    assert list(home.iterdir()) == []


def test_a_register_is_suggested_where_all_reach_it_else_at_home(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert paths.register_folder().is_relative_to(home)
    monkeypatch.setattr(os, "access", lambda *_: True)
    assert not paths.register_folder().is_relative_to(home)
