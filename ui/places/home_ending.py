"""Beside Home: what ends soon, a consent or an application, and the contacts that nobody has confirmed lately."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.codes import Place, Status, Step
from app.domain.message import MC, MP, M
from app.services.ending import ending
from ui.address import Address
from ui.places.case_columns import days_left
from ui.theme import space
from ui.widgets.labels import Count, Heading, Muted
from ui.widgets.rows import ListRow
from ui.widgets.way_back import Spot

if TYPE_CHECKING:
    from datetime import date

    from app.services.ending import Ending, RunningOut
    from ui.frame import Frame
    from ui.places.home_week import Week


def show_ending(frame: Frame, week: Week) -> None:
    """Show under the week what ends soon in the register now; nothing where nothing does."""
    spot, column = Spot(week), week.column
    for old in week.findChildren(EndingList):
        column.removeWidget(old)
        old.hide()
        old.deleteLater()
    view = ending(frame.session)
    if view.nearest or view.unconfirmed:
        shown = EndingList(view, hide_names=frame.privacy, parent=week)
        shown.chosen.connect(lambda key, consent: frame.open(_where(key, consent=consent)))
        shown.contacts_asked.connect(lambda: frame.open(Address(Place.MEMBERS)))
        column.addWidget(shown)
        shown.show()
    spot.restore(by_place=True)


def _where(case_id: str, *, consent: bool) -> Address:
    if consent:
        return Address(Place.CASES, case=case_id, step=Step.CONSENT)
    return Address(Place.CASES, case=case_id, step=Step.MAPPING, page="applications")


class EndingList(QWidget):
    """The list: each says what ends, whose it is and in how many days.

    Signals:
        chosen: the id of the case, and whether it is its consent that ends; else it is an application.
        contacts_asked: the contacts are to be seen.
    """

    chosen = Signal(str, bool)
    contacts_asked = Signal()

    def __init__(self, view: Ending, *, hide_names: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.section, 0, 0)
        column.setSpacing(0)
        column.addLayout(_head(view.in_all + bool(view.unconfirmed)))
        column.addSpacing(space.tiny)
        self.rows = [self._row(one, view.today, hide_names=hide_names) for one in view.nearest]
        for row in self.rows:
            column.addWidget(row)
        if (more := view.in_all - len(view.nearest)) > 0:
            column.addSpacing(space.small)
            column.addWidget(Muted(MP("and {n} more", "and {n} more", n=more)))
            column.addSpacing(space.small)
        if view.unconfirmed:
            self.rows.append(self._contacts(view.unconfirmed))
            column.addWidget(self.rows[-1])

    def _row(self, one: RunningOut, today: date, *, hide_names: bool) -> ListRow:
        said = M("Renew the consent before it ends") if one.consent else M("Renew an application before it ends")
        whose = one.number if hide_names else M("{case} · {client}", case=one.number, client=one.name)
        row = ListRow(said, whose, status=Status.WAITING, end=days_left(one.day, today))
        row.clicked.connect(lambda: self.chosen.emit(one.case_id, one.consent))
        return row

    def _contacts(self, number: int) -> ListRow:
        said = MP("Confirm {n} contact", "Confirm {n} contacts", n=number)
        row = ListRow(said, M("Not confirmed for a year"), status=Status.WAITING, chevron=True)
        row.clicked.connect(self.contacts_asked)
        return row


def _head(number: int) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setSpacing(space.small)
    heading = Heading(MC("section", "Ends soon"))
    heading.setWordWrap(False)
    head.addWidget(heading)
    head.addWidget(Count(number))
    head.addStretch(1)
    return head
