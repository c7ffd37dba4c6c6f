"""Where a paper is saved as a file: named by its case's number and its kind, never by a person."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from app.domain.labels import label
from app.domain.message import MC
from app.services import outgoing
from ui.language import language
from ui.widgets.file_dialog import file_dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.services.outgoing import Outgoing

SUFFIX = ".pdf"


def ask_file(parent: QWidget, paper: Outgoing, chosen: Callable[[Path], None]) -> None:
    """Let a person choose the file of a paper."""
    ask_path(parent, outgoing.file_name(paper, language.text(label(paper.kind))), SUFFIX, chosen)


def ask_path(parent: QWidget, name: str, suffix: str, chosen: Callable[[Path], None]) -> None:
    """Let a person choose where a file is saved, by a name to begin with."""
    dialog = file_dialog(parent, Path.home(), suffix)
    language.bind(dialog, "setWindowTitle", MC("button", "Save as a file"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a file that stands there is never written over
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
