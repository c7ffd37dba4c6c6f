"""The texts of papers that an office may edit: sections under headings, read by the line, written back, filled in.

A text is typed as it lies in `resources/texts`: a line `[heading]`, below it paragraphs divided by an empty line.
The headings are those of the shipped text of its language, in the order of the sections.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING
from unicodedata import category

from app.domain import phrases
from app.domain.codes import Category, OfficeText
from app.domain.errors import AppError
from app.domain.message import M

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from app.domain.group import Office
    from app.domain.message import Message

    Line = tuple[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a text must hold: its sections in order, how many letters in all, whether each line stands alone."""

    sections: tuple[str, ...]
    longest: int
    by_line: bool = False


# letters that fit: the consent form on two sheets with its table, the undertaking on one, the privacy one on two
SHAPES: dict[OfficeText, Shape] = {
    OfficeText.CONSENT: Shape(
        sections=(
            "purpose",
            "recipients",
            "sources",
            "meeting",
            "memo",
            "voluntary",
            "withdrawal",
            "validity",
            "retention",
            "rights",
            "complaint",
            "law",
            "declaration",
        ),
        longest=7_000,
    ),
    OfficeText.SECRECY_UNDERTAKING: Shape(sections=("who", "promise", "after", "law"), longest=1_600),
    OfficeText.PRIVACY_NOTICE: Shape(
        sections=(
            "purpose",
            "law",
            "data",
            "sources",
            "recipients",
            "retention",
            "protection",
            "rights",
            "complaint",
            "automation",
        ),
        longest=8_000,
    ),
    OfficeText.WITHDRAWAL_NOTICE: Shape(sections=("stops", "asked", "stays"), longest=1_800),
    OfficeText.SOCIAL_CONTACT: Shape(sections=("consent", "law", "asked"), longest=1_800),
    OfficeText.PHRASES: Shape(sections=phrases.SECTIONS, longest=20_000, by_line=True),
    # the points of JulkL 24.1 § that a paper may need: `secrecy_grounds.POINTS`
    OfficeText.GROUNDS: Shape(sections=("23", "25", "28", "32"), longest=600, by_line=True),
    OfficeText.MATRIX: Shape(sections=tuple(Category), longest=4_000, by_line=True),
}

# what an office's text may leave to be filled in, by the name it has in the text's language
PLACES: dict[str, dict[str, str]] = {
    "fi": {
        "viranomainen": "agency",
        "toimisto": "office",
        "osoite": "address",
        "puhelin": "phone",
        "sähköposti": "email",
        "tietosuojavastaava": "data_protection",
    },
    "sv": {
        "myndigheten": "agency",
        "byrån": "office",
        "adressen": "address",
        "telefonen": "phone",
        "e-posten": "email",
        "dataskyddsombudet": "data_protection",
    },
}

_HEADING = re.compile(r"\[([^\[\]]+)\]")
_PLACE = re.compile(r"\{([^{}]*)\}")
_UNPRINTABLE = frozenset({"Cc", "Cs", "Co", "Cn"})  # the categories of letters that no font draws
_QUOTED = 60  # letters of a wrong line that are shown
_NOTHING = "–"  # what stands for an answer that the office has not given


class MalformedText(AppError):
    """A typed text cannot be kept: which line is wrong, by its number and its words, and why."""

    def __init__(self, reason: Message, line: int, words: str) -> None:
        shown = "".join(letter for letter in words.strip() if letter.isprintable())[:_QUOTED]
        said = M("Line {line}, ”{words}”: {reason}", line=line, words=shown, reason=reason)
        super().__init__(said if shown else M("Line {line}: {reason}", line=line, reason=reason))
        self.line = line


def headings(shipped: str) -> tuple[str, ...]:
    """Return the headings of a text in their order."""
    return tuple(found[1] for line in shipped.splitlines() if (found := _HEADING.fullmatch(line.strip())))


def parsed(typed: str, shape: Shape, heads: Sequence[str], places: Mapping[str, str]) -> Mapping[str, str]:
    """Return the sections of a typed text by name, paragraphs divided by an empty line; raises MalformedText."""
    _check_lines(_lines(typed), shape, places)
    by_name = dict(zip(shape.sections, heads, strict=True))
    found = sections_of(typed, {folded(head): name for name, head in by_name.items()}, by_name)
    return MappingProxyType({name: _whole(found[name], shape) for name in shape.sections})


