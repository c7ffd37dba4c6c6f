"""A catalogue is compiled once, and an edited one is never read stale."""

from __future__ import annotations

import gettext
from typing import TYPE_CHECKING

import pytest

from i18n import compiled

if TYPE_CHECKING:
    from pathlib import Path

PO = """msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Home"
msgstr "{home}"

#, fuzzy
msgid "Cases"
msgstr "Arvaus"
"""


@pytest.fixture
def catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(compiled, "HERE", tmp_path)
    monkeypatch.setattr(compiled, "_cache", lambda: tmp_path / "cache")
    return tmp_path


def _home(path: Path) -> str:
    with path.open("rb") as source:
        return gettext.GNUTranslations(source).gettext("Home")


def test_an_edited_catalogue_is_compiled_anew(catalogues: Path) -> None:
    (catalogues / "fi.po").write_text(PO.format(home="Koti"), encoding="utf-8")
    before = compiled.compiled("fi")
    (catalogues / "fi.po").write_text(PO.format(home="Etusivu"), encoding="utf-8")
    after = compiled.compiled("fi")
    assert (_home(before), _home(after)) == ("Koti", "Etusivu")


def test_an_unchanged_catalogue_is_compiled_once(catalogues: Path) -> None:
    (catalogues / "fi.po").write_text(PO.format(home="Etusivu"), encoding="utf-8")
    first = compiled.compiled("fi")
    made = first.stat().st_mtime_ns
    assert compiled.compiled("fi") == first
    assert first.stat().st_mtime_ns == made


def test_a_shipped_program_reads_what_it_was_shipped_with(catalogues: Path) -> None:
    (catalogues / "sv.po").write_text(PO.format(home="Hem"), encoding="utf-8")
    shipped = catalogues / "sv.mo"
    shipped.write_bytes(compiled.compile_catalogue(PO.format(home="Startsida").encode()))
    assert _home(compiled.compiled("sv")) == "Startsida"
    assert not (catalogues / "cache").exists()


def test_a_guess_is_not_compiled(catalogues: Path) -> None:
    (catalogues / "fi.po").write_text(PO.format(home="Etusivu"), encoding="utf-8")
    with compiled.compiled("fi").open("rb") as source:
        assert gettext.GNUTranslations(source).gettext("Cases") == "Cases"
