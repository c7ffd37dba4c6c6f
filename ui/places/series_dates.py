"""The dates of a series: each is ticked, a day off is asked about, what warns about one stands under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

import i18n
from app.domain.message import MC, M, OnDay
from ui.language import language
from ui.theme import space
from ui.widgets.labels import Caution, Muted, Strong
from ui.widgets.options import Check
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from app.domain.message import Message
    from app.domain.series import PlannedDay

SKIP, MOVE = "skip", "move"


class SeriesDate(QWidget):
    """One date; a working day is ticked off, a day off is skipped or moved.

    Signals:
        changed: it was decided anew.
    """

    changed = Signal()

    def __init__(self, planned: PlannedDay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.planned = planned
        self.tick: Check | None = None
        self.choice: Segmented | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.tiny)
        self._warnings: list[QWidget] = []
        if planned.off is None or planned.move_to is None:
            self.tick = Check(self)
            language.bind(self.tick, "setText", M("{day}", day=OnDay(planned.day)))
            self.tick.setChecked(True)
            self.tick.toggled.connect(self.changed)
            self._column.addWidget(self.tick)
        else:
            self._ask(planned.off, planned.move_to)

    @property
    def asked(self) -> bool:
        """Is it a day off about which nothing has been decided."""
        return self.choice is not None and not self.choice.value

    @property
    def day(self) -> date | None:
        """The day on which there is to be a meeting, None where there is to be none."""
        if self.tick is not None:
            return self.planned.day if self.tick.isChecked() else None
        return self.planned.move_to if self.choice is not None and self.choice.value == MOVE else None

    def warn(self, warnings: Sequence[Message]) -> None:
        """Show what warns about it, in place of what did."""
        for old in self._warnings:
            old.hide()
            old.deleteLater()
        self._warnings = [Caution(one, self) for one in warnings]
        for label in self._warnings:
            self._column.addWidget(label)

    def _ask(self, off: Message, move_to: date) -> None:
        self._column.addWidget(Strong(M("{day}: {name}", day=OnDay(self.planned.day), name=off), self))
        values = {SKIP: M("Leave out"), MOVE: M("Move to {day}", day=i18n.day_and_month(move_to))}
        self.choice = Segmented(values, M("What becomes of {day}", day=self.planned.day), self)
        self.choice.set_value("")
        self.choice.chosen.connect(self.changed)
        self._column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)


class SeriesDates(QWidget):
    """The dates, one below the other.

    Signals:
        changed: one of them was decided anew.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dates: list[SeriesDate] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.heading)
        self._column.addWidget(Strong(MC("series", "Dates"), self))
        self._none = Muted(M("Give the first day, and how many dates there are."), self)
        self._column.addWidget(self._none)

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which there is to be a meeting."""
        return tuple(one.day for one in self.dates if one.day is not None)

    @property
    def asked(self) -> tuple[SeriesDate, ...]:
        """The days off about which nothing has been decided."""
        return tuple(one for one in self.dates if one.asked)

    def show_dates(self, planned: Sequence[PlannedDay]) -> None:
        """Show the dates; those that stay keep what was decided about them."""
        if tuple(one.planned for one in self.dates) == tuple(planned):
            return
        kept = {one.planned: one for one in self.dates}
        for gone in set(kept) - set(planned):
            kept[gone].hide()
            kept[gone].deleteLater()
        self.dates = [kept.get(one) or self._made(one) for one in planned]
        for number, date in enumerate(self.dates):
            self._column.insertWidget(number + 1, date)
        self._none.setVisible(not self.dates)

    def warn(self, warnings: Mapping[date, Sequence[Message]]) -> None:
        """Show what warns about each date."""
        for one in self.dates:
            one.warn(warnings.get(one.day, ()) if one.day is not None else ())

    def _made(self, planned: PlannedDay) -> SeriesDate:
        date = SeriesDate(planned, self)
        date.changed.connect(self.changed)
        return date
