"""Who is invited to the case's meeting and how they took part: shown where a page has room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Reply
from app.domain.labels import label
from app.domain.message import MC, M
from ui.language import language
from ui.places.section import Lines, Section
from ui.widgets.labels import Label, Muted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.case_file import CaseFile
    from app.domain.meeting import Invitee


class People(Section):
    """The parties of the meeting."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(MC("section", "Parties"), M("Parties are invited in step 3."), parent)

    def show_case(self, file: CaseFile) -> None:
        """Show those invited to a case's meeting."""
        invitees = file.slot.invitees if file.slot else ()
        if not invitees:
            self.show_body(None)
            return
        lines = Lines((3, 4, 0))
        lines.add_head(MC("column", "Name"), MC("column", "Party"), M("At the meeting"))
        for one in invitees:
            lines.add(_name(file, one), _organisation(file, one), Label(label(one.attendance or _reply(one))))
        self.show_body(lines)


def _reply(one: Invitee) -> Reply:
    return one.reply or Reply.NO_REPLY


def _name(file: CaseFile, one: Invitee) -> Label:
    worker = file.workers.get(str(one.worker_id)) if one.worker_id else None
    if one.substitute:
        return Label(one.substitute)
    return Label(worker.name) if worker else Muted(MC("party", "Not named"))


def _organisation(file: CaseFile, one: Invitee) -> Label:
    organisation = file.organisations.get(str(one.organisation_id))
    return Label(organisation.name(language.code) if organisation else "")
