"""Types a page's answers as a person would."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QRadioButton, QWidget

from app.domain.checks import asked
from app.domain.codes import Extent, Source
from app.domain.consent import CONSENTED
from app.domain.forms import NOT_KNOWN, Kind
from i18n import day
from ui.forms.companions import GroupChoice, SourceChoice
from ui.forms.field_view import FieldView
from ui.forms.matrix_editor import LIST
from ui.forms.matrix_table import MatrixTable
from ui.forms.pick_editors import OrganisationEditor
from ui.forms.row_item import RowItem
from ui.language import language
from ui.models.matrix import ASKED, FIRST_GROUP, MatrixModel
from ui.steps.consent_signed import CHANGE
from ui.tour.hand import clear, click, press, settle, write
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.domain.forms import Answers, Field, Page
    from ui.forms.editor import Editor
    from ui.forms.form_view import FormView

_EXTENT_KEYS = {Extent.FULL: Qt.Key.Key_1, Extent.MINIMUM: Qt.Key.Key_2, Extent.NONE: Qt.Key.Key_3}
_OWN = Qt.FindChildOption.FindDirectChildrenOnly


class Hand(Protocol):
    """How a typist gets to a widget and works a button."""

    def reach(self, widget: QWidget) -> None:
        """Take the keyboard to a widget."""

    def push(self, button: QAbstractButton) -> None:
        """Press a button or tick a box."""

    def choose(self, buttons: Sequence[QAbstractButton], place: int) -> None:
        """Choose one of several buttons of which one is on."""


class Mouse:
    """Goes where it wants to write and clicks what is to be pressed."""

    def reach(self, widget: QWidget) -> None:
        """Take the keyboard to a widget."""
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        settle(1)

    def push(self, button: QAbstractButton) -> None:
        """Click a button or a box."""
        click(button)

    def choose(self, buttons: Sequence[QAbstractButton], place: int) -> None:
        """Click one of several."""
        click(buttons[place])


class Typist:
    """Types answers into forms with a hand of one kind."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        self._ways: dict[Kind, Callable[[Editor, Field, Any], None]] = {
            **dict.fromkeys((Kind.TEXT, Kind.LONG_TEXT, Kind.NUMBER), self._line),
            **dict.fromkeys((Kind.DATE, Kind.TIME, Kind.MONEY), self._usual),
            **dict.fromkeys((Kind.ORGANISATION, Kind.WORKER, Kind.PARTY), self._pick),
            Kind.CHOICE: self._choice,
            Kind.CHOICES: self._choices,
            Kind.CHECK: self._check,
            Kind.ROWS: self._rows,
            Kind.MATRIX: self._matrix,
        }

    def fill(self, form: FormView, page: Page, answers: Answers) -> None:
        """Type `answers` into a page; what is asked only after an answer is typed when it appears."""
        for field in page.fields:
            if field.name not in answers or field not in asked(page.fields, {**form.answers(), **answers}):
                continue
            view = form.views[field.name]
            if view.held is not None:
                self._let_go(form)
            if view.editor.target().isEnabled():
                self._hand.reach(view.editor.target())
            self._answer(view, answers)
        settle()

    def _let_go(self, form: FormView) -> None:
        """Press what lets the answers be changed that stand as they were signed."""
        words = language.text(CHANGE)
        self._hand.push(next(one for one in form.window().findChildren(Button) if one.text() == words))
        settle()

    def _answer(self, view: FieldView, answers: Answers) -> None:
        """Give one answer and what goes with it, unless it is there already."""
        name, value = view.field.name, answers[view.field.name]
        if view.answers().get(name) != value:
            if value == NOT_KNOWN and view.field.kind is not Kind.CHOICE:
                self._hand.push(view.findChildren(QCheckBox, options=_OWN)[0])
            else:
                self._ways[view.field.kind](view.editor, view.field, value)
        there = view.answers()
        for key, way in (("source", self._source), ("group", self._group)):
            wanted = answers.get(f"{name}.{key}")
            if wanted and there.get(f"{name}.{key}") != wanted:
                way(view, wanted)
        settle(1)

    def _line(self, editor: Editor, field: Field, value: Any) -> None:  # noqa: ARG002 - one signature
        self._hand.reach(editor.target())
        clear()
        write(str(value))

    def _usual(self, editor: Editor, field: Field, value: Any) -> None:
        self._line(editor, field, _written(field.kind, value))

    def _choice(self, editor: Editor, field: Field, value: Any) -> None:
        radios = editor.findChildren(QRadioButton)
        place = field.codes.index(str(value))
        if radios:
            self._hand.choose(radios, place)
        else:
            self._list(editor.findChild(QComboBox), place + 1)  # the first line is no answer

    def _choices(self, editor: Editor, field: Field, value: Any) -> None:
        boxes = editor.findChildren(QCheckBox)
        self._tick((box, code in value) for code, box in zip(field.codes, boxes, strict=True))

    def _check(self, editor: Editor, field: Field, value: Any) -> None:  # noqa: ARG002 - one signature
        self._tick((box, bool(value)) for box in editor.findChildren(QCheckBox))

    def _tick(self, wanted: Iterable[tuple[QCheckBox, bool]]) -> None:
        for box, on in wanted:
            if box.isChecked() != on:
                self._hand.push(box)

    def _list(self, box: object, line: int) -> None:
        if not isinstance(box, QComboBox):
            raise TypeError("a choice without a list")
        self._hand.reach(box)
        press(Qt.Key.Key_Home)
        for _ in range(line):
            press(Qt.Key.Key_Down)

    def _pick(self, editor: Editor, field: Field, value: Any) -> None:  # noqa: ARG002 - one signature
        names = dict(editor.entries())  # type: ignore[attr-defined]
        self._hand.reach(editor.target())
        clear()
        write(names[str(value)])
        press(Qt.Key.Key_Tab)
        if QApplication.focusWidget() is editor.target():
            press(Qt.Key.Key_Tab)  # the first one only closed the list that helps to find a name

    def _rows(self, editor: Editor, field: Field, value: Any) -> None:
        for number, row in enumerate(value):
            if number >= len(editor.findChildren(RowItem)):
                self._hand.push(editor.findChildren(LinkButton, options=_OWN)[-1])
            item = editor.findChildren(RowItem)[number]
            if not item.head.open:
                self._hand.reach(item.head)
                press(Qt.Key.Key_Return)
            views = {view.field.name: view for view in item.findChildren(FieldView)}
            for column in field.row:
                if column.name in row and not column.fixed and column in asked(field.row, row):
                    self._answer(views[column.name], row)

    def _matrix(self, editor: Editor, field: Field, value: Any) -> None:
        """Add each organisation and set the extents that differ from its defaults, by keys in the table."""
        table, adder = editor.findChild(MatrixTable), editor.findChild(OrganisationEditor)
        forms = editor.findChild(Segmented)
        if not isinstance(table, MatrixTable) or not isinstance(adder, OrganisationEditor) or forms is None:
            raise TypeError("a matrix without its table")
        segments = forms.findChildren(QAbstractButton)
        listed = forms.value == LIST  # as it is where text is large
        if listed:
            self._hand.choose(segments, 0)
        for row in value:
            if row["organisation_id"] not in _by_organisation(editor):
                self._pick(adder, field, row["organisation_id"])
            now = _by_organisation(editor)[row["organisation_id"]]
            line = _model(table).line_of(row["organisation_id"])
            for column, group in enumerate(CONSENTED, start=FIRST_GROUP):
                wanted = row["extents"].get(group, Extent.NONE)
                if now["extents"].get(group, Extent.NONE) != wanted:
                    self._cell(table, line, column, _EXTENT_KEYS[Extent(wanted)])
            if bool(row.get("asked_from")) != bool(now.get("asked_from")):
                self._cell(table, line, ASKED, Qt.Key.Key_Space)
        if listed:
            self._hand.choose(segments, 1)

    def _cell(self, table: MatrixTable, line: int, column: int, key: Qt.Key) -> None:
        """Go to a cell by the arrows and press a key there."""
        self._hand.reach(table)
        while table.currentIndex().row() != line:
            press(Qt.Key.Key_Down if table.currentIndex().row() < line else Qt.Key.Key_Up)
        while table.currentIndex().column() != column:
            press(Qt.Key.Key_Right if table.currentIndex().column() < column else Qt.Key.Key_Left)
        press(key)

    def _source(self, view: FieldView, value: Any) -> None:
        segments = view.findChildren(SourceChoice)[0].findChildren(QAbstractButton)
        self._hand.choose(segments, list(Source).index(Source(value)))

    def _group(self, view: FieldView, value: Any) -> None:
        box = view.findChildren(GroupChoice)[0].findChild(QComboBox)
        self._list(box, CONSENTED.index(value) + 1)


def _by_organisation(editor: Editor) -> dict[str, Any]:
    return {row["organisation_id"]: row for row in editor.answer() or ()}


def _model(table: MatrixTable) -> MatrixModel:
    model = table.model()
    if not isinstance(model, MatrixModel):
        raise TypeError("a table of another model")
    return model


def _written(kind: Kind, value: Any) -> str:
    """Return an answer as one writes it."""
    if kind is Kind.DATE:
        return day(date.fromisoformat(value))
    if kind is Kind.TIME:
        return str(value).replace(":", ".")
    whole, cents = divmod(int(value), 100)
    return f"{whole},{cents:02}" if cents else str(whole)
