"""On closing: files still lie outside the register, and can be deleted first. Closing again leaves them there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.message import MP, M
from app.services import outbox
from ui.widgets.notice import WARNING, Notice

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Reminder(QObject):
    """Holds the window open once for what lies outside."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._said = False
        window.frame.went.connect(self._forget)

    def keeps_open(self) -> bool:
        """Remind, where files lie outside and it has not been said yet; True while the window is to stay."""
        session = self._window.frame.session
        if self._said or session.suspended:
            return False
        if not outbox.count(session):
            return False
        lying = len(outbox.look(session))
        if not lying:
            return False
        self._said = True
        title = MP("{n} file lies outside the register.", "{n} files lie outside the register.", n=lying)
        notice = Notice(WARNING, title, M("Close again to leave it so."), act=M("Delete and close"), closable=True)
        notice.acted.connect(self._clear)
        self._window.sheet.show_notice(notice)
        return True

    def _clear(self) -> None:
        left = outbox.clear(self._window.frame.session)
        if left:
            said = MP("{n} file was not deleted.", "{n} files were not deleted.", n=len(left))
            why = M("See the outbox in Settings, or close again.")
            self._window.sheet.show_notice(Notice(WARNING, said, why, closable=True))
        else:
            self._window.close()

    def _forget(self) -> None:
        self._said = False
