"""The desk on which a paper lies: its pages one below the other, of which only those that are seen are drawn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.domain.message import M
from app.services.preview import POINTS, page_sizes
from ui.language import language
from ui.papers.sheet import DPI, Sheet, drawn
from ui.theme import space, theme
from ui.widgets.page_bar import PageBar
from ui.widgets.viewports import give_viewport

if TYPE_CHECKING:
    from ui.jobs import JobRunner

WIDTH, PAGE = "width", "page"  # zooms that follow the room there is
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
_LEAST = 0.2
_NEAR = 0.01  # zooms closer than this are the same
_KEPT = 2  # how many views away a page keeps its picture


class Desk(QScrollArea):
    """Shows a paper; PgUp, PgDn, Home, End and the arrows read it.

    Signals:
        moved: which page is read, from 0, and how many there are.
        zoomed: how large the pages are, 1.0 as on paper.
        shown: the pages lie on the desk.
    """

    moved = Signal(int, int)
    zoomed = Signal(float)
    shown = Signal()

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
        self._sizes: tuple[tuple[float, float], ...] = ()
        self.sheets: list[Sheet] = []
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_pdf(self, pdf: bytes) -> None:
        """Lay a paper on the desk; its pages are counted off the window's thread."""
        self._pdf = pdf
        self._jobs.run(lambda: (pdf, page_sizes(pdf)), on_done=self._lay)

    def clear(self) -> None:
        """Take the paper off the desk."""
        self._pdf, self._sizes, self.sheets = b"", (), []
        self._cover(QWidget())

    @property
    def is_drawn(self) -> bool:
        """Is every page that is in sight drawn."""
        return bool(self.sheets) and all(one.is_drawn or one.visibleRegion().isEmpty() for one in self.sheets)

    @property
    def page(self) -> int:
        """Which page is read: the last that begins in the upper half of the view."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return max((sheet.number for sheet in self.sheets if sheet.y() <= middle), default=0)

    @property
    def zoom(self) -> float:
        """How large the pages are."""
        if isinstance(self._zoom, float):
            return self._zoom
        wide, high = self._room()
        width = max(size[0] for size in self._sizes) / POINTS * DPI
        height = max(size[1] for size in self._sizes) / POINTS * DPI
        return max(_LEAST, min(wide / width, high / height if self._zoom == PAGE else wide / width))

    def set_zoom(self, zoom: float | str) -> None:
        """Show the pages in a size of their own, as wide as the desk, or whole."""
        self._zoom = zoom
        self._fit()

    def step(self, way: int) -> None:
        """Show the pages a step larger or smaller."""
        if not self.sheets:
            return
        now = self.zoom
        further = [zoom for zoom in ZOOMS if (zoom > now + _NEAR if way > 0 else zoom < now - _NEAR)]
        if further:
            self.set_zoom(further[0] if way > 0 else further[-1])

    def turn(self, way: int) -> None:
        """Go to the next page or the one before."""
        self.go(self.page + way)

    def go(self, number: int) -> None:
        """Go to the top of a page."""
        if self.sheets:
            sheet = self.sheets[max(0, min(number, len(self.sheets) - 1))]
            self.verticalScrollBar().setValue(sheet.y() - space.large)

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
        pdf, self._sizes = counted
        if pdf is not self._pdf:
            return  # another paper has been taken since
        desk = QWidget()
        column = QVBoxLayout(desk)
        gap = space.large
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(gap)
        total = len(self._sizes)
        self.sheets = [Sheet(number, total, size, desk) for number, size in enumerate(self._sizes)]
        for sheet in self.sheets:
            sheet.wanted.connect(self._draw)
            column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._fit()
        self._cover(desk)
        self.verticalScrollBar().setValue(0)
        self.moved.emit(0, total)
        self.shown.emit()

    def _cover(self, desk: QWidget) -> None:
        self.setWidget(desk)
        desk.setAutoFillBackground(False)  # Qt lets it hide the colour of the desk

    def _draw(self, sheet: Sheet, dpi: float) -> None:
        self._jobs.run(partial(drawn, self._pdf, sheet.number, dpi), on_done=sheet.show_drawn)

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
        for sheet in self.sheets:
            sheet.set_zoom(zoom)
        desk = self.widget()
        layout = desk.layout() if desk is not None else None
        if desk is not None and layout is not None and moved:
            layout.activate()
            desk.resize(desk.size().expandedTo(layout.totalSizeHint()))
            self.go(read)
        self.zoomed.emit(zoom)

    def _read_on(self, way: int) -> None:
        """Go on by a view, but not past the top of a page that has not been read."""
        bar = self.verticalScrollBar()
        here, there = bar.value(), bar.value() + way * (bar.pageStep() - space.large)
        tops = [sheet.y() - space.large for sheet in self.sheets]
        if way > 0:
            there = min([top for top in tops if here < top < there] or [there])
        else:
            there = max([top for top in tops if there < top < here] or [there])
        bar.setValue(there)

    def _scrolled(self, value: int) -> None:
        """Say which page is read; pages far out of sight give up their pictures."""
        view = self.viewport().height()
        near = range(value - _KEPT * view, value + (_KEPT + 1) * view)
        for sheet in self.sheets:
            far = sheet.y() >= near.stop or sheet.y() + sheet.height() < near.start
            if far and sheet.is_drawn:
                sheet.put_away()
        if self.sheets:
            self.moved.emit(self.page, len(self.sheets))
