"""What pages are made of: a scrolling body that follows the keyboard, a side pane, columns with a rhythm."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import space, theme
from ui.widgets.focus import follow_focus
from ui.widgets.page_bar import PageBar
from ui.widgets.shapes import fill
from ui.widgets.viewports import give_viewport

_REACH = space.huge  # what stays in view around the widget that has the keyboard


class Scroll(QScrollArea):
    """A body that scrolls up and down, and to whatever takes the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self, QPalette.ColorRole.NoRole)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar = PageBar(self)
        self._keeping = False  # what has the keyboard in view, until a person scrolls
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(lambda: self._show(QApplication.focusWidget()))
        follow_focus(self._follow)

    def show_content(self, content: QWidget) -> None:
        """Show another content, from its top."""
        self._drop()
        content.installEventFilter(self)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.verticalScrollBar().setValue(0)
        self._fit()

    def clear(self) -> None:
        """Show nothing."""
        self._drop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget():
            self._fit()
        elif event.type() is QEvent.Type.Resize and watched is self.widget() and self._keeping:
            self._settle.start()  # a row that opens for the keyboard lies elsewhere once it is laid out
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._let_go()
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.place()
        self._fit()

    def _drop(self) -> None:
        """Let the content go when the event it is in has ended: a button in it may have asked for another."""
        old = self.takeWidget()
        if old is not None:
            old.hide()
            old.setParent(self)
            old.deleteLater()

    def _fit(self) -> None:
        """Give the content the height it has at this width: the area itself asks only for its least height."""
        content = self.widget()
        layout = content.layout() if content is not None else None
        if content is not None and layout is not None and layout.hasHeightForWidth():
            content.setMinimumHeight(layout.totalHeightForWidth(self.viewport().width()))

    def _follow(self, new: QWidget | None) -> None:
        self._keeping = True
        self._show(new)

    def _let_go(self) -> None:
        self._keeping = False

    def _show(self, new: QWidget | None) -> None:
        content = self.widget()
        if new is None or content is None or not content.isAncestorOf(new):
            return
        if hasattr(new, "come_into_view"):  # it is higher than the page: a part of it is looked at
            new.come_into_view()
        else:
            self.ensureWidgetVisible(new, _REACH, _REACH)


class Column(QWidget):
    """A column of widgets with the page's margins and rhythm."""

    def __init__(self, *, side: int | None = None, top: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        margin = space.page_side if side is None else side
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(margin, space.page_top if top is None else top, margin, space.page_bottom)
        self.box.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def add(self, widget: QWidget, *, gap: int = 0) -> QWidget:
        """Add a widget with a gap above it, and return it."""
        if gap:
            self.box.addSpacing(gap)
        self.box.addWidget(widget)
        return widget

    def section(self, heading: QWidget) -> None:
        """Begin a section."""
        self.add(heading, gap=space.section if self.box.count() else 0)
        self.box.addSpacing(space.heading)

    def end(self) -> None:
        """Leave the rest of the page empty."""
        self.box.addStretch(1)


class SidePane(Scroll):
    """The second plane of a page, at its right; gone while it is empty."""

    def __init__(self, parent: QWidget | None = None, size: str = "side_pane") -> None:
        super().__init__(parent)
        self._size = size
        self._measure()
        theme.changed.connect(self._measure)
        self.hide()

    def show_content(self, content: QWidget) -> None:
        holder = QWidget()
        margin = space.side_pane
        column = QVBoxLayout(holder)
        column.setContentsMargins(margin, space.page_top, margin, margin)
        column.addWidget(content)
        column.addStretch(1)
        super().show_content(holder)
        self.show()

    def clear(self) -> None:
        super().clear()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        fill(painter, self.viewport().rect(), "side")
        fill(painter, QRect(0, 0, 1, self.viewport().height()), "line")
        painter.end()
        super().paintEvent(event)

    def _measure(self) -> None:
        self.setFixedWidth(theme.scaled(self._size))  # it stands only where the text leaves it the room


def room(window_width: int) -> float:
    """Return the room of a page in units of text: under 960 it has one column, its side pane goes below."""
    return (window_width - theme.plane("rail")) / theme.factor
