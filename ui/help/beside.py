"""The help of the window of a register: it follows where one goes, and leads to the pages it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.codes import Place
from app.domain.message import M
from app.services import help as helps
from ui.address import Address
from ui.help.guide import LESSON
from ui.help.on_paper import show_handbook
from ui.help.side import HelpSide
from ui.help.whereabouts import address_of, key_of
from ui.language import language
from ui.widgets.notice import UNDO, Notice

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class PageHelp(HelpSide):
    """The help beside the screens."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.sheet, window.sheet.leave_free, lambda: key_of(self._here))
        self._window = window
        window.more_panes.append(self.pane)
        window.frame.went.connect(self._went)
        self.pane.open_asked.connect(self._open)
        self.pane.add_way(M("The whole help on paper"), "printer").clicked.connect(self._print)
        self.pane.add_way(M("Guided practice"), "map-pin").clicked.connect(self._practise)

    def openable(self) -> frozenset[str]:
        here = self._here
        return frozenset(key for key in helps.topics(language.code) if address_of(key, here) is not None)

    @property
    def _here(self) -> Address:
        place: Any = self._window.place
        return place.address() if place is not None else Address(Place.HOME)

    def _went(self) -> None:
        self.follow()

    def _print(self) -> None:
        show_handbook(self._window.frame, self._window)

    def _practise(self) -> None:
        """Begin the practice; from a real register, offer the practice register first."""
        if self._window.frame.session.practice:
            self._window.aids.begin_lesson()
            return
        offer = Notice(
            UNDO,
            M("The guided practice is done in the practice register."),
            M("This register stays as it is."),
            act=M("Open the practice register"),
        )
        offer.acted.connect(self._to_practice)
        self._window.sheet.show_notice(offer)

    def _to_practice(self) -> None:
        frame = self._window.frame
        settings = frame.session.settings
        settings.put(LESSON, {**settings.get(LESSON), "open": True})
        frame.register_asked.emit(None)

    def _open(self, key: str) -> None:
        address = address_of(key, self._here)
        if address is not None:
            self._window.open(address)
