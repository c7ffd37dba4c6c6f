"""Qt's own file dialog: it speaks the window's language and leaves no trace of where one looked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_KEPT = ("FileDialog/history", "FileDialog/lastVisited")  # what Qt writes when such a dialog goes


def file_dialog(parent: QWidget, near: Path, suffix: str, *others: str) -> QFileDialog:
    """Return a dialog for files of some suffixes, in the folder of `near`; it is gone once it is answered."""
    folder = near if near.is_dir() else near.parent
    dialog = QFileDialog(parent)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)  # Qt would remember how one looked the last time
    dialog.setDirectory(str(folder if folder.is_dir() else Path.home()))
    shown = " ".join(f"*{one}" for one in (suffix, *others))
    dialog.setNameFilter(f"{suffix.removeprefix('.').capitalize() if not others else ''} ({shown})".strip())
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.finished.connect(lambda _: dialog.setHistory([]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.destroyed.connect(forget)
    return dialog


def forget() -> None:
    """Take back what Qt keeps of the folders one looked into, for every program of this account."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    for key in _KEPT:
        kept.remove(key)
