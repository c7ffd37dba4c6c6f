from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.codes import DataGroup
from app.domain.word_guard import hits
from app.domain.word_stems import STEMS

EVERYTHING = frozenset(DataGroup)
TELLING: dict[DataGroup, str] = {
    DataGroup.B: (
        "vapautuu Vapautuminen vapautumisesta vapauduttuaan koevapauteen koevapauden ehdonalaisvapaus "
        "poistumisluvalla friges frigivningen frigavs frihet frihetsprov permissionen frisläppt"
    ),
    DataGroup.C: (
        "vankila vankilasta vangille vangit vankeuden tutkintavankeus tuomio tuomiosta tuomittu rikos "
        "rikoksesta rikollinen sakkoja sakon seuraamus ehdonalaisessa pidätettiin valvontarangaistus "
        "fängelse fängelset fången häktad straffet domen dömdes dömd brott våldsbrott böter kriminell "
        "påföljden"
    ),
    DataGroup.E: (
        "velka velkaa velan velat veloista velkoja vuokravelka vuokravelan vuokravelkaa vuokrarästit "
        "ulosotossa ulosottoon häätö häädön häädettiin luottotiedot luottotietonsa maksuhäiriö häiriöitä "
        "skuld skulder hyresskulden hyresskuld utsökning vräkning vräkt kreditupplysningar "
        "betalningsstörning störningar"
    ),
    DataGroup.F: (
        "päihteet päihteitä päihdeongelma huumeet huumeita alkoholin korvaushoidossa katkaisuhoitoon "
        "mielenterveys mielenterveyden psykiatrian masennus masentunut diagnoosi lääkitys lääkkeet itsemurha "
        "riippuvuus missbruk missbruket rusmedel narkotika droger alkoholen psykisk psykiskt läkemedel "
        "diagnosen beroendevård nykterhet"
    ),
    DataGroup.H: (
        "syyte syytteet syyttäjä epäilty esitutkinta käräjillä oikeudenkäynti åtal åtalad misstänkt tingsrätten"
    ),
}
TELLING_NOTHING = (
    "asunto asunnon kaksio keskustassa koira lapset viikonloppuisin rauhallinen naapuri vankka vankkumaton "
    "Tuomas Tuomisto huumori perintöhuonekalut vapaa vapaana vapaa-aika luottamus häämatka äiti isä "
    "tukihenkilö sosiaalityöntekijä bostad lägenhet hund barn lugnt granne avbrott utan avbrott skuldra axel "
    "dröjer domän vill bo nära jobbet stöd veckoslut dom bor frigöra"
)


EACH = [(group, word) for group in TELLING for word in TELLING[group].split()]


@pytest.mark.parametrize(("group", "word"), EACH)
def test_a_telling_word_is_found_where_its_group_is_withheld_and_let_by_where_it_is_known(
    group: DataGroup, word: str
) -> None:
    (hit,) = hits(f"Asiakas kertoi: {word}.", {group})
    assert (hit.word, hit.group, hit.at) == (word, group, len("Asiakas kertoi: "))
    assert not hits(word, EVERYTHING - set(STEMS))


@pytest.mark.parametrize("word", TELLING_NOTHING.split())
def test_an_everyday_word_is_let_by(word: str) -> None:
    assert hits(word, EVERYTHING) == ()


def test_every_hit_of_a_text_is_given_in_order_with_its_place() -> None:
    text = "Vuokravelka on maksettu, ja vankila auttaa muutossa. Päihde-ongelmaa ei ole."
    found = hits(text, EVERYTHING)
    assert [(hit.word, hit.group) for hit in found] == [
        ("Vuokravelka", DataGroup.E),
        ("vankila", DataGroup.C),
        ("Päihde-ongelmaa", DataGroup.F),
    ]
    assert all(text[hit.at :].startswith(hit.word) for hit in found)


@settings(max_examples=100, derandomize=True, deadline=None)
@given(text=st.text(), withheld=st.sets(st.sampled_from(list(STEMS))))
def test_whatever_is_written_only_groups_that_are_withheld_are_hit(text: str, withheld: set[DataGroup]) -> None:
    assert {hit.group for hit in hits(text, withheld)} <= withheld
