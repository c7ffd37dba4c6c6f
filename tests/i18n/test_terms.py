"""One concept, one word: the field's canonical terms, and words that are never written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from app.domain.codes import (
    ActionState,
    Category,
    ConsentState,
    DataGroup,
    Extent,
    MemoState,
    PaperKind,
    Place,
    Reply,
    Status,
    Step,
    Theme,
    Urgency,
)
from app.domain.form_specs.assessment import FORM as ASSESSMENT
from app.domain.form_specs.mapping import FORM as MAPPING
from app.domain.form_specs.referral import FORM as REFERRAL
from app.domain.labels import label, task
from app.domain.message import MC, M
from app.services import texts
from app.services.help import topics
from i18n import LANGUAGES, text, update

if TYPE_CHECKING:
    from app.domain.message import Message

TASKS = """
Kartoita asumistilanne | Kartlägg boendesituationen
Kirjaa suostumus | Registrera samtycket
Ilmoita ja kutsu | Anmäl och kalla till möte
Pidä kokous | Håll mötet
Arvioi yhdessä ja sovi toimenpiteistä | Bedöm tillsammans och kom överens om åtgärder
Laadi muistio | Upprätta promemorian
"""
NOUNS = """
Kartoitus | Kartläggning
Suostumus | Samtycke
Ilmoitus, kutsu ja valmistelu | Anmälan, kallelse och förberedelse
Kokous | Möte
Yhteinen arvio | Gemensam bedömning
Muistio ja seuranta | Promemoria och uppföljning
"""
PLACES = """
Etusivu | Startsida
Tapaukset | Ärenden
Kalenteri | Kalender
Jäsenet | Medlemmar
Asiakirjat | Handlingar
Tilastot | Statistik
Asetukset | Inställningar
"""
STATUSES = """
Ei aloitettu | Inte påbörjat
Kesken | Pågår
Odottaa muita | Väntar på andra
Valmis | Klart
Ei voi vielä aloittaa | Kan inte påbörjas ännu
Korjattavaa | Behöver rättas
"""
THEMES = """
Nykytilanne | Nuläge
Aiempi asuinpaikka | Tidigare boende
Asumistaidot | Boendefärdigheter
Asumistoiveet | Önskemål om boendet
Vuokravelka ja häiriöt | Hyresskuld och störningar
Luottotiedot | Kreditupplysningar
Päihteiden käyttö | Bruk av rusmedel
Muu tuen ja palvelujen tarve | Övrigt behov av stöd och service
Mahdolliset tulevat tuomiot | Eventuella kommande domar
Muut olennaiset asiat | Övrigt väsentligt
"""
CATEGORIES = """
Yhdyskuntaseuraamustoimisto | Byrå för samhällspåföljder
Vankila | Fängelse
Aikuissosiaalityö | Vuxensocialarbete
Päihde- ja mielenterveyspalvelut | Mentalvårds- och missbrukartjänster
Yleishyödyllinen vuokranantaja | Allmännyttig hyresvärd
Tuettua asumista tuottava järjestö tai seurakunta | Organisation eller församling som tillhandahåller stödboende
Muuta tukea tuottava järjestö tai seurakunta | Organisation eller församling som ger annat stöd
Kela | FPA
Talous- ja velkaneuvonta | Ekonomi- och skuldrådgivning
Muu taho | Annan samarbetspart
"""
GROUPS = """
Henkilö ja yhteystiedot | Person och kontaktuppgifter
Aikataulu | Tidtabell
Seuraamuslaji | Typ av påföljd
Asuminen | Boende
Velat, häiriöt ja luottotiedot | Skulder, störningar och kreditupplysningar
Päihteet ja terveys (vain tuen tarve) | Rusmedel och hälsa (endast stödbehov)
Muut palvelut | Övrig service
Mahdolliset tulevat tuomiot (vain vaikutus) | Eventuella kommande domar (endast inverkan)
Aluerajoite | Områdesbegränsning
"""
CONSENTS = """
annettu | givet
rajattu | begränsat
kieltäytynyt | nekat
peruutettu | återkallat
päättynyt | utgånget
"""
MEMOS = """
luonnos | utkast
valmis | klar
lähetetty | skickad
korjattu | rättad
"""
ACTIONS = """
avoin | öppen
tehty | gjord
ei voi vielä tehdä | kan inte göras ännu
ei enää tarpeen | behövs inte längre
"""
REPLIES = """
tulee | kommer
osallistuu videoyhteydellä | deltar via video
varahenkilö tulee | ersättare kommer
kirjallinen kanta | skriftlig ståndpunkt
estynyt | förhindrad
ei vastausta | inget svar
"""
EXTENTS = """
ei mitään | inget
vain välttämätön | endast det nödvändiga
kaikki | allt
"""
URGENCIES = """
normaali | normal
kiireellinen | brådskande
pikatie | snabbspår
takautuva | i efterhand
"""


def _pairs(messages: list[Message], table: str) -> list[tuple[Message, str, str]]:
    rows = [line.split(" | ") for line in table.strip().splitlines()]
    return [(message, fi, sv) for message, (fi, sv) in zip(messages, rows, strict=True)]


def _asked(name: str) -> Message:
    return next(
        field.label for spec in (MAPPING, REFERRAL, ASSESSMENT) for field in spec.fields if field.name == name
    )


CANONICAL = [
    *_pairs([task(step) for step in Step], TASKS),
    *_pairs([label(step) for step in Step], NOUNS),
    *_pairs([label(place) for place in Place], PLACES),
    *_pairs([label(status) for status in Status], STATUSES),
    *_pairs([label(theme) for theme in Theme], THEMES),
    *_pairs([label(category) for category in Category], CATEGORIES),
    *_pairs([label(group) for group in list(DataGroup)[:9]], GROUPS),
    *_pairs([label(state) for state in ConsentState], CONSENTS),
    *_pairs([label(state) for state in MemoState], MEMOS),
    *_pairs([label(state) for state in ActionState], ACTIONS),
    *_pairs([label(reply) for reply in Reply], REPLIES),
    *_pairs([label(extent) for extent in Extent], EXTENTS),
    *_pairs([label(urgency) for urgency in Urgency], URGENCIES),
    (label(PaperKind.CONSENT_FORM), "Suostumuslomake", "Samtyckesblankett"),
    (label(PaperKind.MEMO), "Muistio", "Promemoria"),
    (label(PaperKind.CLIENT_BEFORE), "Kutsukirje", "Inbjudan"),
    (label(PaperKind.CLIENT_AFTER), "Asiakkaan sivu", "Informationsblad till klienten"),
    (label(PaperKind.RELEASE_DAY), "Vapautumispäivän muistilista", "Minneslista för frigivningsdagen"),
    (M("Coordinator"), "Vetäjä", "Samordnare"),
    (MC("member", "Deputy"), "Varahenkilö", "Ersättare"),
    (M("Substitute"), "Sijainen", "Vikarie"),
    (MC("column", "Party"), "Taho", "Samarbetspart"),
    (M("The differing view"), "Eriävä näkemys", "Avvikande åsikt"),
    (M("The client’s view"), "Asiakkaan näkemys", "Klientens synpunkter"),
    (M("Dwelling needed by"), "Asunto tarvitaan viimeistään", "Bostad behövs senast"),
    (MC("form", "Done elsewhere"), "Tehty muualla", "Gjort på annat håll"),
    (M("Open the practice register"), "Avaa harjoitusrekisteri", "Öppna övningsregistret"),
    (
        M("Memo of the housing co-operation group"),
        "Asumisen yhteistyöryhmän muistio",
        "Promemoria från samarbetsgruppen för boende",
    ),
    (label(PaperKind.ADVANCE_SHEET), "Ennakkotiedot", "Förhandsuppgifter"),
    (_asked("plan_b"), "Ensimmäisen yön varasuunnitelma", "Reservplan för första natten"),
    (_asked("consensus"), "Yhteinen näkemys", "Gemensam syn"),
    (_asked("conditions"), "Ehdot", "Villkor"),
    (_asked("amount"), "Tuen määrä", "Stödets omfattning"),
    (_asked("non_disclosure"), "Turvakielto", "Spärrmarkering"),
    (_asked("referring_worker"), "Ilmoittava työntekijä", "Anmälande medarbetare"),
    (_asked("own_wish"), "Asiakkaan omin sanoin", "Med klientens egna ord"),
    (_asked("question"), "Mitä ryhmältä pyydetään", "Vad begärs av gruppen"),
]

_MAKERS_FI = r"(?<!Kelan )(?<!hyvinvointialueen )(?<!vuokranantajan )(?<!Rikosseuraamuslaitoksen )"
_MAKERS_SV = r"(?<!FPA:s )(?<!välfärdsområdets )(?<!hyresvärdens )(?<!Brottspåföljdsmyndighetens )"
NEVER = {
    "fi": {
        "a decision of the group": _MAKERS_FI + r"\bpäätö[sk]",
        "a risk or a score": r"riskitaso|riskiluok|riskiarv|pisteyt|uusintarikoll",
        "prisoner for client": r"\bvan(ki|git|gin|gille|keja)\b(?!, jolla ei ole asuntoa)",
        "the old name of the foundation": r"\bKrits|\bKRIS\b",
        "toimi for toimenpide": r"\b[Tt]oimet\b",
    },
    "sv": {
        "a decision of the group": _MAKERS_SV + r"\bbeslut",
        "a risk or a score": r"risknivå|riskbedömn|riskpoäng|poängsätt|återfallsris",
        "Sweden's word for homeless": r"[Hh]emlös",
        "Sweden's social services": r"[Ss]ocialtjänst",
        "Sweden's enforcement and insurance": r"[Kk]ronofog|[Ff]örsäkringskass",
        "Sweden's number of a person": r"[Pp]ersonnummer",
        "the old name of the foundation": r"\bKrits|\bKRIS\b",
        "Sweden's probation": r"[Ff]rivård|[Kk]riminalvård",
        "Sweden's restraining order": r"[Kk]ontaktförbud",
        "Sweden's default entry": r"[Bb]etalningsanmärkning",
        "Sweden's secrecy of addresses": r"[Ss]kyddad identitet|[Ss]kyddade personuppgifter",
        "minutes for a memo": r"\b[Pp]rotokoll",
        "Kela for FPA": r"\bKela\b",
        "intoxicants in the law's word": r"[Bb]erusningsmed",
    },
}


def _all_said(language: str) -> list[str]:
    catalogue = [m.string for m in update.read(language) if m.id]
    said = [one for s in catalogue for one in ((s,) if isinstance(s, str) else s or ())]
    said += [words for topic in topics(language).values() for words in topic.words()]
    return [*said, *texts.all_shipped(language)]


@pytest.mark.parametrize(
    ("message", "fi", "sv"), CANONICAL, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_term_is_the_fields_own(message: Message, fi: str, sv: str) -> None:
    said = text(message, "fi"), text(message, "sv")
    assert said == (fi[0].upper() + fi[1:], sv[0].upper() + sv[1:])


@pytest.mark.parametrize(("language", "what"), [(lang, what) for lang in LANGUAGES for what in NEVER[lang]])
def test_a_word_that_is_never_written(language: str, what: str) -> None:
    assert [said for said in _all_said(language) if re.search(NEVER[language][what], said)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotation_marks_are_those_of_both_languages(language: str) -> None:
    assert [said for said in _all_said(language) if re.search("[“„«»‟]", said)] == []
    assert [said for said in _all_said(language) if said.count("”") % 2] == []
