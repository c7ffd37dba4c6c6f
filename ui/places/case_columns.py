"""The columns in which cases are listed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.domain.codes import Status, Step, Unanswered
from app.domain.labels import label, short
from app.domain.message import MC, MP, M, OnDay
from app.services.home import fast
from ui.models.columns import Cell, Column

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.deeds import Deed
    from app.domain.message import Message
    from app.services.lists import CaseRow
    from ui.frame import Frame

DOTS = 96  # px at 100 %: the six dots alone
_WEEK = tuple(date(2028, 2, day) for day in range(22, 29))
NUMBERS = {step: number for number, step in enumerate(Step, start=1)}


class CaseColumns:
    """The columns; they ask the frame for the day and whether names are hidden."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    def number(self) -> Column[CaseRow]:
        """The case number."""
        return Column(
            heading=MC("column", "Case"),
            show=lambda row: Cell(text=row.number, strong=True),
            sort_key=lambda row: row.number,
            width=84,
        )

    def client(self) -> Column[CaseRow]:
        """The client's name, the number of the case while names are hidden."""
        return Column(
            heading=MC("column", "Client"),
            show=lambda row: row.number if self._frame.privacy else row.name,
            sort_key=lambda row: row.name,
            share=50,
        )

    def need(self, *, snug: bool = False) -> Column[CaseRow]:
        """The day a dwelling is needed and how far it is."""
        return Column(
            heading=M("Dwelling needed"),
            show=self._need,
            sort_key=lambda row: row.needed_by,
            share=51,
            snug=snug,
            longest=() if snug else tuple(map(_long_past, _WEEK)),
        )

    def next_step(self, *, least: int = 0) -> Column[CaseRow]:
        """The six dots and the step to go on with; with `least` the dots alone where there is little room."""
        dots = (Status.DONE,) * len(Step)
        return Column(
            heading=MC("column", "Step") if least else M("Next step"),
            show=lambda row: Cell(text=short(row.next_step) if row.closed_on is None else "", dots=row.statuses),
            width=188 if least else 0,
            share=0,
            least=least,
            longest=() if least else tuple(Cell(text=short(step), dots=dots) for step in Step),
        )

    def deed(self, deeds: Mapping[str, Deed]) -> Column[CaseRow]:
        """What is done next."""
        return Column(heading=M("Next action"), show=lambda row: deeds[row.id].words, share=60)

    def standing(self) -> Column[CaseRow]:
        """How that step stands."""
        longest = tuple(Cell(text=label(status), status=status) for status in Status)
        return Column(heading=M("How it stands"), show=_standing, share=0, longest=longest)

    def closed(self) -> Column[CaseRow]:
        """The day a case was closed."""
        return Column(
            heading=MC("column", "Closed"),
            show=lambda row: M("{day}", day=row.closed_on) if row.closed_on else "",
            sort_key=lambda row: row.closed_on,
            width=120,
        )

    def ended(self) -> Column[CaseRow]:
        """How a closed case ended."""
        return Column(heading=M("How it ended"), show=_ended, share=50)

    def changed(self) -> Column[CaseRow]:
        """The day of the last change."""
        return Column(
            heading=MC("column", "Changed"),
            show=lambda row: M("{day}", day=row.changed_at.astimezone().date()),
            sort_key=lambda row: row.changed_at,
            width=92,
        )

    def _need(self, row: CaseRow) -> Cell:
        if row.needed_by is None:
            return Cell(text=label(Unanswered.NOT_KNOWN), colour="muted")
        today = self._frame.session.clock.today()
        return Cell(
            text=M("{day}", day=OnDay(row.needed_by)),
            note=days_left(row.needed_by, today),
            strong=True,
            note_colour="err" if fast(row, today) else "muted",
        )


def days_left(day: date, today: date) -> Message:
    """Return how far a day is: "76 days", "today", "3 days ago"."""
    days = (day - today).days
    if days == 0:
        return M("today")
    if days < 0:
        return MP("{n} day ago", "{n} days ago", n=-days)
    return MP("{n} day", "{n} days", n=days)


def _long_past(day: date) -> Cell:
    """Return the widest that is said of a weekday on which a dwelling was needed: more than a hundred days ago."""
    return Cell(
        text=M("{day}", day=OnDay(day)), note=days_left(day, date(2029, 2, 28)), strong=True, note_colour="err"
    )


def _ended(row: CaseRow) -> Message:
    return label(row.end_reason) if row.end_reason else MC("case", "Closed")


def _standing(row: CaseRow) -> Cell:
    status = row.statuses[NUMBERS[row.next_step] - 1]
    return Cell(text=label(status), status=status)
