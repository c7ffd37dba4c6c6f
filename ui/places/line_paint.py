"""How the line of a case is painted: phases, months, today, pins and the words that found room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

import i18n
from app.domain.calendar_fi import months_from
from app.domain.case_line import Mark, PhaseKind
from app.domain.codes import Status
from app.domain.message import M
from ui.language import language
from ui.places.line_pins import BIG, Pin, x_of
from ui.theme import space, theme
from ui.widgets import icons
from ui.widgets.shapes import paint_status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from app.domain.case_line import CaseLine, Phase

# the ground of a stretch, and its words
_PHASES = {
    PhaseKind.ELAPSED: ("pressed", "muted"),
    PhaseKind.LEFT: ("prog_bg", "prog"),
    PhaseKind.KOEVAPAUS: ("ok_bg", "ok"),
    PhaseKind.AFTER: ("lock_bg", "muted"),
}
_STATUSES = {Mark.PAST: Status.DONE, Mark.LATE: Status.NEEDS_CORRECTION}
_BIG = {Mark.NEED: ("house", "brand"), Mark.RELEASE: ("door-open", "lock")}
_INKS = {Mark.LATE: "err", Mark.PAST: "muted"}


@dataclass(frozen=True, slots=True)
class Ground:
    """The heights of a line of this width: words, the bar, words, the months; all in pixels."""

    width: float

    @property
    def text(self) -> float:
        """The height of a line of words."""
        return metrics(bold=True).height()

    @property
    def bar(self) -> QRectF:
        """The bar between the two lines of words."""
        return QRectF(0, self.text + space.small, self.width, theme.scaled("timeline.bar"))

    @property
    def months(self) -> float:
        """The top of the months' names."""
        return self.bar.bottom() + space.small + self.text + space.tiny

    @property
    def height(self) -> float:
        """The whole."""
        return self.months + self.text


def metrics(*, bold: bool) -> QFontMetricsF:
    """Return the measures of the words of a line."""
    return QFontMetricsF(theme.font(semibold=bold or None))


def label(pin: Pin) -> tuple[str, str]:
    """Return the day of a pin and the name of what weighs most on it."""
    return i18n.day_and_month(pin.day), i18n.text(pin.milestones[0].words, language.code)


def label_width(pin: Pin) -> float:
    """Return the width of the words of a pin."""
    day, words = label(pin)
    return metrics(bold=True).horizontalAdvance(f"{day}  ") + metrics(
        bold=pin.mark is Mark.NEED
    ).horizontalAdvance(words)


