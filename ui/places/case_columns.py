"""The columns in which cases are listed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.domain.codes import Step, Unanswered
from app.domain.labels import label, short
from app.domain.message import MC, MP, M, OnDay
from ui.models.columns import Cell, Column

if TYPE_CHECKING:
    from datetime import date

    from app.domain.message import Message
    from app.services.lists import CaseRow
    from ui.frame import Frame

NUMBERS = {step: number for number, step in enumerate(Step, start=1)}
NEAR = timedelta(days=14)  # the fast track's days, without the rules that know it: lists load before them


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

    def need(self) -> Column[CaseRow]:
        """The day a dwelling is needed and how far it is."""
        return Column(heading=M("Dwelling needed"), show=self._need, sort_key=lambda row: row.needed_by, share=51)

    def next_step(self) -> Column[CaseRow]:
        """The six dots and the step to go on with."""
        return Column(
            heading=M("Next step"),
            show=lambda row: Cell(text=short(row.next_step) if row.closed_on is None else "", dots=row.statuses),
            width=188,
        )

    def standing(self) -> Column[CaseRow]:
        """How that step stands; how a closed case ended."""
        return Column(heading=M("How it stands"), show=_standing, width=216)

    def changed(self) -> Column[CaseRow]:
        """The day of the last change."""
        return Column(
            heading=MC("column", "Changed"),
            show=lambda row: M("{day}", day=row.changed_at.astimezone().date()),
            sort_key=lambda row: row.changed_at,
            width=92,
        )

    def _need(self, row: CaseRow) -> Cell:
        if row.closed_on is not None:
            return Cell(text=M("closed {day}", day=row.closed_on), colour="muted")
        if row.needed_by is None:
            return Cell(text=label(Unanswered.NOT_KNOWN), colour="muted")
        today = self._frame.session.clock.today()
        near = row.needed_by - today <= NEAR
        return Cell(
            text=M("{day}", day=OnDay(row.needed_by)),
            note=days_left(row.needed_by, today),
            strong=True,
            note_colour="err" if near else "muted",
        )


def days_left(day: date, today: date) -> Message:
    """Return how far a day is: "76 days", "today", "3 days ago"."""
    days = (day - today).days
    if days == 0:
        return M("today")
    if days < 0:
        return MP("{n} day ago", "{n} days ago", n=-days)
    return MP("{n} day", "{n} days", n=days)


def _standing(row: CaseRow) -> Cell:
    if row.closed_on is not None:
        return Cell(text=label(row.end_reason) if row.end_reason else MC("case", "Closed"), colour="muted")
    status = row.statuses[NUMBERS[row.next_step] - 1]
    return Cell(text=label(status), status=status)
