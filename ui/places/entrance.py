"""The pages before a register is open: welcome, who works here, and what to do when one cannot be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.message import MC, M
from ui.language import language
from ui.theme import space, theme
from ui.widgets.buttons import OUTLINED, PRIMARY, QUIET, Button, IconButton, LinkButton
from ui.widgets.labels import Heading, Label, Muted, Title
from ui.widgets.rail import Mark
from ui.widgets.rows import ListRow
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.message import Message
    from app.services.lists import OfficeWorker

ASKED_ONCE = M("Asked once on this computer account. The log of the register keeps who did what.")
_LANGUAGES = {"fi": "Suomi", "sv": "Svenska"}  # each in its own name


class EntrancePage(QWidget):
    """A page in the middle of the window: the mark and the language switch on top, then its own words."""

    def __init__(self, title: Message, lead: Message | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.languages = Segmented(dict(_LANGUAGES), M("Language of the window"), self)
        self.languages.set_value(language.code)
        self.languages.chosen.connect(language.set)
        language.changed.connect(self.languages.set_value)
        top = QHBoxLayout()
        top.addWidget(Mark())
        top.addStretch(1)
        top.addWidget(self.languages)
        self.help = IconButton("circle-help", MC("help", "Help"), kind=QUIET)
        self.help.clicked.connect(self._ask_help)
        top.addWidget(self.help)
        self._middle = QWidget()
        self.column = QVBoxLayout(self._middle)
        self.column.setContentsMargins(space.tiny, space.entrance_top, space.tiny, space.page_bottom)
        self.column.setSpacing(space.heading)
        self.column.addLayout(top)
        self.column.addSpacing(space.section)
        self.column.addWidget(Title(title))
        if lead is not None:
            self.column.addWidget(Muted(lead))
        self.column.addSpacing(space.small)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(self._middle, 4)
        row.addStretch(1)
        self._measure()
        theme.changed.connect(self._measure)

    def first(self) -> QWidget:
        """Return what takes the keyboard when the page is shown."""
        return self.languages

    def _ask_help(self) -> None:
        window: Any = self.window()
        window.toggle_help()

    def _measure(self) -> None:
        self._middle.setMaximumWidth(theme.scaled("width.narrow"))


class Choice(QWidget):
    """A way on: a button, and below it what it leads to."""

    def __init__(self, act: Message, what: Message, kind: str = OUTLINED, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button(act, kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, space.medium)
        column.setSpacing(space.tiny)
        column.addWidget(self.button)
        column.addWidget(Muted(what))


class Welcome(EntrancePage):
    """The very first page.

    Signals:
        new_asked: a new register is to be made.
        open_asked: a register that exists is to be opened.
        practice_asked: the practice register is to be opened.
        guide_asked: it is to be opened, and the guided practice with it.
    """

    new_asked = Signal()
    open_asked = Signal()
    practice_asked = Signal()
    guide_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            M("Welcome to Kotio"),
            M("The register of a housing co-operation group: six steps to a home."),
            parent,
        )
        self.new = Choice(
            M("Make a new register"), M("For a group that begins with Kotio. Takes about three minutes."), PRIMARY
        )
        self.open = Choice(M("Open a register"), M("Your office has one already."))
        self.practice = Choice(M("Practise first"), M("Invented clients, all six steps. Nothing you do can harm."))
        self.guided = Choice(M("Guided practice"), M("Ten tasks in ten minutes, from a new case to its memo."))
        for choice, signal in (
            (self.new, self.new_asked),
            (self.open, self.open_asked),
            (self.practice, self.practice_asked),
            (self.guided, self.guide_asked),
        ):
            choice.button.clicked.connect(signal)
            self.column.addWidget(choice)
        self.column.addStretch(1)

    def first(self) -> QWidget:
        return self.new.button


class Refused(EntrancePage):
    """A register that was not opened: why, what is safe, and the ways on.

    Signals:
        again_asked: the same register is to be tried again.
        other_asked: another register is to be chosen.
        practice_asked: the practice register is to be opened.
        close_asked: the program is to end.
    """

    again_asked = Signal()
    other_asked = Signal()
    practice_asked = Signal()
    close_asked = Signal()

    def __init__(self, why: Message, place: str, parent: QWidget | None = None) -> None:
        super().__init__(M("The register was not opened"), parent=parent)
        self.column.addWidget(Label(why))
        where = Muted(place)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(where)
        self.column.addSpacing(space.large)
        self.other = Button(M("Choose another register"), PRIMARY)
        again = Button(M("Try again"))
        practice = Button(M("Practise"))
        close = Button(MC("program", "Close"))
        acts = QHBoxLayout()
        acts.setSpacing(space.buttons)
        for button, signal in (
            (self.other, self.other_asked),
            (again, self.again_asked),
            (practice, self.practice_asked),
            (close, self.close_asked),
        ):
            button.clicked.connect(signal)
            acts.addWidget(button)
        acts.addStretch(1)
        self.column.addLayout(acts)
        self.column.addStretch(1)

    def first(self) -> QWidget:
        return self.other


class WhoAreYou(EntrancePage):
    """Who works with the register on this computer account; asked once.

    Signals:
        chosen: the id of the worker.
        newcomer: one who is not on the list.
    """

    chosen = Signal(str)
    newcomer = Signal()

    def __init__(self, workers: Sequence[OfficeWorker], parent: QWidget | None = None) -> None:
        super().__init__(M("Who are you?"), ASKED_ONCE, parent)
        self.rows = []
        self.column.addWidget(Heading(M("Workers of the office")))
        for worker in workers:
            row = ListRow(worker.name, worker.title or None, chevron=True)
            row.clicked.connect(lambda _=False, key=worker.id: self.chosen.emit(key))
            self.rows.append(row)
            self.column.addWidget(row)
        self.other = LinkButton(M("I am not on the list"))
        self.other.clicked.connect(self.newcomer)
        self.column.addWidget(self.other)
        self.column.addStretch(1)

    def first(self) -> QWidget:
        return self.rows[0] if self.rows else self.other
