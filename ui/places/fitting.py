"""Tables that show fewer columns where large text leaves little room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.models.columns import Column
    from ui.models.records import TableModel
    from ui.widgets.tables import TableView

ROOMY = 960  # in text units: from this width on every column has its place


def show_columns(table: TableView, model: TableModel[Any], columns: Sequence[Column[Any]]) -> None:
    """Show these columns, if others are shown, and share the width among them."""
    if model.columns == tuple(columns):
        return
    model.beginResetModel()
    model.columns = tuple(columns)
    model.endResetModel()
    QCoreApplication.sendEvent(table, QResizeEvent(table.size(), table.size()))
