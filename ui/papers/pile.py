"""The pages of a paper, one below the other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.papers.sheet import Sheet, drawn
from ui.theme import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.jobs import JobRunner


class Pile(QWidget):
    """White pages, each as large as it will be; one that is seen is drawn off the window's thread."""

    def __init__(self, jobs: JobRunner, pdf: bytes = b"", sizes: Sequence[tuple[float, float]] = ()) -> None:
        super().__init__()
        self._jobs, self._pdf = jobs, pdf
        self.sizes = sizes
        self._column = QVBoxLayout(self)
        gap = space.large
        self._column.setContentsMargins(gap, gap, gap, gap)
        self._column.setSpacing(gap)
        self.sheets = [Sheet(number, len(sizes), size, self) for number, size in enumerate(sizes)]
        for sheet in self.sheets:
            sheet.wanted.connect(self._draw)
            self._column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)

    @property
    def is_drawn(self) -> bool:
        """Is every page that is in sight drawn."""
        return bool(self.sheets) and all(one.is_drawn or one.visibleRegion().isEmpty() for one in self.sheets)

    def page_at(self, height: int) -> int:
        """Return the last page that begins above a height."""
        return max((sheet.number for sheet in self.sheets if sheet.y() <= height), default=0)

    def top(self, number: int) -> int:
        """Return the height at which a page begins, or the first or the last where there is none such."""
        return self.sheets[max(0, min(number, len(self.sheets) - 1))].y() - space.large

    def stop(self, here: int, there: int) -> int:
        """Return how far to go from one height towards another: not past the top of a page between them."""
        tops = [self.top(sheet.number) for sheet in self.sheets]
        if there > here:
            return min([top for top in tops if here < top < there] or [there])
        return max([top for top in tops if there < top < here] or [there])

    def set_zoom(self, zoom: float) -> None:
        """Give the pages their size."""
        for sheet in self.sheets:
            sheet.set_zoom(zoom)

    def settle(self) -> None:
        """Let the pages take their places at once."""
        self._column.activate()
        self.resize(self.size().expandedTo(self._column.totalSizeHint()))

    def put_away(self, near: range) -> None:
        """Let the pages that lie outside these heights give up their pictures."""
        for sheet in self.sheets:
            far = sheet.y() >= near.stop or sheet.y() + sheet.height() < near.start
            if far and sheet.is_drawn:
                sheet.put_away()

    def _draw(self, sheet: Sheet, dpi: float) -> None:
        self._jobs.run(partial(drawn, self._pdf, sheet.number, dpi), on_done=sheet.show_drawn)
