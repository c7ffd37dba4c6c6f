"""The page of a case: who it is about, where it stands, what was agreed, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.codes import Place, Step
from app.domain.fast_track import next_page, suits
from app.domain.ids import CaseId
from app.domain.message import M
from app.domain.progress import Target, steps
from app.services import cases, readiness
from ui.address import DISCLOSURES, Address
from ui.language import language
from ui.places.act_place import ActPlace
from ui.places.case_acts import CaseActs
from ui.places.case_body import CaseBody
from ui.places.case_head import CaseHead
from ui.places.case_people import People
from ui.places.case_readiness import Readiness
from ui.places.case_side import Actions, Notes, Papers
from ui.places.case_steps import StepList
from ui.places.closed_bar import ClosedBar
from ui.places.line_section import LineSection
from ui.places.other_cases import OtherCases
from ui.places.way_on import WayOn
from ui.theme import space, theme
from ui.widgets.scaffold import Column, Scroll

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.domain.case_file import CaseFile
    from app.domain.progress import StepState
    from app.services.lists import CaseRow
    from ui.frame import Frame
    from ui.places.act_panel import ActPanel


class CasePage(QWidget):
    """The screen of one case."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._address = Address(Place.CASES)
        self._file: CaseFile | None = None
        self._states: tuple[StepState, ...] = ()
        self._others: list[CaseRow] = []
        self._alone = True  # has no other client a time in the meeting
        self.head, self.step_list = CaseHead(), StepList()
        self.agreed, self.people, self.papers, self.notes = Actions(), People(), Papers(), Notes()
        self.acts = CaseActs(frame, self)
        self._closed, self.line = ClosedBar(), LineSection()
        self.others = OtherCases(M("Other cases of the client"))
        self.ready = Readiness()
        self._body = CaseBody(
            self.step_list, (self.ready, self.agreed, self.people), (self.papers, self.notes), self.people
        )
        self._content = Column(top=space.page_top_back)
        self._scroll = Scroll(self)
        self._way_on = WayOn(self, self.head, self.step_list, self._scroll)
        self._act = ActPlace(self._body, self._panel_moved, self._to_acts)
        self._lay_out()
        self._connect()

    def shown(self, address: Address) -> None:
        """Show a case."""
        self._address = Address(Place.CASES, case=address.case)
        self._act.drop()
        self._way_on.arrive()
        self.reload()

    @property
    def panel(self) -> ActPanel | None:
        """The panel of the act under way."""
        return self._act.panel

    def address(self) -> Address:
        """Where this is."""
        return self._address

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.head, *self._body.columns]

    def leave(self) -> bool:
        """Keep a note that is half written; False where it cannot be kept yet."""
        return self._act.leave()

    def reload(self) -> None:
        """Show the case as it is in the register now."""
        self._file = cases.case_file(self._frame.session, CaseId(str(self._address.case)))
        self._states = steps(self._file, self._frame.session.clock.today())
        self._others = cases.others(self._frame.session, self._file.case.id)
        self._alone = readiness.alone(self._frame.session, self._file)
        self.acts.show_case(self._file, self._states)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._content.box.setSpacing(space.section)
        self.head.offer(self.line.switch)
        for part in (self.head, self._closed, self.others, self.line, self._body):
            self._content.add(part)
        self._content.end()
        self._scroll.show_content(self._content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll)
        outer.addWidget(self._way_on.foot)

    def _connect(self) -> None:
        frame = self._frame
        self.head.back_asked.connect(lambda: frame.open(Address(Place.CASES)))
        self.head.more_asked.connect(lambda: self.head.pop_up(self.acts.menu(self)))
        self.step_list.target_chosen.connect(self._open)
        self.line.opened.connect(self._open)
        self.step_list.note_asked.connect(self.acts.write_note)
        self.step_list.fast_asked.connect(self._go_fast)
        self.notes.note_asked.connect(self.acts.write_note)
        self.agreed.opened.connect(lambda: self._open(Target(Step.ASSESSMENT, "actions")))
        self.ready.opened.connect(self._open)
        self.ready.worker_opened.connect(lambda key: frame.open(Address(Place.MEMBERS, field=key)))
        self.papers.opened.connect(lambda key: frame.open(Address(Place.DOCUMENTS, field=key)))
        self.papers.register_asked.connect(self._open_register)
        self._closed.reopen_asked.connect(self.acts.reopen)
        self._closed.again_asked.connect(self.acts.open_again)
        self.others.opened.connect(lambda key: frame.open(Address(Place.CASES, case=key)))
        self.acts.panel_opened.connect(self._act.show)
        self.acts.given_up.connect(self._act.give_up)
        self.acts.changed.connect(self._changed)
        frame.privacy_changed.connect(self._show)
        language.changed.connect(self._say_anew)
        theme.changed.connect(self._arrange)

    def _show(self) -> None:
        if self._file is None:
            return
        today = self._frame.session.clock.today()
        self.head.show_case(self._file, today, hide_name=self._frame.privacy)
        fast = suits(self._file, self._states, today)
        self.step_list.show_states(self._states, closed=self._file.case.closed_on is not None, fast=fast)
        self.line.show_case(self._file, today)
        self.ready.show_case(self._file, today, alone=self._alone)
        self.agreed.show_case(self._file, today)
        for section in (self.people, self.papers, self.notes):
            section.show_case(self._file)
        self._closed.show_case(self._file.case)
        self.others.show_cases(self._others, hide_names=self._frame.privacy)
        self._way_on.settle()

    def _say_anew(self) -> None:
        """Show the case in another language; out of sight it is read anew when one comes back."""
        if self.isVisible():
            self._show()

    def _arrange(self) -> None:
        self._body.arrange(self.width() / theme.factor)
        self._way_on.settle()

    def _open(self, target: Target) -> None:
        case, page, field = self._address.case, target.page or None, target.field or None
        self._frame.open(Address(Place.CASES, case=case, step=target.step, page=page, field=field))

    def _go_fast(self) -> None:
        if self._file is not None:
            self._open(next_page(self._file))

    def _open_register(self) -> None:
        self._frame.open(Address(Place.CASES, case=self._address.case, page=DISCLOSURES))

    def _panel_moved(self) -> None:
        self._way_on.covered = self.panel is not None
        self._way_on.settle()

    def _to_acts(self) -> None:
        self.head.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self) -> None:
        self._frame.saved(self._frame.session.clock.now())
        self._act.give_up()
        self.reload()
