"""The folder `licences`: whose work goes along, on which terms, in the terms' own words, and how to change Qt."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from resources.installer.parts import TEXTS, parts
from resources.installer.sbom import bill

if TYPE_CHECKING:
    from collections.abc import Iterable

    from resources.installer.contents import Entry
    from resources.installer.parts import Part

_HEAD = """Kotio {version} is licensed under the European Union Public Licence 1.2 (EUPL-1.2.txt).

It goes with the works listed below, each under its own licence; the texts lie in the folder of its name. The
works are unchanged, but that debugging information was taken out of some. {bill} lists the same for
machines, with every file's hash. Where a text of Debian's refers to /usr/share/common-licenses, that folder is
`common-licenses` here.

Qt and PySide6 are used under the GNU Lesser General Public License, version 3. You may replace them: they are
ordinary shared libraries in `_internal/PySide6` and `_internal/shiboken6` beside the program, which loads whatever
lies there. Put other builds of the same or a compatible version in their place (the names in the folder
`_internal` itself are links or copies of the same files: replace those too). Nothing checks or locks them, and you
may examine Kotio in order to debug what you changed. The same holds for the other libraries under the LGPL
(GLib, libsystemd, libgcrypt and libgpg-error). Their sources: https://download.qt.io, https://snapshot.debian.org.

"""
_COMMON = Path("/usr/share/common-licenses")


def write_notices(folder: Path, version: str, entries: Iterable[Entry]) -> None:
    """Put the licences and the bill of materials of a built folder into it."""
    found = parts(entries)
    licences = folder / "licences"
    shutil.rmtree(licences, ignore_errors=True)
    licences.mkdir()
    for part in found:
        _copy_texts(part, licences)
    if any(part.source.startswith("pkg:deb") for part in found):
        shutil.copytree(_COMMON, licences / _COMMON.name, symlinks=True)
    shutil.copy(TEXTS / "EUPL-1.2.txt", licences)
    name = f"kotio-{version}.cdx.json"
    rows = [f"{part.name} {part.version}".ljust(35) + f" {part.licence}" for part in found]
    (licences / "README.txt").write_text(
        _HEAD.format(version=version, bill=name) + "\n".join(rows) + "\n", encoding="utf-8"
    )
    (licences / name).write_text(bill(folder, version, found), encoding="utf-8")


def _folder(part: Part) -> str:
    return re.sub(r"[^a-z0-9.+_-]+", "-", part.name.lower())


def _copy_texts(part: Part, licences: Path) -> None:
    """Copy the texts; of two with one name, from two folders of a wheel, the second keeps its folder's name."""
    for text in part.texts:
        target = licences / _folder(part) / text.name
        target.parent.mkdir(exist_ok=True)
        shutil.copy(text, target if not target.exists() else target.with_name(f"{text.parent.name}-{text.name}"))
