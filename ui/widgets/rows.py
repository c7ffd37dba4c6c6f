"""Rows that are one target: the base of them, and a thing that waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.language import language
from ui.theme import space, theme
from ui.widgets import icons
from ui.widgets.shapes import fill, paint_status

if TYPE_CHECKING:
    from app.domain.codes import Status
    from ui.language import Saying

_WRAP = Qt.TextFlag.TextWordWrap
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def inside_hairlines(row: QRect) -> QRect:
    """Return where a row has its ring, which is drawn inside of it."""
    return row.adjusted(space.hair, space.hair + 1, -space.hair, -2 * space.hair)


class Row(QAbstractButton):
    """The base of rows: hover, hairline, ring inside the hairlines, a name for the screen reader."""

    ring_radius = 6

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[str, str] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def ring_rect(self) -> QRect:
        """The row without its hairline, since the ring is drawn inside."""
        return inside_hairlines(self.rect())

    def words(self, name: str) -> str:
        """Return one of the row's texts as shown."""
        return self._texts.get(name, "")

    def _take(self, name: str, text: str) -> None:
        self._texts[name] = text
        self.setAccessibleName(", ".join(part for part in self._texts.values() if part))
        self.updateGeometry()
        self.update()

    def _paint_ground(self, painter: QPainter, *, selected: bool = False) -> None:
        if selected or self.underMouse() or self.isDown():
            name = "pressed" if self.isDown() else "selected" if selected else "hover"
            fill(painter, self.rect(), name)
        if selected:
            fill(painter, QRect(0, 0, theme.size("bar"), self.height()), "accent")
        else:
            fill(painter, QRect(0, self.height() - 1, self.width(), 1), "line")


class ListRow(Row):
    """A thing that waits: a shape, what to do, whose it is, and by when."""

    def __init__(
        self,
        title: Saying,
        detail: Saying | None = None,
        *,
        status: Status | None = None,
        icon: str | None = None,
        end: Saying | None = None,
        late: bool = False,
        chevron: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._status, self._icon, self._late, self._chevron = status, icon, late, chevron
        language.bind(self, "set_title", title)
        if detail is not None:
            language.bind(self, "set_detail", detail)
        if end is not None:
            language.bind(self, "set_end", end)

    def say(self, title: Saying, detail: Saying | None = None) -> None:
        """Show other words."""
        language.bind(self, "set_title", title)
        language.bind(self, "set_detail", detail if detail is not None else "")

    def set_title(self, text: str) -> None:
        """Show the first line."""
        self._take("title", text)

    def set_detail(self, text: str) -> None:
        """Show the second line."""
        self._take("detail", text)

    def set_end(self, text: str) -> None:
        """Show what stands at the right end."""
        self._take("end", text)

    def sizeHint(self) -> QSize:
        width = theme.scaled("least.row")
        real = max(width, self.width())
        end = QFontMetrics(theme.font()).lineSpacing() if self._end_below(real) else 0
        return QSize(width, self._least() + self._below(real) + self._wrapped(real) + end)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # the words may wrap otherwise now

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        self._paint_ground(painter, selected=self.isChecked())
        line = self._line()
        if self._icon_size():
            size = self._icon_size()
            shape = QRectF(space.cell, space.row_end + (line - size) / 2, size, size)
            if self._status is not None:
                paint_status(painter, self._status, shape)
            elif self._icon:
                icons.paint(painter, self._icon, shape, "lock")
        if self._chevron:
            size = theme.scaled("icon.text")
            rect = QRectF(self.width() - space.cell - size, (self.height() - size) / 2, size, size)
            icons.paint(painter, "chevron-right", rect, "muted")
        left, room = self._room(self.width())
        if self.words("end"):
            painter.setFont(theme.font(semibold=self._late))
            painter.setPen(theme.colour("err" if self._late else "muted"))
            below = self._end_below(self.width())
            last = self.height() - space.row_end - painter.fontMetrics().height()
            beside = QRect(left + room + space.large, space.row_end, self.width(), line)
            end = QRect(left, last, room, line) if below else beside
            painter.drawText(end, _TOP if below else _LEFT, self.words("end"))
        self._paint_lines(painter, left, room, line)

    def _least(self) -> int:
        """The height of a row whose words need one line each."""
        if not self.words("detail"):
            return theme.row("task_row")
        return 2 * theme.row("list_row") - theme.size("list_row")  # two lines grow

    def _line(self) -> int:
        room = self._least() - 2 * space.row_end
        return room // 2 - 1 if self.words("detail") else room

    def _icon_size(self) -> int:
        if self._status is not None:
            return theme.scaled("icon.status")
        return theme.scaled("icon.text") if self._icon else 0

    def _end_below(self, width: int) -> bool:
        """Does what stands at the right end go below the words, since beside it they would not have room."""
        if not self.words("end") or self.words("detail"):
            return False
        room = self._sides(width)[1] - self._end_width()
        metrics = QFontMetrics(theme.font())
        longest = max((metrics.horizontalAdvance(word) for word in self.words("title").split()), default=0)
        return room < max(longest, theme.scaled("least.words"))

    def _end_width(self) -> int:
        words = QFontMetrics(theme.font(semibold=self._late)).horizontalAdvance(self.words("end"))
        return words + space.large + space.hair

    def _room(self, width: int) -> tuple[int, int]:
        """Return where the words begin and how wide they may be."""
        left, room = self._sides(width)
        beside = self.words("end") and not self._end_below(width)
        return left, room - self._end_width() if beside else room

    def _sides(self, width: int) -> tuple[int, int]:
        """Return where the words begin and how wide they may be where nothing stands at the right end."""
        left, right = space.cell, width - space.cell
        if self._icon_size():
            left += self._icon_size() + space.medium
        if self._chevron:
            right -= theme.scaled("icon.text") + space.cell
        return left, right - left

    def _below(self, width: int) -> int:
        """Return how much room the first line needs below it, where it wraps."""
        return _more(self.words("title"), self._room(width)[1], semibold=bool(self.words("detail")))

    def _wrapped(self, width: int) -> int:
        """Return the same of the second, beside which nothing stands at the right end."""
        return _more(self.words("detail"), self._sides(width)[1], semibold=False)

    def _paint_lines(self, painter: QPainter, left: int, room: int, line: int) -> None:
        below = self._below(self.width())
        painter.setFont(theme.font(semibold=bool(self.words("detail"))))
        painter.setPen(theme.colour("text"))
        painter.drawText(QRect(left, space.row_end, room, line + below), _LEFT | _WRAP, self.words("title"))
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        detail = QRect(left, space.row_end + line + below, self._sides(self.width())[1], line)
        painter.drawText(
            detail.adjusted(0, 0, 0, self._wrapped(self.width())), _LEFT | _WRAP, self.words("detail")
        )


def _more(words: str, room: int, *, semibold: bool) -> int:
    """Return the height that words need besides one line, where they wrap."""
    metrics = QFontMetrics(theme.font(semibold=semibold))
    if metrics.horizontalAdvance(words) < room:
        return 0
    return metrics.boundingRect(0, 0, room, 0, _WRAP, words).height() - metrics.height()
