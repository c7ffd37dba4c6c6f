"""The foot of the calendar: the acts on what it shows that are not done every day."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.message import M
from ui.theme import space
from ui.widgets.buttons import LinkButton


class CalendarFoot(QWidget):
    """The foot.

    Signals:
        series_asked: recurring dates are to be planned.
        paper_asked: what is shown is to be seen on paper.
        dates_asked: the dates that are shown are to be saved for another calendar.
    """

    series_asked = Signal()
    paper_asked = Signal()
    dates_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.series = LinkButton(M("Recurring dates"), icon="calendar-days", parent=self)
        self.paper = LinkButton(M("See the list on paper"), icon="file-text", parent=self)
        self.dates = LinkButton(M("Save the dates as a file"), icon="download", parent=self)
        self.series.clicked.connect(self.series_asked)
        self.paper.clicked.connect(self.paper_asked)
        self.dates.clicked.connect(self.dates_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.huge)
        for link in (self.series, self.paper, self.dates):
            row.addWidget(link)
        row.addStretch(1)
