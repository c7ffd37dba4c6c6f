"""The page of a case: who it is about, where it stands, what was agreed, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.domain.codes import Place, Step
from app.domain.ids import CaseId
from app.domain.progress import steps
from app.services import cases
from ui.address import Address
from ui.language import language
from ui.places.act_foot import ActFoot
from ui.places.case_acts import CaseActs
from ui.places.case_head import CaseHead
from ui.places.case_side import Actions, Notes, Papers
from ui.places.case_steps import StepList
from ui.places.closed_bar import ClosedBar
from ui.theme import theme
from ui.widgets.scaffold import Scroll

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.domain.case_file import CaseFile
    from app.domain.progress import StepState, Target
    from ui.frame import Frame
    from ui.places.act_panel import ActPanel

ONE_COLUMN = 960  # below this room in text units the side stands under the steps
THREE_COLUMNS = 1500  # from this width of the sheet the papers have a column of their own


class CasePage(QWidget):
    """The screen of one case."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._address = Address(Place.CASES)
        self._file: CaseFile | None = None
        self._states: tuple[StepState, ...] = ()
        self.head, self.step_list = CaseHead(), StepList()
        self.agreed, self.papers, self.notes = Actions(), Papers(), Notes()
        self.acts = CaseActs(frame, self)
        self.panel: ActPanel | None = None
        self._closed = ClosedBar()
        self._scroll, self._foot = Scroll(self), ActFoot(self)
        self._arriving = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._place_acts)
        self._lay_out()
        self._connect()

    def shown(self, address: Address) -> None:
        """Show a case."""
        self._address = Address(Place.CASES, case=address.case)
        self._drop_panel()
        self._arriving = True
        self.reload()

    def address(self) -> Address:
        """Where this is."""
        return self._address

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self.head, self._left, self._right]

    def reload(self) -> None:
        """Show the case as it is in the register now."""
        self._file = cases.case_file(self._frame.session, CaseId(str(self._address.case)))
        self._states = steps(self._file, self._frame.session.clock.today())
        self.acts.show_case(self._file, self._states)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._settle.start()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._content = content = QWidget()
        side = theme.space("page_side")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(side, 16, side, 24)
        self._column.setSpacing(theme.space("section"))
        self._column.addWidget(self.head)
        self._column.addWidget(self._closed)
        self._left, self._right, self._third = QWidget(), QWidget(), QWidget()
        for part, widgets in (
            (self._left, (self.step_list,)),
            (self._right, (self.agreed, self.papers, self.notes)),
            (self._third, ()),
        ):
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.space("section"))
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(40)
        for part, stretch in ((self._left, 11), (self._right, 9), (self._third, 6)):
            self._body.addWidget(part, stretch)
        self._third.hide()
        self._column.addLayout(self._body)
        self._column.addStretch(1)
        self._scroll.show_content(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll)
        outer.addWidget(self._foot)

    def _connect(self) -> None:
        frame = self._frame
        self.step_list.installEventFilter(self)
        self.head.back_asked.connect(lambda: frame.open(Address(Place.CASES)))
        self.head.more_asked.connect(self._show_menu)
        self.step_list.target_chosen.connect(self._open_target)
        self.step_list.note_asked.connect(self.acts.write_note)
        self.notes.note_asked.connect(self.acts.write_note)
        self.agreed.opened.connect(lambda: self._open_step(Step.ASSESSMENT, "actions"))
        self.papers.opened.connect(lambda key: frame.open(Address(Place.DOCUMENTS, field=key)))
        self._closed.reopen_asked.connect(self.acts.reopen)
        self.acts.panel_opened.connect(self._show_panel)
        self.acts.given_up.connect(self._give_up)
        self.acts.changed.connect(self._changed)
        frame.privacy_changed.connect(self._show)
        language.changed.connect(self._show)
        theme.changed.connect(self._arrange)

    def _show(self) -> None:
        if self._file is None:
            return
        today = self._frame.session.clock.today()
        self.head.show_case(self._file, today, hide_name=self._frame.privacy)
        self.step_list.show_states(self._states, closed=self._file.case.closed_on is not None)
        self.agreed.show_case(self._file, today)
        self.papers.show_case(self._file)
        self.notes.show_case(self._file)
        self._closed.show_case(self._file.case)
        self._settle.start()

    def _arrange(self) -> None:
        """Lay the parts side by side, or one below the other where the text needs the room."""
        narrow = self.width() / theme.factor < ONE_COLUMN
        wide = self.width() / theme.factor >= THREE_COLUMNS
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._body.setDirection(way)
        self._body.setSpacing(theme.space("section") if narrow else 40)
        home = self._third if wide else self._right
        for section in (self.papers, self.notes):
            column = home.layout()
            if section.parentWidget() is not home and isinstance(column, QVBoxLayout):
                column.insertWidget(column.count() - 1, section)
        self._third.setVisible(wide)
        self._settle.start()

    def _place_acts(self) -> None:
        """Keep the way on in view: below the steps where it fits, else at the foot of the page."""
        fits = self.step_list.rows_end(self._content) + 16 < self.height()
        focus = self._way_on() if self._arriving else self.focusWidget()
        if fits and self._foot.holds(self.step_list.acts):
            self.step_list.keep_acts()
        elif not fits and not self._foot.holds(self.step_list.acts):
            self._foot.hold(self.step_list.acts)
            self._scroll.verticalScrollBar().setValue(0)
        self._foot.setVisible(not fits and self.panel is None)
        if focus is not None and (self._arriving or self.step_list.acts.isAncestorOf(focus)):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._arriving:
            self._arriving = False
            self._scroll.verticalScrollBar().setValue(0)

    def _way_on(self) -> QWidget:
        """Return what has the keyboard when one comes to the page."""
        return self.step_list.go_on if self.step_list.go_on.isVisibleTo(self) else self.head.more

    def _show_menu(self) -> None:
        menu = self.acts.menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        more = self.head.more
        menu.popup(more.mapToGlobal(QPoint(more.width() - menu.sizeHint().width(), more.height())))

    def _open_target(self, target: Target) -> None:
        self._open_step(target.step, target.page or None, target.field or None)

    def _open_step(self, step: Step, page: str | None = None, field: str | None = None) -> None:
        self._frame.open(Address(Place.CASES, case=self._address.case, step=step, page=page, field=field))

    def _show_panel(self, panel: ActPanel) -> None:
        self._drop_panel()
        self.panel = panel
        self.step_list.hide()
        self._foot.hide()
        column = self._left.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, panel)
        panel.begin()

    def _drop_panel(self) -> None:
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None
        self.step_list.show()
        self._settle.start()

    def _give_up(self) -> None:
        self._drop_panel()
        self.head.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self) -> None:
        self._drop_panel()
        self._frame.saved(self._frame.session.clock.now())
        self.reload()
        self.head.more.setFocus(Qt.FocusReason.OtherFocusReason)
