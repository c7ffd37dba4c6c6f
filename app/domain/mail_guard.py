"""The guard of ordinary mail: what a text tells of who the client is. Being a client is itself secret (ux.md §4).

It knows the client's names as they are inflected, the birth date in figures, the shape of an identity code, the
address and the telephone. It shows what it found; it reads no meanings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from app.domain.answers import answers
from app.domain.codes import Step
from app.domain.form_specs import form
from app.domain.name_forms import forms_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from app.domain.case_file import CaseFile

_ADDRESSES = frozenset({"address", "dwelling_address"})
_PHONES = frozenset({"phone"})
_MAILS = frozenset({"email"})
_SHAPE = re.compile(
    r"(?<![0-9A-Za-z])[0-3]\d[01]\d\d\d ?[-+A-FU-Y] ?\d{3} ?[0-9A-Y](?![0-9A-Za-z])", re.IGNORECASE
)
_FIGURES = re.compile(r"\d+")
_DIALLED = re.compile(r"\+?\d[\d ()-]{4,}\d")
_COUNTRY = re.compile(r"^(?:\+|00)358 ?(?:\(0\))?")
_PATH = re.compile(r"[_\W]+")  # a file's name parts its words by more than spaces
_LEAST = 6  # figures of a telephone number that is looked for
_STREET = 5  # letters of a street that is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What tells who the client is."""

    names: tuple[str, ...] = ()
    born: date | None = None
    addresses: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()

    @classmethod
    def of(cls, file: CaseFile) -> Self:
        """Return it as the case has it."""
        wanted = _ADDRESSES | _PHONES | _MAILS
        said = {
            field.name: str(value).strip()
            for step in Step
            for field in form(step).fields
            if field.name in wanted and (value := answers(file, [field]).get(field.name))
        }
        return cls(
            names=(file.client.name,),
            born=file.client.born,
            addresses=tuple(said[name] for name in sorted(_ADDRESSES & said.keys())),
            phones=tuple(said[name] for name in sorted(_PHONES & said.keys())),
            mails=tuple(said[name] for name in sorted(_MAILS & said.keys())),
        )


def told_in(texts: Iterable[str], identity: Identity) -> tuple[str, ...]:
    """Return the words of the texts that tell who the client is, as they are written there, each once."""
    return tuple(dict.fromkeys(word for text in texts for word in _told(text, identity)))


def _told(text: str, identity: Identity) -> Iterator[str]:
    yield from _names(text, identity.names)
    yield from (found[0] for found in _SHAPE.finditer(text))
    if identity.born is not None:
        yield from _days(text, identity.born)
    for address in identity.addresses:
        yield from _streets(text, address)
    for phone in identity.phones:
        yield from _numbers(text, phone)
    yield from (mail for mail in identity.mails if mail.casefold() in text.casefold())


def _names(text: str, names: tuple[str, ...]) -> Iterator[str]:
    words = _PATH.sub(" ", text)
    for name in names:
        for part in _PATH.sub(" ", name).split():
            yield from forms_in(words, part)
            if len(part) == 2:  # noqa: PLR2004 - Bo, Li: found as a name alone, with a capital
                yield from re.findall(rf"\b{re.escape(part.title())}(?:n|s|lle|lla|lta|in|ille)?\b", words)


def _days(text: str, born: date) -> Iterator[str]:
    day, month, year = f"{born.day}", f"{born.month}", f"{born.year}"
    parted = rf"(?<!\d)0?{day}[./ -]{{1,2}}0?{month}[./ -]{{1,2}}(?:{year[:2]})?{year[2:]}(?!\d)"
    turned = rf"(?<!\d){year}[./ -]?{month:>02}[./ -]?{day:>02}(?!\d)"
    joined = rf"(?<!\d){day:>02}{month:>02}(?:{year[:2]})?{year[2:]}(?!\d)"
    for shape in (parted, turned, joined):
        yield from re.findall(shape, text)


def _streets(text: str, address: str) -> Iterator[str]:
    street = _FIGURES.split(address, maxsplit=1)[0].split(",")[0]
    longest = max(street.split(), key=len, default="")
    if len(longest) >= _STREET:
        yield from forms_in(text, longest)


def _numbers(text: str, phone: str) -> Iterator[str]:
    wanted = _figures(phone)
    if len(wanted) >= _LEAST:
        yield from (found[0] for found in _DIALLED.finditer(text) if wanted in _figures(found[0]))


def _figures(number: str) -> str:
    return "".join(_FIGURES.findall(_COUNTRY.sub("0", number.strip())))
