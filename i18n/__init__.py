"""The catalogues and the only renderer of messages: `text(message, language)`.

Dates, times, sums, counts, the domain's codes and lists are put in the reader's form here, by fixed patterns
(`d.M.yyyy`, `H.mm`): the libraries' short formats are wrong for Swedish in Finland. Imports no Qt.
"""

from __future__ import annotations

import gettext
from datetime import date, time
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from app.domain.labels import label
from app.domain.message import Message, OnDay

if TYPE_CHECKING:
    from gettext import NullTranslations

LANGUAGES = ("fi", "sv")
SOURCE = "en"  # the message ids are readable English: a third language of the window for free
PSEUDO = "xx"  # brackets every message: what has none was never bound

_NAMES = frozenset({"Kela", "Teams"})
_AND = {"fi": "ja", "sv": "och"}
_WEEKDAYS = {
    "fi": "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai",
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
_SHORT_WEEKDAYS = {
    "fi": "ma ti ke to pe la su",
    "sv": "mån tis ons tors fre lör sön",
    "en": "Mon Tue Wed Thu Fri Sat Sun",
}
_MONTHS = {
    "fi": "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu "
    "joulukuu",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}


class _Pseudo(gettext.NullTranslations):
    """A catalogue that marks every message and makes it longer."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}~~~⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}~~~⟧"

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - gettext's signature
        return f"⟦{message}~~~⟧"


@cache
def catalogue(language: str) -> NullTranslations:
    """Return the compiled catalogue of a language; English and unknown ones show the message ids."""
    if language == PSEUDO:
        return _Pseudo()
    if language not in LANGUAGES:
        return gettext.NullTranslations()
    from i18n.compiled import Catalogue, compiled  # noqa: PLC0415 - a program without a window may need none

    return Catalogue(compiled(language).read_bytes())


def text(message: Message | str, language: str) -> str:
    """Return what `message` says in `language` ("fi", "sv", "en" or the pseudo-language "xx").

    Text that is no message (what a person wrote) is returned as it is.
    """
    if isinstance(message, str):
        return message
    table = catalogue(language)
    values = dict(message.values)
    if message.plural is not None:
        said = table.ngettext(message.id, message.plural, int(str(values["n"])))
    elif message.context is not None:
        said = table.pgettext(message.context, message.id)
    else:
        said = table.gettext(message.id)
    return said.format(**{name: shown(value, language) for name, value in values.items()}) if values else said


def shown(value: object, language: str) -> str:  # noqa: PLR0911 - one line a type
    """Return a value in the reader's form."""
    if isinstance(value, Message):
        return text(value, language)
    if isinstance(value, Enum):
        return text(label(value), language)
    if isinstance(value, bool) or value is None:
        raise TypeError(f"{value!r} has no form of its own")
    if isinstance(value, (str, int)):
        return str(value)
    if isinstance(value, OnDay):
        return weekday_and_day(value.day, language)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, time):
        return clock(value)
    if isinstance(value, (tuple, list)):
        said = [shown(value[0], language), *(_within(item, language) for item in value[1:])] if value else []
        return listed(said, language)
    from decimal import Decimal  # noqa: PLC0415 - a start says no sums

    return money(int(value * 100)) if isinstance(value, Decimal) else str(value)


def day(value: date) -> str:
    """Return `24.11.2026`."""
    return f"{value.day}.{value.month}.{value.year}"


def day_and_month(value: date) -> str:
    """Return `24.11.`, where the year stands beside."""
    return f"{value.day}.{value.month}."


def clock(value: time) -> str:
    """Return `9.00`."""
    return f"{value.hour}.{value.minute:02}"


def weekday(value: date, language: str) -> str:
    """Return `tiistai`, `tisdag`."""
    return _WEEKDAYS.get(language, _WEEKDAYS["en"]).split()[value.weekday()]


def short_weekday(number: int, language: str) -> str:
    """Return `ti`, `tis` for a weekday, Monday being 0."""
    return _SHORT_WEEKDAYS.get(language, _SHORT_WEEKDAYS["en"]).split()[number]


def month(number: int, language: str) -> str:
    """Return `marraskuu`, `november` for 11."""
    return _MONTHS.get(language, _MONTHS["en"]).split()[number - 1]


def short_month(number: int, language: str) -> str:
    """Return `marras`, `nov` for 11."""
    name = month(number, language)
    return name.removesuffix("kuu") if language == "fi" else name[:3]


def weekday_and_day(value: date, language: str) -> str:
    """Return `ti 24.11.2026`, `tis 24.11.2026`."""
    return f"{short_weekday(value.weekday(), language)} {day(value)}"


def money(cents: int) -> str:
    """Return `1 250,50 €`, `520 €`, with no-break spaces."""
    whole, rest = divmod(abs(cents), 100)
    grouped = f"{whole:,}".replace(",", "\u00a0")
    return f"{'−' if cents < 0 else ''}{grouped}{f',{rest:02}' if rest else ''}\u00a0€"


def _within(item: object, language: str) -> str:
    """Return an item after the first: a code begins small there, unless it is a name or an abbreviation."""
    said = shown(item, language)
    if not isinstance(item, Enum) or said in _NAMES or said[1:2].isupper():
        return said
    return said[:1].lower() + said[1:]


def listed(items: list[str], language: str) -> str:
    """Return `a, b ja c`, `a, b och c`."""
    if len(items) < 2:  # noqa: PLR2004 - a pair needs an "and"
        return "".join(items)
    return f"{', '.join(items[:-1])} {_AND.get(language, 'and')} {items[-1]}"
