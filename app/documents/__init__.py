"""The papers: `build` makes an accessible, archivable PDF (PDF/UA-1 and PDF/A-2a) of what was released.

The libraries that papers need load when the first one is built.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.released import Released


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished paper; `replaced` are the letters its typeface lacks, for each of which □ stands in it."""

    pdf: bytes
    pages: int
    replaced: tuple[str, ...]


def build(released: Released) -> Paper:
    """Build a paper: equal input gives equal bytes."""
    from app.documents.archive import archived  # noqa: PLC0415 - see above
    from app.documents.canvas import TaggedCanvas  # noqa: PLC0415
    from app.documents.letterhead import Letterhead, file_title  # noqa: PLC0415
    from app.documents.pages import draw  # noqa: PLC0415
    from app.documents.story import story  # noqa: PLC0415
    from app.documents.wording import Wording  # noqa: PLC0415

    canvas = TaggedCanvas()
    pages, wordings = 0, []
    for part in (released, released.also) if released.also else (released,):
        wordings.append(wording := Wording(part.language))
        drawn = story(part, wording), Letterhead(part, wording), canvas
        if released.also is None:
            pages = draw(*drawn)
            continue
        with canvas.within(canvas.elem("Part", part.language, language=part.language)):
            pages += draw(*drawn)
    title = file_title(released, wordings[0])
    pdf = archived(canvas.file(), canvas.root, title=title, language=released.language, made_at=released.made_at)
    return Paper(pdf, pages, tuple(dict.fromkeys(letter for one in wordings for letter in one.replaced)))
