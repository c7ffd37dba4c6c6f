"""What Windows installs from: a setup program for one account, made by NSIS, and what it tells of a starter."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from resources.installer import NAME

_HERE = Path(__file__).parent / "windows"
ICON = _HERE / "kotio.ico"

_DESCRIPTION = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),
  kids=[
    StringFileInfo([StringTable("000004B0", [
      StringStruct("ProductName", "Kotio"),
      StringStruct("FileDescription", "Kotio"),
      StringStruct("ProductVersion", "{version}"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("OriginalFilename", "{name}.exe"),
      StringStruct("LegalCopyright", "EUPL-1.2"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0, 1200])]),
  ],
)
"""


def description(name: str, version: str, folder: Path) -> str:
    """Write what Windows tells of a starter, as PyInstaller reads it; return where."""
    numbers = (*(int(part) for part in version.split(".")), 0, 0, 0)[:4]
    file = folder / f"{name}-version.txt"
    file.write_text(_DESCRIPTION.format(numbers=numbers, version=version, name=name), encoding="utf-8")
    return str(file)


def pack(folder: Path, version: str) -> None:
    """Put the setup program beside a built folder, where NSIS is installed."""
    makensis = shutil.which("makensis") or shutil.which("makensis", path=r"C:\Program Files (x86)\NSIS")
    if makensis is None:
        return
    said = {
        "VERSION": version,
        "FOLDER": folder,
        "OUT": folder.parent / f"{NAME}-{version}-setup.exe",
        "HERE": _HERE,
    }
    defined = [f"-D{key}={value}" for key, value in said.items()]
    subprocess.run((makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defined, _HERE / "kotio.nsi"), check=True)  # noqa: S603 - a fixed program
