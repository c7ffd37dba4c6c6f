"""What a person can do at the program: what is offered to be pressed, chosen, opened or typed in, and doing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
)

from app.storage.refusals import DiskFull
from tests.ui.walk.structure import action_key, kind, on_frame, visible, windows
from ui.address import Address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ui.program import Program

OPEN, PRESS, ROW, ITEM, MENU = "open", "press", "row", "item", "menu"
BEGIN, FILL, MISFILL, SEARCH, BAR = "begin", "fill", "misfill", "search", "bar"
MOST_ITEMS = 12
RUBBISH = "31.2. Xyzzy"


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that is done: an address opened, a thing pressed, a row gone into, rubbish typed."""

    how: str
    what: str = ""

    def __str__(self) -> str:
        return f"{self.how} {self.what}".strip()


def do(program: Program, act: Act) -> bool:
    """Do it; False where there is nothing to do it to."""
    return _WAYS[act.how](program, act.what)


def offered(program: Program) -> list[Act]:
    """Return what can be done to what is in front, of things alike the first, the last and the longest."""
    front = windows()[-1] if windows() else None
    if front is None:
        return []
    if isinstance(front, QMenu):
        items = [one for one in front.actions() if one.isEnabled() and not one.isSeparator()]
        return [Act(MENU, action_key(one)) for one in items]
    found = [Act(PRESS, key) for key in _few(program)]
    for key, view in _all(program, QAbstractItemView):
        if view.isEnabled():
            found += [Act(ROW, f"{key}#{which}") for which in _rows(view)]
    for key, combo in _all(program, QComboBox):
        if combo.isEnabled():
            found += [Act(ITEM, f"{key}#{n}") for n in range(min(combo.count(), MOST_ITEMS))]
    if any(_typed_in(one) for one in visible(front)):
        found.append(Act(MISFILL))
    return found


def settle() -> None:
    """Let layouts come to rest, and what is to go, go."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()


def _open(program: Program, what: str) -> bool:
    if program.window is not None:
        program.window.open(Address.read(what))
    return program.window is not None


def _press(program: Program, what: str) -> bool:
    button = _find(program, what, QAbstractButton)
    if button is not None:
        button.click()
    return button is not None


def _row(program: Program, what: str) -> bool:
    """Click a row, and press Enter on it where that led nowhere."""
    key, _, which = what.rpartition("#")
    view = _find(program, key, QAbstractItemView)
    number = _rows(view).get(which) if view is not None else None
    if number is None:
        return False
    index = view.model().index(number, 0)
    view.setFocus()
    view.scrollTo(index)
    view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    settle()
    if view.isVisible():
        QTest.keyClick(view, Qt.Key.Key_Return)
    return True


def _item(program: Program, what: str) -> bool:
    key, _, number = what.rpartition("#")
    combo = _find(program, key, QComboBox)
    if combo is not None:
        combo.setCurrentIndex(int(number))
        combo.activated.emit(int(number))
    return combo is not None


def _menu(_program: Program, what: str) -> bool:
    menu = QApplication.activePopupWidget()
    actions = menu.actions() if isinstance(menu, QMenu) else []
    chosen = next((one for one in actions if action_key(one) == what and one.isEnabled()), None)
    if menu is None or chosen is None:
        return False
    menu.close()
    chosen.trigger()
    return True


def _begin(program: Program, _what: str) -> bool:
    """Ask for a new register, on the first page."""
    if program.entrance is not None:
        program.entrance.first_start()
    return program.entrance is not None


def _fill(_program: Program, _what: str) -> bool:
    """Write something in the first line where it is empty, and ask to go on."""
    return _write(lambda lines: [line for line in lines[:1] if not line.text()])


def _misfill(_program: Program, _what: str) -> bool:
    """Write what cannot be read in every line, and ask to go on."""
    return _write(lambda lines: lines)


def _write(those: Callable[[list[Any]], list[Any]]) -> bool:
    lines = [one for one in visible(windows()[-1]) if _typed_in(one)]
    for line in those(lines):
        line.setText(RUBBISH)
        line.textEdited.emit(RUBBISH)
        line.editingFinished.emit()
    settle()
    if lines:
        QTest.keyClick(lines[-1], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return bool(lines)


def _search(program: Program, what: str) -> bool:
    if program.window is not None:
        search = program.window.top_bar.search
        search.setFocus()
        search.setText(what)
        search._search()
    return program.window is not None


def _bar(program: Program, what: str) -> bool:
    window = program.window
    if window is not None and what in BARS:
        BARS[what](window)
    elif window is not None:
        window.actions_by_command[what].trigger()
    return program.window is not None


def _find(program: Program, key: str, of: type[Any]) -> Any:
    return dict(_all(program, of)).get(key) if windows() else None


def _all(program: Program, of: type[Any]) -> Iterator[tuple[str, Any]]:
    """Give the widgets of a class in front by their kind and, where there are several alike, their number."""
    count: dict[str, int] = {}
    for widget in visible(windows()[-1]):
        if isinstance(widget, of) and not _of_qt(widget) and not (program.window and on_frame(widget)):
            name = kind(widget)
            count[name] = count.get(name, 0) + 1
            yield f"{name}#{count[name]}", widget


def _few(program: Program) -> list[str]:
    alike: dict[str, list[tuple[str, Any]]] = {}
    for key, button in _all(program, QAbstractButton):
        if button.isEnabled():
            alike.setdefault(key.rpartition("#")[0], []).append((key, button))
    found = []
    for group in alike.values():
        longest = max(group, key=lambda one: len(one[1].accessibleName() or one[1].text()))
        found += list(dict.fromkeys(key for key, _ in (group[0], longest, group[-1])))
    return found


def _rows(view: QAbstractItemView) -> dict[str, int]:
    """Return which rows of a table stand for all: the first, the last, the one that says most."""
    model: Any = view.model()  # a view that is being made has none
    count = model.rowCount() if model is not None else 0
    able = [n for n in range(count) if model.flags(model.index(n, 0)) & Qt.ItemFlag.ItemIsEnabled]
    if not able:
        return {}
    longest = max(able[:60], key=lambda n: len(str(model.index(n, 0).data() or "")))
    return {"first": able[0], "last": able[-1], "long": longest}


def _typed_in(widget: QWidget) -> bool:
    return (
        isinstance(widget, QLineEdit) and widget.isEnabled() and not widget.isReadOnly() and not on_frame(widget)
    )


def _of_qt(widget: QWidget) -> bool:
    """Is it a part of Qt's own lists and calendars; some open a menu that waits for an answer."""
    return isinstance(widget, QToolButton) or isinstance(widget.parentWidget(), (QAbstractItemView, QComboBox))


def _lost_save(window: Any) -> None:
    window.frame.save_failed.emit(DiskFull(), "Xyzzy")


def _bug(window: Any) -> None:
    window.errors.tell("ZeroDivisionError", "ui.home:41")


def _lesson(window: Any) -> None:
    window.aids.begin_lesson()


BARS: dict[str, Callable[[Any], None]] = {"lost save": _lost_save, "bug": _bug, "guided practice": _lesson}
_WAYS: dict[str, Callable[[Program, str], bool]] = {
    OPEN: _open,
    PRESS: _press,
    ROW: _row,
    ITEM: _item,
    MENU: _menu,
    BEGIN: _begin,
    FILL: _fill,
    MISFILL: _misfill,
    SEARCH: _search,
    BAR: _bar,
}
