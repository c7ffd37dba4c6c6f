"""One page on the desk: white until it is seen, then drawn at the device's own pixels."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.domain.message import M
from app.services.preview import POINTS, PageImage, page_image
from ui.language import language

DPI = 96  # of a page at 100 %


def drawn(pdf: bytes, number: int, dpi: float) -> tuple[float, PageImage]:
    """Draw a page off the window's thread, and say at how many pixels to the inch."""
    return dpi, page_image(pdf, number, dpi)


class Sheet(QWidget):
    """A page. What it shows is drawn when it is first painted, and again when it is shown larger.

    Signals:
        wanted: the page is seen and is to be drawn: this sheet, pixels to the inch.
    """

    wanted = Signal(object, float)

    def __init__(self, number: int, total: int, size: tuple[float, float], parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self._size = size
        self._zoom = 1.0
        self._asked = self._drawn = 0.0
        self._bytes = b""  # the image borrows them
        self._image: QImage | None = None
        language.bind(self, "setAccessibleName", M("Page {n} of {total}", n=number + 1, total=total))

    @property
    def is_drawn(self) -> bool:
        """Does the sheet hold a picture of its page."""
        return self._image is not None

    def picture_width(self) -> int:
        """How many pixels wide the picture is."""
        return self._image.width() if self._image is not None else 0

    def set_zoom(self, zoom: float) -> None:
        """Be larger or smaller; the present picture stands in until the new one has been drawn."""
        self._zoom = zoom
        width, height = (round(points / POINTS * DPI * zoom) for points in self._size)
        self.setFixedSize(width, height)

    def show_drawn(self, picture: tuple[float, PageImage]) -> None:
        """Show the picture of the page, unless another size has been asked for since."""
        dpi, page = picture
        if dpi != self._asked:
            return
        self._drawn, self._bytes = dpi, page.data
        self._image = QImage(self._bytes, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
        self._image.setDevicePixelRatio(self.devicePixelRatioF())
        self.update()

    def put_away(self) -> None:
        """Forget the picture of a page that is out of sight; it is drawn again when it is seen."""
        self._image, self._bytes = None, b""
        self._asked = self._drawn = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)  # paper is white in every theme
        dpi = DPI * self._zoom * self.devicePixelRatioF()
        if self._image is not None and self._drawn == dpi:
            painter.drawImage(0, 0, self._image)
        elif self._image is not None:
            painter.drawImage(self.rect(), self._image)
        if self._asked != dpi:
            self._asked = dpi
            self.wanted.emit(self, dpi)
