"""Beside the opening of a meeting: what was agreed earlier and is still open, how it stands, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.carried import carried
from app.domain.codes import Place, Step
from app.domain.message import M
from ui.address import Address
from ui.places.case_side import how_it_stands, who
from ui.steps.beside import Beside
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Label, Muted, Strong

if TYPE_CHECKING:
    from app.domain.carried import Carried


class CarriedOver(Beside):
    """The list; how each stands is changed among the agreed actions."""

    def build(self) -> None:
        """Show the actions, the most pressing first."""
        self.heading(M("Open from earlier meetings"))
        found = carried(self.file)
        for one in found:
            self._show(one)
        if not found:
            self.hint(M("Nothing is open from an earlier meeting."))
        else:
            change = LinkButton(M("Change how they stand"), parent=self)
            change.clicked.connect(self._to_actions)
            self.column.addWidget(change)
        self.column.addStretch(1)

    def _show(self, one: Carried) -> None:
        action = one.action
        self.column.addWidget(Strong(action.what or M("Nothing written yet")))
        due = M("by {day}", day=action.due) if action.due else M("No day")
        self.column.addWidget(Label(M("{who}, {due}", who=who(self.file, action.who), due=due)))
        self.column.addWidget(how_it_stands(action))
        if action.overdue(self.today):
            late = Label(M("Overdue"))
            late.set_colour("err")
            self.column.addWidget(late)
        if one.agreed_on is not None:
            self.column.addWidget(Muted(M("Agreed on {day}", day=one.agreed_on)))

    def _to_actions(self) -> None:
        case = self.file.case.id
        self.frame.open(Address(Place.CASES, case=case, step=Step.ASSESSMENT, page="actions"))
