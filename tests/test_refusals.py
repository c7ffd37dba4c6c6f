"""Every refusal has a sentence for the person, in both languages, wherever in the program it is raised."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import app
from app.domain.errors import AppError, FieldRefused
from app.domain.message import M, Message
from i18n import text

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
SAMPLES: dict[str, Any] = {
    "found": 9,
    "known": 3,
    "worker": "Päivi Multamäki",
    "computer": "TOIMISTO-1",
    "reason": M("There is already a file of that name. Choose another name."),
    "line": 3,
    "words": "[Kirsi]",
    "since": datetime(2026, 11, 24, 7, tzinfo=UTC),
}
MAKERS = {"M", "MC", "MP"}
BASES = {AppError, FieldRefused}


def classes() -> list[type[AppError]]:
    """Every kind of refusal there is, found by loading all of app."""
    for module in pkgutil.walk_packages(app.__path__, "app."):
        importlib.import_module(module.name)
    found = list(_below(AppError))
    return sorted({one for one in found if one.__module__.startswith("app.")}, key=lambda one: one.__qualname__)


def _below(kind: type[AppError]) -> Iterator[type[AppError]]:
    yield kind
    for one in kind.__subclasses__():
        yield from _below(one)


def used() -> tuple[dict[str, list[ast.Call]], set[str]]:
    """Where each name is called in the program, and every name in it."""
    called: dict[str, list[ast.Call]] = {}
    named: set[str] = set()
    for file in (file for room in ("app", "ui") for file in (ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called.setdefault(_name(node.func), []).append(node)
            named.add(_name(node))
    return called, named


def _name(node: ast.AST) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


KINDS = [kind for kind in classes() if kind not in BASES]
OWN = [kind for kind in KINDS if "message" not in inspect.signature(kind).parameters]  # they bring their sentence
GIVEN = [kind for kind in KINDS if kind not in OWN]
CALLS, NAMED = used()


def says_so(message: Message) -> None:
    """The sentence is another in each language: none of them shows the English id."""
    said = {language: text(message, language) for language in ("fi", "sv")}
    assert len({*said.values(), message.id}) == 3, said


def test_there_are_refusals_to_be_looked_at() -> None:
    assert len(OWN) > 15
    assert len(GIVEN) > 8


@pytest.mark.parametrize("kind", OWN, ids=lambda kind: kind.__name__)
def test_a_refusal_that_brings_its_sentence_says_it_in_both_languages(kind: type[AppError]) -> None:
    asked = [name for name in inspect.signature(kind).parameters if name != "self"]
    refusal: Any = kind(*(SAMPLES[name] for name in asked))
    says_so(refusal.message)
    assert str(refusal) == kind.__name__, "an exception's text may come into a log: it is the type alone"
    assert kind.__name__ in NAMED, "nothing raises it"


@pytest.mark.parametrize("kind", GIVEN, ids=lambda kind: kind.__name__)
def test_a_refusal_is_raised_with_a_sentence_of_the_catalogues(kind: type[AppError]) -> None:
    sites = CALLS.get(kind.__name__, [])
    assert sites, "nothing raises it"
    for site in sites:
        said = site.args[-1]
        made = [
            node
            for node in ast.walk(said)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MAKERS
        ]
        assert made or isinstance(said, (ast.Attribute, ast.Subscript, ast.Name)), ast.unparse(site)
        for one in made:
            says_so(M(ast.literal_eval(one.args[0])))


def test_the_text_of_a_refusal_is_its_type_alone() -> None:
    assert str(AppError(M("Mika {name}", name="Väänänen"))) == "AppError"
