"""Where one is in the window: every screen has an address, and an address rebuilds it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Self
from urllib.parse import quote, unquote

from app.domain.codes import Place, Step

NEW_CASE = "new"  # the page of the cases' place where a case begins
DISCLOSURES = "disclosures"  # the page of a case with the register of its client's papers
EXTRACT = "extract"  # the page of a case before the extract of its client's data
WITHDRAWAL = "withdrawal"  # the page of step 2 on which the consent is withdrawn
UNSENT = "unsent"  # the page of the papers' place with those that have not reached their reader
MEETING_DAY = "meeting_day"  # the page of the calendar on which a meeting is held; its field is the meeting
AHEAD = "ahead"  # asked of the page of the memo's copies: every copy is to be made before it is asked for
OUTBOX = "outbox"  # the page of the settings with the files that lie outside the register


@dataclass(frozen=True, slots=True)
class Address:
    """A place, and within it a case, a step, a page of it and a field of the page."""

    place: Place
    case: str | None = None
    step: Step | None = None
    page: str | None = None
    field: str | None = None

    def __str__(self) -> str:
        """Write it as text, e.g. `cases?case=…&step=consent`; `read` is the way back."""
        rest = "&".join(
            f"{name}={quote(str(value), safe='')}" for name in _PARTS if (value := getattr(self, name)) is not None
        )
        return f"{self.place}?{rest}" if rest else str(self.place)

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the address a text names; raises ValueError where it names none."""
        place, _, rest = text.partition("?")
        parts = dict(part.split("=", 1) for part in rest.split("&") if part)
        if parts.keys() - set(_PARTS):
            raise ValueError("an address has no such part")
        values = {name: unquote(value) for name, value in parts.items()}
        step = Step(values.pop("step")) if "step" in values else None
        return cls(Place(place), step=step, **values)


_PARTS = tuple(f.name for f in fields(Address) if f.name != "place")
