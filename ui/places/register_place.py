"""Where a register lies: a path that can be typed, and a dialog that leaves no trace of where one looked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.message import M
from app.paths import SUFFIX
from ui.language import language
from ui.theme import space
from ui.widgets.buttons import Button
from ui.widgets.file_dialog import file_dialog
from ui.widgets.labels import Muted, Strong

if TYPE_CHECKING:
    from collections.abc import Callable


class PlaceField(QWidget):
    """Where the register lies: a path that can be typed, and a way to look for it."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(str(path))
        language.bind(self.line, "setAccessibleName", M("Place of the register"))
        browse = Button(M("Browse"))
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.setSpacing(space.buttons)
        row.addWidget(self.line, 1)
        row.addWidget(browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.tiny)
        column.addWidget(Strong(M("Place of the register")))
        column.addLayout(row)
        column.addWidget(Muted(M("One file. Choose a folder that every user of this computer can read.")))

    def path(self) -> Path:
        """Return the path as typed, with the suffix of registers."""
        typed = Path(self.line.text().strip()).expanduser()
        return typed if typed.suffix else typed.with_suffix(SUFFIX)

    def _browse(self) -> None:
        dialog = file_dialog(self, self.path(), SUFFIX)
        language.bind(dialog, "setWindowTitle", M("Place of the register"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.fileSelected.connect(self.line.setText)
        dialog.open()


def ask_register(parent: QWidget, near: Path, chosen: Callable[[Path], None]) -> None:
    """Let a person choose a register that exists."""
    dialog = file_dialog(parent, near, SUFFIX)
    language.bind(dialog, "setWindowTitle", M("Open a register"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
