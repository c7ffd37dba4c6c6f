"""In which language a short text is written: Finnish, Swedish, English, or not to be told.

A word that only one of them has counts most, then endings and pairs of letters that the others lack. What begins
with a capital inside a text may be a name and counts for nothing. Where little speaks for a language, or something
speaks for another, nothing is said: a reader's voice is better left as it is than changed to a wrong one.
"""

from __future__ import annotations

import re

_WORDS = {
    "fi": (
        "ei en et emme ette eivät että jos kun koska mutta vaan vai sekä tai eli joka jota josta jossa "
        "jolla jonka joita jotka jotta mitä mikä missä mistä mihin miten milloin kuka ketkä keitä kenen "
        "kuinka minä minun minulla minulle minua minut sinä sinun hän hänen hänellä hänelle häntä hänet me "
        "meidän te teidän he heidän tämä tämän tätä tässä tästä tähän nämä nuo niitä niiden siinä siitä "
        "siihen sitä sillä silloin siellä täällä tuo ole ollut olisi olla olen ovat oli olivat olin voi "
        "voin voivat voisi saa saada saan sai haluan haluaa haluaisi haluaisin haluttu tarvitsee tarvitaan "
        "kyllä kiitos myös vielä nyt sitten aina usein ennen jälkeen kanssa mukaan mukana luona luo varten "
        "vuoksi takia ilman kesken yhdessä heti pian kuin niin noin vain ehkä asunto asunnon asuntoa koti "
        "kodin kotia asuu asua ensin enemmän paljon hyvin hyvä uusi"
    ),
    "sv": (
        "och att det som inte är av för med till från hos vid om utan eller också men jag du honom henne "
        "hennes vi oss ni er de dem deras denna detta dessa vad vem vilka vilken vilket varför när hur där "
        "här ett på under efter före mellan genom enligt har hade ska skulle vill ville kan kunde måste får "
        "fick blir blev varit vara bor bo bott nej tack gärna genast sedan ännu redan bara mycket mer mest "
        "mina mitt min sin sitt sina hans något någon några ingen inget allt alla andra eget egen egna "
        "bostad bostaden lägenhet hem hemma stöd stödet möte mötet klienten kommer skickas ges görs gör "
        "behöver behövs tills senast högst minst ja nu så då annat mot upp ut in över inom samt både "
        "antingen dock alltså därför eftersom trots ifall ju nog väl"
    ),
    "en": (
        "the and of to is are was were be been with that this these those not you your she they them their "
        "there which who what where when how why from have has had will would could should can may must "
        "about into than please thank thanks yes need needs want wants live lives help own after before "
        "until because also only"
    ),
}
_SEVERAL = "en et ja se sen me te he on no i man han vi du men ni de hos om er in var min sin voi"
_NAMES = frozenset(("ville", "bo", "hem"))  # with a capital they are somebody's, or somewhere
# pairs of letters, endings, and the stems that such an office writes most
_SHAPES = {
    "fi": re.compile(
        r"aa|ää|uu|yy|[^s]oo|öö|ii|yö|uo|[aäoöuye]i|äy|öy|ie|eu|iu|kk[aäiuo]|"
        r"ss[aä]|st[aä]\b|ll[aä]\b|lt[aä]\b|lle\b|ksi\b|nen\b|iden\b|jen\b|sti\b|v[aä]t\b|mme\b|in[aä]\b|h[aä]n\b|"
        r"asun|asum|vuokra|hakemu|tuki|tuen|palvelu|suunnitel|sopimu|toimeentul"
    ),
    "sv": re.compile(
        r"å|ck|sj|skj|tj|gt\b|[^e]ig\b|iga\b|het\b|heten|ning|[aeo]rna\b|else|ande\b|ende\b|ades?\b|[aä]tt\b|"
        r"sk\b|[aäå]nd\b|rd\b|\bst[^aoeu]|\bsk[^ae]|\bb[^aeiu]|\bf[^aeiu]|skap|ör[^aeiouyäö]|äg|öv|lig|ä[nm]n|kv|"
        r"boende|bostad|hyres|stöd|värd|ansök|utkomst|avtal|vill"
    ),
    "en": re.compile(r"th|ing\b|tion|\bwh|ould|ght|[^e]ed\b|ly\b|ous\b|ment\b|\bwr|ew\b|ow\b|ess\b|sh|ea"),
}
# what no word of a language has
_NEVER = {
    "fi": re.compile(r"[bcfgqwxzå]|\b[bcdfghjklmnprstv][bcdfghjklmnprstv]|[bcdfghjkmpv]\b|th|sh"),
    "sv": re.compile(r"aa|ää|uu|yy|uo|yö|öy|äy|nen\b|w|ea|lle\b|sh"),
    "en": re.compile(r"[åäö]|aa|uu|yy|kk|jä|sj"),
}
_ADDRESS = re.compile(r"\S*[@/]\S*|\S*\d\S*|\bwww\.\S*")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_AROUND, _ENDS = ' \t\n\r–"”“»(', ".!?:;"  # what stands before a word, and what ends a sentence
_LEAST, _TIMES = 3, 4  # what speaks for a language at the least, and how many times what speaks for the others
_OWN = 3  # what a word of its own counts
_SHORT, _LONG = 4, 8  # letters that a word has shapes from, and one with a capital
_ENOUGH = 400  # letters that are looked at

_SHARED = frozenset(_SEVERAL.split())
_KNOWN = {language: frozenset(words.split()) for language, words in _WORDS.items()}


def tongue(text: str) -> str | None:
    """Return "fi", "sv" or "en" where a text is written in it beyond doubt, else None.

    No answer is kept for the next time: what people wrote shall not outlive a register that is closed.
    """
    weights = dict.fromkeys(_WORDS, 0)
    said = _ADDRESS.sub(" ", text[:_ENOUGH])
    for found in _WORD.finditer(said):
        capital = found[0][0].isupper()
        if not capital or said[: found.start()].rstrip(_AROUND)[-1:] in _ENDS:  # in its beginning, too
            for language, weight in _weighed(found[0].casefold(), capital=capital):
                weights[language] += weight
    first, *others = sorted(weights, key=lambda one: -weights[one])
    sure = weights[first] >= max(_LEAST, _TIMES * sum(weights[one] for one in others))
    return first if sure else None


def _weighed(word: str, *, capital: bool) -> list[tuple[str, int]]:
    """Return for which languages a word speaks, and how much."""
    if word in _SHARED or (capital and word in _NAMES):
        return []
    known = [(language, _OWN) for language, words in _KNOWN.items() if word in words]
    if known or len(word) < (_LONG if capital else _SHORT):
        return known
    most = 1 if capital else 2
    return [
        (language, min(most, len(shape.findall(word))))
        for language, shape in _SHAPES.items()
        if not _NEVER[language].search(word)
    ]
