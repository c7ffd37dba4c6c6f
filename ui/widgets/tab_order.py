"""The order of Tab: as things stand in their layouts, which is how the eye goes, not as they came to be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLayout, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def step(window: QWidget, *, on: bool) -> bool:
    """Move the keyboard to what comes next in a window, or before; after the last comes the first."""
    focus = QApplication.focusWidget()
    if focus is not None and not focus.isVisible():
        return _to_neighbour(focus, window)
    all_stops = [widget for widget in _in(window) if widget is focus or _takes_tab(widget)]
    if not all_stops:
        return False
    here = all_stops.index(focus) if focus in all_stops else -1 if on else 0
    reason = Qt.FocusReason.TabFocusReason if on else Qt.FocusReason.BacktabFocusReason
    all_stops[(here + (1 if on else -1)) % len(all_stops)].setFocus(reason)
    return True


def stops(pane: QWidget) -> Iterator[QWidget]:
    """Give what of a part of a window takes the keyboard, in the order of Tab."""
    return (widget for widget in _in(pane) if _takes_tab(widget))


def first(pane: QWidget) -> QWidget | None:
    """Return the first thing of a part of a window that takes the keyboard."""
    return next(stops(pane), None)


def _to_neighbour(gone: QWidget, window: QWidget) -> bool:
    """Move the keyboard from what is no longer seen to what stands next to it: after it, else before it.

    Qt asks for what comes next only once it is hidden; from nowhere that would be the first thing of the window.
    """
    up = gone.parentWidget()
    while up is not None:
        around = list(_in(up, gone)) if up.isVisible() else []
        place = around.index(gone) if gone in around else 0
        near = [one for one in (*around[place:], *reversed(around[:place])) if _takes_tab(one)]
        if near:
            near[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        up = up.parentWidget() if up is not window else None
    return False


def _takes_tab(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes and widget.isVisible() and widget.isEnabled()


def _in(widget: QWidget, gone: QWidget | None = None) -> Iterator[QWidget]:
    """Give a widget and what is seen in it: what is laid out as it is laid out, then what lies on top.

    The place of what is gone from sight is given too.
    """
    yield widget
    if isinstance(widget, QScrollArea):
        inner = [widget.widget()]
    elif isinstance(widget, QAbstractScrollArea):
        inner = []  # the heads and bars of a table are reached by its own keys
    else:
        widgets = [one for one in widget.children() if isinstance(one, QWidget)]
        layout = widget.layout()
        laid = list(_laid(layout, widgets)) if layout is not None else []
        inner = list(dict.fromkeys([*laid, *widgets]))
    for one in inner:
        if one is None or one.isWindow():
            continue
        if one.isVisible() or one is gone or (gone is not None and one.isAncestorOf(gone)):
            yield from _in(one, gone)


def _laid(layout: QLayout, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    """Give those of the widgets that a layout holds, in its order.

    Its items are not asked for: PySide keeps them when they are gone, and takes what comes to lie there for them.
    """
    inner: list[QWidget | QLayout] = [*widgets, *(one for one in layout.children() if isinstance(one, QLayout))]
    places = {layout.indexOf(one): one for one in inner}
    for one in (places[place] for place in sorted(places) if place >= 0):
        if isinstance(one, QLayout):
            yield from _laid(one, widgets)
        else:
            yield one
