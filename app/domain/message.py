"""What a rule, a label or a refusal says, without a language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence of the catalogues and the values of its `{named}` places.

    Values may be text, numbers, dates, times, members of the domain's enums, other messages, or tuples of
    these (shown as a list). `i18n.text` puts each into the reader's form; nothing else renders a message.
    """

    id: str
    context: str | None = None
    plural: str | None = None
    values: tuple[tuple[str, object], ...] = ()

    def with_values(self, **values: object) -> Message:
        """Return the same sentence with these values added or replaced."""
        return replace(self, values=tuple({**dict(self.values), **values}.items()))


@dataclass(frozen=True, slots=True)
class OnDay:
    """A day to be shown with its weekday: `ti 24.11.2026`, `tis 24.11.2026`."""

    day: date


# babel extracts the ids by position: `-k M -k MC:1c,2 -k MP:1,2`. Write the texts as literals.


def M(id: str, **values: object) -> Message:  # noqa: N802, A002 - the catalogue's keyword
    """Make a message."""
    return Message(id, values=tuple(values.items()))


def MC(context: str, id: str, **values: object) -> Message:  # noqa: N802, A002 - the catalogue's keyword
    """Make a message whose English text has several meanings: `context` tells which."""
    return Message(id, context=context, values=tuple(values.items()))


def MP(one: str, many: str, *, n: int, **values: object) -> Message:  # noqa: N802 - the catalogue's keyword
    """Make a message with a plural; `{n}` is the number that chooses the form."""
    return Message(one, plural=many, values=(("n", n), *values.items()))
