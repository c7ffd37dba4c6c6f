"""An organisation that takes part: an agency, a landlord, an NGO."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.domain.codes import Category

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.ids import OrganisationId

# whose workers are no public officials: they sign a secrecy undertaking
UNDERTAKING = frozenset({Category.LANDLORD, Category.SUPPORTED_HOUSING, Category.OTHER_SUPPORT, Category.OTHER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An organisation and its names in both languages (the Swedish one may be empty)."""

    id: OrganisationId
    version: int = 0
    name_fi: str = ""
    name_sv: str = ""
    category: Category | None = None
    area: str = ""
    address: str = ""
    secure_mail: str = ""
    active: bool = True
    answers: Mapping[str, Any] = field(default_factory=dict)

    def name(self, language: str) -> str:
        """Return the name for a reader of `language`, the other one where there is none."""
        return (self.name_sv or self.name_fi) if language == "sv" else (self.name_fi or self.name_sv)
