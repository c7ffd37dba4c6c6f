"""What is said on top of a page that was left half done, where the case has changed since: the two ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.message import MC, M
from ui.theme import space
from ui.widgets.notice import UNDO, WARNING, Notice
from ui.widgets.notice_room import NoticeRoom

if TYPE_CHECKING:
    from app.domain.forms import Answers
    from ui.steps.typed_page import TypedPage


class HalfDone(NoticeRoom):
    """A bar on the page: what was typed stands here, what has been saved since is one press away, and back."""

    def __init__(self, page: TypedPage) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, space.section)
        self._page = page

    def warn(self) -> None:
        """Say that the case has changed, and offer what is saved."""
        notice = Notice(
            WARNING,
            M("The case has changed since this page was left half done."),
            M(
                "The page shows what was typed then. "
                "When you leave it, that replaces what is saved in these fields."
            ),
            act=M("Show what is saved"),
        )
        notice.acted.connect(self._page.put_aside)
        self.show_notice(notice)

    def offer_back(self, typed: Answers) -> None:
        """Offer to have back what was typed."""
        notice = Notice(UNDO, M("The page now shows what is saved."), act=MC("command", "Undo"))
        notice.acted.connect(lambda: self._put_back(typed))
        self.show_notice(notice)

    def _put_back(self, typed: Answers) -> None:
        self.clear()
        self._page.type_again(typed)
