"""Whose work lies in the folder: the distributions, the system's libraries, and what is built into either."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass
from fnmatch import fnmatch
from importlib.metadata import distributions
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.metadata import Distribution

    from resources.installer.contents import Entry

TEXTS = Path(__file__).parent / "licences"
_SEE = "see the text"
_LGPL = ("LGPL-3.0.txt", "GPL-3.0.txt")  # the first only adds to the second
_ROOT = Path(__file__).parent.parent.parent
_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """A work of others that goes along."""

    name: str
    version: str
    licence: str
    source: str  # its package URL
    texts: tuple[Path, ...] = ()
    files: tuple[str, ...] = ()  # in the folder


@dataclass(frozen=True)
class Inside:
    """A work that is built into a file of another part, where no list of that part's names it."""

    name: str
    licence: str
    file: str
    version: bytes  # how the file tells it
    texts: tuple[str, ...]


_INSIDE = (
    Inside("Qt", "LGPL-3.0-only", "*Qt6Core*", rb"Qt (6\.\d+\.\d+)", (*_LGPL, "Qt.txt")),
    Inside("ICU", "Unicode-3.0", "*icudata*", rb"icudt(\d+)", ("Unicode-3.0.txt",)),
    Inside("SQLCipher", "BSD-3-Clause", "sqlcipher3/_sqlite3*", rb"\0(4\.\d\d\.\d+)\0", ("SQLCipher.txt",)),
    Inside("OpenSSL", "Apache-2.0", "sqlcipher3/_sqlite3*", rb"OpenSSL (\d+\.\d+\.\d+)", ("Apache-2.0.txt",)),
    Inside("qpdf", "Apache-2.0", "*qpdf-*", rb"\0(1\d\.\d+\.\d+)\0", ("Apache-2.0.txt",)),
    Inside("PDFium", "BSD-3-Clause, in pypdfium2", "pypdfium2_raw/version.json", rb'"build": (\d+)', ()),
)
_OWN = (  # what lies in Kotio's own folders and is not its own
    Part("Source Sans 3", "", "OFL-1.1", "pkg:generic/source-sans-3", (_ROOT / "resources/fonts/LICENSE.md",)),
    Part("Lucide", "", "ISC", "pkg:generic/lucide", (_ROOT / "resources/icons/LICENSE",)),
)


def parts(entries: Iterable[Entry]) -> list[Part]:
    """Return whose work the files are made from, each part once, by name."""
    entries = [entry for entry in entries if entry[2] != "SYMLINK"]
    wheels, system, python = _sorted_out(entries)
    found = [_of_wheel(each, files) for each, files in wheels.values()]
    found += [_python(python), *_of_system(system), *_built_in(entries), *_OWN]
    return sorted(found, key=lambda part: part.name.lower())


Owned = dict[str, tuple["Distribution", list[str]]]


def _sorted_out(entries: list[Entry]) -> tuple[Owned, dict[str, str], list[str]]:
    """Return the files of each wheel, the system's libraries by where they lie, and the files of Python."""
    owners = {
        os.path.normpath(str(each.locate_file(file))): each
        for each in distributions()
        for file in each.files or ()
    }
    wheels: Owned = {}
    system, python = {}, []
    library = str(Path(os.__file__).parent)
    for name, source, _ in entries:
        owner = owners.get(os.path.normpath(source))
        if owner is not None and owner.name != "kotio":
            wheels.setdefault(owner.name, (owner, []))[1].append(name)
        elif source.startswith((library, sys.base_prefix)) or "libpython" in name:
            python.append(name)
        elif owner is None and ".so" in source and not source.startswith(str(_ROOT)):
            system[source] = name
    return wheels, system, python


def _of_wheel(wheel: Distribution, files: list[str]) -> Part:
    texts = tuple(Path(str(wheel.locate_file(file))) for file in wheel.files or () if _is_text(file.parts))
    if not texts and "LGPL-3.0" in _licence(wheel):  # PySide6 brings none
        texts = tuple(TEXTS / text for text in _LGPL)
    source = f"pkg:pypi/{wheel.name.lower().replace('_', '-')}@{wheel.version}"
    return Part(wheel.name, wheel.version, _licence(wheel), source, texts, tuple(sorted(files)))


def _licence(wheel: Distribution) -> str:
    """Return the licence that a wheel names: as an expression, in words, or among its classifiers."""
    said = wheel.metadata
    for key in ("License-Expression", "License"):
        if said[key]:
            return said[key].splitlines()[0]
    approved = "License :: OSI Approved :: "
    names = [each.removeprefix(approved) for each in said.get_all("Classifier") or () if approved in each]
    return " or ".join(names) or _SEE


def _is_text(path: tuple[str, ...]) -> bool:
    return path[0].endswith(".dist-info") and any(_TEXT.search(step) for step in path[1:])


def _python(files: list[str]) -> Part:
    version = platform.python_version()
    near = (Path(os.__file__).parent / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    packed = Path(f"/usr/share/doc/python{version.rpartition('.')[0]}/copyright")  # Debian's own
    text = tuple(path for path in (*near, packed) if path.exists())[:1]
    return Part("Python", version, "PSF-2.0", f"pkg:generic/python@{version}", text, tuple(sorted(files)))


def _of_system(files: dict[str, str]) -> list[Part]:
    """Return the packages of Debian's that libraries come from; elsewhere there are none."""
    if not files or not Path("/usr/bin/dpkg-query").exists():
        return []
    owned: dict[str, list[str]] = defaultdict(list)
    for path, package in _packages(files).items():
        owned[package].append(files[path])
    said = _dpkg("-W", "-f", "${Package}\t${Version}\t${Architecture}\n", *owned)
    rows = [line.split("\t") for line in said.splitlines()]
    return [_of_package(package, version, arch, owned[package]) for package, version, arch in rows]


def _packages(paths: Iterable[str]) -> dict[str, str]:
    """Return the package of each library; where /lib is /usr/lib, that may know the file by either name."""
    names = {path: (path, f"/usr{path}", path.removeprefix("/usr"), os.path.realpath(path)) for path in paths}
    said = _dpkg("-S", *sorted({name for known in names.values() for name in known}))
    owners = {
        path: head.partition(":")[0] for head, _, path in (line.partition(": ") for line in said.splitlines())
    }
    return {path: next(owners[name] for name in known if name in owners) for path, known in names.items()}


def _of_package(package: str, version: str, architecture: str, files: list[str]) -> Part:
    source = f"pkg:deb/debian/{package}@{version}?arch={architecture}"
    text = Path(f"/usr/share/doc/{package}/copyright")
    return Part(package, version, _SEE, source, (text,), tuple(sorted(files)))


def _dpkg(*arguments: str) -> str:
    asked = ("/usr/bin/dpkg-query", *arguments)
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout  # noqa: S603 - a fixed program


def _built_in(entries: list[Entry]) -> list[Part]:
    found = []
    for inside in _INSIDE:
        for name, source, _ in entries:
            if fnmatch(name.replace("\\", "/"), inside.file):
                told = re.search(inside.version, Path(source).read_bytes())
                version = told[1].decode() if told else ""
                texts = tuple(TEXTS / text for text in inside.texts)
                url = f"pkg:generic/{inside.name.lower()}@{version}"
                found.append(Part(inside.name, version, inside.licence, url, texts, (name,)))
                break
    return found
