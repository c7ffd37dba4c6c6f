"""Opening a case: a name, and Enter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.checks import problems
from app.domain.codes import Place
from app.domain.errors import AppError, FieldRefused
from app.domain.form_specs import new_case
from app.domain.message import MC, M
from app.services import cases, lists
from ui.address import NEW_CASE, Address
from ui.forms.context import FormContext
from ui.forms.form_view import FormView
from ui.places.other_cases import OtherCases
from ui.theme import space, theme
from ui.widgets.buttons import OUTLINED, PRIMARY, Button, LinkButton
from ui.widgets.labels import Muted, Title
from ui.widgets.scaffold import Column, Scroll

if TYPE_CHECKING:
    from ui.frame import Frame

ALIKE = 4  # cases of people named alike that are shown
# the one thing a case needs to begin, so that "not known" is not offered here
_PAGE = new_case.FORM.pages[0]
PAGE = replace(_PAGE, fields=tuple(replace(field, about_client=False) for field in _PAGE.fields))


class NewCase(QWidget):
    """The screen on which a case begins. What is typed stays until it is opened or given up."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self.form = FormView(PAGE, FormContext(today=frame.session.clock.today()))
        self.open_button = Button(MC("button", "Open the case"), PRIMARY)
        self.alike = OtherCases(M("In the register already, by a name like this. Is it the same person?"))
        self._lay_out()
        self.alike.opened.connect(lambda key: frame.open(Address(Place.CASES, case=key)))
        self.form.edited.connect(self._look_for_alike)
        self.open_button.clicked.connect(self.open_case)
        self.form.continued.connect(self.open_case)
        for keys in ("Return", "Enter"):
            shortcut = QShortcut(QKeySequence(keys), self.form)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.open_case)

    def shown(self, address: Address) -> None:  # noqa: ARG002 - there is one such page
        """Show the page, ready for the name."""
        self.form.focus_field(PAGE.fields[0].name)
        self._look_for_alike()

    def address(self) -> Address:
        """Where this is."""
        return Address(Place.CASES, page=NEW_CASE)

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self]

    def open_case(self) -> None:
        """Open the case and show its page."""
        answers = self.form.answers()
        wrong = problems(PAGE.fields, answers, self._frame.session.clock.today())
        self.form.show_problems(wrong)
        if wrong:
            return
        try:
            case_id = cases.new_case(self._frame.session, str(answers.get("name") or ""))
        except FieldRefused as refusal:
            self.form.show_problems((refusal.problem,))
            return
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        self.form.set_answers({})
        self._frame.saved(self._frame.session.clock.now())
        self._frame.open(Address(Place.CASES, case=case_id))

    def _lay_out(self) -> None:
        column = Column()
        back = LinkButton(MC("place", "Cases"), icon="arrow-left")
        back.clicked.connect(self._give_up)
        column.add(back)
        column.add(Title(PAGE.title))
        if PAGE.lead is not None:
            column.add(Muted(PAGE.lead), gap=space.tiny)
        self.form.setMaximumWidth(theme.scaled("width.narrow"))
        column.add(self.form, gap=space.section)
        acts = QHBoxLayout()
        acts.setContentsMargins(0, space.large, 0, space.tiny)
        acts.setSpacing(space.buttons)
        cancel = Button(MC("button", "Cancel"), OUTLINED)
        cancel.clicked.connect(self._give_up)
        acts.addWidget(self.open_button)
        acts.addWidget(cancel)
        acts.addStretch(1)
        column.box.addLayout(acts)
        self.alike.setMaximumWidth(theme.scaled("width.narrow"))
        column.add(self.alike, gap=space.section)
        column.end()
        scroll = Scroll(self)
        scroll.show_content(column)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _look_for_alike(self) -> None:
        """Show whose name begins like the one that is typed: a client who comes back has a case to go on from."""
        name = str(self.form.answers().get("name") or "")
        found = lists.alike(self._frame.session, name, ALIKE)
        self.alike.show_cases(found, hide_names=self._frame.privacy)

    def _give_up(self) -> None:
        self.form.set_answers({})
        self._frame.open(Address(Place.CASES))
