"""Ready sentences, put into the box one writes in by a quiet button or Ctrl+J."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from app.domain.message import M
from ui.language import language
from ui.widgets.buttons import LinkButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

KEY = "Ctrl+J"


class PhraseButton(LinkButton):
    """The button of one box: `read` gives the sentences when they are asked for, `write` takes the chosen one."""

    def __init__(self, read: Callable[[], Sequence[str]], write: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(M("Ready sentences"), parent=parent)
        self._read, self._write = read, write
        language.bind(self, "setToolTip", M("Ready sentences ({key})", key=KEY))
        self.clicked.connect(self.offer)
        shortcut = QShortcut(QKeySequence(KEY), parent)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.offer)

    def sentences(self) -> QMenu:
        """Return the sentences, each of which writes itself into the box."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for sentence in self._read():
            action = menu.addAction("")
            language.bind(action, "setText", sentence.replace("&", "&&"))
            action.triggered.connect(partial(self._chosen, sentence))
        return menu

    def offer(self) -> None:
        """Offer the sentences where the box can be written in."""
        if self.isEnabled():
            self.sentences().popup(self.mapToGlobal(QPoint(0, self.height())))

    def _chosen(self, sentence: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signature
        self._write(sentence)