def paint(painter: QPainter, line: CaseLine, found: Sequence[Pin], ground: Ground) -> None:
    """Paint a line and its pins."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_phases(painter, line, ground)
    _paint_months(painter, line, ground)
    for phase in line.phases:
        _say_phase(painter, line, phase, ground)
    _paint_today(painter, line, ground)
    for pin in found:
        _paint_pin(painter, pin, ground.bar)
        _paint_label(painter, pin, ground)


def _paint_phases(painter: QPainter, line: CaseLine, ground: Ground) -> None:
    bar, corner = ground.bar, theme.radius("timeline_bar")
    clip = QPainterPath()
    clip.addRoundedRect(bar, corner, corner)
    painter.save()
    painter.setClipPath(clip)
    painter.setPen(Qt.PenStyle.NoPen)
    for phase in line.phases:
        left, right = (x_of(line, day, ground.width) for day in (phase.begins, phase.ends))
        painter.setBrush(theme.colour(_PHASES[phase.kind][0]))
        painter.drawRect(QRectF(left, bar.top(), max(0.0, right - left), bar.height()))
    painter.restore()
    if theme.contrast:
        painter.setPen(QPen(theme.colour("border"), theme.edge))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar.adjusted(1, 1, -1, -1), corner, corner)


def _say_phase(painter: QPainter, line: CaseLine, phase: Phase, ground: Ground) -> None:
    """Say what a stretch is, where its words have room between its ends."""
    if phase.words is None:
        return
    bar, edge = ground.bar, theme.scaled("timeline.home") / 2 + space.tiny
    left, right = (x_of(line, day, ground.width) for day in (phase.begins, phase.ends))
    room = QRectF(left + edge, bar.top(), right - left - 2 * edge, bar.height())
    words = i18n.text(phase.words, language.code)
    if metrics(bold=False).horizontalAdvance(words) <= room.width():
        painter.setFont(theme.font())
        painter.setPen(theme.colour(_PHASES[phase.kind][1]))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)


def _paint_months(painter: QPainter, line: CaseLine, ground: Ground) -> None:
    """Part the bar at each month, and name the months that have room; the first and January with their year."""
    bar, top, measures, free = ground.bar, ground.months, metrics(bold=False), 0.0
    painter.setFont(theme.font())
    for first in _months(line):
        x = x_of(line, first, ground.width)
        name = _month(first, with_year=first.month == 1 or not free)
        if x:
            painter.setPen(QPen(theme.colour("page"), theme.edge))
            painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()))
        width = measures.horizontalAdvance(name) + space.small
        if x < free or x + width > ground.width:
            continue
        if x:
            painter.setPen(QPen(theme.colour("line_strong"), theme.edge))
            painter.drawLine(QPointF(x, top + space.tiny), QPointF(x, top + ground.text - space.tiny))
        painter.setPen(theme.colour("muted"))
        painter.drawText(QPointF(x + space.small if x else x, top + measures.ascent()), name)
        free = x + width + space.medium


def _paint_today(painter: QPainter, line: CaseLine, ground: Ground) -> None:
    if line.begins <= line.today <= line.ends:
        bar, x = ground.bar, x_of(line, line.today, ground.width)
        painter.setPen(QPen(theme.colour("brand"), theme.scaled("timeline.today")))
        painter.drawLine(QPointF(x, bar.top() - space.tiny), QPointF(x, bar.bottom() + space.tiny))


def _paint_pin(painter: QPainter, pin: Pin, bar: QRectF) -> None:
    if pin.mark in BIG:
        _paint_big(painter, pin, bar)
    elif pin.mark is not Mark.TODAY:
        half = theme.scaled("timeline.pin") / 2 + space.hair
        y = bar.top() if pin.above else bar.bottom()
        rect = QRectF(pin.x - half, y - half, 2 * half, 2 * half)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("page"))
        painter.drawEllipse(rect)
        rect = rect.adjusted(1, 1, -1, -1)
        if pin.mark in _STATUSES:
            paint_status(painter, _STATUSES[pin.mark], rect)
        else:
            painter.setPen(QPen(theme.colour("accent"), theme.scaled("timeline.ring")))
            painter.drawEllipse(rect.adjusted(1, 1, -1, -1))


def _paint_big(painter: QPainter, pin: Pin, bar: QRectF) -> None:
    (icon, ground), ink = _BIG[pin.mark], "page"
    half, inner = theme.scaled("timeline.home") / 2, theme.scaled("icon.small") / 2
    middle = QPointF(pin.x, bar.center().y())
    painter.setPen(QPen(theme.colour("page"), theme.scaled("timeline.ring")))
    painter.setBrush(theme.colour(ground))
    painter.drawEllipse(middle, half, half)
    rect = QRectF(middle.x() - inner, middle.y() - inner, 2 * inner, 2 * inner)
    icons.paint(painter, icon, rect, ink)


def _paint_label(painter: QPainter, pin: Pin, ground: Ground) -> None:
    if pin.label is None:
        return
    day, words = label(pin)
    y = (0.0 if pin.label.above else ground.bar.bottom() + space.small) + metrics(bold=True).ascent()
    painter.setPen(theme.colour(_INKS.get(pin.mark, "text")))
    painter.setFont(theme.font(semibold=pin.mark is not Mark.PAST or None))
    painter.drawText(QPointF(pin.label.x, y), day)
    painter.setFont(theme.font(semibold=pin.mark is Mark.NEED or None))
    painter.drawText(QPointF(pin.label.x + metrics(bold=True).horizontalAdvance(f"{day}  "), y), words)


def _month(day: date, *, with_year: bool) -> str:
    name = i18n.short_month(day.month, language.code)
    said = M("{month} {year}", month=name, year=day.year) if with_year else M("{month}", month=name)
    return i18n.text(said, language.code)


def _months(line: CaseLine) -> Iterator[date]:
    """Yield the first days of the months of a line, its own beginning first."""
    yield line.begins
    first = months_from(line.begins.replace(day=1), 1)
    while first <= line.ends:
        yield first
        first = months_from(first, 1)
