"""What lies in the one folder: what the program reads, and of what its libraries bring only what it can use."""

from __future__ import annotations

import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Entry = tuple[str, str, str]  # PyInstaller's: the name in the folder, the file it is made from, the kind

# Modules that the libraries could use and Kotio never lets them
UNUSED = [
    *(
        "tkinter",
        "unittest",
        "pydoc",
        "doctest",
        "test",
        "pip",
        "setuptools",
        "pkg_resources",
        "curses",
        "readline",
    ),
    # no network; and hashes are Python's own
    *("ssl", "_ssl", "_hashlib", "asyncio", "multiprocessing", "xmlrpc", "ftplib"),
    *("numpy", "babel", "lxml.html", "lxml.objectify", "lxml.isoschematron", "charset_normalizer"),
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtDBus"),
    *("PIL._avif", "PIL._webp", "PIL._imagingcms", "PIL._imagingtk", "PIL._tkinter_finder", "PIL.ImageQt"),
    "sqlcipher3.test",
]

# Qt's plugins, by the end of their name; the first of a line is Linux', the others are Windows'
PLUGINS = (
    *("platforms/libqxcb.so", "platforms/libqwayland.so", "platforms/libqoffscreen.so"),
    *("platforms/qwindows.dll", "platforms/qoffscreen.dll", "styles/qmodernwindowsstyle.dll"),
    *("iconengines/libqsvgicon.so", "iconengines/qsvgicon.dll"),
    *("imageformats/libqsvg.so", "imageformats/qsvg.dll"),
    "platforminputcontexts/*",  # dead keys and input methods
    "platformthemes/libqxdgdesktopportal.so",  # the desktop's own file dialog, light and dark
    "xcbglintegrations/*",
    *("wayland-shell-integration/libxdg-shell.so", "wayland-decoration-client/*"),
)
WORDS = ("fi", "sv")  # English is what Qt's own texts are written in

UNREAD = (
    "pyphen/dictionaries/*",  # but one, below
    "*/pypdfium2_cli/*",
    "kotio-*.dist-info/[!M]*",  # the version stands in METADATA; the others tell of the machine that builds
)
READ = ("pyphen/dictionaries/hyph_sv*",)  # Finnish is broken by a rule of our own
UNREAD_HOOKS = ("pyi_rth_inspect", "pyi_rth_pkgutil")  # for programs that look into themselves: 10 ms of a start


def resources(folder: Path) -> list[tuple[str, str]]:
    """Return what the program reads of its resources, and the folder of each: all but what only builders read."""
    left_out = {"installer", "pictures", "__init__.py", "__pycache__"}
    found = sorted(each for each in folder.iterdir() if each.name not in left_out)
    return [(str(each), f"resources/{each.name}" if each.is_dir() else "resources") for each in found]


def kept(entry: Entry) -> bool:
    """Tell whether the program can use this file."""
    name = entry[0].replace("\\", "/")
    if "/plugins/" in name:
        return any(fnmatch(name, f"*/plugins/{plugin}") for plugin in PLUGINS)
    if "/translations/" in name:
        return name.rsplit("/", 1)[-1] in {f"qtbase_{language}.qm" for language in WORDS}
    return any(fnmatch(name, each) for each in READ) or not any(fnmatch(name, each) for each in UNREAD)


def needed(entries: Iterable[Entry]) -> list[Entry]:
    """Return the files that can be used, and of the libraries those that a file which goes along asks for."""
    entries = [entry for entry in entries if kept(entry)]
    libraries = {_file(entry): entry for entry in entries if _is_library(entry)}
    goes = [entry for entry in entries if not _is_library(entry) and entry[2] != "SYMLINK"]
    asked: set[str] = set()
    for entry in goes:  # grows while it is walked
        for name in sorted(_imports(entry) - asked):
            asked.add(name)
            goes += [libraries[name]] if name in libraries else []
    shipped = {entry[0] for entry in goes}
    links = [entry for entry in entries if entry[2] == "SYMLINK" and _target(entry) in shipped]
    return [*goes, *links]


def without_debugging(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """Return the files; of those that carry what only a debugger reads, a copy without it, made in `folder`.

    No others are touched: to strip them all breaks libraries that wheels have patched.
    """
    return [(name, str(_stripped(Path(source), folder / name)), kind) for name, source, kind in entries]


def _stripped(source: Path, copy: Path) -> Path:
    if sys.platform == "win32" or not source.is_file() or b".debug_info\0" not in source.read_bytes():
        return source
    copy.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(("strip", "--strip-debug", "-o", copy, source), check=True)  # noqa: S603, S607 - a fixed program
    return copy


def _is_library(entry: Entry) -> bool:
    name, _, kind = entry
    alone = "/plugins/" in name.replace("\\", "/") or name.startswith("pypdfium2_raw") or "python3" in name.lower()
    return kind == "BINARY" and not alone


def _imports(entry: Entry) -> set[str]:
    from PyInstaller.depend.bindepend import get_imports  # noqa: PLC0415 - there where one builds

    if entry[2] not in {"BINARY", "EXTENSION"}:
        return set()
    return {Path(name).name.lower() for name, _ in get_imports(entry[1])}


def _file(entry: Entry) -> str:
    return Path(entry[0].replace("\\", "/")).name.lower()


def _target(link: Entry) -> str:
    return (Path(link[0]).parent / link[1]).as_posix()


def hooks(scripts: Sequence[Entry]) -> list[Entry]:
    """Return what runs at a start: the program, and of PyInstaller's own preparations those it needs."""
    return [script for script in scripts if script[0] not in UNREAD_HOOKS]
