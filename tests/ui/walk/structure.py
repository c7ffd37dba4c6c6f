"""What stands on the screen whatever its language and whoever the client is: classes and the ids of messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QMenu, QWidget

from app.domain.message import Message
from ui.language import language
from ui.widgets.focus_ring import FocusRing
from ui.widgets.practice_strip import PracticeStrip
from ui.widgets.rail import Rail
from ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Iterator

# the setters through which a widget says what it is, the first that is bound names it
_SAID = ("setText", "set_title", "set_task", "set_text", "set_name", "say", "setAccessibleName", "setWindowTitle")
OWN = "…"  # what a person wrote, or what differs by language


def windows() -> list[QWidget]:
    """Return the windows that are seen, the one in front last."""
    seen = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    return sorted(seen, key=lambda widget: (widget is front, isinstance(widget, QMenu)))


def visible(root: QWidget) -> Iterator[QWidget]:
    """Give what is seen at and under `root`, other windows left out."""
    for widget in [root, *root.findChildren(QWidget)]:
        if widget.isVisible() and widget.window() is root.window():
            yield widget


def said(widget: QWidget) -> str:
    """Return the id of the message a widget shows; `…` for what a person wrote."""
    for setter in _SAID:
        message = language.message(widget, setter)
        if message is not None:
            return _id(message) if isinstance(message, Message) else OWN
    return widget.objectName() if not widget.objectName().startswith("qt_") else ""


def kind(widget: QWidget) -> str:
    """Return the class of a widget and what it says."""
    return f"{type(widget).__qualname__}:{said(widget)}"


def structure() -> frozenset[str]:
    """Return what stands on the screen, its frame left out: each kind once, tables by whether they have rows."""
    found = set()
    for window in windows():
        for widget in visible(window):
            if on_frame(widget) or isinstance(widget, FocusRing):
                continue
            found.add(kind(widget))
            if isinstance(widget, QAbstractItemView):
                found.add(f"{kind(widget)}:{bool(widget.model() and widget.model().rowCount())}")
            if isinstance(widget, QMenu):
                found |= {f"QMenu:{action_key(action)}" for action in widget.actions()}
    return frozenset(found)


def on_frame(widget: QWidget) -> bool:
    """Is it a part of the rail or a bar that stands round every screen."""
    parent: QWidget | None = widget
    while parent is not None and not isinstance(parent, QDialog):
        if isinstance(parent, (Rail, TopBar, PracticeStrip)):
            return True
        parent = parent.parentWidget()
    return False


def action_key(action: object) -> str:
    """Return the id of what a menu item says."""
    message = language.message(action, "setText")  # type: ignore[arg-type] # a QAction
    return _id(message) if isinstance(message, Message) else action.text()  # type: ignore[attr-defined]


def classes() -> frozenset[str]:
    """Return the program's own classes among what is seen, and those they are made from."""
    found = set()
    for window in windows():
        for widget in visible(window):
            found |= {f"{one.__module__}:{one.__qualname__}" for one in type(widget).__mro__[:-1]}
    return frozenset(name for name in found if name.startswith("ui."))


def _id(message: Message) -> str:
    """Return what tells a message from others; of one made of others, all of them."""
    inner = [_id(value) for _, value in message.values if isinstance(value, Message)]
    return " ".join([message.context or "", message.id, *inner]).strip()
