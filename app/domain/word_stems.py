"""The stems that give a kind of information away in free text, Finnish and Swedish, in both grades of inflection.

Source: disclosure.md, Free text is where it leaks. A stem stands at the beginning of a word; one that is long
enough to mean nothing else is looked for in the whole of a compound (*vuokravelka*, *hyresskuld*). What looks
alike and tells of nothing is excepted.
"""

from __future__ import annotations

from app.domain.codes import DataGroup

LONG = 5  # letters: from here on a stem is looked for in the middle of a word as well

STEMS: dict[DataGroup, str] = {
    DataGroup.B: "vapau koevap poistumislu frigiv friges frigav frige frisläpp frihet permission",
    DataGroup.C: (
        "vank vang tutkintavan pidät seuraamu rangaistu tuomio tuomit tuomari rikos rikok rikoll rikkomu "
        "sakko sakon sakot sakoi ehdonalai ehdollis yhdyskuntapalvel fäng fång häkt påföljd straff domen "
        "domar domst döms dömd dömt brott böter bötes krimin villkorlig samhällstjänst övervakning"
    ),
    DataGroup.E: (
        "velk velan velat veloi velka velko ulosot häätö häädö häädet häädät häätäm luottotie maksuhäir "
        "häiriö rästi rästej pikavip perintäy perinnäs skuld hyresrest utsökning vräk kreditupp "
        "betalningsanm betalningsstör störning inkasso snabblån"
    ),
    DataGroup.F: (
        "päihd päiht huume huuma alkoholi viina humala raittiu juopp juopo korvaushoi katkaisuhoi vieroitu "
        "mielenterv mielisair psyki psyko masenn masent skitso lääkity lääkke diagno itsemurh riippuv narkom "
        "missbruk rusmed narkot drog alkohol nykter berus substitution avgiftning avvänjning psykisk depress "
        "läkemed medicin diagnos självmord beroendev beroendesj"
    ),
    DataGroup.H: (
        "syyte syytt epäilt esitutkin käräj oikeudenkäyn åtal misstänk förundersökn tingsrätt rättegång"
    ),
}

# words that begin with a stem, or hold one, and tell of nothing
EXCEPTIONS = (
    "vankk vanku huumori psykologia perintö avbrott genombrott stenbrott utbrott inbrottssk domän skuldr "
    "oskuld drogs dröj störningsfri häiriöttö fångat frigör brottas"
)
