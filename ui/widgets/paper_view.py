"""A paper on the desk: its pages as they will be printed, larger or smaller, and the way to the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.message import MC, M
from app.services.preview import PageImage, page_images
from ui.language import language
from ui.theme import theme
from ui.widgets.buttons import QUIET, Button, IconButton
from ui.widgets.labels import Label, Muted, Strong

if TYPE_CHECKING:
    from app.domain.message import Message
    from ui.language import Saying

DPI = 96
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
NEAR = 0.01  # zooms closer than this are the same
PAGE_WIDTH = 794  # px of an A4 at 100 %
GAP = 16


class _Sheet(QWidget):
    """One page, painted at the device's own pixels."""

    def __init__(self, page: PageImage, number: Message, parent: QWidget) -> None:
        super().__init__(parent)
        self._bytes = page.data  # the image borrows it
        self._image = QImage(self._bytes, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
        self._ratio = self.devicePixelRatioF()
        self._image.setDevicePixelRatio(self._ratio)
        self._size = QSize(round(page.width / self._ratio), round(page.height / self._ratio))
        self.setFixedSize(self._size)
        language.bind(self, "setAccessibleName", number)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        QPainter(self).drawImage(0, 0, self._image)


class PaperView(QWidget):
    """Shows a paper's pages one below the other.

    Signals:
        print_asked: the paper is to be printed.
    """

    print_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        language.bind(self, "setAccessibleName", M("The paper"))
        self._pdf = b""
        self._zoom: float | None = None  # None: as wide as there is room
        self._sheets: list[_Sheet] = []
        self._whose, self._pages, self._percent = Strong(), Muted(""), Muted("")
        self._replaced = Label()
        self._replaced.set_colour("wait")
        self._replaced.setContentsMargins(GAP, 0, GAP, 0)
        self._replaced.hide()
        self._desk = QVBoxLayout()
        self._desk.setContentsMargins(GAP, GAP, GAP, GAP)
        self._desk.setSpacing(GAP)
        self._lay_out()

    def show_paper(self, pdf: bytes, whose: Saying, replaced: tuple[str, ...] = ()) -> None:
        """Show a PDF; `whose` copy it is stands above it, and below that the letters its font had to replace."""
        self._replaced.setVisible(bool(replaced))
        if replaced:
            letters = " ".join(replaced)
            self._replaced.say(
                M("The font of the paper lacks these letters, and replaces them: {letters}", letters=letters)
            )
        self._pdf = pdf
        self._whose.say(whose)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Minus}:
            self._step(1 if event.key() == Qt.Key.Key_Plus else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("desk"))
        painter.drawRoundedRect(QRectF(self.rect()), theme.radius("control"), theme.radius("control"))

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(GAP, 8, GAP, 0)
        smaller = IconButton("minus", M("Smaller"), kind=QUIET, small=True)
        larger = IconButton("plus", M("Larger"), kind=QUIET, small=True)
        printing = Button(MC("button", "Print"), QUIET, icon="printer", small=True)
        smaller.clicked.connect(lambda: self._step(-1))
        larger.clicked.connect(lambda: self._step(+1))
        printing.clicked.connect(self.print_asked)
        for label in (self._whose, self._pages, self._percent):
            label.setWordWrap(False)
        bar.addWidget(self._whose)
        bar.addStretch(1)
        for widget in (self._pages, smaller, self._percent, larger, printing):
            bar.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(bar)
        column.addWidget(self._replaced)
        column.addLayout(self._desk)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._pdf and self._zoom is None and event.size().width() != event.oldSize().width():
            self._show()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(320), super().minimumSizeHint().height())

    def _step(self, way: int) -> None:
        now = self._zoom or self._fitting()
        further = [zoom for zoom in ZOOMS if (zoom > now + NEAR if way > 0 else zoom < now - NEAR)]
        if further:
            self._zoom = further[0] if way > 0 else further[-1]
            self._show()

    def _fitting(self) -> float:
        """Return the zoom at which a page is as wide as the desk."""
        return max(ZOOMS[0], (self.width() - 2 * GAP) / PAGE_WIDTH)

    def _show(self) -> None:
        for sheet in self._sheets:
            self._desk.removeWidget(sheet)
            sheet.deleteLater()
        zoom = self._zoom or self._fitting()
        pages = page_images(self._pdf, DPI * zoom * self.devicePixelRatioF())
        self._sheets = [
            _Sheet(page, M("Page {n} of {total}", n=n, total=len(pages)), self)
            for n, page in enumerate(pages, start=1)
        ]
        for sheet in self._sheets:
            self._desk.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
            sheet.show()
        self._pages.say(M("Pages: {n}", n=len(pages)))
        self._percent.say(M("{n} %", n=round(zoom * 100)))
