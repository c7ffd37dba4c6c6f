"""The forms of the directory in the side pane: a worker's and an organisation's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.form_specs import organisation as organisation_form
from app.domain.form_specs import worker as worker_form
from app.domain.ids import OrganisationId, WorkerId
from app.domain.message import M
from app.domain.organisation import Organisation
from app.domain.records import answers_of
from app.domain.worker import Worker
from app.services import members
from ui.forms.context import FormContext
from ui.places.record_panel import RecordPanel

if TYPE_CHECKING:
    from app.domain.codes import Category
    from app.domain.forms import Answers, Problem
    from app.services.members import Directory
    from ui.frame import Frame


class WorkerPanel(RecordPanel):
    """The form of a worker. `key` is the worker's id, empty until a new one is saved."""

    def __init__(self, frame: Frame, directory: Directory, worker: Worker) -> None:
        self.frame, self.key = frame, worker.id if worker.version else ""
        others = {key: one for key, one in directory.workers.items() if key != worker.id}
        super().__init__(
            worker.name or M("New member"),
            worker_form.FORM.pages,
            FormContext(today=frame.session.clock.today(), organisations=directory.organisations, workers=others),
            answers_of(worker, worker_form.FORM.fields),
            self._keep_worker,
            act=M("Save the member") if worker.version else M("Add the member"),
        )
        frame.save_asked.connect(self.save)

    def _keep_worker(self, answers: Answers) -> tuple[Problem, ...]:
        worker_id = WorkerId(self.key) if self.key else None
        saved, wrong = members.save_worker(self.frame.session, worker_id, answers)
        if not wrong:
            self.key = saved
            self.frame.saved(self.frame.session.clock.now())
        return wrong


class PartyPanel(RecordPanel):
    """The form of an organisation. `key` is its id, empty until a new one is saved."""

    def __init__(self, frame: Frame, organisation: Organisation) -> None:
        self.frame, self.key = frame, organisation.id if organisation.version else ""
        self.category = organisation.category
        super().__init__(
            organisation.name("fi") or M("New organisation"),
            organisation_form.FORM.pages,
            FormContext(today=frame.session.clock.today()),
            answers_of(organisation, organisation_form.FORM.fields),
            self._keep_organisation,
            act=M("Save the organisation") if organisation.version else M("Add the organisation"),
        )
        frame.save_asked.connect(self.save)

    def _keep_organisation(self, answers: Answers) -> tuple[Problem, ...]:
        organisation_id = OrganisationId(self.key) if self.key else None
        saved, wrong = members.save_organisation(self.frame.session, organisation_id, answers)
        if not wrong:
            self.key = saved
            self.frame.saved(self.frame.session.clock.now())
        return wrong


def panel_of(frame: Frame, directory: Directory, record: Worker | Organisation) -> WorkerPanel | PartyPanel:
    """Return the panel of a worker or an organisation."""
    if isinstance(record, Worker):
        return WorkerPanel(frame, directory, record)
    return PartyPanel(frame, record)


def blank_worker(directory: Directory, organisation_id: OrganisationId | None = None) -> Worker:
    """Return a new member, of an organisation where it is known."""
    known = organisation_id if organisation_id in directory.organisations else None
    return Worker(id=WorkerId(""), organisation_id=known)


def blank_party(category: Category | None = None) -> Organisation:
    """Return a new organisation, of a kind where it is known."""
    return replace(Organisation(id=OrganisationId("")), category=category)


def party_of(directory: Directory, category: Category) -> Organisation | None:
    """Return the first active organisation of a kind, None where there is none."""
    return next(
        (
            row.organisation
            for row in directory.parties
            if row.organisation.active and row.organisation.category is category
        ),
        None,
    )
