"""The paper of the recipient that is chosen, seen before it is made for good."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.errors import AppError
from app.services import outgoing, papers
from ui.papers.preview import Preview, Shown
from ui.steps.grounded import rests_on, whose

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.codes import PaperKind
    from app.domain.disclosure import Recipient
    from app.domain.recipients import Copy
    from app.services.papers import MadePaper
    from ui.frame import Frame


class CopyPreview(Preview):
    """Shows one copy at a time; each is made when it is first seen, and kept as long as it is wanted so."""

    def __init__(self, frame: Frame, file: CaseFile, kind: PaperKind, copies: tuple[Copy, ...]) -> None:
        super().__init__(frame)
        self._file, self._kind, self._copies = file, kind, copies
        self.seen: MadePaper | None = None
        self._number = 0
        self._made: dict[int, MadePaper] = {}  # by the number of the copy
        self._in_both: set[int] = set()  # the numbers of the copies that are wanted in both languages

    @property
    def in_both(self) -> list[Recipient]:
        """Who are to have their copies in both languages."""
        return [self._copies[number].recipient for number in self._in_both]

    def wants_both(self, number: int) -> bool:
        """Return whether a copy is wanted in both languages."""
        return number in self._in_both

    def want_both(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Make the copy that is shown anew, in both languages or in its own."""
        (self._in_both.add if wanted else self._in_both.discard)(self._number)
        self._made.pop(self._number, None)
        self.see(self._number)

    def see(self, number: int) -> None:
        """Show a copy, made off the window's thread where it has not been seen yet."""
        self._number, copy, self.seen = number, self._copies[number], None
        self.show_making(whose(self._file, copy), rests_on(copy, self._kind))
        if number in self._made:
            self._show(self._made[number])
            return
        try:
            both = self.wants_both(number)
            order = papers.order(self._frame.session, self._file, copy, self._kind, both=both)
        except AppError as refusal:
            self.show_refusal(refusal)
            return
        job = self._frame.jobs.run(partial(papers.make, order), on_done=self._show, on_refused=self.show_refusal)
        job.failed.connect(self.show_failed)

    def _show(self, made: MadePaper) -> None:
        copy = made.order.copy
        number = self._copies.index(copy)
        if (made.order.released.also is not None) != self.wants_both(number):
            return  # it is wanted otherwise since
        self._made[number] = made
        if number != self._number:
            return  # another has been chosen since
        self.seen = made
        shown = Shown(
            paper=outgoing.of_made(made, self._file.case.id),
            whose=whose(self._file, copy),
            about=rests_on(copy, self._kind),
            replaced=made.paper.replaced,
            text=partial(papers.text_of, made.order.released),
        )
        self.show_paper(shown)
