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

    from app.domain.released import Released
    from app.services.session import Session
    from ui.frame import Frame


def show_handbook(frame: Frame, parent: QWidget) -> None:
    """Make the handbook in the window's language and show it."""
    show_blank(frame, parent, of_all_keys(frame.session, frame.language.code))


def of_all_keys(session: Session, language: str) -> Released:
    """Return the handbook with every key of the program, as this computer names them."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = [(QKeySequence(key.keys).toString(native), key.does) for key in (*KEYS, *OF_A_PAPER)]
    return handbook(session, language, keys)
