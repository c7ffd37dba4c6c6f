"""What is copied for another program: kept out of the clipboard's history and of its copy in the cloud.

Windows, the desktops of Linux and macOS each ask for a mark of their own; a program that keeps a history all the
same is beyond us. What is still there when the program ends goes with it.
"""

from __future__ import annotations

import atexit
import sys

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_NO = b"\0\0\0\0"  # a number of 32 bits: no
_MARKS: dict[str, dict[str, bytes]] = {
    "win32": {
        _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
        _WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
        _WINDOWS.format("CanUploadToCloudClipboard"): _NO,
    },
    "linux": {"x-kde-passwordManagerHint": b"secret"},
    "darwin": {"org.nspasteboard.ConcealedType": b""},
}


_kept: list[str] = []  # what was copied last


def copy(text: str) -> None:
    """Put a text on the clipboard."""
    data = QMimeData()
    data.setText(text)
    for name, value in _MARKS.get(sys.platform, {}).items():
        data.setData(name, value)
    if not _kept:
        atexit.register(forget)  # Qt would delete what Python has made when Python is gone, and crash
    _kept[:] = [text]
    QApplication.clipboard().setMimeData(data)


def forget() -> None:
    """Take off the clipboard what was copied last, if it is still there."""
    if _kept and QApplication.instance() is not None and QApplication.clipboard().text() == _kept[0]:
        QApplication.clipboard().clear()
