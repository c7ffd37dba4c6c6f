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


def test_the_wheel_holds_the_program_and_what_it_shows_alone(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    rooms = {name.split("/")[0] for name in names}
    assert {room for room in rooms if not room.endswith(".dist-info")} == {"app", "ui", "i18n", "resources"}
    assert {"resources/srgb.icc", "resources/fonts/SourceSans3-Regular.ttf", "resources/fonts/LICENSE.md"} <= set(
        names
    )
    assert any(name.endswith(".sql") for name in names)
