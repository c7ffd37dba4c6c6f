"""The typeface is the one that was licensed, and what it lacks is shown and reported."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.fonts import INSTEAD, Face, legible, width
from resources import path

# the files of the npm package source-sans 3.52.0; the licence lets them go on under their name unchanged alone
SUMS = {
    "LICENSE.md": "56af9b9c6715597e458284a474dc118a50a4150e9d547c70f7b4a33c3e6a9328",
    "SourceSans3-It.ttf": "192afd78f0f54a3c69eaf02d43f4d9a821e9d6110e41d3d25d61a7385cd580e4",
    "SourceSans3-Regular.ttf": "4644c81b86ec9caaa76b634889968ed3c4f4f52f054855933acc7c2b21e53b0f",
    "SourceSans3-Semibold.ttf": "a3f4f8dcf343a8f24dc61951de93f3ba1558b15cd250ba24af8a40e957081b7d",
    "SourceSans3-SemiboldIt.ttf": "8221d5e4bd3cf249e8023a5f8fad024d37c2def0f3d3aa7fd1f5830afda51f34",
}


@pytest.mark.parametrize("name", SUMS)
def test_files_are_unchanged(name: str) -> None:
    assert hashlib.sha256(path(f"fonts/{name}").read_bytes()).hexdigest() == SUMS[name]


def test_every_file_is_accounted_for() -> None:
    assert {file.name for file in path("fonts").iterdir()} == set(SUMS)


@pytest.mark.parametrize(
    ("written", "shown", "lacking"),
    [
        ("tavallinen teksti", "tavallinen teksti", ()),
        ("ÄÖÅ äöå šž – ” § € ☐ □", "ÄÖÅ äöå šž – ” § € ☐ □", ()),
        ("a\u0308iti", "äiti", ()),
        ("yksi\r\nkaksi\rkolme\u2028neljä", "yksi\nkaksi\nkolme\nneljä", ()),
        ("sarkain\tja\u2003em-väli", "sarkain ja em-väli", ()),
        ("1\u00a0250", "1\u00a0250", ()),
        ("\u202eoikealta\u202c\ufeff pehmeä\u00adtavu\x00\x07", "oikealta pehmeätavu", ()),
        ("😀 ja 😀 ja שלום", "□ ja □ ja □□□□", ("😀", "ש", "ל", "ו", "ם")),
        ("☎\ufe0f", "□", ("☎",)),
        ("\ud83d", "□", ("\ufffd",)),
    ],
)
def test_legible(written: str, shown: str, lacking: tuple[str, ...]) -> None:
    assert legible(written) == (shown, lacking)


@settings(derandomize=True, max_examples=300)
@given(st.text(st.characters(), max_size=40))
def test_what_is_legible_can_be_measured_in_every_face(written: str) -> None:
    shown, lacking = legible(written)
    for line in shown.split("\n"):
        for face in Face:
            assert width(line, face, 10) >= 0
    assert legible(shown) == (shown, ())
    assert bool(lacking) <= (INSTEAD in shown)
