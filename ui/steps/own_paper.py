"""The client's own papers: the letter of invitation, the page of what was agreed, the release-day sheet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.codes import PaperKind
from app.domain.labels import label
from app.domain.message import MC, M
from app.services.cases import case_file
from ui.language import language
from ui.papers.paper_window import show_own
from ui.steps.beside import Beside
from ui.widgets.buttons import OUTLINED, Button, LinkButton

if TYPE_CHECKING:
    from app.domain.message import Message

_OF_PAGE = {"preparation": PaperKind.CLIENT_BEFORE, "first_day": PaperKind.RELEASE_DAY}
_ABOUT: dict[PaperKind, Message] = {
    PaperKind.CLIENT_BEFORE: M("In plain language: when, where, who comes, what the client may do."),
    PaperKind.CLIENT_AFTER: M("In plain language: what was agreed. Nothing that others should not read."),
    PaperKind.ON_YOUR_OWN: M("In plain language: what one can do without the group. Nothing of the client."),
    PaperKind.RELEASE_DAY: M(
        "The first night, keys, ride and whom to call, on one side. Hand it over on the day itself."
    ),
}


class OwnPaper(Beside):
    """Offers the paper of the page."""

    def build(self) -> None:
        """Say what it holds, and show it."""
        offer(self, _OF_PAGE[self.opened.page.name])
        self.column.addStretch(1)


def offer(beside: Beside, kind: PaperKind) -> None:
    """Offer the client's paper of a kind in a column: what it holds, and the button that shows it."""
    beside.heading(label(kind))
    beside.hint(_ABOUT[kind])
    see = Button(MC("button", "See and print"), OUTLINED)
    both = LinkButton(M("See in both languages"))
    language.bind(both, "setAccessibleName", M("{paper}: see in both languages", paper=label(kind)))
    for button, in_both in ((see, False), (both, True)):
        button.clicked.connect(partial(_see, beside, kind, both=in_both))
        beside.column.addWidget(button)


def _see(beside: Beside, kind: PaperKind, *_clicked: bool, both: bool) -> None:
    if beside.page.leave():
        file = case_file(beside.frame.session, beside.file.case.id)
        show_own(beside.frame, beside.page, file, kind, both=both)
