"""Papers that span cases, shown: a meeting's agenda for each reader, and the open actions of an organisation."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.codes import PaperKind
from app.domain.errors import AppError
from app.domain.ids import OrganisationId
from app.domain.message import M
from app.services import spanning
from ui.language import language
from ui.papers.copies_window import CopiesWindow
from ui.papers.paper_window import PaperWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.domain.ids import MeetingId
    from app.domain.message import Message
    from app.services.outgoing import Outgoing
    from ui.frame import Frame

OFFICE = "office"


def show_agenda(frame: Frame, parent: QWidget, meeting_id: MeetingId) -> None:
    """Show a meeting's agenda: the coordinator's whole first, then what each organisation may have of it."""
    readers = {
        str(one.organisation_id): one.name(language.code) for one in spanning.readers(frame.session, meeting_id)
    }

    def prepare(code: str) -> Callable[[], Outgoing]:
        reader = None if code == OFFICE else OrganisationId(code)
        return partial(spanning.made, spanning.agenda(frame.session, meeting_id, reader))

    copies: dict[str, Message | str] = {OFFICE: spanning.coordinators(), **readers}
    CopiesWindow(frame, parent, PaperKind.AGENDA, copies, M("Whose agenda"), prepare).show_copy(OFFICE)


def show_agency_actions(frame: Frame, parent: QWidget, organisation_id: OrganisationId) -> None:
    """Show the open actions of an organisation over all cases, as that organisation may have them."""
    try:
        paper = spanning.agency_actions(frame.session, organisation_id)
    except AppError as refusal:
        frame.show_error(refusal)
        return
    window = PaperWindow(frame, parent, PaperKind.AGENCY_ACTIONS)
    window.make(partial(spanning.made, paper), window.show_outgoing)
