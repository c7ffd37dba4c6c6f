"""What is typed on a page: drafted within a second, saved when the page is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.services import pages
from ui.typed_draft import TypedDraft

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.domain.codes import Step
    from app.domain.forms import Problem
    from app.domain.ids import CaseId
    from app.services.pages import OpenPage
    from ui.forms.form_view import FormView
    from ui.frame import Frame


class PageDraft(TypedDraft):
    """Keeps one page's answers: a draft row while typing, the records when the page is left."""

    def __init__(
        self, frame: Frame, step: Step, opened: OpenPage, form: FormView, answers: Callable[[], dict[str, Any]]
    ) -> None:
        super().__init__(frame, self._write_draft, form)
        self._step = step
        self._opened = opened
        self._answers = answers
        self._touched = opened.drafted_at is not None  # there is something to save when the page is left
        form.edited.connect(self.touch)

    @property
    def case_id(self) -> CaseId:
        """The case the page is of."""
        return self._opened.file.case.id

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
        self._touched = bool(saved.problems)
        self.let_be()
        self._frame.saved(saved.saved_at)
        return saved.problems

    def drop(self) -> None:
        """Forget what was typed."""
        self.let_be()
        self._touched = False
        pages.discard_draft(self._frame.session, self.case_id, self._step, self._opened.page.name)

    def touch(self) -> None:
        """Take note that something was typed."""
        self._touched = True
        super().touch()

    def _write_draft(self) -> datetime:
        return pages.save_draft(self._frame.session, self._opened, self._step, self._answers())
