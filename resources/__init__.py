"""Fonts, icons and texts that go with the program."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent


def path(name: str) -> Path:
    """Return the path of a file of this folder, e.g. `fonts/SourceSans3-Regular.ttf`."""
    return HERE / name
