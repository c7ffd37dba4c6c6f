"""How an entry of the calendar is painted: a bar, a tint, the time, the number, one shape."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap

import i18n
from app.domain.agenda import EntryState
from app.domain.agenda_words import state_words
from app.domain.codes import MeetingPlace, Status
from app.domain.labels import label
from ui.language import language
from ui.theme import space, theme
from ui.widgets import icons
from ui.widgets.shapes import STATUS_COLOURS, paint_status

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
_STATUSES = {EntryState.WAITING: Status.WAITING, EntryState.LATE: Status.NEEDS_CORRECTION}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def paint_entry(
    painter: QPainter, entry: AgendaEntry, rect: QRect, *, long_number: bool = True, line: QRect | None = None
) -> None:
    """Paint an entry into a rectangle; what does not fit is left out, never cut.

    Args:
        painter: of the day's cell.
        entry: what to paint.
        rect: where.
        long_number: the whole case number; else its running number alone, with the hyphen before it.
        line: where in the rectangle its words are, if not all over it.
    """
    bar, tint, ink = COLOURS[entry.state]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if tint:
        _paint_ground(painter, rect, tint, bar)
    room = _paint_words(painter, entry, line or rect, ink, long_number=long_number)
    _paint_end(painter, entry, room, ink)


def paint_below(painter: QPainter, entry: AgendaEntry, line: QRect) -> None:
    """Paint the second line of an entry that has room for one: what asks for attention, else the place."""
    said = state_words(entry) or (label(entry.place) if entry.place else None)
    words = language.text(said) if said else ""
    if words and _width(words, bold=False) <= line.width() - space.small:
        ink = COLOURS[entry.state][2]
        painter.setFont(_font(theme.factor, bold=False, struck=False))
        painter.setPen(theme.colour("muted" if ink == "text" else ink))
        painter.drawText(line.adjusted(space.small, 0, 0, 0), _LEFT, words[:1].upper() + words[1:])


def width_of(entry: AgendaEntry, *, long_number: bool) -> int:
    """Return the width an entry needs for its words and one shape."""
    words = _width(_clock(entry), bold=True) + space.tiny + _width(_number(entry, long_number), bold=False)
    shape = entry.place is not None and entry.state is not EntryState.CANCELLED
    return words + space.small + (_icon_size() + space.hair + space.tiny if shape else space.tiny)


def paint_state(painter: QPainter, entry: AgendaEntry, spot: QPointF) -> bool:
    """Paint the shape of what asks for attention; return whether there is one."""
    status = _STATUSES.get(entry.state, Status.NOT_STARTED if entry.memo_undone else None)
    if status is None:
        return False
    colour = theme.hex(STATUS_COLOURS[status][2]) + theme.hex("page")
    painter.drawPixmap(spot, _shape(status, colour, _icon_size(), painter.device().devicePixelRatio()))
    return True


def paint_place(painter: QPainter, entry: AgendaEntry, spot: QPointF, role: str) -> bool:
    """Paint the shape of the place; return whether there is one."""
    if entry.place is None:
        return False
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(spot, _picture(PLACE_ICONS[entry.place], role, theme.hex(role), _icon_size(), ratio))
    return True


def _paint_ground(painter: QPainter, rect: QRect, tint: str, bar: str) -> None:
    radius = theme.radius("calendar_entry")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.save()
    wide = theme.size("bar")
    painter.setClipRect(rect.adjusted(wide, 0, 0, 0))
    painter.setBrush(theme.colour(tint))
    painter.drawRoundedRect(rect, radius, radius)
    painter.setClipRect(QRect(rect.x(), rect.y(), wide, rect.height()))
    painter.setBrush(theme.colour(bar))
    painter.drawRoundedRect(rect, radius, radius)
    painter.restore()


def _paint_words(painter: QPainter, entry: AgendaEntry, rect: QRect, ink: str, *, long_number: bool) -> QRect:
    """Paint time and number; return the room that is left after them."""
    x = rect.x() + space.small
    painter.setPen(theme.colour(ink))
    for words, bold in ((_clock(entry), True), (_number(entry, long_number), False)):
        painter.setFont(_font(theme.factor, bold=bold, struck=entry.state is EntryState.CANCELLED))
        width = _width(words, bold=bold)
        if x + width > rect.right():
            break
        painter.drawText(QRect(x, rect.y(), width + 1, rect.height()), _LEFT, words)
        x += width + space.tiny
    return QRect(x, rect.y(), rect.right() - space.hair - x, rect.height())


def _paint_end(painter: QPainter, entry: AgendaEntry, room: QRect, ink: str) -> None:
    """Paint, from the right and as far as there is room: state or place, then replies, then the place too."""
    if entry.state is EntryState.CANCELLED:
        return
    size = _icon_size()
    if room.width() < size:
        return
    right = room.right()
    spot = QPointF(right - size, room.y() + (room.height() - size) / 2)
    stands = paint_state(painter, entry, spot)
    if stands or paint_place(painter, entry, spot, ink):
        right -= size + space.tiny
    if entry.invited:
        count = f"{entry.coming}/{entry.invited}"
        width = _width(count, bold=False)
        if right - width < room.x():
            return
        painter.setFont(_font(theme.factor, bold=False, struck=False))
        painter.setPen(theme.colour("muted" if ink == "text" else ink))
        painter.drawText(QRect(right - width, room.y(), width + 1, room.height()), _LEFT, count)
        right -= width + space.tiny
    if stands and right - size >= room.x():
        paint_place(painter, entry, QPointF(right - size, spot.y()), ink)


def _width(words: str, *, bold: bool) -> int:
    return _measured(words, theme.factor, bold=bold)


@lru_cache(maxsize=2048)
def _measured(words: str, factor: float, *, bold: bool) -> int:
    return QFontMetrics(_font(factor, bold=bold, struck=False)).horizontalAdvance(words)


@lru_cache(maxsize=16)
def _font(factor: float, *, bold: bool, struck: bool) -> QFont:  # noqa: ARG001 - the factor is in the theme's font
    font = theme.font(semibold=bold)
    font.setStrikeOut(struck)
    return font


def _icon_size() -> int:
    return theme.scaled("icon.small")


def _clock(entry: AgendaEntry) -> str:
    return i18n.clock(entry.start) if entry.start else "–"


def _number(entry: AgendaEntry, long_number: bool) -> str:  # noqa: FBT001 - private
    year, hyphen, running = entry.number.rpartition("-")
    return entry.number if long_number or not year else hyphen + running


@lru_cache(maxsize=32)
def _shape(status: Status, colour: str, pixels: int, ratio: float) -> QPixmap:  # noqa: ARG001 - the colour is a key
    picture = QPixmap(QSize(pixels, pixels) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_status(painter, status, QRectF(0, 0, pixels, pixels))
    painter.end()
    return picture


@lru_cache(maxsize=64)
def _picture(name: str, role: str, colour: str, pixels: int, ratio: float) -> QPixmap:  # noqa: ARG001 - key
    return icons.pixmap(name, role, pixels, ratio)


def ring(painter: QPainter, rect: QRect, colour: str, width: float) -> None:
    """Paint the ring around a day."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(colour), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    radius = theme.radius("control")
    painter.drawRoundedRect(inner, radius, radius)


def disc(painter: QPainter, middle: QPointF, radius: float) -> None:
    """Paint the disc behind today's number."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("brand"))
    painter.drawEllipse(middle, radius, radius)
