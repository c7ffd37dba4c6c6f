"""Ordinary mail tells nobody who the client is: names as they are inflected, dates, codes, addresses, numbers."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.mail_guard import Identity, told_in
from tests.domain.name_table import FORMS

WHO = Identity(
    names=("Pekka Anna-Liisa Mäki",),
    born=date(1985, 3, 7),
    addresses=("Pihlajakuja 3 B 12, 00200 Helsinki",),
    phones=("+358 40 765 4321",),
    mails=("pekka@esimerkki.fi",),
)
TABLE = [(name, form) for name, forms in FORMS.items() for form in forms.split()]
ORDINARY = (
    "Hei! Asumisen yhteistyöryhmän kokous, tapaus 2026-014, ti 24.11.2026 klo 9.00, Teams.",
    "Mennään mäen yli rannalle, lammen kautta pellon laitaa pitkin koskelle.",
    "Jokainen kangas on pöydällä kankaan alla, ja lehto on lehdon takana.",
    "Kevätkirjeen satu kerrottiin, päivien kulku ja päivittäin tehty työ.",
    "Tuo saari on kaunis; saaren laituri on rannassa, niemen kärjessä.",
    "Mukana ovat sosiaalityö, asuntotoimi ja velkaneuvonta; tulkaa ajoissa paikalle.",
    "Kokous kestää puoli tuntia. Sisäänkäynti on pihalta, ovikello vasemmalla.",
    "Kan ni delta den 24.11.2026 kl. 9.00? Kallelsen följer med, tala gärna svenska.",
    "Möte i samarbetsgruppen för boende, ärende 2026-014; länken står nedan.",
    "Vi ringer på dagen om det behövs. Portvakten står vid porten.",
    "Aikaa on runsaasti, aika ei lopu kesken; ainakin kahvia on tarjolla.",
    "Ilmoittakaa viimeistään perjantaina, kuka tulee ja kuka on estynyt.",
)


def test_nineteen_forms_in_twenty_of_the_names_people_bear_are_caught() -> None:
    assert len(FORMS) >= 50
    assert len(TABLE) >= 150
    caught = [(name, form) for name, form in TABLE if form in told_in([f"Asia: {form}."], Identity(names=(name,)))]
    assert len(caught) >= 0.95 * len(TABLE), sorted(set(TABLE) - set(caught))


@pytest.mark.parametrize("sentence", ORDINARY)
def test_an_ordinary_sentence_names_nobody(sentence: str) -> None:
    assert told_in([sentence], Identity(names=tuple(FORMS))) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pekan asia", "Pekan"),
        ("Mäelle varattu aika", "Mäelle"),
        ("kokous_2026-014_Mäen.ics", "Mäen"),
        ("Liisalle", "Liisalle"),
        ("s. 7.3.1985", "7.3.1985"),
        ("s. 07.03.85", "07.03.85"),
        ("1985-03-07", "1985-03-07"),
        ("070385", "070385"),
        ("010190-123A", "010190-123A"),
        ("010190A1234", "010190A1234"),
        ("Pihlajakujalla", "Pihlajakujalla"),
        ("puh. 040 765 4321", "040 765 4321"),
        ("+358407654321", "+358407654321"),
        ("PEKKA@esimerkki.fi", "pekka@esimerkki.fi"),
    ],
)
def test_what_tells_who_the_client_is_is_shown_as_it_is_written(text: str, found: str) -> None:
    assert found in told_in(["Tapaus 2026-014", text], WHO)


def test_a_meetings_own_figures_are_no_birth_date_and_no_telephone() -> None:
    texts = ("DTSTART;TZID=Europe/Helsinki:20261124T090000", "24.11.2026 klo 9.00", "09 123 4567", "2026-014")
    assert told_in(texts, WHO) == ()


def test_a_name_of_two_letters_is_found_as_a_name_alone() -> None:
    bo = Identity(names=("Bo Ek",))
    assert told_in(["Bo kommer, Eks sak"], bo) == ("Bo", "Eks")
    assert told_in(["Vi ska bo där", "Boende, ekonomi, Ekenäs"], bo) == ()
