"""The button that records how a listed paper was handed over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.codes import Delivery, RecipientKind
from app.domain.errors import AppError
from app.domain.ids import DocumentId
from app.domain.labels import label
from app.domain.message import MC, M
from app.services import deliveries
from ui.language import language
from ui.widgets.buttons import OUTLINED, Button

if TYPE_CHECKING:
    from ui.frame import Frame
    from ui.widgets.tables import TableView


class HandOver(Button):
    """Records how the paper one is at in a table was handed over today.

    Signals:
        recorded: it was.
    """

    recorded = Signal()

    def __init__(self, frame: Frame, table: TableView, parent: QWidget | None = None) -> None:
        super().__init__(MC("button", "Record as handed over"), OUTLINED, parent=parent)
        self._frame, self._table = frame, table
        table.selectionModel().currentChanged.connect(self.follow)
        self.clicked.connect(self._ask_how)

    def follow(self) -> None:
        """Be of use where the paper is for another than the office."""
        row = self._table.record()
        own = row is not None and row.recipient is RecipientKind.OFFICE
        self.setEnabled(row is not None and not own)
        why = M("The office’s own copy is kept in the register.") if own else ""
        for setter in ("setToolTip", "setAccessibleDescription"):
            language.bind(self, setter, why)

    def ways(self) -> QMenu:
        """Return the ways, each of which records the paper as handed over today."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for delivery in Delivery:
            action = menu.addAction("")
            language.bind(action, "setText", label(delivery))
            action.triggered.connect(partial(self._hand_over, delivery))
        return menu

    def _ask_how(self) -> None:
        self.ways().popup(self.mapToGlobal(QPoint(0, self.height())))

    def _hand_over(self, delivery: Delivery, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        row = self._table.record()
        if row is None:
            return
        try:
            deliveries.hand_over_today(self._frame.session, DocumentId(row.id), delivery)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        self._frame.saved(self._frame.session.clock.now())
        self.recorded.emit()
