"""The matrix as words: one organisation at a time, a switch for each group. For large text and screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.codes import Extent
from app.domain.consent import CONSENTED
from app.domain.labels import label
from app.domain.message import MC, M
from ui.language import language
from ui.theme import space
from ui.widgets.labels import Label, Muted
from ui.widgets.options import Check, Combo, put
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from app.domain.codes import DataGroup
    from ui.models.matrix import MatrixModel

_ORDER = (Extent.FULL, Extent.MINIMUM, Extent.NONE)


class MatrixList(QWidget):
    """The list.

    Signals:
        organisation_moved: another organisation is shown.
    """

    organisation_moved = Signal()

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = model
        self._who = Combo(self)
        language.bind(self._who, "set_name", MC("matrix", "To whom"))
        self._who.currentIndexChanged.connect(self._show)
        self._who.currentIndexChanged.connect(self.organisation_moved)
        self._switches: dict[DataGroup, Segmented] = {}
        self._limits: dict[DataGroup, Muted] = {}
        self._asked = Check(self)
        language.bind(self._asked, "setText", M("Information may be asked from it"))
        self._asked.toggled.connect(self._set_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.small, 0, 0)
        column.setSpacing(space.medium)
        column.addWidget(self._who)
        column.addLayout(self._grid())
        column.addWidget(self._asked)
        model.modelReset.connect(self._fill)
        model.dataChanged.connect(self._show)
        language.changed.connect(self._fill)
        self._fill()

    def target(self) -> QWidget:
        """Return what takes the keyboard."""
        return self._who

    def at(self) -> str:
        """Return the organisation that is shown, "" where there is none."""
        return str(self._who.currentData() or "")

    def show_organisation(self, organisation_id: str) -> None:
        """Show one organisation."""
        self._who.setCurrentIndex(max(0, self._who.findData(organisation_id)))
        self._show()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(space.large)
        grid.setVerticalSpacing(space.small)
        grid.setColumnStretch(0, 1)
        marks = {str(extent): extent for extent in _ORDER}
        for row, group in enumerate(CONSENTED):
            switch = Segmented({str(extent): label(extent) for extent in _ORDER}, label(group), self, marks=marks)
            switch.chosen.connect(lambda code, of=group: self._set(of, code))
            limit = Muted(M("limited by the client"), self)
            limit.set_colour("wait")
            self._switches[group], self._limits[group] = switch, limit
            name = QVBoxLayout()
            name.setSpacing(0)
            name.addStretch(1)
            name.addWidget(Label(label(group), self))
            name.addWidget(limit)
            name.addStretch(1)
            grid.addLayout(name, row, 0)
            grid.addWidget(switch, row, 1)
        return grid

    def _fill(self) -> None:
        at = self.at()
        self._who.blockSignals(True)
        self._who.clear()
        for row in self._matrix.rows():
            self._who.addItem(row.organisation.name(language.code), str(row.organisation.id))
        self._who.setCurrentIndex(max(0, self._who.findData(at)))
        self._who.blockSignals(False)
        self._show()

    def _show(self) -> None:
        row = self._matrix.row(self._matrix.line_of(self.at()))
        self.setEnabled(row is not None)
        if row is None:
            return
        for group, switch in self._switches.items():
            switch.set_value(str(row.extents.get(group, Extent.NONE)))
            self._limits[group].setVisible(self._matrix.narrowed(row, group))
        put(self._asked, on=row.asked_from)

    def _set(self, group: DataGroup, code: str) -> None:
        self._matrix.set_extent(self._matrix.line_of(self.at()), group, Extent(code))

    def _set_asked(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._matrix.set_asked(self._matrix.line_of(self.at()), asked=on)
