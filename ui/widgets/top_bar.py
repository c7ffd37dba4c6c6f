"""The top bar: search, a new case, when it was saved, the language, privacy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.message import MC, M
from ui.language import language
from ui.theme import space, theme
from ui.widgets import icons, reader
from ui.widgets.buttons import QUIET, Button, IconButton
from ui.widgets.labels import Muted
from ui.widgets.search_box import Hit, SearchBox
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

_OWN_NAMES = {"fi": "Suomi", "sv": "Svenska"}  # each in its own name


class _Tick(QWidget):
    def sizeHint(self) -> QSize:
        return QSize(theme.scaled("icon.text"), theme.scaled("icon.text"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        icons.paint(QPainter(self), "check", QRectF(self.rect()), "ok")


class SavedAt(QWidget):
    """When the last change was saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.icon)
        tick = _Tick(self)
        tick.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(tick)
        self._words = Muted(parent=self)
        self._words.setWordWrap(False)
        row.addWidget(self._words)
        self.hide()

    def show_saved(self, at: datetime) -> None:
        """Show the time on this desk's clock; a reader hears it once a minute at most."""
        before = self._words.text()
        self._words.say(M("Saved at {time}", time=at.astimezone().time()))
        self.show()
        if self._words.text() != before:
            reader.tell(self, self._words.text())


class TopBar(QWidget):
    """The bar.

    Signals:
        new_case: a new case is wanted.
        language_chosen: the code of the language.
        privacy_chosen: names are to be hidden or shown.
        opened: the address of a search hit.
        help_asked: the help of the page is wanted, or no longer.
    """

    new_case = Signal()
    language_chosen = Signal(str)
    privacy_chosen = Signal(bool)
    opened = Signal(object)
    help_asked = Signal()

    def __init__(self, find: Callable[[str], Sequence[Hit]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchBox(find, self)
        self.saved = SavedAt(self)
        self.languages = Segmented(dict(_OWN_NAMES), M("Language of the window"), self)
        self.privacy = IconButton("eye-off", M("Hide clients’ names"), parent=self)
        self.privacy.setCheckable(True)
        self.help = IconButton("circle-help", MC("help", "Help"), kind=QUIET, parent=self)
        create = Button(MC("command", "New case"), icon="plus", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, space.huge, 0)
        row.setSpacing(space.medium)
        row.addWidget(self.search, 100)
        row.addWidget(create)
        row.addStretch(1)
        row.addWidget(self.saved)
        row.addSpacing(space.tiny)
        row.addWidget(self.languages)
        row.addWidget(self.privacy)
        row.addWidget(self.help)
        row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.search.opened.connect(self.opened)
        create.clicked.connect(self.new_case)
        self.help.clicked.connect(self.help_asked)
        self.languages.chosen.connect(self.language_chosen)
        self.privacy.toggled.connect(self.show_privacy)
        self.privacy.toggled.connect(self.privacy_chosen)
        language.bind(self, "setAccessibleName", M("Search and settings"))
        language.changed.connect(self.languages.set_value)
        self._measure()
        theme.changed.connect(self._measure)

    def show_privacy(self, hidden: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Show whether names are hidden."""
        self.privacy.setChecked(hidden)
        self.privacy.set_icon("eye" if hidden else "eye-off")
        language.bind_name(self.privacy, M("Show clients’ names") if hidden else M("Hide clients’ names"))

    def _measure(self) -> None:
        self.setFixedHeight(theme.row("top_bar"))
        self.search.setMaximumWidth(theme.size("search.most"))
        self.search.setMinimumWidth(theme.size("search.least"))
