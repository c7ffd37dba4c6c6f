"""What is done to the record that is chosen in the directory: papers, a contact confirmed, one retired or back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.codes import PaperKind
from app.domain.errors import AppError
from app.domain.ids import OrganisationId, WorkerId
from app.domain.message import M
from app.services import members, office_papers
from i18n import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.frame import Frame
    from ui.places.directory_sheet import DirectorySheet


class MemberActs(QObject):
    """Does what the sheet of the directory asks for.

    Signals:
        done: a record has changed.
        opened: makes the panel in which something more is asked.
    """

    done = Signal()
    opened = Signal(object)

    def __init__(self, frame: Frame, sheet: DirectorySheet, place: QWidget) -> None:
        super().__init__(place)
        self._frame, self._sheet, self._place = frame, sheet, place
        sheet.confirmed.connect(self._confirm)
        sheet.retired.connect(self._retire)
        sheet.detail.reminder_asked.connect(self._remind)
        sheet.detail.successor_asked.connect(lambda: self._ask_successor(sheet.record()))
        sheet.list_asked.connect(self._show_list)
        sheet.paper_asked.connect(self._show_paper)

    def _show_list(self) -> None:
        from ui.papers.copies_window import show_in_languages  # noqa: PLC0415 - papers load where they are shown

        session = self._frame.session
        show_in_languages(
            self._frame, self._place, PaperKind.MEMBER_LIST, lambda code: office_papers.member_list(session, code)
        )

    def _show_paper(self) -> None:
        """Show a worker's secrecy undertaking, or the open actions of an organisation."""
        from ui.papers.paper_window import show_blank  # noqa: PLC0415 - papers load where they are shown
        from ui.papers.spanning import show_agency_actions  # noqa: PLC0415

        row, session = self._sheet.record(), self._frame.session
        if isinstance(row, members.MemberRow):
            show_blank(self._frame, self._place, office_papers.secrecy_undertaking(session, WorkerId(row.id)))
        elif row is not None:
            show_agency_actions(self._frame, self._place, OrganisationId(row.id))

    def _ask_successor(self, row: members.MemberRow | members.PartyRow | None, *, quiet: bool = False) -> None:
        """Ask who takes over what a worker leaves open; where nothing is, say so, or be quiet."""
        from app.services import succession  # noqa: PLC0415
        from ui.places.succession_panel import SuccessionPanel  # noqa: PLC0415 - forms load where they are shown

        session = self._frame.session
        if not isinstance(row, members.MemberRow):
            return
        undone = succession.undone(session, WorkerId(row.id))
        if undone:
            known = members.directory(session)
            self.opened.emit(lambda: SuccessionPanel(self._frame, known, row.worker, undone))
        elif not quiet:
            self._frame.tell(M("Nothing is open for this worker."))

    def _remind(self) -> None:
        """Copy the reminder to the organisation, in its own language."""
        from app.services import reminders  # noqa: PLC0415 - where it is asked for
        from ui import clipboard  # noqa: PLC0415

        row = self._sheet.record()
        party = row.organisation if row is not None else None
        if party is None:
            return
        try:
            made = reminders.taken(self._frame.session, party.id)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        clipboard.copy("\n".join(text(line, made.language) for line in made.lines))
        self._frame.tell(M("The reminder is copied. It names case numbers and days, no clients and no deeds."))

    def _confirm(self) -> None:
        row = self._sheet.record()
        if row is not None:
            self._do(lambda: members.confirm_worker(self._frame.session, WorkerId(row.id)))

    def _retire(self, active: bool) -> None:  # noqa: FBT001 - a signal's value
        row = self._sheet.record()
        if isinstance(row, members.MemberRow):
            self._do(lambda: members.retire_worker(self._frame.session, WorkerId(row.id), active=active))
            if not active:
                self._ask_successor(row, quiet=True)
        elif row is not None:
            key = OrganisationId(row.id)
            self._do(lambda: members.retire_organisation(self._frame.session, key, active=active))

    def _do(self, act: Callable[[], None]) -> None:
        if self._frame.done(act):
            self.done.emit()
