"""The way on of a case: below its steps where that fits into the page, else at the foot of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from ui.places.act_foot import ActFoot
from ui.theme import space

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.places.case_head import CaseHead
    from ui.places.case_steps import StepList
    from ui.widgets.scaffold import Scroll


class WayOn(QObject):
    """Keeps the acts of a page in view; while something stands in place of the steps it is `covered`."""

    def __init__(self, page: QWidget, head: CaseHead, steps: StepList, scroll: Scroll) -> None:
        super().__init__(page)
        self.foot = ActFoot(page)
        self.covered = False
        self._page, self._head, self._steps, self._scroll = page, head, steps, scroll
        self._arriving = False
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._place)
        steps.moved.connect(self.settle)

    def arrive(self) -> None:
        """Give the way on the keyboard, and show the page from its top, once it is laid out."""
        self._arriving = True
        self.settle()

    def settle(self) -> None:
        """Put the acts where they are seen, once the page is laid out."""
        self._settle.start()

    def _place(self) -> None:
        page, content, acts, foot = self._page, self._scroll.widget(), self._steps.acts, self.foot
        if content is None or not page.isVisibleTo(page.window()):
            return  # the page has been left: the keyboard is another's
        self._head.arrange(page.width() - 2 * space.page_side)
        fits = self._steps.rows_end(content) + space.large < page.height()
        focus = self._target() if self._arriving else page.focusWidget()
        if fits and foot.holds(acts):
            self._steps.keep_acts()
        elif not fits and not foot.holds(acts):
            foot.hold(acts)
            self._scroll.verticalScrollBar().setValue(0)
        foot.setVisible(not fits and not self.covered)
        if focus is not None and (self._arriving or acts.isAncestorOf(focus)):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._arriving:
            self._arriving = False
            self._scroll.verticalScrollBar().setValue(0)

    def _target(self) -> QWidget:
        """Return what has the keyboard when one comes to the page."""
        return self._steps.go_on if self._steps.go_on.isVisibleTo(self._page) else self._head.more
