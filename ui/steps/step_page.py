"""A page of a step: the wizard. Continue and Back save; every page may be left at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Place, Step
from app.domain.form_specs import FAST, form
from app.domain.ids import CaseId
from app.domain.message import MC
from app.services import pages
from ui.address import Address
from ui.steps.along import beside, neighbour
from ui.steps.typed_page import TypedPage
from ui.theme import space
from ui.widgets.way_back import Spot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.pages import OpenPage
    from ui.frame import Frame


class StepPage(TypedPage):
    """The screen of one page of a step."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self._opened: OpenPage | None = None
        self._address = Address(Place.CASES)
        self.asked: str | None = None  # what of the page was asked for: a field of its form, or more
        self.head.back_asked.connect(self._go)
        self.head.page_chosen.connect(self._to_page)
        self.head.step_chosen.connect(lambda step: self._go(Step(step)))
        self.foot.continued.connect(self.go_on)
        self.foot.went_back.connect(self.go_back)
        frame.privacy_changed.connect(self._show_head)

    def shown(self, address: Address) -> None:
        """Show a page of a step; without a page, its first."""
        step = address.step or Step.MAPPING
        spec = form(step)
        name = address.page or spec.pages[0].name
        self._address = Address(Place.CASES, case=address.case, step=step, page=name)
        self.asked = address.field
        self._opened = pages.open_page(self._frame.session, CaseId(str(address.case)), step, name)
        self._show_head()
        self._show_page(step, self._opened)
        if self._opened.drafted_at is not None:
            self._frame.saved(self._opened.drafted_at)
        if self.form is not None and address.field in self.form.views:
            self.form.focus_field(str(address.field))
        else:
            self._focus_first()

    def address(self) -> Address:
        """Where this is."""
        return self._address

    def go_on(self) -> None:
        """Save the page and show the next; with something to correct, stay and say what."""
        if self.beside is not None and self.beside.act is not None:
            self.beside.do()
        elif self._kept():
            self.pass_on()

    def pass_on(self) -> None:
        """Show the page after this one."""
        self._frame.open(neighbour(self._address, +1))

    def go_back(self) -> None:
        """Save the page and show the one before."""
        self._frame.open(neighbour(self._address, -1))

    def reload(self) -> None:
        """Show the page again as it is in the register; the keyboard stays where it is."""
        spot = Spot(self)
        self.shown(self._address)
        spot.restore()

    @property
    def _step(self) -> Step:
        return self._address.step or Step.MAPPING

    def _show_head(self) -> None:
        if self._opened is None:
            return
        from app.domain.progress import steps  # noqa: PLC0415 - the rules load with the first step that is shown

        file = self._opened.file
        states = steps(file, self._frame.session.clock.today())
        name = file.case.number if self._frame.privacy else f"{file.case.number} {file.client.name}"
        self.head.show_page(name, self._step, str(self._address.page), states, file)

    def _show_page(self, step: Step, opened: OpenPage) -> None:
        content = self._begin_page(step, opened)
        if opened.page.fields and self.form is not None:
            self.column.addWidget(self.form)
        pane = self._add_beside(step, opened)
        fills = self.beside is not None and self.beside.fills
        self.column.addStretch(0 if fills else 1)
        self.show_pane(pane)
        self._end_page(content, opened)

    def _add_beside(self, step: Step, opened: OpenPage) -> QWidget | None:
        """Make what belongs to the page besides its form, and return what of it stands beside the page."""
        kind = beside(step, opened.page.name)
        self.foot.offer(None)
        self.beside = made = kind(self._frame, self, opened) if kind is not None else None
        self.foot.say(MC("wizard", "Continue"))
        if made is None:
            return None
        if made.act is not None:
            self.foot.say(made.act)
        if made.below:
            self.column.addSpacing(space.section if opened.page.fields else 0)
            self.column.addWidget(made, 1)
        return made.side if made.below else made

    def _to_page(self, name: str) -> None:
        """Show another page by its tab; those of the fast track are named by their steps."""
        fast = self._address.page == FAST
        self._go(Step(name) if fast else self._step, FAST if fast else name)

    def _go(self, step: Step | None = None, page: str | None = None) -> None:
        self._frame.open(Address(Place.CASES, case=self._address.case, step=step, page=page))
