"""A day of the month: its number, the name of a day off, three entries, or two and how many more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.calendar_fi import SATURDAY, day_off
from app.domain.message import MP
from ui.language import language
from ui.models.month_model import DAY, ENTRIES, MonthModel
from ui.places.calendar_entry import disc, paint_entry, ring, width_of
from ui.theme import space, theme
from ui.widgets.shapes import fill

if TYPE_CHECKING:
    from app.domain.agenda import AgendaEntry

    Index = QModelIndex | QPersistentModelIndex

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
# where the name of a day off is broken when it does not fit on one line
_SEAMS = ("päivä", "aatto", "sunnuntai", "maanantai", "perjantai", "dagen", "dag", "afton")


@dataclass(frozen=True, slots=True)
class More:
    """So many entries are not shown."""

    number: int


@dataclass(frozen=True, slots=True)
class Placed:
    """What lies where in a day's cell."""

    rect: QRect
    what: AgendaEntry | More


class DayDelegate(QStyledItemDelegate):
    """Paints the days, and knows what of a day is under the pointer."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style: Any = option
        rect, state = QRect(style.rect), style.state
        model: Any = index.model()
        day, entries = index.data(DAY), index.data(ENTRIES)
        if not isinstance(day, date) or not isinstance(model, MonthModel):
            return
        painter.save()
        painter.setClipRect(rect.adjusted(0, -1, 0, 0))
        free = day.weekday() >= SATURDAY or day_off(day) is not None
        fill(painter, rect, "weekend" if free else "page")
        self._paint_lines(painter, rect)
        after = self._paint_number(painter, rect, day, model)
        self._paint_day_off(painter, rect, day, after)
        self._paint_entries(painter, rect, day, entries)
        if state & QStyle.StateFlag.State_Selected:
            focused = bool(state & QStyle.StateFlag.State_HasFocus) or style.widget.hasFocus()
            colour, width = ("focus", theme.ring) if focused else ("border", theme.edge)
            ring(painter, rect.adjusted(0, -1, 0, 0), colour, width)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(theme.scaled("calendar.day"), least_height())

    def hit(
        self, rect: QRect, day: date, entries: tuple[AgendaEntry, ...], pos: QPoint
    ) -> AgendaEntry | More | None:
        """Return what of a day lies under the pointer."""
        return next((one.what for one in placed(rect, day, entries) if one.rect.contains(pos)), None)

    def _paint_lines(self, painter: QPainter, rect: QRect) -> None:
        fill(painter, QRect(rect.x(), rect.bottom(), rect.width(), 1), "line")
        fill(painter, QRect(rect.right(), rect.y(), 1, rect.height()), "line")

    def _paint_number(self, painter: QPainter, rect: QRect, day: date, model: MonthModel) -> int:
        """Paint the number of a day and return where it ends."""
        words, own = str(model.data(model.index_of(day))), day.month == model.month.month
        font = theme.font(semibold=own)
        box = QRect(rect.x() + space.cell, rect.y() + space.hair, rect.width() - space.cell, _number_height())
        painter.setFont(font)
        painter.setPen(theme.colour("text" if own and day.weekday() < SATURDAY else "muted"))
        width = QFontMetrics(font).horizontalAdvance(words)
        if day == model.today:
            radius = max(_number_height() + space.hair, width + space.shape) / 2
            disc(painter, QPointF(box.x() + width / 2, box.center().y() + 1), radius)
            painter.setPen(theme.colour("page"))
        painter.drawText(box, _LEFT, words)
        return box.x() + width

    def _paint_day_off(self, painter: QPainter, rect: QRect, day: date, after: int) -> None:
        """Paint the name of a day off under its number; one that is too long for that begins beside it."""
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        lines = day_off_lines(day, rect.width())
        top = rect.y() + space.hair + _number_height()
        if lines and top + len(lines) * _line() > rect.bottom() + 1:
            top -= _number_height()
            beside = QRect(after + space.cell, top, rect.right() - after - space.cell, _number_height())
            painter.drawText(beside, _LEFT, lines.pop(0))
            top += _number_height()
        for number, words in enumerate(lines):
            line = QRect(rect.x() + space.cell, top + number * _line(), rect.width() - space.cell, _line())
            painter.drawText(line, _LEFT, words)

    def _paint_entries(self, painter: QPainter, rect: QRect, day: date, entries: tuple[AgendaEntry, ...]) -> None:
        long_number = all(width_of(entry, long_number=True) <= rect.width() - 2 * space.tiny for entry in entries)
        for one in placed(rect, day, entries):
            if isinstance(one.what, More):
                painter.setFont(theme.font())
                painter.setPen(theme.colour("link"))
                painter.drawText(
                    one.rect.adjusted(space.small, 0, 0, 0), _LEFT, language.text(more(one.what.number))
                )
            else:
                paint_entry(painter, one.what, one.rect, long_number=long_number)


def more(number: int) -> Any:
    """Return how many more entries a day has."""
    return MP("{n} more", "{n} more", n=number)


def placed(rect: QRect, day: date, entries: tuple[AgendaEntry, ...]) -> list[Placed]:
    """Return what is shown of a day's entries: at most three; where there are more, one less and how many more."""
    if not entries:
        return []
    height, pitch = entry_height(), entry_height() + 1
    top = rect.y() + space.hair + 1 + _number_height() + _line() * len(day_off_lines(day, rect.width()))
    fits = max(1, min(theme.size("calendar.entries_a_day"), (rect.bottom() + 1 - top) // pitch))
    shown = len(entries) if len(entries) <= fits else fits - 1
    what: list[AgendaEntry | More] = list(entries[:shown])
    if shown < len(entries):
        what.append(More(len(entries) - shown))
    width = rect.width() - 2 * space.tiny
    return [
        Placed(QRect(rect.x() + space.tiny, top + number * pitch, width, height), one)
        for number, one in enumerate(what)
    ]


def least_height() -> int:
    """Return the least height of a day: an entry and how many more."""
    return space.tiny + _number_height() + (entry_height() + 1) * 2


def entry_height() -> int:
    """Return the height of an entry."""
    return theme.scaled("calendar.entry")


def day_off_lines(day: date, width: int) -> list[str]:
    """Return the name of a day off as it is broken into the width of a day.

    Nothing where it does not fit, and for other days: the tooltip and the screen reader say it then.
    """
    off = day_off(day)
    if off is None:
        return []
    metrics = QFontMetrics(theme.font())
    room = width - space.cell - space.tiny
    lines: list[str] = []
    for word in language.text(off).split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(joined) <= room:
            lines[-1] = joined
        elif metrics.horizontalAdvance(word) <= room:
            lines.append(word)
        else:
            lines += _seamed(word)
    return lines if all(metrics.horizontalAdvance(line) <= room + space.tiny for line in lines) else []


def _seamed(word: str) -> list[str]:
    tail = next((seam for seam in _SEAMS if word.endswith(seam) and word != seam), None)
    return [f"{word.removesuffix(tail)}-", tail] if tail else [word]


def _number_height() -> int:
    return theme.scaled("line")


def _line() -> int:
    return theme.scaled("line")
