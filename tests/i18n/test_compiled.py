"""A catalogue is compiled once, and an edited one is never read stale."""

from __future__ import annotations

import gettext
import io
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from i18n import LANGUAGES, compiled
from i18n.compiled import Catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from babel.messages.catalog import Message

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


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_says_what_the_library_reads_in_it(language: str) -> None:
    source = (compiled.HERE / f"{language}.po").read_bytes()
    mo = compiled.compile_catalogue(source)
    ours, theirs = Catalogue(mo), gettext.GNUTranslations(io.BytesIO(mo))
    messages = [one for one in read_po(io.BytesIO(source)) if one.id]
    assert len(messages) > 1000
    for message in messages:
        assert _said(ours, message) == _said(theirs, message)


def _said(table: gettext.NullTranslations, message: Message) -> list[str]:
    if message.context:
        return [table.pgettext(message.context, str(message.id))]
    if isinstance(message.id, str):
        return [table.gettext(message.id)]
    one, many = message.id
    return [table.gettext(one), *(table.ngettext(one, many, n) for n in (0, 1, 2, 21, 100))]


def test_a_catalogue_says_what_it_does_not_know_as_it_is_asked(catalogues: Path) -> None:
    (catalogues / "fi.po").write_text(PO.format(home="Etusivu"), encoding="utf-8")
    table = Catalogue(compiled.compiled("fi").read_bytes())
    assert table.gettext("Nothing") == "Nothing"
    assert table.pgettext("command", "Home") == "Home"
    assert [table.ngettext("{n} day", "{n} days", n) for n in (1, 2)] == ["{n} day", "{n} days"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_the_two_forms_that_are_looked_up(language: str) -> None:
    catalogue = read_po(io.BytesIO((compiled.HERE / f"{language}.po").read_bytes()))
    assert (catalogue.num_plurals, catalogue.plural_expr) == (2, "(n != 1)")


def test_what_is_no_catalogue_is_refused() -> None:
    with pytest.raises(ValueError, match="no compiled catalogue"):
        Catalogue(bytes(28))
