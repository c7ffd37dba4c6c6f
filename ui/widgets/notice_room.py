"""Where a bar may stand: one at a time, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from ui.widgets.notice import Notice


class NoticeRoom(QWidget):
    """Room for one bar; it takes no place while it is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice: Notice | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a bar in place of the one that is there, and let a screen reader say it."""
        self.clear()
        self.notice = notice
        self._column.addWidget(notice)
        notice.closed.connect(self.clear)
        self.show()
        notice.announce()

    def clear(self) -> None:
        """Take the bar away."""
        if self.notice is not None:
            self.notice.hide()
            self._column.removeWidget(self.notice)
            self.notice.deleteLater()
        self.notice = None
        self.hide()
