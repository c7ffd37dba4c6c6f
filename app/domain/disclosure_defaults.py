"""Who knows what by default, as data: the matrix, the groups of rows and parties, the grounds, the masks.

Sources: domain.md §2 step 2 (matrix), disclosure.md (groups, grounds, masks), JulkL 621/1999 24.1 § (points).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Category, DataGroup, Extent, Law
from app.domain.consent import CONSENTED
from app.domain.message import MC, M

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.message import Message

SIGNS = {Extent.FULL: "●", Extent.MINIMUM: "◐", Extent.NONE: "–"}
_EXTENTS = {sign: extent for extent, sign in SIGNS.items()}

#                                A B C D E F G H I
MATRIX: dict[Category, str] = {
    Category.PROBATION: "●●●●●◐●●●",
    Category.PRISON: "●●●●●◐●●●",
    Category.SOCIAL_WORK: "●●●●●●●◐◐",
    Category.SUBSTANCE_MENTAL_HEALTH: "●●–◐–●●––",
    Category.LANDLORD: "◐◐–●◐–◐–◐",
    Category.SUPPORTED_HOUSING: "●●◐●●◐●◐◐",
    Category.OTHER_SUPPORT: "◐●–◐–◐●––",
    Category.KELA: "●●–◐◐––––",
    Category.DEBT_COUNSELLING: "●◐––●–◐––",
    Category.OTHER: "–––––––––",
}

# The group of a row by its responsible party, unless the coordinator has chosen another.
ROW_GROUP: dict[Category, DataGroup] = {
    Category.SUBSTANCE_MENTAL_HEALTH: DataGroup.F,
    Category.DEBT_COUNSELLING: DataGroup.E,
    Category.PRISON: DataGroup.C,
}

# What a recipient must know of which group to be told another party's name: that a party has to do with the client
# tells of the client. A prison is a unit, a service is more than a need: the minimum does not name them. The
# office's own name is on every paper.
NAMED_TO: dict[Category, tuple[DataGroup, Extent]] = {
    Category.PRISON: (DataGroup.C, Extent.FULL),
    Category.SOCIAL_WORK: (DataGroup.G, Extent.MINIMUM),
    Category.SUBSTANCE_MENTAL_HEALTH: (DataGroup.F, Extent.FULL),
    Category.LANDLORD: (DataGroup.D, Extent.MINIMUM),
    Category.SUPPORTED_HOUSING: (DataGroup.D, Extent.MINIMUM),
    Category.OTHER_SUPPORT: (DataGroup.G, Extent.MINIMUM),
    Category.KELA: (DataGroup.E, Extent.FULL),
    Category.DEBT_COUNSELLING: (DataGroup.E, Extent.FULL),
    Category.OTHER: (DataGroup.G, Extent.FULL),
}

# The points of JulkL 24.1 § by group; point 31 (secret address) is never printed, since it would tell of itself.
SECRECY: dict[DataGroup, int] = {
    DataGroup.A: 32,
    DataGroup.B: 32,
    DataGroup.C: 28,
    DataGroup.D: 32,
    DataGroup.E: 23,
    DataGroup.F: 25,
    DataGroup.G: 32,
    DataGroup.H: 28,
    DataGroup.I: 32,
}

# Questions whose words tell of release: a paper asks them in words that a reader without the timetable may see.
NEUTRAL: dict[str, Message] = {
    "housing_now": M("Housing situation"),
    "income": MC("memo", "Income"),
}

# What a non-disclosure order hides in every paper: towns, addresses, unit, the new dwelling, phone, e-mail.
MASKED = frozenset(
    {
        "municipality",
        "wished_town",
        "area_limit",
        "address",
        "phone",
        "email",
        "contact",
        "unit",
        "landlord",
        "dwelling_address",
    }
)


# The kinds of party that a fixed ground is for; a recorded one names its organisation alone.
BY_LAW: dict[Law, frozenset[Category]] = {
    Law.RISE_UNIT: frozenset({Category.PROBATION, Category.PRISON}),
    Law.SOCIAL_SERVICES: frozenset({Category.SOCIAL_WORK}),
}


def defaults(category: Category) -> dict[DataGroup, Extent]:
    """Return how much of each group an organisation of this kind knows unless the client narrows it."""
    return {group: _EXTENTS[sign] for group, sign in zip(CONSENTED, MATRIX[category], strict=True)}


def fixed_extents(law: Law) -> tuple[tuple[DataGroup, Extent], ...]:
    """Return what a ground in law gives by itself (disclosure.md, The cut).

    A withdrawal notice and a recorded ground give nothing by themselves: the notice names papers alone, and a
    recorded ground holds its own groups.
    """
    return tuple(_FIXED.get(law, {}).items())


def _everything(*groups: DataGroup) -> dict[DataGroup, Extent]:
    return dict.fromkeys(groups, Extent.FULL)


_FIXED: dict[Law, Mapping[DataGroup, Extent]] = {
    Law.OWN_PAPERS: _everything(*CONSENTED, DataGroup.PERSON),
    Law.OFFICE_COPY: _everything(*DataGroup),
    Law.RISE_UNIT: defaults(Category.PROBATION),
    Law.SOCIAL_SERVICES: _everything(DataGroup.A, DataGroup.D),  # SHL 35 §, with the reason
}
