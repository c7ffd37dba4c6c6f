"""Who knows what by default, as data: the matrix, the groups of rows and parties, the grounds, the masks.

Sources: domain.md §2 step 2 (matrix), disclosure.md (groups, grounds, masks), JulkL 621/1999 24.1 § (points).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Category, DataGroup, Extent, Law
from app.domain.consent import CONSENTED

if TYPE_CHECKING:
    from collections.abc import Mapping

_EXTENTS = {"●": Extent.FULL, "◐": Extent.MINIMUM, "–": Extent.NONE}

#                                A B C D E F G H I
_MATRIX: dict[Category, str] = {
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

# The group that a party's name belongs to: that it has to do with the client tells of the client. The office's
# own name is on every paper.
PARTY_GROUP: dict[Category, DataGroup] = {
    Category.PRISON: DataGroup.C,
    Category.SOCIAL_WORK: DataGroup.G,
    Category.SUBSTANCE_MENTAL_HEALTH: DataGroup.F,
    Category.LANDLORD: DataGroup.D,
    Category.SUPPORTED_HOUSING: DataGroup.D,
    Category.OTHER_SUPPORT: DataGroup.G,
    Category.KELA: DataGroup.E,
    Category.DEBT_COUNSELLING: DataGroup.E,
    Category.OTHER: DataGroup.G,
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


def defaults(category: Category) -> dict[DataGroup, Extent]:
    """Return how much of each group an organisation of this kind knows unless the client narrows it."""
    return {group: _EXTENTS[sign] for group, sign in zip(CONSENTED, _MATRIX[category], strict=True)}


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
