"""The engine's own words for a fault reach the person in the person's language."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from app.services.faults import fault
from i18n import text

if TYPE_CHECKING:
    from pathlib import Path


def said(words: str, language: str = "fi") -> list[str]:
    return [text(line, language) for line in fault(words)]


def engine_says(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    try:
        return [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
    finally:
        connection.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "file"
    connection = sqlite3.connect(path)
    connection.executescript(
        "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, town TEXT, CHECK (name <> 'x'));"
        "CREATE INDEX by_town ON person (town);"
        "INSERT INTO person (name, town) SELECT 'n', value FROM json_each('[1,2,3]');"
    )
    connection.close()
    return path


def changed(path: Path, *changes: str) -> None:
    """Change a file as its engine never would."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA writable_schema = ON")
    for change in changes:
        connection.execute(change)
    connection.close()


def test_an_index_that_lacks_a_row_is_named(file: Path) -> None:
    changed(file, "UPDATE sqlite_schema SET sql = sql || ' WHERE town > 1' WHERE name = 'by_town'")
    changed(file, "INSERT INTO person (name, town) VALUES ('n', '0')")
    changed(file, "UPDATE sqlite_schema SET sql = 'CREATE INDEX by_town ON person (town)' WHERE name = 'by_town'")
    lines = [line for words in engine_says(file) for line in said(words)]
    assert any("hakemistosta by_town" in line or "Hakemistossa by_town" in line for line in lines)
    assert not any("moottori" in line for line in lines)


def test_a_broken_page_is_told_by_its_number(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096 + 8 : 4096 + 10] = b"\x00\x05"  # on the table's page, page 2, the first row now lies in the head
    file.write_bytes(content)
    lines = [line for words in engine_says(file) for line in said(words)]
    assert any(line.startswith("Tiedoston sivu 2 on vioittunut") for line in lines)
    assert not any("moottori" in line for line in lines)


@pytest.mark.parametrize(
    ("words", "fi", "sv"),
    [
        ("wrong # of entries in index i", "Hakemistossa i on väärä määrä tietoja.", "Indexet i har fel antal"),
        ("NULL value in person.name", "Kohdasta person.name puuttuu arvo.", "Ett värde saknas i person.name."),
        ("non-TEXT value in person.name", "Kohdassa person.name on väärän tyyppinen", "I person.name finns"),
        ("Page 7: never used", "Tiedoston sivu 7 ei kuulu mihinkään.", "Filens sida 7 hör inte till någonting."),
        ("HMAC verification failed for page 3", "Tiedoston sivun 3 sinetti", "Sigillet på filens sida 3"),
        ("the file cannot be read through", "Tiedostoa ei voi lukea loppuun.", "Filen kan inte läsas till slut."),
        ("something new", "Tietokantamoottori ilmoittaa: something new", "Databasmotorn meddelar: something new"),
    ],
)
def test_what_the_engine_says_is_put_into_words(words: str, fi: str, sv: str) -> None:
    assert said(words)[0].startswith(fi)
    assert said(words, "sv")[0].startswith(sv)


def test_several_faults_said_at_once_are_told_one_by_one() -> None:
    both = "*** in database main ***\nTree 5 page 5: btreeInitPage() returns error code 11\nPage 9: never used"
    assert said(both) == ["Tiedoston sivu 5 on vioittunut.", "Tiedoston sivu 9 ei kuulu mihinkään."]
