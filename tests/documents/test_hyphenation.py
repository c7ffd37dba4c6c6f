"""Words are broken where a Finn or a Swede would break them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.hyphenation import breaks

FINNISH = """
yhdys-kun-ta-seu-raa-muk-sen ehdon-alai-sesti viran-omais-ten rikos-seu-raa-mus-asia-kas päih-de-kun-tou-tuk-sessa
toi-meen-tu-lo-tu-ki-ha-ke-muk-sen vel-ka-neu-von-nassa vuok-ra-nan-ta-jalle oikeus-apu-toi-misto tuki-asun-nossa
pal-ve-lu-asu-mi-nen tar-kas-tus-oi-keus asun-not-to-muu-den hyvin-voin-ti-alueen seu-ra-kun-ta-yh-ty-män
pit-kä-ai-kais-asun-no-ton kan-san-elä-ke-lai-tos vas-taan-ot-ta-jalle yksin-asu-mi-nen tar-kas-tella
tapaa-mis-ajan-koh-dat van-ki-ter-vey-den-huol-lon sosiaa-li-oh-jauk-sesta huu-maus-ai-nei-den vara-suun-ni-telma
perus-toi-meen-tu-lo-tuki mie-len-ter-veys-pal-ve-lut salas-sa-pi-to-vel-vol-li-suus
"""
SWEDISH = """
sam-hälls-på-följd brotts-på-följds-myn-dig-he-ten bostads-lös-het skuld-råd-giv-ningen stöd-bo-ende
boende-ser-vice boende-råd-giv-ning boende-en-het boende-si-tu-a-tio-nen gemen-skaps-bo-ende
betal-nings-plan väl-färds-om-råde utkomst-stöd sek-re-tess-be-lagd kon-takt-upp-gif-ter hyres-ga-ranti
fri-giv-nings-dagen
"""


@pytest.mark.parametrize(
    ("language", "shown"),
    [*(("fi", word) for word in FINNISH.split()), *(("sv", word) for word in SWEDISH.split())],
)
def test_words_of_the_field(language: str, shown: str) -> None:
    word = shown.replace("-", "")
    places = [0, *sorted(breaks(language)(word)), len(word)]
    assert "-".join(word[start:end] for start, end in pairwise(places)) == shown


def test_a_language_without_a_rule_breaks_nothing() -> None:
    assert list(breaks("en")("housing-cooperation")) == []


@settings(derandomize=True, max_examples=300)
@given(st.sampled_from(["fi", "sv"]), st.text("abdeiklmnoprstuvyåäö", min_size=1, max_size=30))
def test_three_letters_stay_on_either_side_and_the_last_place_comes_first(language: str, word: str) -> None:
    places = list(breaks(language)(word))
    assert places == sorted(set(places), reverse=True)
    assert all(3 <= place <= len(word) - 3 for place in places)
