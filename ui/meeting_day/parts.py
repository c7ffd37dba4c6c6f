"""The parts of a client's time in order, and the band on top of a theme: who may hear it, who must be out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.agenda_sheet import running_order
from app.domain.codes import Step, Theme
from app.domain.form_specs import form
from app.domain.hearing import hearing
from ui.steps.meeting import MAY_HEAR, MUST_BE_OUT, NOBODY, NOBODY_INVITED, say_side, sides
from ui.theme import space, theme
from ui.widgets.shapes import fill

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPaintEvent

    from app.domain.case_file import CaseFile
    from app.domain.meeting import Slot


def parts(file: CaseFile, slot: Slot, on: date) -> tuple[tuple[Step, str], ...]:
    """Return the opening, the themes as they keep the walls, the client’s view and the assessment."""
    themes = [theme.value for theme in running_order(hearing(file, slot, on))]
    rest = [page.name for page in form(Step.MEETING).pages if page.name not in themes]
    told = [(Step.MEETING, name) for name in (rest[0], *themes, *rest[1:])]
    assessed = [(Step.ASSESSMENT, page.name) for page in form(Step.ASSESSMENT).pages]
    return tuple(told + assessed)


def walled(step: Step, name: str) -> Theme | None:
    """Return the theme that a part is of, None where it is of none."""
    return Theme(name) if step is Step.MEETING and name in set(Theme) else None


class Band(QWidget):
    """Both sides of the wall, side by side."""

    def __init__(self, file: CaseFile, slot: Slot, of: Theme, on: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside, outside = sides(file, slot, of, on)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.section, space.heading, space.heading, space.heading)
        row.setSpacing(space.section)
        for title, names, nobody in ((MAY_HEAR, inside, NOBODY_INVITED), (MUST_BE_OUT, outside, NOBODY)):
            column = QVBoxLayout()
            column.setSpacing(space.tiny)
            say_side(column, title, names, nobody)
            column.addStretch(1)
            row.addLayout(column, 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        fill(painter, self.rect(), "side")
        fill(painter, QRect(0, 0, theme.size("bar"), self.height()), "accent")
