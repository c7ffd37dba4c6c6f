"""The window: the rail, the top bar, and the white sheet on which the screens lie."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app.domain.codes import Place
from ui import actions
from ui.address import NEW_CASE, Address
from ui.aids import Aids
from ui.errors import ErrorWatch
from ui.language import language
from ui.panes import go_to_next
from ui.places import SCREENS, screen
from ui.theme import tokens
from ui.widgets import tab_order
from ui.widgets.focus_ring import FocusRing
from ui.widgets.practice_strip import PracticeStrip
from ui.widgets.rail import Rail
from ui.widgets.shapes import fill
from ui.widgets.sheet import Sheet
from ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QStackedWidget

    from ui.frame import Frame
    from ui.widgets.search_box import Hit

HISTORY = 50


class Screens:
    """The screens of a window by name, each made when it is first shown."""

    def __init__(self, frame: Frame, stack: QStackedWidget, classes: Mapping[str, str]) -> None:
        self.made: dict[str, Any] = {}
        self._frame, self._stack, self._classes = frame, stack, classes

    @property
    def shown(self) -> QWidget | None:
        """The screen that is shown."""
        return self._stack.currentWidget()

    def of(self, address: Address) -> Any:
        """Return the screen of an address."""
        name = screen(address)
        if name not in self.made:
            module, _, cls = self._classes[name].partition(":")
            self.made[name] = getattr(import_module(module), cls)(self._frame, self._stack)
            self._stack.addWidget(self.made[name])
        return self.made[name]

    def left(self) -> bool:
        """Ask the screen that is shown whether it can be left."""
        return bool(getattr(self.shown, "leave", lambda: True)())

    def address(self) -> Address | None:
        """Where the screen that is shown is."""
        place: Any = self.shown
        return place.address() if place is not None else None


class MainWindow(QMainWindow):  # a plain widget is no window to a screen reader
    """The window of a register. Screens are made when they are first shown, and asked before they are left."""

    def __init__(
        self,
        frame: Frame,
        *,
        find: Callable[[str], Sequence[Hit]] | None = None,
        screens: Mapping[str, str] = SCREENS,
    ) -> None:
        super().__init__()
        self.frame = frame
        self._history: list[Address] = []
        self.aids = Aids(self)
        self.reminds: Callable[[], bool] = lambda: False  # says before it closes what is left; True keeps it open
        self.more_panes: list[QWidget] = []  # parts that F6 goes through after those of the screen
        self.setWindowTitle("Kotio")
        self.setMinimumSize(*tokens()["size"]["window_min"])
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rail, self.top_bar, self.sheet = Rail(self), TopBar(find or _nothing, self), Sheet(self)
        self.screens = Screens(frame, self.sheet.stack, screens)
        self._lay_out()
        self._connect()
        self.actions_by_command: dict[str, QAction] = actions.install(self, self._commands())
        self._ring = FocusRing(self)
        self.errors = ErrorWatch(self)
        self.errors.refused.connect(self.sheet.show_refusal)
        frame.jobs.failed.connect(self.errors.tell)

    @property
    def place(self) -> QWidget | None:
        """The screen that is shown."""
        return self.screens.shown

    def open(self, address: Address) -> None:
        """Show a screen, if the present one lets itself be left."""
        before = self.screens.address()
        if before == address:
            return
        if self._go(address) and before is not None:
            self._history = [*self._history, before][-HISTORY:]

    def back(self) -> None:
        """Show the screen before this one."""
        if self._history and self._go(self._history[-1]):
            self._history.pop()

    def put_below(self, bar: QWidget) -> None:
        """Put a bar below the sheet."""
        self._right.addWidget(bar)
        self.more_panes.append(bar)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name
        return tab_order.step(self, on=next)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.screens.left() or self.reminds():
            event.ignore()
            return
        self.frame.jobs.wait()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        fill(QPainter(self), self.rect(), "rail")

    def _lay_out(self) -> None:
        right = self._right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(self.sheet, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        body = QWidget(self)
        self.setCentralWidget(body)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self.frame.session.practice:
            strip = PracticeStrip(self)
            strip.guide_asked.connect(self.aids.begin_lesson)
            column.addWidget(strip)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        frame = self.frame
        self.rail.place_chosen.connect(self._open_place)
        self.top_bar.opened.connect(self.open)
        self.top_bar.new_case.connect(self._new_case)
        self.top_bar.language_chosen.connect(language.set)
        self.top_bar.privacy_chosen.connect(frame.set_privacy)
        self.top_bar.help_asked.connect(self.aids.toggle_help)
        self.top_bar.languages.set_value(language.code)
        frame.opened.connect(self.open)
        frame.saved_at.connect(self.top_bar.saved.show_saved)
        frame.refused.connect(self.sheet.show_refusal)
        frame.told.connect(self.sheet.show_done)
        frame.save_failed.connect(self.sheet.show_lost_save)
        frame.privacy_changed.connect(self.top_bar.show_privacy)
        language.changed.connect(self._say_who)
        self._say_who()

    def _commands(self) -> dict[str, Callable[[], None]]:
        def to(place: Place) -> Callable[[], None]:
            return lambda: self._open_place(place)

        return {
            **{str(place): to(place) for place in Place},
            actions.SEARCH: self.top_bar.search.setFocus,
            actions.NEW_CASE: self._new_case,
            actions.BACK: self.back,
            actions.NEXT_PANE: self.next_pane,
            actions.LANGUAGE: language.set_other,
            actions.PRIVACY: lambda: self.frame.set_privacy(not self.frame.privacy),
            actions.SAVE: self.frame.save_asked.emit,
            actions.HELP: self.aids.toggle_help,
        }

    def next_pane(self) -> None:
        """Move the keyboard to the next part of the window."""
        place = self.place
        own: list[QWidget] = getattr(place, "panes", lambda: [place] if place else [])()
        go_to_next([self.rail, self.top_bar, *own, *self.more_panes])

    def _go(self, address: Address) -> bool:
        if not self.screens.left():
            return False
        place = self.screens.of(address)
        self.sheet.clear()
        self.sheet.stack.setCurrentWidget(place)
        self.rail.set_place(address.place)
        place.shown(address)
        self.frame.went.emit(place.address())
        return True

    def _open_place(self, place: Place) -> None:
        self.open(Address(place))

    def _new_case(self) -> None:
        self.open(Address(Place.CASES, page=NEW_CASE))

    def _say_who(self) -> None:
        if self.frame.session.suspended:
            return
        names = self.frame.session.group_names()
        fi, sv = names[0] if len(names) == 1 else ("", "")
        own, other = (sv, fi) if language.code == "sv" else (fi, sv)
        self.rail.say_who(self.frame.session.worker_name, own or other)


def _nothing(text: str) -> tuple[Hit, ...]:  # noqa: ARG001 - finds nothing in anything
    return ()
