"""The help on paper, seen and printed as every other paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from app.services.handbook import handbook
from ui.actions import KEYS
from ui.papers.keys import KEYS as OF_A_PAPER
from ui.papers.paper_window import show_blank

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.frame import Frame


def show_handbook(frame: Frame, parent: QWidget) -> None:
    """Make the handbook in the window's language and show it."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = [(QKeySequence(key.keys).toString(native), key.does) for key in (*KEYS, *OF_A_PAPER)]
    show_blank(frame, parent, handbook(frame.session, frame.language.code, keys))
