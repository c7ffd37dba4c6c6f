"""How a week is laid out and painted: days side by side, half hours below one another, now as a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter

from app.domain.calendar_fi import SATURDAY, day_off
from app.domain.message import MP
from ui.language import language
from ui.models.lanes import lanes
from ui.models.month_model import DAYS
from ui.models.week_model import HALF, HOUR, span
from ui.places.calendar_day import day_off_lines, entry_height
from ui.places.calendar_entry import paint_below, paint_entry, width_of
from ui.theme import space, theme
from ui.widgets.shapes import fill

if TYPE_CHECKING:
    from datetime import date

    from app.domain.agenda import AgendaEntry
    from ui.models.lanes import Minutes
    from ui.models.week_model import WeekModel

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


_FAINT = 0.4  # how much of the line of now is seen on other days


class Laid(NamedTuple):
    """An entry and where it lies."""

    entry: AgendaEntry
    rect: QRect


class HourGrid(NamedTuple):
    """The grid on the screen: the edges of the days, where the row of the days and the first hour begin."""

    edges: tuple[int, ...]
    top: int
    first: int  # of the half hours
    half: int  # the height of one

    def y(self, model: WeekModel, minute: int) -> int:
        """Return how high a minute of the day is."""
        return self.first + round((minute - model.first) * self.half / HALF)

    def minute(self, model: WeekModel, y: int) -> int:
        """Return the minute of the day at a height."""
        return model.first + round((y - self.first) * HALF / max(1, self.half))

    def rect(self, model: WeekModel, column: int, when: Minutes) -> QRect:
        """Return where a time of a day lies."""
        left, top = self.edges[column] + space.tiny, self.y(model, when[0]) + 1
        return QRect(left, top, self.edges[column + 1] - space.tiny - left, self.y(model, when[1]) - top)

    def column(self, x: int) -> int:
        """Return the day at a place, the nearest one beyond the edges."""
        return next((n for n in range(DAYS) if x < self.edges[n + 1]), DAYS - 1)


def day_row_height(model: WeekModel) -> int:
    """Return the height of the row of the days: what the fullest of them needs."""
    lines = (len(model.untimed(day)) + _lines(model, day) for day in model.days)
    return max(1, *lines) * (entry_height() + 1) + space.hair


def laid(model: WeekModel, grid: HourGrid) -> list[Laid]:
    """Return the entries of the week and where they lie; those that overlap lie side by side."""
    found = []
    for column, day in enumerate(model.days):
        entries = model.timed(day)
        for entry, lane in zip(entries, lanes(map(span, entries)), strict=True):
            whole = grid.rect(model, column, span(entry))
            left = whole.x() + whole.width() * lane.number // lane.of
            right = whole.x() + whole.width() * (lane.number + 1) // lane.of - (lane.number + 1 < lane.of)
            found.append(Laid(entry, QRect(left, whole.y(), right - left, whole.height())))
        found += _untimed(model, grid, column, day)
    return found


def paint_ground(painter: QPainter, model: WeekModel, grid: HourGrid, whole: QRect) -> None:
    """Paint the days, those off tinted and named, and the lines of the hours."""
    for column, day in enumerate(model.days):
        free = day.weekday() >= SATURDAY or day_off(day) is not None
        left, right = grid.edges[column], grid.edges[column + 1]
        fill(painter, QRect(left, whole.y(), right - left, whole.height()), "weekend" if free else "page")
        fill(painter, QRect(right - 1, whole.y(), 1, whole.height()), "line")
        _paint_day_off(painter, day, QRect(left, grid.top, right - left, entry_height()))
        if away := model.away(day):
            top = grid.top + (_lines(model, day) - 1) * (entry_height() + 1)
            painter.setPen(theme.colour("muted" if all(one.deputies for one in away) else "wait"))
            painter.setFont(theme.font())
            line = QRect(left + space.cell, top, right - left - space.cell, entry_height())
            painter.drawText(line, _LEFT, language.text(MP("{n} away", "{n} away", n=len(away))))
    for minute in range(model.first, model.last + 1, HOUR):
        fill(painter, QRect(whole.x(), grid.y(model, minute) - 1, whole.width(), 1), "line")
    painter.setPen(theme.colour("line"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for minute in range(model.first + HALF, model.last, HOUR):
        y = grid.y(model, minute) - 1
        for x in range(whole.x(), whole.right(), space.small):
            painter.drawPoint(x, y)


def paint_entries(painter: QPainter, entries: list[Laid], seen: QRect) -> None:
    """Paint the entries that are seen; one that is high enough has a second line."""
    height = theme.scaled("line")
    for entry, rect in entries:
        if not rect.intersects(seen):
            continue
        two = rect.height() >= 2 * height
        line = QRect(rect.x(), rect.y() + space.hair * two, rect.width(), height if two else rect.height())
        long_number = width_of(entry, long_number=True) <= rect.width()
        paint_entry(painter, entry, rect, long_number=long_number, line=line)
        if two:
            paint_below(painter, entry, line.translated(0, height))


def paint_now(painter: QPainter, grid: HourGrid, y: int, today: int) -> None:
    """Paint the line of now: through the week faintly, through today strongly."""
    left, right = grid.edges[today], grid.edges[today + 1]
    painter.setOpacity(_FAINT)
    fill(painter, QRect(0, y, grid.edges[-1], 1), "now")
    painter.setOpacity(1)
    fill(painter, QRect(left, y, right - left, space.hair), "now")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("now"))
    painter.drawEllipse(QPointF(left, y + 1), space.tiny, space.tiny)


def _lines(model: WeekModel, day: date) -> int:
    """Return how many lines the day itself has in its row: what day off it is, how many are away."""
    return (day_off(day) is not None) + bool(model.away(day))


def _untimed(model: WeekModel, grid: HourGrid, column: int, day: date) -> list[Laid]:
    left, right = grid.edges[column] + space.tiny, grid.edges[column + 1] - space.tiny
    pitch = entry_height() + 1
    top = grid.top + pitch * _lines(model, day)
    return [
        Laid(entry, QRect(left, top + number * pitch, right - left, entry_height()))
        for number, entry in enumerate(model.untimed(day))
    ]


def _paint_day_off(painter: QPainter, day: date, line: QRect) -> None:
    """Paint the name of a day off where it fits on a line; the head's tooltip and a screen reader say it too."""
    lines = day_off_lines(day, line.width())
    if len(lines) == 1:
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        painter.drawText(line.adjusted(space.cell, 0, 0, 0), _LEFT, lines[0])
