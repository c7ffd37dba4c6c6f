"""Who is away in the week that is shown, and for whom nobody stands in: beside the grid, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.absences import away_words
from ui.theme import space
from ui.widgets.labels import Caution, Muted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.absences import Away


class Absences(QWidget):
    """The absences, one a line; nothing where everybody is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Away, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, space.small, 0, 0)
        self._column.setSpacing(space.hair)
        self.hide()

    def say(self, away: Sequence[Away]) -> None:
        """Show the absences in place of those that are shown."""
        if tuple(away) == self._shown:
            return
        self._shown = tuple(away)
        while (item := self._column.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.hide()
                label.deleteLater()
        for one in away:
            self._column.addWidget((Muted if one.deputies else Caution)(away_words(one), self))
        self.setVisible(bool(away))
