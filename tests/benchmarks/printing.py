"""A memo of two pages, accessible and archivable, against the same pages without their structure."""

from __future__ import annotations

from contextlib import closing, nullcontext
from typing import TYPE_CHECKING, Any

from app.documents import build
from app.documents.canvas import TaggedCanvas
from app.documents.letterhead import Letterhead
from app.documents.pages import draw
from app.documents.story import story
from app.documents.structure import Elem
from app.documents.wording import Wording
from app.domain.ids import CaseId
from app.services.lists import case_keys
from app.services.papers import orders
from tests.benchmarks.figures import Figure, beside, in_turn, milliseconds
from tests.benchmarks.registers import START

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.released import Released
    from app.services.session import Session
    from tests.benchmarks.registers import Registers

CLIENT, PAGES = "mika juhani", 2
ROUNDS = 40


class Untagged(TaggedCanvas):
    """Draws the same pages and remembers nothing of their structure."""

    def elem(self, tag: str, *_: Any, **__: Any) -> Elem:
        return Elem(tag)

    def knows(self, *_: Any) -> bool:
        return False

    def within(self, *_: Any) -> Any:
        return nullcontext()

    def tag(self, *_: Any) -> Any:
        return nullcontext()

    def artifact(self, *_: Any) -> Any:
        return nullcontext()


def figures(registers: Registers, *, growth: bool) -> Iterator[Figure]:
    """Yield the figure of a memo, its libraries loaded."""
    with closing(registers.session(START)) as session:
        memo = _memo(session)
    taken = in_turn(
        lambda: milliseconds(lambda: build(memo)), lambda: milliseconds(lambda: untagged(memo)), ROUNDS
    )
    yield beside(f"a memo of {PAGES} pages, warm", *taken, unit="ms", at_most=1.6)


def _memo(session: Session) -> Released:
    key = next(key for key, text in case_keys(session, "all") if CLIENT in text)
    copies = (order.released for order in orders(session, CaseId(key)))
    return next(released for released in copies if build(released).pages == PAGES)


def untagged(released: Released) -> bytes:
    """Return a paper without its structure."""
    wording, canvas = Wording(released.language), Untagged()
    draw(story(released, wording), Letterhead(released, wording), canvas)
    return canvas.file()
