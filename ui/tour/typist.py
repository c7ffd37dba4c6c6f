"""Types a page's answers as a person would: by keys, and by the mouse where a box is ticked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QRadioButton, QWidget

from app.domain.checks import asked
from app.domain.codes import Extent
from app.domain.consent import CONSENTED
from app.domain.forms import NOT_KNOWN, Kind
from i18n import day
from ui.forms.field_view import FieldView
from ui.forms.matrix_table import MatrixTable
from ui.forms.pick_editors import OrganisationEditor
from ui.forms.row_item import RowItem
from ui.models.matrix import FIRST_GROUP, MatrixModel
from ui.tour.hand import clear, click, press, settle, write
from ui.widgets.buttons import LinkButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.forms import Answers, Field, Page
    from ui.forms.editor import Editor
    from ui.forms.form_view import FormView

_EXTENT_KEYS = {Extent.FULL: Qt.Key.Key_1, Extent.MINIMUM: Qt.Key.Key_2, Extent.NONE: Qt.Key.Key_3}
_OWN = Qt.FindChildOption.FindDirectChildrenOnly


def fill(form: FormView, page: Page, answers: Answers) -> None:
    """Type `answers` into a page; what is asked only after an answer is typed when it appears."""
    typed: dict[str, Any] = {}
    for field in page.fields:
        if field.name not in answers or field not in asked(page.fields, {**answers, **typed}):
            continue
        form.focus_field(field.name)
        settle()
        _answer(form.views[field.name], answers[field.name])
        typed[field.name] = answers[field.name]
    settle()


def _answer(view: FieldView, value: Any) -> None:
    """Give one answer, unless it is there already."""
    if view.answers().get(view.field.name) == value:
        return
    if value == NOT_KNOWN and view.field.kind is not Kind.CHOICE:
        click(view.findChildren(QCheckBox, options=_OWN)[0])
    else:
        _WAYS[view.field.kind](view.editor, view.field, value)
    settle(1)


def _line(editor: Editor, field: Field, value: Any) -> None:  # noqa: ARG001 - one signature
    _focus(editor.target())
    clear()
    write(str(value))


def _day(editor: Editor, field: Field, value: Any) -> None:
    _line(editor, field, day(date.fromisoformat(value)))


def _time(editor: Editor, field: Field, value: Any) -> None:
    _line(editor, field, str(value).replace(":", "."))


def _money(editor: Editor, field: Field, value: Any) -> None:
    whole, cents = divmod(int(value), 100)
    _line(editor, field, f"{whole},{cents:02}" if cents else str(whole))


def _choice(editor: Editor, field: Field, value: Any) -> None:
    radios = editor.findChildren(QRadioButton)
    place = field.codes.index(str(value))
    if radios:
        click(radios[place])
        return
    box = editor.findChild(QComboBox)
    if box is None:
        raise RuntimeError("a choice without a list")
    _focus(box)
    press(Qt.Key.Key_Home)
    for _ in range(place + 1):  # the first line of the list is no answer
        press(Qt.Key.Key_Down)


def _choices(editor: Editor, field: Field, value: Any) -> None:
    boxes = editor.findChildren(QCheckBox)
    for code, box in zip(field.codes, boxes, strict=True):
        if box.isChecked() != (code in value):
            click(box)


def _check(editor: Editor, field: Field, value: Any) -> None:  # noqa: ARG001 - one signature
    box = editor.findChild(QCheckBox)
    if box is not None and box.isChecked() != bool(value):
        click(box)


def _pick(editor: Editor, field: Field, value: Any) -> None:  # noqa: ARG001 - one signature
    names = dict(editor.entries())  # type: ignore[attr-defined]
    _focus(editor.target())
    clear()
    write(names[str(value)])
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Tab)


def _rows(editor: Editor, field: Field, value: Any) -> None:
    for number, row in enumerate(value):
        if number >= len(editor.findChildren(RowItem)):
            click(editor.findChildren(LinkButton, options=_OWN)[-1])
        editor.focus(number)
        settle(1)
        item = editor.findChildren(RowItem)[number]
        views = {view.field.name: view for view in item.findChildren(FieldView)}
        for column in field.row:
            if column.name in row and not column.fixed and column in asked(field.row, row):
                _answer(views[column.name], row[column.name])


def _matrix(editor: Editor, field: Field, value: Any) -> None:
    """Add each organisation and set the extents that differ from its defaults, by keys in the table."""
    table = editor.findChild(MatrixTable)
    adder = editor.findChild(OrganisationEditor)
    model = table.model() if table is not None else None
    if table is None or adder is None or not isinstance(model, MatrixModel):
        raise RuntimeError("a matrix without its table")
    for row in value:
        there = {one["organisation_id"]: one for one in editor.answer() or ()}
        if row["organisation_id"] not in there:
            _pick(adder, field, row["organisation_id"])
        now = {one["organisation_id"]: one for one in editor.answer() or ()}[row["organisation_id"]]
        line = model.line_of(row["organisation_id"])
        for column, group in enumerate(CONSENTED):
            wanted = row["extents"].get(group, Extent.NONE)
            if now["extents"].get(group, Extent.NONE) != wanted:
                table.setCurrentIndex(model.index(line, FIRST_GROUP + column))
                _focus(table)
                press(_EXTENT_KEYS[Extent(wanted)])
        if bool(row.get("asked_from")) != bool(now.get("asked_from")):
            table.setCurrentIndex(model.index(line, FIRST_GROUP + len(CONSENTED)))
            _focus(table)
            press(Qt.Key.Key_Space)


def _focus(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    settle(1)


_WAYS: dict[Kind, Callable[[Editor, Field, Any], None]] = {
    Kind.TEXT: _line,
    Kind.LONG_TEXT: _line,
    Kind.NUMBER: _line,
    Kind.DATE: _day,
    Kind.TIME: _time,
    Kind.MONEY: _money,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.CHECK: _check,
    Kind.ORGANISATION: _pick,
    Kind.WORKER: _pick,
    Kind.PARTY: _pick,
    Kind.ROWS: _rows,
    Kind.MATRIX: _matrix,
}
