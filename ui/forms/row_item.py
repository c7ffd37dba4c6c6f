"""One row of a table: its line, and the panel it opens into."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.checks import asked
from app.domain.codes import YesNo
from app.domain.forms import Kind
from app.domain.message import MC, M
from ui.forms.field_view import FieldView
from ui.forms.row_head import RowHead
from ui.forms.shown import shown
from ui.language import language
from ui.theme import space
from ui.widgets.buttons import OUTLINED, QUIET, Button, IconButton

if TYPE_CHECKING:
    from app.domain.forms import Field, Problem
    from ui.forms.context import FormContext
    from ui.forms.row_columns import RowColumns


class RowPanel(QWidget):
    """What a row opens into: a field for each column, and what can be done with the row.

    Signals:
        edited: a person changed an answer.
        asked: "done", "up", "down" or "remove".
    """

    edited = Signal()
    asked = Signal(str)

    def __init__(self, field: Field, context: FormContext, row: dict[str, Any], parent: QWidget) -> None:
        super().__init__(parent)
        self._fields = field.row
        self.views: dict[str, FieldView] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(space.huge, space.large, space.small, space.large)
        column.setSpacing(space.large)
        for one in field.row:
            view = FieldView(one, context, self)
            view.set_answers(row)
            view.edited.connect(self._changed)
            self.views[one.name] = view
            column.addWidget(view)
        column.addLayout(self._buttons(fixed=field.fixed))
        self._show_asked()

    def answers(self) -> dict[str, Any]:
        """Return the answers to the columns that are asked now."""
        typed = self._typed()
        keep = {one.name for one in asked(self._fields, typed)}
        return {key: value for key, value in typed.items() if key.partition(".")[0] in keep}

    def set_answers(self, row: dict[str, Any]) -> None:
        """Show other answers."""
        for view in self.views.values():
            view.set_answers(row)
        self._show_asked()

    def show_problems(self, problems: list[Problem]) -> None:
        """Show at each column what is to be corrected."""
        for name, view in self.views.items():
            own = [problem for problem in problems if problem.column == name]
            view.show_problems([replace(problem, row=None, column=None) for problem in own])

    def _buttons(self, *, fixed: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space.small)
        buttons: dict[str, Button | IconButton] = {
            "done": Button(MC("row", "Done"), OUTLINED, small=True, parent=self)
        }
        if not fixed:
            buttons |= {
                "up": IconButton("arrow-up", M("Move up"), kind=QUIET, small=True, parent=self),
                "down": IconButton("arrow-down", M("Move down"), kind=QUIET, small=True, parent=self),
                "remove": Button(MC("row", "Remove"), QUIET, icon="trash-2", small=True, parent=self),
            }
        for what, button in buttons.items():
            button.clicked.connect(lambda _=False, act=what: self.asked.emit(act))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _typed(self) -> dict[str, Any]:
        typed: dict[str, Any] = {}
        for view in self.views.values():
            typed |= view.answers()
        return typed

    def _changed(self) -> None:
        self._show_asked()
        self.edited.emit()

    def _show_asked(self) -> None:
        keep = {one.name for one in asked(self._fields, self._typed())}
        for name, view in self.views.items():
            view.setVisible(name in keep)


class RowItem(QWidget):
    """A row.

    Signals:
        edited: a person changed something in the row.
        opened: the row, when it is to be the one that is open.
        removed: the row, when it is to go.
        moved: the row, and -1 up or +1 down.
    """

    edited = Signal()
    opened = Signal(object)
    removed = Signal(object)
    moved = Signal(object, int)

    def __init__(self, field: Field, context: FormContext, row: dict[str, Any], parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self._context = context
        self._row = row
        self._panel: RowPanel | None = None
        self._problems: list[Problem] = []
        self.head = RowHead(self)
        self.head.clicked.connect(self._toggle)
        self.head.asked.connect(self._asked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        language.changed.connect(self._say)
        self._say()

    @property
    def key(self) -> Any:
        """The row's id."""
        return self._row.get("id")

    def answers(self) -> dict[str, Any]:
        """Return the row's answers, its id and what the form does not ask among them."""
        if self._panel is None:
            return dict(self._row)
        names = {one.name for one in self._field.row}
        other = {key: value for key, value in self._row.items() if key.partition(".")[0] not in names}
        return {**other, **self._panel.answers()}

    def set_answers(self, row: dict[str, Any]) -> None:
        """Show other answers in the row."""
        self._row = dict(row)
        if self._panel is not None:
            self._panel.set_answers(row)
        self._say()

    def cells(self) -> dict[str, str]:
        """Return what the row says in each of its columns that is asked, in the window's language."""
        answers = self.answers()
        told = {
            one.name: shown(one, answers, self._context, language.code) for one in asked(self._field.row, answers)
        }
        return {name: language.text(words) for name, words in told.items() if words}

    def show_columns(self, columns: RowColumns) -> None:
        """Show the row's line in these columns, and what has none below them."""
        cells = self.cells()
        shown_in = [cells.get(one.name, "") for one in columns.fields]
        outside = [one for one in self._field.row if one.name in cells and one not in columns.fields]
        if shown_in and not shown_in[0]:  # what the row is stands in its first cell, whichever answer says it
            shown_in[0] = cells[outside.pop(0).name] if outside else language.text(MC("row", "Empty row"))
        below = (M("{label}: {value}", label=one.label, value=cells[one.name]) for one in outside)
        said = " · ".join(language.text(one) for one in below) if shown_in else ""
        self.head.show_cells(shown_in, columns.widths, said)

    def set_open(self, *, on: bool) -> None:
        """Open the row's panel, or close it."""
        if on and self._panel is None:
            self._panel = RowPanel(self._field, self._context, self._row, self)
            self._panel.edited.connect(self._changed)
            self._panel.asked.connect(self._asked)
            self._panel.show_problems(self._problems)
            self._column.addWidget(self._panel)
        if self._panel is not None:
            self._panel.setVisible(on)
        self.head.open = on
        self.head.update()

    def focus(self, column: str | None) -> None:
        """Take the keyboard into a column of the open row, the first one where none is named."""
        views = self._panel.views if self._panel is not None else {}
        view = views.get(column or "") or next(iter(views.values()), None)
        if view is not None:
            view.editor.focus()

    def focus_head(self) -> None:
        """Take the keyboard onto the line of the row."""
        self.head.setFocus(Qt.FocusReason.TabFocusReason)

    def show_problems(self, problems: list[Problem]) -> None:
        """Show what is to be corrected in the row."""
        self._problems = problems
        self.head.problem = bool(problems)
        self.head.update()
        if self._panel is not None:
            self._panel.show_problems(problems)

    def _toggle(self) -> None:
        if self.head.open:
            self.set_open(on=False)
        else:
            self.opened.emit(self)

    def _asked(self, what: str) -> None:
        if what == "done":
            self.set_open(on=False)
            self.focus_head()
        elif self._field.fixed:
            return
        elif what == "remove":
            self.removed.emit(self)
        else:
            self.moved.emit(self, -1 if what == "up" else 1)

    def _changed(self) -> None:
        self._say()
        self.edited.emit()

    def _say(self) -> None:
        answers = self.answers()
        fields = asked(self._field.row, answers)
        said = [self._told(one, answers) for one in fields]
        filled = [words for words in said if words]
        language.bind(self.head, "set_first", filled[0] if filled else MC("row", "Empty row"))
        language.bind(self.head, "set_rest", " · ".join(filled[1:]))

    def _told(self, field: Field, answers: dict[str, Any]) -> str:
        """Return an answer in words; a yes, and a day among other days, says nothing without its label."""
        words = shown(field, answers, self._context, language.code)
        dates = [one for one in self._field.row if one.kind is Kind.DATE]
        bare = field.options is not YesNo and (field not in dates or len(dates) == 1)
        return language.text(words if bare or not words else M("{label}: {value}", label=field.label, value=words))
