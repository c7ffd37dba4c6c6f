"""The log says what failed and where, and nothing of whom it was about."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from app import log

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "Mika Väänänen"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    before = {name: list(logging.getLogger(name).handlers) for name in ("kotio", "app", "ui", "i18n", "resources")}
    log.start(tmp_path / "logs")
    yield tmp_path / "logs" / "kotio.log"
    for name, handlers in before.items():
        for handler in [h for h in logging.getLogger(name).handlers if h not in handlers]:
            logging.getLogger(name).removeHandler(handler)
            handler.close()


def fail(client: str) -> None:
    try:
        dict[str, str]()[client]
    except KeyError as error:
        raise ValueError(f"cannot read {client}") from error


def test_an_unexpected_error_is_logged_by_type_and_line_alone(file: Path) -> None:
    with pytest.raises(ValueError, match="cannot read") as told:
        fail(NAME)
    log.unexpected(told.value)
    written = file.read_text("utf-8")
    assert "ValueError" in written
    assert "KeyError" in written
    assert "test_log:" in written
    for private in (NAME, "Mika", "cannot read", str(file.parent.parent)):
        assert private not in written


def test_a_module_is_named_by_its_place_in_the_program(file: Path) -> None:
    with pytest.raises(AttributeError) as told:
        log.start(None)  # type: ignore[arg-type]
    log.unexpected(told.value)
    assert "app.log:" in file.read_text("utf-8")


def test_what_the_programs_own_modules_say_is_written(file: Path) -> None:
    logging.getLogger("app.storage").info("schema %s", 1)
    logging.getLogger("pypdf").warning("read %s", NAME)
    written = file.read_text("utf-8")
    assert "app.storage schema 1" in written
    assert NAME not in written


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    log.start(tmp_path / "taken" / "logs")
