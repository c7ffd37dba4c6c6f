"""What is copied for another program: kept out of the clipboard's history and of its copy in the cloud.

Windows, the desktops of Linux and macOS each ask for a mark of their own; a program that keeps a history all the
same is beyond us.
"""

from __future__ import annotations

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


def copy(text: str) -> None:
    """Put a text on the clipboard."""
    data = QMimeData()
    data.setText(text)
    for name, value in _MARKS.get(sys.platform, {}).items():
        data.setData(name, value)
    QApplication.clipboard().setMimeData(data)
