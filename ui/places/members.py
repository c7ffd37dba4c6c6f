"""The directory: members with their deputies, organisations, and how the nine kinds of party are covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.codes import Place
from app.domain.message import M
from app.services import members
from ui.address import Address
from ui.language import language
from ui.places.coverage_panel import CoveragePanel
from ui.places.directory_sheet import ORGANISATIONS, WORKERS, DirectorySheet
from ui.places.member_acts import MemberActs
from ui.places.planes import Planes
from ui.widgets.notice import MADE, Notice
from ui.widgets.scaffold import Scroll
from ui.widgets.tab_order import first
from ui.widgets.way_back import WayBack

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.codes import Category
    from app.domain.organisation import Organisation
    from app.domain.worker import Worker
    from ui.frame import Frame
    from ui.places.directory_panels import PartyPanel, WorkerPanel
    from ui.places.succession_panel import SuccessionPanel

    Panel = WorkerPanel | PartyPanel | SuccessionPanel


class Members(QWidget):
    """The place. Its address names the view and the record one is at."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._directory = members.directory(frame.session)
        self._gap: Category | None = None  # the kind of party whose worker is being named
        self.panel: Panel | None = None
        self._back = WayBack()
        self.sheet = DirectorySheet(frame.session.clock.today())
        scroll = Scroll(self)
        scroll.show_content(self.sheet)
        self.planes = Planes(scroll, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.planes)
        self.sheet.begun.connect(self._begin)
        self.sheet.edit_asked.connect(self._edit)
        self._acts = MemberActs(frame, self.sheet, self)
        self._acts.done.connect(self._acted)
        self._acts.opened.connect(self._show)
        self.sheet.cover_asked.connect(lambda: self._cover(in_front=True))
        self.planes.narrowed.connect(self.sheet.cover.setVisible)
        language.changed.connect(self._say_coverage)

    def shown(self, address: Address) -> None:
        """Show a view at a record, else at the one one was at."""
        self._close_panel()
        self._directory = members.directory(self._frame.session)
        self.sheet.show_directory(self._directory)
        self.sheet.show_page(str(address.page) if address.page in {WORKERS, ORGANISATIONS} else self.sheet.page)
        if address.field:
            self.sheet.go_to(address.field)
        self._cover()
        self.sheet.filter.search.setFocus()

    def address(self) -> Address:
        """Where this is."""
        row = self.sheet.record()
        return Address(Place.MEMBERS, page=self.sheet.page, field=row.id if row else None)

    def leave(self) -> bool:
        """Save the record that is being edited; False keeps the window here."""
        return self.panel is None or self.panel.leave()

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.sheet.filter, self.sheet.table, self.sheet.detail, self.planes.pane]

    def _reload(self, key: str) -> None:
        self._directory = members.directory(self._frame.session)
        self.sheet.show_directory(self._directory)
        if key:
            self.sheet.go_to(key)

    def _begin(self) -> None:
        from ui.places.directory_panels import blank_party, blank_worker  # noqa: PLC0415 - forms load where shown

        self._gap = None
        self._open(blank_worker(self._directory) if self.sheet.page == WORKERS else blank_party())

    def _name(self, category: Category) -> None:
        """Name a worker of a kind of party; where it has no organisation yet, that one first."""
        from ui.places.directory_panels import blank_party, blank_worker, party_of  # noqa: PLC0415

        party = party_of(self._directory, category)
        self.sheet.show_page(WORKERS if party else ORGANISATIONS)
        self._open(blank_worker(self._directory, party.id) if party else blank_party(category))
        self._gap = category
        if party is None and self.panel is not None:
            self.panel.say(Notice(MADE, M("Add the organisation first, then its worker."), closable=True))

    def _edit(self) -> None:
        row = self.sheet.record()
        self._gap = None
        if row is not None:
            self._open(row.worker if isinstance(row, members.MemberRow) else row.organisation)

    def _open(self, record: Worker | Organisation) -> None:
        from ui.places.directory_panels import panel_of  # noqa: PLC0415 - forms load where they are shown

        self._show(lambda: panel_of(self._frame, self._directory, record))

    def _show(self, make: Callable[[], Panel]) -> None:
        """Show a panel that is made once the one that is there has been left."""
        back = WayBack()
        if not self.leave():
            return
        self._back, self.panel = back, make()
        self.panel.saved.connect(self._saved)
        self.panel.closed.connect(self._closed)
        self.planes.show_pane(self.panel, in_front=True)
        self.panel.begin()

    def _saved(self) -> None:
        panel, gap = self.panel, self._gap
        if panel is None:
            return
        self._reload(panel.key)
        self._close_panel()
        self._cover()
        if gap is not None and self.sheet.page == ORGANISATIONS:
            self._name(gap)
        else:
            self.sheet.table.setFocus()

    def _closed(self) -> None:
        gap = self._gap
        self._close_panel()
        self._cover()
        self._back.go(self.sheet.table.setFocus)
        pane = self.planes.content
        if gap is not None and isinstance(pane, CoveragePanel):
            pane.focus_gap(gap)

    def _close_panel(self) -> None:
        self.panel, self._gap = None, None

    def _cover(self, *, in_front: bool = False) -> None:
        """Show the coverage in the side pane; where there is one plane only, in its place when asked for."""
        today = self._frame.session.clock.today()
        coverage = CoveragePanel(self._directory.covered, today, closable=in_front and self.planes.narrow)
        coverage.named.connect(self._name)
        coverage.closed.connect(self._uncover)
        self.planes.show_pane(coverage, in_front=in_front)
        stop = first(coverage) if in_front else None
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _uncover(self) -> None:
        self._cover()
        self.sheet.cover.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_coverage(self) -> None:
        """Show the coverage in another language; out of sight it is made anew when one comes back."""
        if self.panel is None and self.isVisible():
            self._cover()

    def _acted(self) -> None:
        """Show the directory as an act has left it, at the same record."""
        row = self.sheet.record()
        self._frame.saved(self._frame.session.clock.now())
        self._reload("")
        if row is not None:
            self.sheet.table.go_to(row.id)
        if self.panel is None:
            self._cover()
