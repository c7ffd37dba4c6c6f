"""The wheel: what an installed program finds."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hatchling.builders.wheel import WheelBuilder

from i18n.compiled import compile_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
ROOMS = ("app", "ui", "i18n", "resources")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """The project's wheel, built now."""
    folder = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    with zipfile.ZipFile(built) as opened:
        yield opened


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_catalogues_are_shipped_compiled(wheel: zipfile.ZipFile, language: str) -> None:
    source = (ROOT / "i18n" / f"{language}.po").read_bytes()
    assert wheel.read(f"i18n/{language}.mo") == compile_catalogue(source)


def test_the_wheel_holds_the_rooms_of_the_program_alone(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(ROOMS)


def test_all_that_lies_in_a_room_is_shipped_but_pictures_of_readme_and_the_installer(
    wheel: zipfile.ZipFile,
) -> None:
    lying = {
        each.relative_to(ROOT).as_posix()
        for room in ROOMS
        for each in (ROOT / room).rglob("*")
        if each.is_file() and "__pycache__" not in each.parts
    }
    missing = lying - set(wheel.namelist())
    assert {"/".join(name.split("/")[:2]) for name in missing} == {"resources/pictures", "resources/installer"}
