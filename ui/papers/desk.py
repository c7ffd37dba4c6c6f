"""The desk on which a paper lies: its pages one below the other, of which only those that are seen are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea

from app.domain.message import M
from app.services.preview import page_sizes
from ui.language import language
from ui.papers.pile import Pile
from ui.papers.zoom import WIDTH, fitting, next_zoom
from ui.theme import space, theme
from ui.widgets.page_bar import PageBar
from ui.widgets.viewports import give_viewport

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.jobs import JobRunner
    from ui.papers.sheet import Sheet

_KEPT = 2  # how many views away a page keeps its picture


class Desk(QScrollArea):
    """Shows a paper; PgUp, PgDn, Home, End and the arrows read it.

    Signals:
        moved: which page is read, from 0, and how many there are.
        zoomed: how large the pages are, 1.0 as on paper.
    """

    moved = Signal(int, int)
    zoomed = Signal(float)

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self, QPalette.ColorRole.NoRole)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        language.bind(self, "setAccessibleName", M("The paper"))
        self._bars = PageBar(self), PageBar(self, Qt.Orientation.Horizontal)
        self._jobs = jobs
        self._pdf = b""
        self._zoom: float | str = WIDTH
        self._pile = Pile(jobs)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_pdf(self, pdf: bytes) -> None:
        """Lay a paper on the desk; its pages are counted off the window's thread."""
        self._pdf = pdf
        self._jobs.run(lambda: (pdf, page_sizes(pdf)), on_done=self._lay)

    def clear(self) -> None:
        """Take the paper off the desk."""
        self._pdf = b""
        self._cover(Pile(self._jobs))

    @property
    def sheets(self) -> list[Sheet]:
        """The pages on the desk."""
        return self._pile.sheets

    @property
    def is_drawn(self) -> bool:
        """Is every page that is in sight drawn."""
        return self._pile.is_drawn

    @property
    def page(self) -> int:
        """Which page is read: the last that begins in the upper half of the view."""
        return self._pile.page_at(self.verticalScrollBar().value() + self.viewport().height() // 2)

    @property
    def zoom(self) -> float:
        """How large the pages are."""
        if isinstance(self._zoom, float):
            return self._zoom
        return fitting(self._zoom, self._pile.sizes, self._room())

    def set_zoom(self, zoom: float | str) -> None:
        """Show the pages in a size of their own, as wide as the desk, or whole."""
        self._zoom = zoom
        self._fit()

    def step(self, way: int) -> None:
        """Show the pages a step larger or smaller."""
        further = next_zoom(self.zoom, way) if self.sheets else None
        if further is not None:
            self.set_zoom(further)

    def go(self, number: int) -> None:
        """Go to the top of a page."""
        if self.sheets:
            self.verticalScrollBar().setValue(self._pile.top(number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.verticalScrollBar(), event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self._read_on(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif key == Qt.Key.Key_End:
            self.go(len(self.sheets) - 1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for bar in self._bars:
            bar.place()
        if not isinstance(self._zoom, float):
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled("paper.desk_width"), theme.scaled("paper.desk_height"))

    def _lay(self, counted: tuple[bytes, tuple[tuple[float, float], ...]]) -> None:
        """Lay out white pages, each as large as it will be."""
        pdf, sizes = counted
        if pdf is not self._pdf:
            return  # another paper has been taken since
        self._cover(Pile(self._jobs, pdf, sizes))
        self.verticalScrollBar().setValue(0)
        self.moved.emit(0, len(sizes))

    def _cover(self, pile: Pile) -> None:
        """Take what lies on the desk off it, and lay pages there in their size."""
        self._pile = pile
        self._fit()
        self.setWidget(pile)
        pile.setAutoFillBackground(False)  # Qt lets it hide the colour of the desk

    def _room(self) -> tuple[int, int]:
        """How wide and high a page may be; room for the bar is always left, so that none comes and goes."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self.width() - 2 * space.large - bar, self.height() - 2 * space.large

    def _fit(self) -> None:
        """Give the pages their size; the one that is read stays in view."""
        if not self.sheets:
            return
        read, zoom = self.page, self.zoom
        moved = self.verticalScrollBar().value() > 0
        self._pile.set_zoom(zoom)
        if moved:
            self._pile.settle()
            self.go(read)
        self.zoomed.emit(zoom)

    def _read_on(self, way: int) -> None:
        """Go on by a view, but not past the top of a page that has not been read."""
        bar = self.verticalScrollBar()
        bar.setValue(self._pile.stop(bar.value(), bar.value() + way * (bar.pageStep() - space.large)))

    def _scrolled(self, value: int) -> None:
        """Say which page is read; pages far out of sight give up their pictures."""
        view = self.viewport().height()
        self._pile.put_away(range(value - _KEPT * view, value + (_KEPT + 1) * view))
        if self.sheets:
            self.moved.emit(self.page, len(self.sheets))
