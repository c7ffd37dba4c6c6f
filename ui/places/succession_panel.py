"""A successor takes over what a worker leaves open: what moves is seen before it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.checks import missing
from app.domain.form_specs import succession as succession_form
from app.domain.forms import Problem
from app.domain.ids import WorkerId
from app.domain.message import MP, M
from app.services import succession
from ui.forms.context import FormContext
from ui.places.record_panel import RecordPanel
from ui.theme import space
from ui.widgets.labels import Label, Muted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.forms import Answers
    from app.domain.message import Message
    from app.domain.succession import Undone
    from app.domain.worker import Worker
    from app.services.members import Directory
    from ui.frame import Frame


class SuccessionPanel(RecordPanel):
    """The panel. `key` is the worker who leaves, then the successor; to leave it does nothing to anybody."""

    def __init__(self, frame: Frame, directory: Directory, worker: Worker, undone: Undone) -> None:
        self.frame, self.key = frame, worker.id
        page = succession_form.FORM.pages[0]
        super().__init__(
            M("A successor for {name}", name=worker.name),
            (page,),
            FormContext(
                today=frame.session.clock.today(),
                organisations=directory.organisations,
                workers={key: one for key, one in directory.workers.items() if key != worker.id},
                nearest=worker.organisation_id or "",
            ),
            {},
            self._take_over,
            act=M("Give to the successor"),
        )
        self.below.setSpacing(space.tiny)
        for said in moves(undone):
            self.below.addWidget(Label(said, self))
        self.below.addWidget(
            Muted(M("Papers that have been made keep the old name. The worker is marked as inactive."), self)
        )

    @property
    def touched(self) -> bool:
        """Nothing is done by going: who takes over is told by the button alone."""
        return False

    def _take_over(self, answers: Answers) -> tuple[Problem, ...]:
        fields = succession_form.FORM.pages[0].fields
        lacking = tuple(Problem(one.name, M("Choose the successor.")) for one in missing(fields, answers))
        if lacking:
            return lacking
        successor = WorkerId(answers["successor"])
        moved = succession.take_over(self.frame.session, WorkerId(self.key), successor)
        self.key = successor
        self.frame.saved(self.frame.session.clock.now())
        count = sum(len(part) for part in (moved.actions, moved.slots, moved.deputies, moved.cases))
        self.frame.tell(
            MP("The successor has taken over {n} matter.", "The successor has taken over {n} matters.", n=count)
        )
        return ()


def moves(undone: Undone) -> Iterator[Message]:
    """Yield what moves to a successor, a line for each kind of which there is any."""
    if count := len(undone.actions):
        yield MP("{n} open action", "{n} open actions", n=count)
    if count := len(undone.slots):
        yield MP("{n} coming invitation", "{n} coming invitations", n=count)
    if count := len(undone.deputies):
        yield MP("{n} standing deputy", "{n} standing deputies", n=count)
    if count := len(undone.cases):
        yield MP("{n} case as its referring worker", "{n} cases as their referring worker", n=count)