def sections_of(typed: str, known: Mapping[str, str], needed: Mapping[str, str]) -> dict[str, list[Line]]:
    """Return the lines of each section; `known` names them by folded heading, `needed` has each one's heading."""
    lines = _lines(typed)
    found = {name: list(body) for name, body in _sections(lines, known)}
    for name, head in needed.items():
        if name not in found:
            raise MalformedText(M("the heading {heading} is missing", heading=f"[{head}]"), *lines[-1])
    return found


def written(sections: Mapping[str, str], shape: Shape, heads: Sequence[str]) -> str:
    """Return sections as they are typed; `parsed` is the way back."""
    parts = (f"[{head}]\n{sections[name]}\n" for head, name in zip(heads, shape.sections, strict=True))
    return "\n".join(parts)


def filled(sections: Mapping[str, str], office: Office, language: str) -> dict[str, str]:
    """Return sections with what the office has said of itself in place of their `{places}`."""
    swedish = language == "sv"
    said = {
        "agency": office.agency_sv if swedish else office.agency_fi,
        "office": (office.name_sv if swedish else office.name_fi) or office.name_fi or office.name_sv,
        "address": office.address,
        "phone": office.phone,
        "email": office.email,
        "data_protection": office.data_protection_contact,
    }

    def value(place: re.Match[str]) -> str:
        return said.get(PLACES[language].get(place[1].strip(), ""), "").strip() or _NOTHING

    return {name: _PLACE.sub(value, text) for name, text in sections.items()}


def _lines(typed: str) -> list[Line]:
    return list(enumerate(re.split(r"\r\n|\r|\n", typed), start=1))


def _check_lines(lines: Sequence[Line], shape: Shape, places: Mapping[str, str]) -> None:
    letters = 0
    for number, line in lines:
        letters += len(line)
        if letters > shape.longest:
            raise MalformedText(M("the text is longer than {n} letters", n=shape.longest), number, line)
        if any(category(letter) in _UNPRINTABLE and not letter.isspace() for letter in line):
            raise MalformedText(M("there is a character that cannot be printed"), number, line)
        rest = _PLACE.sub("", line)
        if "{" in rest or "}" in rest:
            raise MalformedText(M("a brace has no pair"), number, line)
        for place in _PLACE.findall(line):
            if place.strip() not in places:
                unknown = M("nothing is known that could stand for {place}", place=f"{{{place}}}")
                raise MalformedText(unknown, number, line)


def _sections(lines: Sequence[Line], known: Mapping[str, str]) -> Iterator[tuple[str, Sequence[Line]]]:
    """Yield each section's name and its lines."""
    heads = [(at, name) for at, (_, line) in enumerate(lines) if (name := _heading(lines[at], known))]
    before = lines[: heads[0][0]] if heads else lines
    for number, line in before:
        if line.strip():
            raise MalformedText(M("there is text before the first heading"), number, line)
    seen: set[str] = set()
    for (at, name), (end, _) in pairwise([*heads, (len(lines), "")]):
        if name in seen:
            raise MalformedText(M("this heading is there already"), *lines[at])
        seen.add(name)
        body = lines[at + 1 : end]
        if not any(line.strip() for _, line in body):
            raise MalformedText(M("there is no text under this heading"), *lines[at])
        _check_quotes(body)
        yield name, body


def _heading(at: Line, known: Mapping[str, str]) -> str | None:
    """Return the section that a line begins, None where it is no heading; raises MalformedText."""
    number, line = at
    if not line.lstrip().startswith("["):
        return None
    found = _HEADING.fullmatch(line.strip())
    name = known.get(folded(found[1])) if found else None
    if name is None:
        raise MalformedText(M("there is no such heading"), number, line)
    return name


def _check_quotes(body: Sequence[Line]) -> None:
    """Refuse a paragraph in which a quotation mark is not closed, by the line of its last one."""
    last: Line | None = None
    marks = 0
    for number, line in (*body, (0, "")):
        if line.strip():
            marks += line.count("”")
            last = (number, line) if "”" in line else last
            continue
        if marks % 2 and last is not None:
            raise MalformedText(M("a quotation mark has no pair"), *last)
        marks, last = 0, None


def _whole(lines: Sequence[Line], shape: Shape) -> str:
    said = [" ".join(_visible(line).split()) for _, line in lines]
    if shape.by_line:
        return "\n".join(line for line in said if line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(said)).strip()


def _visible(line: str) -> str:
    """Return a line without the marks that another program hides in it: soft hyphens, joiners, directions."""
    return "".join(letter for letter in line if category(letter) != "Cf")


def folded(head: str) -> str:
    """Return a heading without regard to case and spaces."""
    return " ".join(head.split()).casefold()
