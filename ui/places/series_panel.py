"""Recurring dates in the side pane: the rhythm, the dates that come of it, and what speaks against each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from app.domain.checks import problems
from app.domain.form_specs.meeting_date import WHEN_AND_WHERE
from app.domain.form_specs.series import RHYTHM
from app.domain.message import MP, M
from app.domain.records import answers_of, replaced
from app.domain.series import dates_of
from app.services import series
from ui.forms.context import FormContext
from ui.places.meeting_panel import PAUSE
from ui.places.record_panel import RecordPanel
from ui.places.series_dates import SeriesDates

if TYPE_CHECKING:
    from app.domain.forms import Answers, Problem
    from app.domain.meeting import Meeting
    from ui.frame import Frame

_FIRST = 6  # dates, where nothing else is said
_DAY, *_REST = WHEN_AND_WHERE.fields
_PARTS = (
    replace(WHEN_AND_WHERE, fields=(replace(_DAY, label=M("First day")),)),
    RHYTHM,
    replace(WHEN_AND_WHERE, fields=tuple(_REST)),
)


class SeriesPanel(RecordPanel):
    """The panel. `meeting` is what each date is like; after saving, the first of them.

    Signals:
        changed: the dates were saved; the calendar is to be read again.
    """

    changed = Signal()

    def __init__(self, frame: Frame, model: Meeting, weeks: int) -> None:
        self.frame, self.meeting = frame, model
        self.dates = SeriesDates()
        super().__init__(
            M("Recurring dates"),
            _PARTS,
            FormContext(today=frame.session.clock.today()),
            {**answers_of(model, WHEN_AND_WHERE.fields), "every_weeks": weeks, "dates": _FIRST},
            self._keep_dates,
            act=M("Create the meetings"),
        )
        self.below.addWidget(self.dates)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.show_dates)
        self.edited.connect(self._timer.start)
        self.dates.changed.connect(self._warn)
        self.saved.connect(self.closed)
        self.show_dates()

    @property
    def touched(self) -> bool:
        """Nothing is planned by going: the button alone makes meetings."""
        return False

    def _typed(self) -> Meeting:
        typed: Meeting = replaced(self.meeting, WHEN_AND_WHERE.fields, self.answers())
        return typed

    def show_dates(self) -> None:
        """Show the dates that come of what is typed, and what warns about them."""
        answers = self.answers()
        day, weeks, count = self._typed().day, answers.get("every_weeks"), answers.get("dates")
        if day is not None and isinstance(weeks, int) and isinstance(count, int):
            self.dates.show_dates(dates_of(day, weeks, count=count))
        else:
            self.dates.show_dates(())
        self._warn()

    def _warn(self) -> None:
        if not self.frame.session.suspended:
            self.dates.warn(series.warnings(self.frame.session, self._typed(), self.dates.days))

    def _keep_dates(self, answers: Answers) -> tuple[Problem, ...]:
        fields = (*WHEN_AND_WHERE.fields, *RHYTHM.fields)
        wrong = problems(fields, answers, self.frame.session.clock.today())
        if wrong:
            return wrong
        self.show_dates()
        if asked := self.dates.asked:
            raise series.undecided(asked[0].planned.day)
        made = series.save_series(self.frame.session, self._typed(), self.dates.days)
        self.frame.saved(self.frame.session.clock.now())
        self.frame.tell(MP("{n} meeting was created.", "{n} meetings were created.", n=len(made)))
        self.meeting = made[0]
        self.changed.emit()
        return ()
