"""Who get a paper, one of them chosen, and what stays out of the chosen one's copy: beside the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from app.domain.message import MC, M
from ui.language import language
from ui.papers.left_out import LeftOutList
from ui.theme import space
from ui.widgets.labels import Heading, Muted
from ui.widgets.options import Check
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.message import Message
    from ui.widgets.rows import ListRow

GET, OUT = "get", "out"  # what is shown


class Recipients(QWidget):
    """A row for each recipient, of which the chosen one is the one Tab stop; arrows go on.

    Signals:
        changed: the number of the recipient that is chosen now.
        both_wanted: whether the chosen one's copy is wanted in both languages.
    """

    changed = Signal(int)
    both_wanted = Signal(bool)

    def __init__(self, rows: Sequence[ListRow], locked: Message, *, about_client: bool) -> None:
        super().__init__()
        self.rows = tuple(rows)
        self._choice = QButtonGroup(self)
        self.both = Check()
        language.bind(self.both, "setText", M("This copy in both languages"))
        self.both.toggled.connect(self.both_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._lay_out_head(about_client=about_client)
        for number, row in enumerate(self.rows):
            row.setCheckable(True)
            self._choice.addButton(row, number)
            row.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Qt makes the one that was added last the Tab stop
            self._column.addWidget(row)
        self._column.addSpacing(space.heading)
        self._column.addWidget(self.both)
        self._column.addSpacing(space.heading)
        self._column.addWidget(Muted(locked))
        self._column.addStretch(1)
        self._choice.idToggled.connect(self._toggled)
        self.show_beside(GET)

    @property
    def number(self) -> int:
        """Which recipient is chosen."""
        return self._choice.checkedId()

    @property
    def chosen(self) -> ListRow:
        """The row of the recipient that is chosen."""
        return self.rows[self.number]

    def choose(self, number: int) -> None:
        """Choose a recipient."""
        self.rows[number].setChecked(True)

    def go_on(self, way: int) -> None:
        """Choose the next recipient, or the one before."""
        self.choose((self.number + way) % len(self.rows))

    def offer_both(self, *, offered: bool, wanted: bool) -> None:
        """Offer the chosen one's copy in both languages, and say whether it is wanted so."""
        with QSignalBlocker(self.both):
            self.both.setChecked(wanted)
        self.both.setVisible(offered)

    def show_beside(self, what: str) -> None:
        """Show who get it, or what stays out of the copy that is chosen."""
        self.shows.set_value(what)
        for row in self.rows:
            row.setVisible(what == GET)
        self.left_out.setVisible(what == OUT)

    def _lay_out_head(self, *, about_client: bool) -> None:
        column = self._column
        column.addWidget(Heading(MC("heading", "Recipients")))
        column.addSpacing(space.tiny)
        column.addWidget(Muted(M("Each gets only what the consent or the law allows.")))
        column.addSpacing(space.small)
        forms = {GET: MC("pane", "Who get it"), OUT: M("What stays out")}
        self.shows = Segmented(forms, M("What is shown here"), self)
        self.shows.setVisible(about_client)
        self.shows.chosen.connect(self.show_beside)
        column.addWidget(self.shows, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(space.small)
        self.left_out = LeftOutList(self)
        column.addWidget(self.left_out)

    def _toggled(self, number: int, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.rows[number].setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        if on:
            self.changed.emit(number)
