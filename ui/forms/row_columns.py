"""Which columns the rows of a table are shown in, and how wide: only where every one of them has its room."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QFontMetrics

from app.domain.forms import TEXT_KINDS, Kind
from ui.language import language
from ui.theme import space, theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.domain.forms import Field

_MOST = 4
_LONG = TEXT_KINDS | {Kind.CHOICES, Kind.CHECK}  # these go below the columns, with their labels


class RowColumns(NamedTuple):
    """The columns from left to right, and the width of each; no columns where there is no room for them."""

    fields: tuple[Field, ...] = ()
    widths: tuple[int, ...] = ()


NO_COLUMNS = RowColumns()


def row_columns(fields: Sequence[Field], rows: Sequence[Mapping[str, str]], room: int) -> RowColumns:
    """Return the columns for rows of these words, each as wide as it needs and as much of what is left over."""
    shown = [one for one in fields[1:] if one.kind not in _LONG and any(row.get(one.name) for row in rows)]
    chosen = (fields[0], *shown[: _MOST - 1])
    needed = [_needed(one, rows) for one in chosen]
    least = max(theme.scaled("least.row"), _head(chosen[0]))
    first = min(max(needed[0], least), room - sum(needed[1:]))  # its words may wrap
    if len(chosen) == 1 or first < least:
        return NO_COLUMNS
    over = (room - first - sum(needed[1:])) // len(chosen)
    return RowColumns(chosen, tuple(width + over for width in (first, *needed[1:])))


def _needed(field: Field, rows: Sequence[Mapping[str, str]]) -> int:
    metrics = QFontMetrics(theme.font())
    return max([_head(field), *(metrics.horizontalAdvance(row.get(field.name, "")) for row in rows)]) + space.huge


def _head(field: Field) -> int:
    return QFontMetrics(theme.font(semibold=True)).horizontalAdvance(language.text(field.label))
