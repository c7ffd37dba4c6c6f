"""The editor of the consent's matrix: a table or a list, organisations to add, the meaning of the shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.domain.codes import Extent
from app.domain.labels import label
from app.domain.message import MC, M
from ui.forms.editor import Editor
from ui.forms.matrix_list import MatrixList
from ui.forms.matrix_table import MatrixTable
from ui.forms.pick_editors import OrganisationEditor
from ui.language import language
from ui.models.matrix import FIRST_GROUP, MatrixModel
from ui.theme import space, theme
from ui.widgets import reader
from ui.widgets.buttons import LinkButton
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Muted
from ui.widgets.segmented import Segmented
from ui.widgets.shapes import paint_extent

if TYPE_CHECKING:
    from app.domain.forms import Field
    from ui.forms.context import FormContext

TABLE, LIST = "table", "list"
LARGE = 1.5  # from this size of text on the list is shown first


class _Adder(OrganisationEditor):
    """Organisations that are not on the form yet."""

    placeholder = M("Add an organisation")

    def __init__(self, field: Field, context: FormContext, model: MatrixModel, parent: QWidget) -> None:
        self._matrix = model
        super().__init__(field, context, parent)

    def entries(self) -> list[tuple[str, str]]:
        return [(code, name) for code, name in super().entries() if self._matrix.line_of(code) < 0]


class _Legend(QLabel):
    """What a shape means."""

    def __init__(self, extent: Extent | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._extent, self._text = extent, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        language.bind(self, "set_text", M("limited by the client") if extent is None else label(extent))
        theme.changed.connect(self.updateGeometry)

    def set_text(self, text: str) -> None:
        """Show the words."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.font()).horizontalAdvance(self._text)
        return QSize(self._text_x() + width + space.shape, theme.row("link_target"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = theme.scaled("icon.status")
        mark = QRectF(space.shape, (self.height() - size) / 2, size, size)
        if self._extent is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("wait_bg"))
            radius = theme.radius("matrix_cell")
            patch = mark.adjusted(-space.shape, -space.tiny, space.shape, space.tiny)
            painter.drawRoundedRect(patch, radius, radius)
        paint_extent(painter, self._extent or Extent.NONE, mark)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        rect = self.rect().adjusted(self._text_x(), 0, 0, 0)
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._text)

    def _text_x(self) -> int:
        return 2 * space.shape + theme.scaled("icon.status") + space.tiny


class MatrixEditor(Editor):
    """Organisations and how much of each group of data each may know.

    Signals:
        organisation_moved: another organisation is the current one.
    """

    organisation_moved = Signal()

    def __init__(self, field: Field, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._unread: Any = None
        self._model = MatrixModel(context, self)
        self._model.changed.connect(self._changed)
        self._table, self._list = MatrixTable(self._model, self), MatrixList(self._model, self)
        self._table.ring_moved.connect(self.organisation_moved)
        self._list.organisation_moved.connect(self.organisation_moved)
        self._adder = _Adder(field, context, self._model, self)
        language.bind(self._adder, "set_name", M("Add an organisation"))
        self._adder.edited.connect(self._add)
        self._remove = LinkButton(M("Take the organisation off the form"), icon="trash-2", parent=self)
        self._remove.clicked.connect(self._take_off)
        self._none = Muted(M("No organisation is on the form yet."), self)
        self._forms = Segmented(
            {TABLE: MC("matrix", "Table"), LIST: MC("matrix", "List")}, M("How it is shown"), self
        )
        self._forms.chosen.connect(self.show_form)
        self._legend = QWidget(self)
        self._lay_out()
        self.show_form(LIST if theme.factor >= LARGE or reader.listens() else TABLE)

    def answer(self) -> Any:
        return self._model.plain() or self._unread

    def set_answer(self, value: Any) -> None:
        listed = isinstance(value, (list, tuple))
        self._unread = None if listed else value
        rows = list(value) if listed else []
        if rows != self._model.plain():
            self._model.set_plain(rows)
            self._adder.set_answer(None)
        self._show_none()

    def organisation(self) -> str:
        """Return the id of the organisation one is at, the first where one is at none; "" on an empty form."""
        row = self._model.row(self._table.currentIndex().row()) if self._forms.value == TABLE else None
        at = str(row.organisation.id) if row else "" if self._forms.value == TABLE else self._list.at()
        rows = self._model.rows()
        return at or (str(rows[0].organisation.id) if rows else "")

    def target(self) -> QWidget:
        if not self._model.rows():
            return self._adder.target()
        return self._table if self._forms.value == TABLE else self._list.target()

    def named(self) -> tuple[QWidget, ...]:
        return (self._table, self)

    def show_form(self, form: str) -> None:
        """Show the matrix as a table or as a list."""
        self._forms.set_value(form)
        self._show_none()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(space.large)
        top.addWidget(self._adder, 1)
        top.addWidget(self._forms, 0, Qt.AlignmentFlag.AlignTop)
        flow = FlowLayout(self._legend, gap=space.large, line_gap=0)
        for extent in (Extent.FULL, Extent.MINIMUM, Extent.NONE, None):
            flow.addWidget(_Legend(extent, self._legend))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.tiny, 0, 0)
        column.setSpacing(space.small)
        column.addLayout(top)
        column.addWidget(self._none)
        column.addWidget(self._table)
        column.addWidget(self._list)
        column.addWidget(self._legend)
        column.addWidget(self._remove)

    def _add(self) -> None:
        organisation = self.context.organisations.get(str(self._adder.answer()))
        if organisation is None:
            return
        line = self._model.add(organisation)
        self._adder.set_answer(None)
        self._list.show_organisation(str(organisation.id))
        self._table.setCurrentIndex(self._model.index(line, FIRST_GROUP))

    def _take_off(self) -> None:
        if self._forms.value == TABLE:
            self._model.remove(self._table.currentIndex().row())
        else:
            self._model.remove(self._model.line_of(self._list.at()))
        self._adder.set_answer(None)

    def _changed(self) -> None:
        self._unread = None
        self._show_none()
        self.edited.emit()

    def _show_none(self) -> None:
        some, table = bool(self._model.rows()), self._forms.value == TABLE
        self._none.setVisible(not some)
        self._table.setVisible(some and table)
        self._legend.setVisible(some and table)
        self._list.setVisible(some and not table)
        self._remove.setVisible(some)
