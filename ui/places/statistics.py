"""The statistics: plain tables of counts, small ones told as "<5"."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.domain.codes import Place
from app.domain.labels import label
from app.domain.message import M
from app.domain.statistics import shown
from app.services.statistics import tables
from i18n import text
from ui.address import NEW_CASE, Address
from ui.language import language
from ui.places.section import Lines
from ui.theme import space, theme
from ui.widgets.empty import EmptyState
from ui.widgets.labels import Heading, Label, Muted, Strong, Title
from ui.widgets.scaffold import Column, Scroll

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.domain.message import Message
    from app.domain.statistics import Line, Table
    from ui.frame import Frame

ONE_COLUMN = 760  # below this room in text units the tables stand in one column


class Statistics(QWidget):
    """The screen of the statistics."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self.tables: tuple[Table, ...] = ()
        self._scroll, self._title = Scroll(self), _Title(label(Place.STATISTICS))
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns: tuple[QWidget, QWidget] | None = None
        self._empty = EmptyState(
            M("No statistics yet"),
            M("They are counted from the cases of this register."),
            M("Open the first case"),
            place=label(Place.STATISTICS),
        )
        self._empty.acted.connect(lambda: frame.open(Address(Place.CASES, page=NEW_CASE)))
        self._lay_out()
        theme.changed.connect(self._arrange)

    def shown(self, address: Address) -> None:  # noqa: ARG002 - there is one such page
        """Count anew, off the window's thread, and show the tables."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)
        work = partial(tables, self._frame.session)
        self._frame.jobs.run(work, on_done=self.show_tables, on_refused=self._frame.show_error)

    def address(self) -> Address:
        """Where this is."""
        return Address(Place.STATISTICS)

    def show_tables(self, counted: tuple[Table, ...]) -> None:
        """Show these tables, or that there is nothing to count yet."""
        self.tables = counted
        if self._columns is not None:
            for column in self._columns:
                self._body.removeWidget(column)
                column.hide()
                column.deleteLater()
        half = _half(counted)
        self._columns = (_column(counted[:half]), _column(counted[half:]))
        for column in self._columns:
            self._body.addWidget(column, 1)
        language.bind(self._title, "setAccessibleDescription", self._said)
        self._whole.setCurrentIndex(0 if counted else 1)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        column = Column()
        column.add(self._title)
        column.add(
            Muted(M("Numbers under five are shown as ”<5”, so that nobody can be recognised.")), gap=space.tiny
        )
        column.box.addSpacing(space.section)
        column.box.addLayout(self._body)
        column.end()
        self._scroll.show_content(column)
        self._whole = QStackedLayout(self)
        self._whole.addWidget(self._scroll)
        self._whole.addWidget(self._empty)

    def _said(self, code: str) -> str:
        """Return every table in words: its title has the keyboard, and a screen reader reads it all there."""
        said: list[Message] = []
        for table in self.tables:
            said += [table.title, *map(_line, table.lines), *([table.note] if table.note is not None else [])]
        return " ".join(f"{text(one, code).rstrip('.')}." for one in said)

    def _arrange(self) -> None:
        narrow = self.width() / theme.factor < ONE_COLUMN
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._body.setDirection(way)
        self._body.setSpacing(0 if narrow else space.columns)


class _Title(Title):
    """The title of a page that is only read: from it the arrow keys move the page, and it wants no ring."""

    def __init__(self, text: Message) -> None:
        super().__init__(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def ring_rect(self) -> QRect:
        """Nothing."""
        return QRect()


def _line(line: Line) -> Message:
    """Return a line in words."""
    return M("{what}: {number}", what=line.label, number=shown(line.number))


def _half(counted: tuple[Table, ...]) -> int:
    """Return how many tables the first column takes, so that both are about as high."""
    heights = [len(table.lines) + 3 for table in counted]
    return next((n for n in range(len(heights)) if sum(heights[:n]) >= sum(heights) / 2), len(heights))


def _column(counted: tuple[Table, ...]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space.heading)
    for table in counted:
        column.addWidget(Heading(table.title))
        lines = Lines((1, 0))
        for line in table.lines:
            number = Strong(shown(line.number))
            number.setWordWrap(False)
            number.setAlignment(Qt.AlignmentFlag.AlignRight)
            language.bind(number, "setAccessibleName", _line(line))
            lines.add(Label(line.label), number)
        column.addWidget(lines)
        if table.note is not None:
            note = Muted(table.note)
            note.setContentsMargins(space.small, 0, 0, 0)
            column.addWidget(note)
        column.addSpacing(space.section)
    column.addStretch(1)
    return holder
