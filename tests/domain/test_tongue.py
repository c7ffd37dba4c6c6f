"""The language of a short text is told where it is beyond doubt, and never wrongly."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from app.domain.tongue import tongue
from app.practice import names, phrases
from i18n import LANGUAGES
from resources import path

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = [name for kind in vars(names) if kind.isupper() for name in getattr(names, kind)]
PHRASES = [
    (language, said)
    for kind in vars(phrases).values()
    if isinstance(kind, dict) and set(kind) == {"fi", "sv"}
    for language, many in kind.items()
    for said in many
]


def written() -> Iterator[tuple[str, str]]:
    """Yield the sentences of the papers' texts and of the help, each with its language."""
    for language in LANGUAGES:
        for folder in ("texts", "help"):
            for file in sorted(path(f"{folder}/{language}").iterdir()):
                for line in file.read_text("utf-8").splitlines():
                    if line.strip() and not line.startswith(("[", "#")):
                        yield from ((language, said) for said in re.split(r"(?<=[.!?])\s+", line.strip()))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kyllä", "fi"),
        ("Ei", "fi"),
        ("Kiitos.", "fi"),
        ("Nej", "sv"),
        ("Ja tack", "sv"),
        ("Ja", None),
        ("Yes please", "en"),
        ("Haluan oman kodin.", "fi"),
        ("Jag vill ha ett eget hem.", "sv"),
        ("I want a home of my own.", "en"),
        ("Asiakas muutti Korsholmista Vasaan ja asuu nyt siellä.", "fi"),
        ("Asuu Åbossa, Vårberga, Strandgatan 5.", "fi"),
        ("Johan Sjöblom soitti, ja Österbottens Studiebostäder Ab vastasi että paikka on vapaa.", "fi"),
        ("Klienten flyttade från Jyväskylä till Äänekoski.", "sv"),
        ("Päivi Väänänen ringde till Itälän Kodit Oy.", "sv"),
        ("Haluan oman kodin. Jag vill ha ett eget hem.", None),
        ("Ville Korhonen", None),
        ("Bo Ek", None),
        ("Åke", None),
        ("Vasa", None),
        ("Itälän Kodit Oy", None),
        ("2026-014", None),
        ("1 250,50 €", None),
        ("itala@example.fi, www.example.fi/och", None),
        ("INA", None),
        ("", None),
        ("–", None),
        ("Szeretnék egy lakást.", None),
        ("Waxaan rabaa guri.", None),
        ("Soovin oma korterit.", None),
        ("اريد بيتا", None),
        ("Я хочу свой дом", None),
    ],
)
def test_a_text_tells_its_language_or_nothing(text: str, language: str | None) -> None:
    assert tongue(text) == language


def test_no_name_tells_a_language() -> None:
    assert [name for name in NAMES if tongue(name)] == []
    assert [both for both in map(" ".join, zip(NAMES, NAMES[40:], strict=False)) if tongue(both)] == []


def test_what_is_written_here_is_never_told_wrongly_however_short_it_is_cut() -> None:
    told = list(written())
    assert len(told) > 1000
    for language, said in [*told, *PHRASES]:
        words = said.split()
        for most in (1, 2, 3, 4, 6, len(words)):
            assert tongue(" ".join(words[:most])) in {language, None}, words[:most]


def test_most_of_it_is_told() -> None:
    told = [tongue(said) == language for language, said in [*written(), *PHRASES]]
    assert sum(told) > 0.9 * len(told)
