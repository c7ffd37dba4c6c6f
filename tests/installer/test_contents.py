from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import platformdirs
import pytest

from resources.installer.contents import kept
from resources.installer.parts import Part, parts
from resources.installer.sbom import bill

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "goes"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", False),
        ("PySide6/Qt/translations/qtbase_sv.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("pyphen/dictionaries/hyph_sv.dic", True),
        ("pyphen/dictionaries/hyph_de_DE.dic", False),
        ("kotio-0.1.0.dist-info/METADATA", True),
        ("kotio-0.1.0.dist-info/direct_url.json", False),
        ("resources/tokens.json", True),
    ],
)
def test_what_the_program_cannot_use_stays_behind(name: str, goes: bool) -> None:  # noqa: FBT001 - a column
    assert kept((name, name, "DATA")) is goes


def test_the_terms_of_a_library_go_along_in_their_own_words() -> None:
    found = {part.name: part for part in parts([("platformdirs", platformdirs.__file__, "PYMODULE")])}
    library = found["platformdirs"]
    assert library.licence == "MIT"
    assert any("Permission is hereby granted" in text.read_text(encoding="utf-8") for text in library.texts)
    assert {"Source Sans 3", "Lucide"} <= set(found)


def test_the_bill_names_every_part_and_the_hash_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal" / "library.so").write_bytes(b"code")
    part = Part("Library", "1.2", "MIT OR ISC", "pkg:generic/library@1.2", files=("library.so",))
    told = json.loads(bill(tmp_path, "0.1.0", [part]))
    (component,) = told["components"]
    assert (component["name"], component["version"], component["licenses"]) == (
        "Library",
        "1.2",
        [{"expression": "MIT OR ISC"}],
    )
    assert component["components"][0]["hashes"][0]["content"] == hashlib.sha256(b"code").hexdigest()
    assert bill(tmp_path, "0.1.0", [part]) == bill(tmp_path, "0.1.0", [part])
