"""What is typed on a page: drafted within a second, saved when the page is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import AppError
from app.services import pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.codes import Step
    from app.domain.forms import Problem
    from app.domain.ids import CaseId
    from app.services.pages import OpenPage
    from ui.forms.form_view import FormView
    from ui.frame import Frame

PAUSE = 800  # ms after the last key


class PageDraft(QObject):
    """Keeps one page's answers: a draft row while typing, the records when the page is left.

    Signals:
        failed: the draft could not be kept: the refusal. What was typed stays on the screen.
    """

    failed = Signal(object)

    def __init__(
        self, frame: Frame, step: Step, opened: OpenPage, form: FormView, answers: Callable[[], dict[str, Any]]
    ) -> None:
        super().__init__(form)
        self._frame = frame
        self._step = step
        self._opened = opened
        self._answers = answers
        self._touched = opened.drafted_at is not None  # there is something to save when the page is left
        self._undrafted = False  # something was typed after the draft was kept
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.keep)
        form.edited.connect(self.touch)
        frame.save_asked.connect(self.keep)

    @property
    def case_id(self) -> CaseId:
        """The case the page is of."""
        return self._opened.file.case.id

    def keep(self) -> None:
        """Write the draft now."""
        self._timer.stop()
        if not self._undrafted:
            return
        try:
            at = pages.save_draft(self._frame.session, self._opened, self._step, self._answers())
        except AppError as refusal:
            self.failed.emit(refusal)
        else:
            self._undrafted = False
            self._frame.saved(at)

    def save(self) -> tuple[Problem, ...]:
        """Save the page as records; invalid answers stay a draft and are returned as problems.

        Raises AppError where the register refuses; then the draft keeps what was typed.
        """
        self._timer.stop()
        if not self._touched:
            return ()
        saved = pages.save_page(
            self._frame.session, self.case_id, self._step, self._opened.page.name, self._answers()
        )
        self._touched, self._undrafted = bool(saved.problems), False
        self._frame.saved(saved.saved_at)
        return saved.problems

    def drop(self) -> None:
        """Forget what was typed."""
        self._timer.stop()
        self._touched = self._undrafted = False
        pages.discard_draft(self._frame.session, self.case_id, self._step, self._opened.page.name)

    def touch(self) -> None:
        """Take note that something was typed."""
        self._touched = self._undrafted = True
        self._timer.start()
