"""How an entry of the calendar is painted: a bar, a tint, the time, the number, one shape."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap

import i18n
from app.domain.agenda import EntryState
from app.domain.codes import MeetingPlace, Status
from ui.theme import theme
from ui.widgets import icons
from ui.widgets.shapes import paint_status

if TYPE_CHECKING:
    from app.domain.agenda import AgendaEntry

# the bar, the tint, the ink
COLOURS: dict[EntryState, tuple[str, str, str]] = {
    EntryState.COMING: ("accent", "selected", "text"),
    EntryState.WAITING: ("wait_mark", "wait_bg", "text"),
    EntryState.OVER: ("past", "lock_bg", "lock"),
    EntryState.LATE: ("err", "err_bg", "text"),
    EntryState.CANCELLED: ("", "", "muted"),
}
PLACE_ICONS: dict[MeetingPlace, str] = {
    MeetingPlace.OFFICE: "door-open",
    MeetingPlace.TEAMS: "video",
    MeetingPlace.OFFICE_AND_TEAMS: "video",
    MeetingPlace.PHONE: "phone",
    MeetingPlace.PRISON: "map-pin",
    MeetingPlace.OTHER: "map-pin",
}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BAR, _PAD, _GAP = 3, 10, 5


def paint_entry(painter: QPainter, entry: AgendaEntry, rect: QRect, *, long_number: bool = True) -> None:
    """Paint an entry into a rectangle; what does not fit is left out, never cut.

    Args:
        painter: of the day's cell.
        entry: what to paint.
        rect: where.
        long_number: the whole case number; else its running number alone, with the hyphen before it.
    """
    bar, tint, ink = COLOURS[entry.state]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if tint:
        _paint_ground(painter, rect, tint, bar)
    room = _paint_words(painter, entry, rect, ink, long_number=long_number)
    _paint_end(painter, entry, room, ink)


def width_of(entry: AgendaEntry, *, long_number: bool) -> int:
    """Return the width an entry needs for its words and one shape."""
    strong = QFontMetrics(theme.font(semibold=True))
    plain = QFontMetrics(theme.font())
    words = strong.horizontalAdvance(_clock(entry)) + _GAP + plain.horizontalAdvance(_number(entry, long_number))
    shape = entry.place is not None and entry.state is not EntryState.CANCELLED
    return words + _PAD + (_icon_size() + 7 if shape else 4)


def paint_state(painter: QPainter, entry: AgendaEntry, rect: QRectF) -> bool:
    """Paint the shape of what asks for attention; return whether there is one."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if entry.state is EntryState.WAITING:
        paint_status(painter, Status.WAITING, rect)
    elif entry.state is EntryState.LATE:
        paint_status(painter, Status.NEEDS_CORRECTION, rect)
    elif entry.memo_undone:
        paint_status(painter, Status.NOT_STARTED, rect)
    else:
        return False
    return True


def paint_place(painter: QPainter, entry: AgendaEntry, rect: QRectF, role: str) -> bool:
    """Paint the shape of the place; return whether there is one."""
    if entry.place is None:
        return False
    ratio = painter.device().devicePixelRatio()
    picture = _picture(PLACE_ICONS[entry.place], role, theme.hex(role), round(rect.width()), ratio)
    painter.drawPixmap(rect.topLeft(), picture)
    return True


def _paint_ground(painter: QPainter, rect: QRect, tint: str, bar: str) -> None:
    radius = theme.radius("calendar_entry")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.save()
    painter.setClipRect(rect.adjusted(_BAR, 0, 0, 0))
    painter.setBrush(theme.colour(tint))
    painter.drawRoundedRect(rect, radius, radius)
    painter.setClipRect(QRect(rect.x(), rect.y(), _BAR, rect.height()))
    painter.setBrush(theme.colour(bar))
    painter.drawRoundedRect(rect, radius, radius)
    painter.restore()


def _paint_words(painter: QPainter, entry: AgendaEntry, rect: QRect, ink: str, *, long_number: bool) -> QRect:
    """Paint time and number; return the room that is left after them."""
    x = rect.x() + _PAD
    painter.setPen(theme.colour(ink))
    for words, bold in ((_clock(entry), True), (_number(entry, long_number), False)):
        font = theme.font(semibold=bold)
        font.setStrikeOut(entry.state is EntryState.CANCELLED)
        painter.setFont(font)
        width = QFontMetrics(font).horizontalAdvance(words)
        if x + width > rect.right():
            break
        painter.drawText(QRect(x, rect.y(), width + 1, rect.height()), _LEFT, words)
        x += width + _GAP
    return QRect(x, rect.y(), rect.right() - 2 - x, rect.height())


def _paint_end(painter: QPainter, entry: AgendaEntry, room: QRect, ink: str) -> None:
    """Paint, from the right and as far as there is room: state or place, then replies, then the place too."""
    if entry.state is EntryState.CANCELLED:
        return
    size = _icon_size()
    if room.width() < size:
        return
    right = room.right()
    spot = QRectF(right - size, room.y() + (room.height() - size) / 2, size, size)
    stands = paint_state(painter, entry, spot)
    if stands or paint_place(painter, entry, spot, ink):
        right -= size + 5
    if entry.invited:
        font = theme.font()
        count = f"{entry.coming}/{entry.invited}"
        width = QFontMetrics(font).horizontalAdvance(count)
        if right - width < room.x():
            return
        painter.setFont(font)
        painter.setPen(theme.colour("muted" if ink == "text" else ink))
        painter.drawText(QRect(right - width, room.y(), width + 1, room.height()), _LEFT, count)
        right -= width + 5
    if stands and right - size >= room.x():
        paint_place(painter, entry, QRectF(right - size, spot.y(), size, size), ink)


def _icon_size() -> int:
    return theme.scaled(14)


def _clock(entry: AgendaEntry) -> str:
    return i18n.clock(entry.start) if entry.start else "–"


def _number(entry: AgendaEntry, long_number: bool) -> str:  # noqa: FBT001 - private
    year, hyphen, running = entry.number.rpartition("-")
    return entry.number if long_number or not year else hyphen + running


@lru_cache(maxsize=64)
def _picture(name: str, role: str, colour: str, pixels: int, ratio: float) -> QPixmap:  # noqa: ARG001 - key
    return icons.pixmap(name, role, pixels, ratio)


def ring(painter: QPainter, rect: QRect, colour: str, width: float = 2) -> None:
    """Paint the ring around a day."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(colour), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawRoundedRect(inner, 6, 6)


def disc(painter: QPainter, middle: QPointF, radius: float) -> None:
    """Paint the disc behind today's number."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("brand"))
    painter.drawEllipse(middle, radius, radius)
