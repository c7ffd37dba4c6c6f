"""The sheet of the directory: what narrows it, the table of members or organisations, the one one is at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.codes import PaperKind
from app.domain.labels import label
from app.domain.message import MC, MP, M
from app.services.members import MemberRow, PartyRow
from ui.language import language
from ui.places.directory_filter import DirectoryFilter
from ui.places.member_detail import Detail
from ui.places.member_table import members_table, parties_table
from ui.places.member_words import about_party, about_worker, party_name, undertakes
from ui.theme import space
from ui.widgets.buttons import PRIMARY, Button, LinkButton
from ui.widgets.empty import EmptyState
from ui.widgets.labels import Muted, Title
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.domain.message import Message
    from app.services.members import Directory
    from ui.places.member_table import DirectoryTable

WORKERS, ORGANISATIONS = "workers", "organisations"
_VIEWS: dict[str, Message | str] = {WORKERS: MC("view", "Members"), ORGANISATIONS: MC("view", "Organisations")}


class _Views(QStackedWidget):
    """The tables and what is said in place of one; only what is shown asks for room."""

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.tables: dict[str, DirectoryTable[Any]] = {
            WORKERS: members_table(today, self),
            ORGANISATIONS: parties_table(self),
        }
        self.none = EmptyState(
            M("No members yet."), M("A member is a named worker, or a deputy of one."), M("Add a member")
        )
        self.nothing = EmptyState(
            M("Nothing was found."),
            M("Check the spelling or take the filters away."),
            link=M("Take the filters away"),
        )
        for view in (*self.tables.values(), self.none, self.nothing):
            self.addWidget(view)

    def show_rows(self, page: str, rows: Sequence[MemberRow | PartyRow], *, nobody: bool) -> None:
        """Show the rows of a view, or say why there are none."""
        self.tables[page].show_rows(rows)
        self.setCurrentWidget(self.tables[page] if rows else self.none if nobody else self.nothing)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else QSize()


class DirectorySheet(QWidget):
    """The sheet. It shows and asks; it changes nothing itself.

    Signals:
        begun: a new member or organisation is to be added.
        edit_asked: the record one is at is to be edited.
        confirmed: its contact details have been confirmed today.
        retired: it is to be retired (False) or taken back (True).
        cover_asked: the coverage is to be seen.
        list_asked: the list of members is to be seen on paper.
        paper_asked: the paper of the record one is at is to be seen.
    """

    begun = Signal()
    edit_asked = Signal()
    confirmed = Signal()
    retired = Signal(bool)
    cover_asked = Signal()
    list_asked = Signal()
    paper_asked = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._page = today, WORKERS
        self._directory: Directory | None = None
        self.pages = Segmented(_VIEWS, M("View"), self)
        self.cover = LinkButton(MC("members", "Coverage"), parent=self)
        self.add = Button(M("Add a member"), PRIMARY, icon="plus", parent=self)
        self.filter, self.detail, self.count = DirectoryFilter(self), Detail(self), Muted(parent=self)
        self.on_paper = LinkButton(label(PaperKind.MEMBER_LIST), icon="file-text", parent=self)
        self._views = _Views(today, self)
        self._lay_out()
        self._connect()

    @property
    def page(self) -> str:
        """The view that is shown: members or organisations."""
        return self._page

    @property
    def table(self) -> DirectoryTable[Any]:
        """The table of the view."""
        return self._views.tables[self._page]

    def record(self) -> MemberRow | PartyRow | None:
        """Return the row one is at."""
        row = self.table.record()
        return row if isinstance(row, (MemberRow, PartyRow)) else None

    def show_directory(self, directory: Directory) -> None:
        """Show the directory as it is now; filters and the row one is at stay."""
        self._directory = directory
        self.filter.show_directory(directory)
        self.show_rows()

    def show_page(self, page: str) -> None:
        """Show the members or the organisations."""
        self._page = page
        self.pages.set_value(page)
        self.add.say(M("Add a member") if page == WORKERS else M("Add an organisation"))
        self.show_rows()

    def go_to(self, key: str) -> None:
        """Go to a record; one that the filters hide takes them away."""
        if not self.table.go_to(key):
            self.filter.clear()
            self.filter.active.setChecked(False)
            self.table.go_to(key)

    def show_rows(self) -> None:
        """Show what the filters leave."""
        if self._directory is None:
            return
        members = self._page == WORKERS
        rows: tuple[MemberRow | PartyRow, ...] = self.filter.members() if members else self.filter.parties()
        nobody = not (self._directory.members if members else self._directory.parties)
        self._views.show_rows(self._page, rows, nobody=nobody)
        self.add.setVisible(not nobody)
        self.on_paper.setVisible(members and not nobody)
        self.count.setVisible(bool(rows))
        self.count.say(_counted(rows))
        self._show_detail()

    def _show_detail(self) -> None:
        row = self.record()
        self.detail.setVisible(row is not None)
        if isinstance(row, MemberRow) and self._directory is not None:
            said = about_worker(row, self._directory, self._today)
            paper = PaperKind.SECRECY_UNDERTAKING if undertakes(row) else None
            self.detail.show_record(
                row.worker.name,
                said,
                active=row.worker.active,
                confirmable=True,
                remindable=row.organisation is not None,
                paper=paper,
            )
        elif isinstance(row, PartyRow):
            said = about_party(row)
            active = row.organisation.active
            self.detail.show_record(
                party_name(row.organisation),
                said,
                active=active,
                confirmable=False,
                remindable=True,
                paper=PaperKind.AGENCY_ACTIONS,
            )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(space.buttons)
        head.addWidget(Title(MC("place", "Members"), self), 1)
        for widget in (self.cover, self.pages, self.add):
            head.addWidget(widget)
        side = space.page_side
        column = QVBoxLayout(self)
        column.setContentsMargins(side, space.page_top_full, space.huge, space.large)
        column.setSpacing(space.buttons)
        column.addLayout(head)
        column.addWidget(self.filter)
        column.addWidget(self._views, 1)
        below = QHBoxLayout()
        below.addWidget(self.count, 1)
        below.addWidget(self.on_paper)
        column.addLayout(below)
        column.addWidget(self.detail)
        self.count.setContentsMargins(space.small, 0, 0, 0)
        self.detail.hide()
        self.cover.hide()

    def _connect(self) -> None:
        self.pages.chosen.connect(self.show_page)
        self.add.clicked.connect(self.begun)
        self.cover.clicked.connect(self.cover_asked)
        self.filter.changed.connect(self.show_rows)
        self.filter.search.returnPressed.connect(self.table.setFocus)
        for table in self._views.tables.values():
            table.current_changed.connect(self._show_detail)
            table.opened.connect(self.edit_asked)
        self.detail.edit_asked.connect(self.edit_asked)
        self.detail.confirmed.connect(self.confirmed)
        self.detail.retired.connect(self.retired)
        self.detail.paper_asked.connect(self.paper_asked)
        self.on_paper.clicked.connect(self.list_asked)
        self._views.none.acted.connect(self.begun)
        self._views.nothing.linked.connect(self.filter.clear)
        language.changed.connect(self._show_detail)


def _counted(rows: tuple[MemberRow | PartyRow, ...]) -> Message:
    members = [row for row in rows if isinstance(row, MemberRow)]
    if not members:
        return MP("{n} organisation", "{n} organisations", n=len(rows))
    deputies = sum(row.worker.deputy_of is not None for row in members)
    return M(
        "{members}, {deputies}",
        members=MP("{n} member", "{n} members", n=len(members) - deputies),
        deputies=MP("{n} deputy", "{n} deputies", n=deputies),
    )
