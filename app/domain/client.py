"""The client: who the case is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from app.domain.codes import Language, YesNo
    from app.domain.ids import ClientId


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A person. Never the full identity code; `answers` holds what no rule reads."""

    id: ClientId
    version: int = 0
    name: str = ""
    born: date | None = None
    language: Language | None = None
    non_disclosure: YesNo | None = None
    answers: Mapping[str, Any] = field(default_factory=dict)
