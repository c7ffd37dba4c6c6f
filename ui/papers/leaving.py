"""The ways a paper leaves as a file: anywhere, into the outbox, and each of them protected by a passphrase."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from app.domain.errors import AppError
from app.domain.labels import label
from app.domain.message import MC, M
from app.services import outbox, outgoing
from ui import clipboard
from ui.language import language
from ui.papers.saving import ask_file
from ui.widgets.notice import WARNING, Notice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.domain.message import Message
    from app.services.outgoing import Outgoing, Protected
    from ui.frame import Frame

_GUARD = M("You guard it: whoever can open the folder can read it. Delete it when it is no longer needed.")


class Leaving(QObject):
    """Asks where a paper goes, and lets it.

    Signals:
        left: it lies outside the register: the notice that says so.
        refused: it does not: the refusal.
    """

    left = Signal(object)
    refused = Signal(object)

    def __init__(self, frame: Frame, parent: QWidget) -> None:
        super().__init__(parent)
        self._frame, self._widget = frame, parent

    def menu(self, paper: Outgoing) -> QMenu:
        """Return the ways of a paper; those into the outbox stand there where a folder was chosen for it."""
        menu = QMenu(self._widget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _add(menu, M("Save as a file…"), partial(self.save, paper))
        _add(menu, M("Save as a file with a passphrase…"), partial(self._lock, paper, self._save_locked))
        if outbox.chosen(self._frame.session):
            menu.addSeparator()
            _add(menu, M("Put into the outbox"), partial(self._put, paper))
            _add(menu, M("Put into the outbox with a passphrase"), partial(self._lock, paper, self._put_locked))
        return menu

    def pop_up(self, paper: Outgoing, below: QWidget) -> None:
        """Offer the ways below a button."""
        self.menu(paper).popup(below.mapToGlobal(QPoint(0, below.height())))

    def save(self, paper: Outgoing) -> None:
        """Ask for a file, and save the paper there."""
        if self._may(paper):
            ask_file(self._widget, paper, partial(self.save_there, paper))

    def save_there(self, paper: Outgoing, path: Path) -> None:
        """Save the paper in a file."""
        if self._done(partial(outgoing.save_as, self._frame.session, paper, path)):
            said = M("The paper now lies outside the register, in the file you chose.")
            self.left.emit(Notice(WARNING, said, _GUARD, closable=True))

    def _put(self, paper: Outgoing) -> None:
        if self._done(partial(outgoing.put, self._frame.session, paper, _kind(paper))):
            self.left.emit(Notice(WARNING, M("The paper now lies in the outbox."), _GUARD, closable=True))

    def _lock(self, paper: Outgoing, go_on: Callable[[Protected], None]) -> None:
        """Make the protected copy off the window's thread."""
        if self._may(paper):
            self._frame.jobs.run(partial(outgoing.protected, paper), on_done=go_on, on_refused=self._refuse)

    def _save_locked(self, locked: Protected) -> None:
        ask_file(self._widget, locked.paper, partial(self._save_locked_there, locked))

    def _save_locked_there(self, locked: Protected, path: Path) -> None:
        if self._done(partial(outgoing.save_as, self._frame.session, locked.paper, path)):
            self._tell_phrase(locked.phrase)

    def _put_locked(self, locked: Protected) -> None:
        if self._done(partial(outgoing.put, self._frame.session, locked.paper, _kind(locked.paper))):
            self._tell_phrase(locked.phrase)

    def _tell_phrase(self, phrase: str) -> None:
        notice = Notice(
            WARNING,
            M("Passphrase of the file: {phrase}", phrase=phrase),
            M(
                "It is shown this once and kept nowhere. Tell it by telephone, never in the same message. "
                "A file with a passphrase is not for archives: it is no PDF/A."
            ),
            act=MC("passphrase", "Copy"),
            closable=True,
        )
        notice.acted.connect(partial(clipboard.copy, phrase))
        self.left.emit(notice)

    def _refuse(self, refusal: AppError) -> None:
        self.refused.emit(refusal)

    def _may(self, paper: Outgoing) -> bool:
        return self._done(partial(outgoing.may_leave, self._frame.session, paper))

    def _done(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except AppError as refusal:
            self.refused.emit(refusal)
            return False
        return True


def _kind(paper: Outgoing) -> str:
    return language.text(label(paper.kind))


def _add(menu: QMenu, words: Message, act: Callable[[], None]) -> None:
    action = menu.addAction("")
    language.bind(action, "setText", words)
    action.triggered.connect(lambda _checked=False: act())
