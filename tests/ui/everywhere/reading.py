"""Every text a person meets in the windows that are seen: written, painted, in lists, read aloud, in tooltips."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing, contextmanager
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCalendarWidget,
    QComboBox,
    QFileDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

import i18n
from app.domain import questions
from app.services.help import topics
from app.services.texts import all_shipped
from i18n import LANGUAGES
from tests.ui.walk.acts import RUBBISH
from tests.ui.walk.structure import visible, windows
from ui.steps.referral import InvitationText
from ui.steps.what_they_see import Slip
from ui.widgets.labels import Label, Strong

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROWS = 40
PRINTER = "Itälän tulostin"
_TAGS = re.compile(r"<[^>]*>")
_NAME = 4  # words, of which the capital ones are names
_FILE = re.compile(r"\S+\.kotio")
# what needs no language: dates, times, numbers, sums, keys, and names each in its own; weekdays and months, which
# are of i18n's own tables
_CALENDAR = [
    *(i18n.weekday(date(2026, 11, day), "en") for day in range(23, 30)),
    *(i18n.short_weekday(day, "en") for day in range(7)),
    *(i18n.month(month, "en") for month in range(1, 13)),
]
_FIGURES = re.compile(rf"[\W\d_]+|\b(?:Kotio|Suomi|Svenska|English|Ctrl|Shift|Alt|K|F1|{'|'.join(_CALENDAR)})\b")


def spoken() -> Iterator[tuple[str, str]]:
    """Give each text and where it stands."""
    for window in windows():
        yield "title", window.windowTitle()
        if isinstance(window, (QFileDialog, QMessageBox)):
            continue  # Qt's own words; what we say in them is bound, and tested where it is said
        for widget in visible(window):
            if not _speaks_for_itself(widget):
                for how, said in _texts(widget):
                    yield f"{type(widget).__name__}.{how}", said


@contextmanager
def painted() -> Iterator[list[str]]:
    """Collect what widgets paint themselves while they are drawn."""
    drawn: list[str] = []
    draw = QPainter.drawText

    def keep(self: QPainter, *args: Any) -> Any:
        drawn.extend(arg for arg in args if isinstance(arg, str))
        return draw(self, *args)

    QPainter.drawText = keep  # type: ignore[assignment,method-assign]
    try:
        yield drawn
    finally:
        QPainter.drawText = draw  # type: ignore[method-assign]


@cache
def stored(register: Path | None) -> frozenset[str]:
    """Return every line of text that a register holds."""
    found: set[str] = {RUBBISH, PRINTER}
    if register is not None and register.read_bytes().startswith(b"SQLite"):
        with closing(sqlite3.connect(register)) as connection:
            tables = "select name from sqlite_master where type = 'table'"
            for (table,) in list(connection.execute(tables)):
                for row in connection.execute(f"select * from {table}"):
                    found = found.union(*map(_strings, row))
    return frozenset(
        line.strip() for text in found for line in (text, *text.splitlines()) if len(line.strip()) > 1
    )


@cache
def written(register: Path | None) -> frozenset[str]:
    """Return what a person wrote into a register, names also word by word, and what speaks its own language."""
    lines = stored(register)
    names = {word for line in lines if len(line.split()) <= _NAME for word in line.split() if word[:1].isupper()}
    return lines | {word for word in names if len(word) > 1} | frozenset((*_helps(), *_offices(), *_asked()))


def is_own(said: str, own: frozenset[str]) -> bool:
    """Is a text nothing but what a person wrote, perhaps shortened, figures, dates and places of files."""
    rest = _FILE.sub(" ", said)
    begun = rest.removesuffix("…").strip()
    if rest.endswith("…") and any(one.startswith(begun) or begun.endswith(one) for one in own):
        return True
    if _bare(rest):
        return True
    for one in _longest_first(own):
        if one in rest:
            rest = rest.replace(one, " ")
    return _bare(rest)


def _bare(said: str) -> bool:
    return not _FIGURES.sub("", said).strip()


def _helps() -> Iterator[str]:
    """Give the texts of the help, which have their own file in each language."""
    for code in LANGUAGES:
        for topic in topics(code).values():
            yield from topic.words()


def _offices() -> Iterator[str]:
    """Give the lines of the texts that an office may edit."""
    for code in LANGUAGES:
        for said in all_shipped(code):
            yield from (line.strip() for line in said.splitlines() if len(line.strip()) > 1)


def _asked() -> Iterator[str]:
    """Give the ready questions, each in the language of whom it asks."""
    for _, _, question in questions._TABLE:
        yield from (i18n.text(question, code) for code in LANGUAGES)


@cache
def _longest_first(own: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(own, key=len, reverse=True))


def _strings(value: Any) -> set[str]:
    if isinstance(value, str) and value[:1] in "[{":
        try:
            return _strings(json.loads(value))
        except ValueError:
            return {value}
    if isinstance(value, str):
        return {value}
    if isinstance(value, dict):
        return set().union(*map(_strings, value.values()))
    if isinstance(value, list):
        return set().union(*map(_strings, value))
    return set()


def _speaks_for_itself(widget: QWidget) -> bool:
    """Is it a part of Qt's own calendar, or of an invitation or a paper, which is in its reader's language."""
    parent: QWidget | None = widget
    while parent is not None:
        if isinstance(parent, QCalendarWidget):
            return True
        parent = parent.parentWidget()
    if isinstance(widget.parentWidget(), Slip):
        return True
    return isinstance(widget.parentWidget(), InvitationText) and type(widget) in {Label, Strong}


def _texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "tooltip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    if isinstance(widget, QLabel):
        rich = widget.textFormat() is Qt.TextFormat.RichText
        yield "text", _TAGS.sub("", widget.text()) if rich else widget.text()
    if isinstance(widget, QAbstractButton):
        yield "text", widget.text()
    if isinstance(widget, QGroupBox):
        yield "text", widget.title()
    if isinstance(widget, (QLineEdit, QPlainTextEdit)):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (("item", widget.itemText(n)) for n in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (("tab", widget.tabText(n)) for n in range(widget.count()))
    if isinstance(widget, QMenu):
        yield from (("item", action.text()) for action in widget.actions())
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _cells(widget)


def _cells(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model: Any = view.model()
    if model is None:
        return
    roles = {
        "cell": Qt.ItemDataRole.DisplayRole,
        "cell read": Qt.ItemDataRole.AccessibleTextRole,
        "cell tip": Qt.ItemDataRole.ToolTipRole,
    }
    for row in range(min(model.rowCount(), ROWS)):
        for column in range(model.columnCount()):
            yield from ((how, str(model.index(row, column).data(role) or "")) for how, role in roles.items())
    for column in range(model.columnCount()):
        yield "heading", str(model.headerData(column, Qt.Orientation.Horizontal) or "")
