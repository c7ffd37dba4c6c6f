"""Drawn by chance: the person, the sanction and its days, the mapping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Essential, Homelessness, Income
from app.domain.forms import NOT_KNOWN
from app.practice.days import DAY
from app.practice.directory import KIVISALO, LANSIRANTA, YKS
from app.practice.phrases import SITUATIONS, TOWNS, WISHES
from app.practice.pieces import Said, applied, levels, mapped, person

if TYPE_CHECKING:
    from app.domain.ids import OrganisationId
    from app.practice.chance import Chance

INSIDE = {"imprisonment": 6, "fine_conversion": 2, "remand": 2, "combined_sentence": 1}
OUTSIDE = {
    "community_service": 4,
    "conditional_release_supervision": 4,
    "monitoring_sentence": 2,
    "conditional_imprisonment_supervision": 2,
    "juvenile_punishment": 1,
    "probationary_freedom": 1,
}
DATED = frozenset({*INSIDE, "monitoring_sentence", "probationary_freedom"})
KOEVAPAUS = frozenset({"imprisonment", "combined_sentence", "probationary_freedom"})
UNITS = {
    YKS: "Itälän yhdyskuntaseuraamustoimisto",
    KIVISALO: "Kivisalon vankila",
    LANSIRANTA: "Länsirannan vankila",
}
OTHER_LANGUAGES = ("arabia", "venäjä", "somali", "englanti", "vietnam", "viro")
LANDLORDS = (
    "Itälän Kodit Oy",
    "Rantalan Vuokra-asunnot Oy",
    "Itälän Opiskelija-asunnot",
    "Yksityinen vuokranantaja",
)
LEADS = (6, 20, 45, 90, 130, 180, 240)  # days from the first call to the need
LONG_LEAD = 100
ADULT, OLD = 18 * 366, 75 * 365


def drawn_person(chance: Chance, language: str) -> Said:
    """Return who the client is."""
    born = chance.days.today - (ADULT + chance.below(OLD - ADULT)) * DAY
    said = person(chance.name(language), born.isoformat(), language, municipality=chance.one(TOWNS))
    if language == "other":
        said |= {"other_language": chance.one(OTHER_LANGUAGES), "interpreter": "yes"}
    if chance.sometimes(0.04):
        said["non_disclosure"] = "yes"
    if chance.sometimes(0.6):
        said["phone"] = f"04{chance.below(10)} {100 + chance.below(900)} 0{100 + chance.below(900)}"
    return said


def drawn_case(chance: Chance, age: int, language: str, *, inside: bool) -> Said:
    """Return the sanction, its days and the housing now, of a case opened `age` days ago."""
    sanction = chance.weighed(INSIDE if inside else OUTSIDE)
    need = chance.one(LEADS) + chance.below(20) - age
    said: Said = {"sanction": sanction, "unit": UNITS[_unit(language, inside=inside)]}
    if inside:
        said["imprisonment_began"] = chance.days.exactly(-age - 5 - chance.below(900))
    if sanction == "remand":
        said |= {"release_day": NOT_KNOWN, "release_certainty": NOT_KNOWN}
    elif sanction in DATED:
        certainty = chance.one(("estimated", "confirmed"))
        said |= {"release_day": chance.days.on(need), "release_certainty": certainty}
    if sanction in KOEVAPAUS:
        planned = need + age > LONG_LEAD and chance.sometimes(0.5)
        said["koevapaus_planned"] = "yes" if planned else "no"
        said |= {"koevapaus_start": chance.days.on(need - 45)} if planned else {}
    said["housing_now"] = chance.one(("kept", "at_risk", "family", "place_sought", "none"))
    if not inside and said["housing_now"] not in {"kept", "none"}:
        said["lodging_ends"] = chance.days.on(need)
        said["lodging_reason"] = chance.one(("eviction", "notice", "fixed_term", "other"))
    return said


def begun_mapping(chance: Chance, age: int, language: str, *, inside: bool) -> Said:
    """Return a mapping of which a first page or two are done."""
    return mapped(chance.days, -max(age - 2, 0), _unit(language, inside=inside)) | {
        "homelessness": str(chance.one(tuple(Homelessness))),
        "own_wish": chance.text(WISHES, language, 3),
        "wished_town": chance.one(TOWNS),
    }


def whole_mapping(chance: Chance, age: int, language: str, *, inside: bool) -> Said:
    """Return a mapping with every essential answer, "not known" among them."""
    said = begun_mapping(chance, age, language, inside=inside)
    if said["homelessness"] != Homelessness.NOT_HOMELESS.value:
        said["homeless_since"] = chance.days.exactly(-age - 5 - chance.below(3000))
        said["long_term"] = chance.one(("yes", "no"))
    said |= levels("".join(chance.one("0112233-") for _ in range(9))) | _household(chance)
    said |= _applications(chance, age)
    said["arrears"] = chance.one(("yes", "no", "no", NOT_KNOWN))
    said["credit"] = chance.one(("in_order", "entry", NOT_KNOWN))
    said["income"] = chance.random.sample([str(one) for one in Income], chance.one((1, 1, 2)))
    said["in_order"] = [str(one) for one in Essential if chance.sometimes(0.7)]
    if chance.sometimes(0.5):
        said["tried"] = chance.text(SITUATIONS, language, 30)
        said["tried.source"] = chance.one(("client", "document", "worker"))
    return said


def _unit(language: str, *, inside: bool) -> OrganisationId:
    if not inside:
        return YKS
    return LANSIRANTA if language == "sv" else KIVISALO


def _household(chance: Chance) -> Said:
    if chance.sometimes(0.75):
        return {"household_size": 1, "household": ["alone"]}
    children = 1 + chance.below(3)
    return {"household_size": children + 1, "household": ["children"], "children": children}


def _applications(chance: Chance, age: int) -> Said:
    if chance.sometimes(0.4):
        return {"has_applied": "no"}
    ago = max(age - chance.below(10), 1)
    row = applied(
        chance.days.on(-ago),
        chance.days.exactly(chance.one((60, 90, 180)) - ago),
        chance.one(("submitted", "in_queue", "offered", "rejected")),
        where=chance.one(LANDLORDS),
    )
    return {"has_applied": "yes", "applications": [row]}
