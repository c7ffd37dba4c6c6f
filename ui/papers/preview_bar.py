"""What stands above a paper: whose copy it is, which page is read, how large, and the ways out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.domain.message import MC, M
from ui.language import language
from ui.papers.zoom import PAGE, WIDTH, ZOOMS
from ui.theme import space
from ui.widgets.buttons import QUIET, Button, IconButton
from ui.widgets.labels import Muted, Strong

if TYPE_CHECKING:
    from app.domain.message import Message
    from ui.language import Saying


class PreviewBar(QWidget):
    """The bar.

    Signals:
        turned: a page on (1) or back (-1).
        stepped: larger (1) or smaller (-1).
        zoom_chosen: a size, or what the size is to follow.
        text_asked: the paper is to be shown as text, or by its pages again.
        copy_asked: the paper is to be copied as text for another program.
        print_asked: the paper is to be printed.
        save_asked: the paper is to be saved as a file.
    """

    turned = Signal(int)
    stepped = Signal(int)
    zoom_chosen = Signal(object)
    text_asked = Signal()
    copy_asked = Signal()
    print_asked = Signal()
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whose, self._about, self._page = Strong(), Muted(""), Muted("")
        self._page.setWordWrap(False)
        self._before = IconButton("chevron-left", M("Page before"), kind=QUIET, small=True)
        self._next = IconButton("chevron-right", M("Next page"), kind=QUIET, small=True)
        smaller = IconButton("minus", M("Smaller"), kind=QUIET, small=True)
        self._zoom = Button("", QUIET, small=True)
        larger = IconButton("plus", M("Larger"), kind=QUIET, small=True)
        self._form = IconButton("text-align-start", M("Read as text"), kind=QUIET, small=True)
        self._copy = IconButton("copy", M("Copy as text"), kind=QUIET, small=True)
        printing = IconButton("printer", MC("button", "Print"), kind=QUIET, small=True)
        saving = self.saving = IconButton("download", MC("button", "Save as a file"), kind=QUIET, small=True)
        self._sizes, self._acts = (smaller, self._zoom, larger), (self._form, self._copy, printing, saving)
        self._leaving = printing, saving
        self._copied, self._leaves = False, True
        self._as_text = False
        self._before.clicked.connect(lambda: self.turned.emit(-1))
        self._next.clicked.connect(lambda: self.turned.emit(1))
        smaller.clicked.connect(lambda: self.stepped.emit(-1))
        larger.clicked.connect(lambda: self.stepped.emit(1))
        self._zoom.clicked.connect(self._choose)
        self._form.clicked.connect(self.text_asked)
        self._copy.clicked.connect(self.copy_asked)
        printing.clicked.connect(self.print_asked)
        saving.clicked.connect(self.save_asked)
        self._lay_out()
        self.show_pages(0, 0)

    def say(self, whose: Saying, about: Message | None) -> None:
        """Say whose copy the paper is, and what more is known of it."""
        self._whose.say(whose)
        self._about.setVisible(about is not None)
        self._about.say(about if about is not None else "")

    def offer_copy(self, *, offered: bool) -> None:
        """Offer to copy the paper as text, where it has been made of data that can be."""
        self._copied = offered

    def offer_leaving(self, *, offered: bool) -> None:
        """Offer to print the paper and to save it, where it may leave."""
        self._leaves = offered

    def show_pages(self, page: int, total: int) -> None:
        """Say which page is read, from 0; without pages nothing can be done with them."""
        for widget in (self._before, self._page, self._next, *self._acts):
            widget.setVisible(bool(total))
        self._copy.setVisible(bool(total) and self._copied)
        for way in self._leaving:
            way.setVisible(bool(total) and self._leaves)
        for size in self._sizes:
            size.setVisible(bool(total) and not self._as_text)
        self._before.setVisible(total > 1)
        self._next.setVisible(total > 1)
        self._page.say(M("Page {n}/{total}", n=page + 1, total=total))

    def show_as(self, *, text: bool) -> None:
        """Offer the other form of the paper; text has the size of the window's text."""
        self._as_text = text
        self._form.set_icon("file-text" if text else "text-align-start", "link")
        language.bind_name(self._form, M("See the pages") if text else M("Read as text"))
        for widget in self._sizes:
            widget.setVisible(self._form.isVisibleTo(self) and not text)

    def show_zoom(self, zoom: float) -> None:
        """Say how large the pages are."""
        self._zoom.say(M("{n} %", n=round(zoom * 100)))
        language.bind(self._zoom, "setAccessibleName", M("Size of the pages: {n} %", n=round(zoom * 100)))

    def _choose(self) -> None:
        """Offer the sizes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sizes = [(M("As wide as there is room"), WIDTH), (M("The whole page"), PAGE)]
        for words, zoom in (*sizes, *((M("{n} %", n=round(zoom * 100)), zoom) for zoom in ZOOMS)):
            action = menu.addAction("")
            language.bind(action, "setText", words)
            action.triggered.connect(partial(self.zoom_chosen.emit, zoom))
        menu.popup(self._zoom.mapToGlobal(QPoint(0, self._zoom.height())))

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._whose)
        names.addWidget(self._about)
        tools = QHBoxLayout()
        tools.setSpacing(space.hair)
        for widget in (self._before, self._page, self._next):
            tools.addWidget(widget)
        tools.addSpacing(space.small)
        for tool in (*self._sizes, *self._acts):
            tools.addWidget(tool)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.medium)
        row.addLayout(names, 1)
        row.addLayout(tools)
