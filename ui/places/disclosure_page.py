"""The disclosure register of a client: what went or was told to whom, when, how and on which ground."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.domain.answer_words import joined
from app.domain.codes import PaperKind, Place, Step
from app.domain.disclosures import handed, on_ground, to_whom
from app.domain.errors import AppError
from app.domain.hearing import heard
from app.domain.ids import CaseId
from app.domain.labels import label
from app.domain.message import MC, MP, M
from app.services import client_records, papers
from ui.address import DISCLOSURES, EXTRACT, Address
from ui.language import language
from ui.models.columns import Cell, Column
from ui.models.records import RecordTableModel
from ui.places.fitting import ROOMY, show_columns
from ui.theme import space, theme
from ui.widgets.buttons import OUTLINED, Button, LinkButton
from ui.widgets.empty import EmptyState
from ui.widgets.labels import Muted, Title
from ui.widgets.tables import TableView

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from app.domain.case_file import CaseFile
    from app.domain.disclosures import Handed
    from app.domain.hearing import Heard
    from app.domain.message import Message
    from app.services.papers import Order
    from app.services.session import Session
    from ui.frame import Frame

_NARROW = 3  # columns of a narrow table: without the ground


class Entry(NamedTuple):
    """A row of the register: a paper handed over, or a party at a meeting."""

    day: date
    case: str | None  # under the day, where the row does not say it elsewhere
    leads_to: Address
    what: Cell
    whom: Callable[[str], str | Message]
    how: Message | str
    ground: Cell


class DisclosurePage(QWidget):
    """The screen of the register; Enter on a row shows the paper as it was issued, or the meeting."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._case_id = CaseId("")
        self._file: CaseFile | None = None
        self.model: RecordTableModel[Entry] = RecordTableModel(_COLUMNS, self)
        self.table = TableView(self.model, label(PaperKind.DISCLOSURE_LOG), two_lines=True)
        self.title, self._count = Title(label(PaperKind.DISCLOSURE_LOG)), Muted()
        self._count.setWordWrap(False)
        self._back = LinkButton("", icon="arrow-left")
        self.log = Button(MC("button", "See and print"), OUTLINED)
        self.extract = Button(label(PaperKind.EXTRACT), OUTLINED)
        self._empty = EmptyState(
            M("Nothing has been given to anybody"),
            M("Each copy is recorded when it goes, and who was at the meeting in step 4."),
        )
        self._lay_out()
        self._connect()

    def shown(self, address: Address) -> None:
        """Show the register of a case's client."""
        self._case_id = CaseId(str(address.case))
        self.reload()
        target = self.table if self.model.rowCount() else self.log
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def address(self) -> Address:
        """Where this is."""
        return Address(Place.CASES, case=self._case_id, page=DISCLOSURES)

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self._back, self.table]

    def reload(self) -> None:
        """Read the client's cases again."""
        files = client_records.cases_of_client(self._frame.session, self._case_id)
        self._file = next(file for file in files if file.case.id == self._case_id)
        gone, there = handed(files), heard(files)
        found = [*map(_of_paper, gone), *map(_of_meeting, there)]
        self.model.set_records(sorted(found, key=lambda one: one.day, reverse=True))
        self._count.say(
            joined(
                (
                    MP("{n} paper handed over", "{n} papers handed over", n=len(gone)) if gone else "",
                    MP("{n} party at meetings", "{n} parties at meetings", n=len(there)) if there else "",
                )
            )
        )
        self._count.setVisible(bool(found))
        self._list.setCurrentIndex(0 if found else 1)
        self._name()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _name(self) -> None:
        if self._file is None:
            return
        number, name = self._file.case.number, self._file.client.name
        self._back.say(number if self._frame.privacy else f"{number} {name}")

    def _arrange(self) -> None:
        roomy = self.width() / theme.factor >= ROOMY
        show_columns(self.table, self.model, _COLUMNS if roomy else _COLUMNS[:_NARROW])

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self._frame.open(Address(Place.CASES, case=self._case_id)))
        self.table.opened.connect(self._open)
        self.log.clicked.connect(partial(self._see, client_records.disclosure_log, PaperKind.DISCLOSURE_LOG))
        self.extract.clicked.connect(
            lambda: self._frame.open(Address(Place.CASES, case=self._case_id, page=EXTRACT))
        )
        self._frame.privacy_changed.connect(self._name)
        theme.changed.connect(self._arrange)

    def _open(self, row: Entry | None) -> None:
        if row is not None:
            self._frame.open(row.leads_to)

    def _see(self, ordered: Callable[[Session, CaseId], Order], kind: PaperKind) -> None:
        """Make a paper of the whole client, and show it."""
        from ui.papers.paper_window import PaperWindow  # noqa: PLC0415 - what draws pages loads with the first

        try:
            order = ordered(self._frame.session, self._case_id)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        window = PaperWindow(self._frame, self, kind, self._case_id)
        window.make(partial(papers.make, order), window.show_made)

    def _lay_out(self) -> None:
        side = space.page_side
        head = QHBoxLayout()
        head.setSpacing(space.buttons)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.log)
        head.addWidget(self.extract)
        stack = QWidget()
        self._list = QStackedLayout(stack)
        self._list.addWidget(self.table)
        self._list.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, space.page_top_back, side, 0)
        column.setSpacing(space.heading)
        column.addWidget(self._back)
        column.addWidget(self.title)
        column.addLayout(head)
        column.addWidget(stack, 1)


def _of_paper(one: Handed) -> Entry:
    paper, case = one.document, one.file.case.number
    return Entry(
        day=one.disclosure.given_on,
        case=None,
        leads_to=Address(Place.DOCUMENTS, field=paper.id),
        what=Cell(text=label(paper.kind), detail=M("{case}, version {version}", case=case, version=paper.edition)),
        whom=partial(to_whom, one.file, paper),
        how=label(one.disclosure.delivery),
        ground=Cell(
            text=on_ground(one.file, paper),
            detail=M("recorded by {worker}", worker=one.disclosure.recorded_by),
        ),
    )


def _of_meeting(one: Heard) -> Entry:
    return Entry(
        day=one.day,
        case=one.file.case.number,
        leads_to=Address(Place.CASES, case=one.file.case.id, step=Step.MEETING),
        what=Cell(text=MC("record", "Meeting"), detail=one.hours),
        whom=one.organisation,
        how=MC("list", "{first}, {next}", first=one.person, next=one.how) if one.person else one.how,
        ground=Cell(text=one.rests_on, detail=M("might hear: {themes}", themes=one.might_hear)),
    )


_COLUMNS: tuple[Column[Entry], ...] = (
    Column(
        heading=MC("column", "Day"),
        show=lambda row: Cell(text=M("{day}", day=row.day), detail=row.case, strong=True),
        width=104,
    ),
    Column(heading=MC("column", "What"), show=lambda row: row.what, width=168),
    Column(
        heading=MC("column", "To whom"),
        show=lambda row: Cell(text=row.whom(language.code), detail=row.how),
    ),
    Column(heading=MC("column", "Ground"), show=lambda row: row.ground, width=380),
)
