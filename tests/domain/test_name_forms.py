"""A name is found in the forms of its stem, and no word that merely begins alike."""

from __future__ import annotations

import io
import re

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from app.domain.name_forms import forms_in
from app.practice import names
from i18n import LANGUAGES
from i18n.compiled import HERE

NAMES = sorted({name for kind in vars(names) if kind.isupper() for name in getattr(names, kind)})
ENDINGS = ("", "n", "lla", "lle", "lta", "ssa", "sta", "kin", "nkin", "llehan", "nsa", "s")


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Aino tulee itse.", "Aino", ["Aino"]),
        ("Ainolle ja Ainon luo", "Aino", ["Ainolle", "Ainon"]),
        ("Ainoa sisäänkäynti on pihalla.", "Aino", ["Ainoa"]),
        ("Se on ainoa ovi, ainoastaan se.", "Aino", []),
        ("helmikuussa, helmet", "Helmi", []),
        ("Helmin luona, helmin luona", "Helmi", ["Helmin", "helmin"]),
        ("kaikki tulevat, kaiketi", "Kai", []),
        ("Kai tulee, kaille sanottu", "Kai", ["Kai", "kaille"]),
        ("Marinoitu, marraskuu, Marilla", "Mari", ["Marilla"]),
        ("Toivottavasti pääset, toivo on", "Toivo Toivonen", []),
        ("Toivosen ja Toivoselle, Toivonen", "Toivonen", ["Toivosen", "Toivoselle", "Toivonen"]),
        ("Väänänen, Väänäsestä, väänäsenkin", "Väänänen", ["Väänänen", "Väänäsestä", "väänäsenkin"]),
        ("Se koskee kaikkia, Koskelan kanssa", "Koskela", ["Koskelan"]),
        ("Rautamäki ja Rautamäen", "Rautamäki", ["Rautamäki", "Rautamäen"]),
        ("Kuninkaan asia", "Kuningas", ["Kuninkaan"]),
        ("Sjöbloms ärende, Sjöblomin asia", "Sjöblom", ["Sjöbloms", "Sjöblomin"]),
        ("Ring per telefon den dagen.", "Per Dag", []),
        ("Pers tid, Per kommer", "Per", ["Pers", "Per"]),
        ("O'Connorin asia", "O'Connor", ["O'Connorin"]),
        ("asiakkaannimen asia", "Asiakkaannimi", ["asiakkaannimen"]),
    ],
)
def test_forms(text: str, name: str, found: list[str]) -> None:
    assert list(forms_in(text, name)) == found


@given(name=st.sampled_from(NAMES), ending=st.sampled_from(ENDINGS))
def test_every_usual_name_is_found_with_its_endings(name: str, ending: str) -> None:
    for part in (one for one in name.split() if len(one) > 2):
        form = f"{part[:-3]}se{ending}" if part.endswith("nen") and ending else f"{part}{ending}"
        if part.endswith("nen") and ending in {"kin", "s"}:
            form = f"{part}{ending}"
        if part.endswith("nen") and ending == "sta":
            form = f"{part[:-3]}sesta"
        assert list(forms_in(f"Tapaan: {form}, pian", part)) == [form]


def test_hardly_a_word_of_the_program_is_taken_for_a_name() -> None:
    catalogues = [read_po(io.BytesIO((HERE / f"{code}.po").read_bytes())) for code in LANGUAGES]
    said = [str(message.string) for catalogue in catalogues for message in catalogue]
    words = {word for word in re.findall(r"[^\W\d_]+", " ".join(said)) if word.islower()}
    assert len(words) > 2500
    text = " ".join(sorted(words))
    assert [(name, found) for name in NAMES if (found := list(forms_in(text, name)))] == []
