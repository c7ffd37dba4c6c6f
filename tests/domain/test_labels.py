"""Every code has words, in the words the field uses (the canonical terms)."""

from __future__ import annotations

from enum import Enum, StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from app.domain import codes
from app.domain.codes import DataGroup, Owner, Reader, Step
from app.domain.labels import label, lettered, short, task
from i18n import LANGUAGES, text

if TYPE_CHECKING:
    from app.domain.message import Message

# who keeps and who reads an answer: how the program is built, never shown
INNER = {Owner, Reader}
ENUMS = [
    enum
    for enum in (getattr(codes, name) for name in codes.NAMES)
    if isinstance(enum, type) and issubclass(enum, StrEnum) and enum not in INNER
]


@pytest.mark.parametrize("member", [member for enum in ENUMS for member in enum], ids=repr)
def test_every_code_has_words_in_both_languages(member: Enum) -> None:
    said = {text(label(member), language) for language in LANGUAGES}
    assert all(said)
    assert member.value not in said or str(member.value).isupper()


@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)
@pytest.mark.parametrize("language", LANGUAGES)
def test_two_codes_of_one_kind_never_read_alike(enum: type[StrEnum], language: str) -> None:
    words = [text(label(member), language) for member in enum]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("subject", codes.SUBJECTS)
def test_a_subject_names_all_its_codes_and_no_words_are_kept_for_a_code_that_is_gone(subject: str) -> None:
    declared = vars(import_module(f"app.domain.codes.{subject}")).values()
    enums = {one for one in declared if isinstance(one, type) and issubclass(one, StrEnum) and one is not StrEnum}
    assert {enum.__name__ for enum in enums} <= set(codes.SUBJECTS[subject].split())
    tables: dict[type[StrEnum], dict[str, Message]] = import_module(f"app.domain.label_tables.{subject}").LABELS
    assert set(tables) == enums - INNER
    assert all({member.value for member in enum} == set(said) for enum, said in tables.items())


@pytest.mark.parametrize("step", list(Step))
def test_a_step_has_a_task_a_noun_and_a_short_name(step: Step) -> None:
    for language in LANGUAGES:
        names = [text(task(step), language), text(label(step), language), text(short(step), language)]
        assert names[0] != names[1]
        assert len(names[2]) <= len("Samtycke till")


def test_the_letter_of_a_group_stands_before_its_words() -> None:
    assert text(lettered(DataGroup.A), "fi") == "A Henkilö ja yhteystiedot"
    assert text(lettered(DataGroup.I), "sv") == "I Områdesbegränsning"


def test_a_group_has_a_name_that_fits_above_a_column() -> None:
    assert all(len(text(short(group), "fi")) <= len("Päihteet ja terveys") for group in list(DataGroup)[:9])
