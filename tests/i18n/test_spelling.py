"""Every word of the catalogues, of the papers' texts and of the help is spelled right, by Voikko and Hunspell.

Names and the field's own words that a speller does not know stand in tests/words, one a line.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NoReturn

import pytest

from app.services import texts
from app.services.help import topics
from i18n import update

WORDS = Path(__file__).parents[1] / "words"

_PLACE = re.compile(r"\{[^}]*\}")
_LATIN = re.compile(r"[^\W\d_]+(?:[-’:][^\W\d_]+)*")


@cache
def _used(language: str) -> frozenset[str]:
    strings = [message.string for message in update.read(language) if message.id]
    said = [one for string in strings for one in ((string,) if isinstance(string, str) else string or ())]
    said += texts.all_shipped(language)
    said += [words for topic in topics(language).values() for words in topic.words()]
    return frozenset(word for one in said for word in _LATIN.findall(_PLACE.sub(" ", one.replace("&", ""))))


def _known(language: str) -> frozenset[str]:
    return frozenset((WORDS / f"{language}.txt").read_text(encoding="utf-8").split())


def _lacking(what: str) -> NoReturn:
    """Skip where a workstation lacks a speller; where everything is tested it must be there."""
    if os.environ.get("CI"):
        pytest.fail(f"{what} is not installed: .ci/setup test installs it")
    pytest.skip(f"{what} is not installed")


def _finnish(words: frozenset[str]) -> frozenset[str]:
    try:
        libvoikko = import_module("libvoikko")
    except ImportError:
        _lacking("libvoikko")
    try:
        voikko = libvoikko.Voikko("fi")
    except (OSError, libvoikko.VoikkoException):
        _lacking("Voikko's Finnish dictionary")
    try:
        return frozenset(word for word in words if not voikko.spell(word))
    finally:
        voikko.terminate()


def _swedish(words: frozenset[str]) -> frozenset[str]:
    hunspell = shutil.which("hunspell")
    if hunspell is None:
        _lacking("Hunspell")
    listed = "\n".join(sorted(words))
    command = [hunspell, "-i", "utf-8", "-d", "sv_FI", "-l"]
    done = subprocess.run(command, input=listed, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        _lacking("Hunspell's dictionary for Swedish in Finland")
    return frozenset(done.stdout.split())


_MISSPELLED = {"fi": _finnish, "sv": _swedish}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_word_is_spelled_right(language: str) -> None:
    unknown = _MISSPELLED[language](_used(language)) - _known(language)
    assert sorted(unknown) == [], f"mend the word, or add it to {WORDS / language}.txt if it is right"


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_list_of_words_holds_none_that_the_speller_knows(language: str) -> None:
    known = _known(language)
    assert sorted(known - _MISSPELLED[language](known)) == []


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_misspelled_word_is_found(language: str) -> None:
    wrong = {"fi": "asumstilanne", "sv": "boendesituatonen"}[language]
    assert _MISSPELLED[language](frozenset({wrong})) == {wrong}


def test_a_speller_that_lacks_is_a_fault_where_everything_is_tested(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(pytest.fail.Exception):
        _swedish(frozenset({"boende"}))
    monkeypatch.delenv("CI")
    with pytest.raises(pytest.skip.Exception):
        _swedish(frozenset({"boende"}))
