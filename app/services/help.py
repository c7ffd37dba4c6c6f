"""The help: topics by place, step and page, read from `resources/help`. Panel, search and handbook read them here.

A file holds topics: `[key]`, paragraphs on what the page is for, then `# section` and its items, each after a
dash. The key is a place, a step, or a page as `step.page`; a page without a topic has its step's.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import resources
from app.domain.codes import PaperKind, Place, Step
from app.domain.form_specs import page as page_of
from app.domain.labels import label, task
from app.domain.message import MC, M
from app.services.lists import folded
from i18n import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.domain.message import Message

CHAPTERS = ("start", "places", *Step)
SECTIONS: Mapping[str, Message] = MappingProxyType(
    {
        "do": MC("help", "What you do here"),
        "law": MC("help", "What the law asks"),
        "write": MC("help", "What to write"),
        "not": MC("help", "What not to write"),
        "mind": MC("help", "Bear in mind"),
    }
)
_OTHERS: Mapping[str, Message] = MappingProxyType(
    {
        "welcome": M("Welcome to Kotio"),
        "first_start": M("Make a new register"),
        "case": M("The page of a case"),
        "new_case": MC("command", "New case"),
        "disclosures": label(PaperKind.DISCLOSURE_LOG),
        "extract": label(PaperKind.EXTRACT),
        "meeting_day": MC("page", "Meeting day"),
        "withdrawal": MC("page", "Withdraw the consent"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What is told of one place, step or page: what it is for, and sections of items by their name."""

    key: str
    purpose: tuple[str, ...]
    sections: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def title(self) -> Message:
        """What the topic is about, in the words the window has for it."""
        return title(self.key)

    @property
    def step(self) -> str:
        """The step a page belongs to; "" for what is no page of a step."""
        return self.key.partition(".")[0] if "." in self.key else ""

    def words(self) -> Iterator[str]:
        """Yield everything that is said, headings apart."""
        yield from self.purpose
        for _, items in self.sections:
            yield from items


def title(key: str) -> Message:
    """Return what a place, a step or a page is called; raises ValueError or KeyError where there is none such."""
    if key in _OTHERS:
        return _OTHERS[key]
    step, _, page = key.partition(".")
    if page:
        return page_of(Step(step), page).title
    return task(Step(step)) if step in set(Step) else label(Place(step))


@cache
def topics(language: str) -> Mapping[str, Topic]:
    """Return every topic in a language, in the order of the handbook; in Finnish where there is no such help."""
    code = language if resources.path(f"help/{language}").is_dir() else "fi"
    files = (resources.path(f"help/{code}/{chapter}.txt") for chapter in CHAPTERS)
    read = (topic for file in files for topic in parsed(file.read_text(encoding="utf-8")))
    return MappingProxyType({topic.key: topic for topic in read})


def topic(language: str, key: str) -> Topic:
    """Return what is told of a page: its own topic, else its step's; raises KeyError where there is neither."""
    known = topics(language)
    return known[key] if key in known else known[key.partition(".")[0]]


def found(language: str, typed: str) -> tuple[Topic, ...]:
    """Return the topics that hold every word typed, or the beginning of it: those named so come first."""
    sought = folded(typed).split()
    if not sought:
        return ()
    named: list[Topic] = []
    told: list[Topic] = []
    for one in topics(language).values():
        name, whole = _folded(language, one.key)
        if all(word in whole for word in sought):
            (named if all(word in name for word in sought) else told).append(one)
    return (*named, *told)


@cache
def _folded(language: str, key: str) -> tuple[str, str]:
    """Return a topic's title, and all of it, as a search compares them."""
    one = topics(language)[key]
    name = folded(text(one.title, language))
    return name, folded(" ".join((name, *one.words())))


def _line(line: str) -> str:
    """Return a line as it is set: the sign of a section stays with its number."""
    return line.strip().replace(" §", "\u00a0§")


def parsed(text: str) -> tuple[Topic, ...]:
    """Return the topics of a file; raises ValueError naming the line that is none of its parts."""
    read: list[tuple[str, list[str], dict[str, list[str]]]] = []
    items: list[str] | None = None
    for number, line in enumerate((_line(one) for one in text.splitlines()), start=1):
        if not line:
            continue
        if line.startswith("[") and line.endswith("]"):
            read.append((line[1:-1], [], {}))
            items = None
        elif line.startswith("# ") and read and line[2:] in SECTIONS:
            items = read[-1][2].setdefault(line[2:], [])
        elif line.startswith("- ") and items is not None:
            items.append(line[2:])
        elif read and items is None and not line.startswith(("#", "-")):
            read[-1][1].append(line)
        else:
            raise ValueError(f"line {number} is no part of a topic")
    return tuple(
        Topic(key=key, purpose=tuple(purpose), sections=tuple((n, tuple(given)) for n, given in sections.items()))
        for key, purpose, sections in read
    )
