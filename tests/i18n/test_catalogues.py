"""Both catalogues say everything the program says, and say it as carefully as it was written."""

from __future__ import annotations

import re
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from i18n import LANGUAGES, update

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

ENDS = ".:?!…"
WRONG = {
    "three dots for an ellipsis": re.compile(r"\.\.\."),
    "two spaces": re.compile(r" {2}"),
    "a space before a mark": re.compile(r" [.,;:!?](?!\S)"),
    "a straight quote": re.compile(r"[\"']"),
    "a hyphen for a dash": re.compile(r" - |\d-\d"),
    "a space at an end": re.compile(r"^\s|\s$"),
}


@cache
def _template() -> Catalog:
    return update.extracted()


@cache
def _entries(language: str) -> tuple[Message, ...]:
    return tuple(message for message in update.read(language) if message.id)


def _ids(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _said(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def _places(said: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(said) if name is not None}


def _key(message: Message) -> tuple[str | None, tuple[str, ...]]:
    return message.context, _ids(message)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_says_what_the_program_says_and_nothing_else(language: str) -> None:
    program = {_key(message) for message in _template() if message.id}
    catalogue = {_key(message) for message in _entries(language)}
    assert program - catalogue == set(), "run python -m i18n.update"
    assert catalogue - program == set(), "run python -m i18n.update"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_and_none_is_a_guess(language: str) -> None:
    assert [_key(message) for message in _entries(language) if not all(_said(message)) or message.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_places_of_values_are_the_same(language: str) -> None:
    def wrong(message: Message) -> bool:
        own = set().union(*map(_places, _ids(message)))
        return any(_places(said) - own or own - _places(said) - {"n"} for said in _said(message) if said)

    assert [_key(message) for message in _entries(language) if wrong(message)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_ends_as_it_does_in_the_original(language: str) -> None:
    def end(said: str) -> str:
        return said[-1] if said[-1] in ENDS else ""

    wrong = [
        (_ids(message)[0], said)
        for message in _entries(language)
        for said in _said(message)
        if said and end(said) != end(_ids(message)[0]) and not said.endswith(("kl.", "klo"))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fault", WRONG)
def test_no_translation_is_carelessly_typed(language: str, fault: str) -> None:
    careless = [said for message in _entries(language) for said in _said(message) if WRONG[fault].search(said)]
    assert careless == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_menu_letter_is_marked_at_most_once(language: str) -> None:
    assert [said for message in _entries(language) for said in _said(message) if said.count("&") > 1] == []
