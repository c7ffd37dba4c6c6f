"""On which grounds a copy is secret, in the office's own words, at the foot of the paper.

Only the points that this very copy needs are said: point 31 (secret address) is none of them, since it would tell
of itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.disclosure_defaults import SECRECY
from app.domain.makers import CLIENTS
from app.domain.message import MC, M
from app.domain.released import Row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.released import Released

POINTS = tuple(str(point) for point in sorted(set(SECRECY.values())))


def with_grounds(released: Released, words: Mapping[str, str]) -> Released:
    """Return a paper with the grounds of its secrecy; the client's own papers say none."""
    said = tuple(
        M("point {point}: {words}", point=point, words=words[str(point)])
        for point in released.secrecy
        if str(point) in words
    )
    if not said or released.kind in CLIENTS:
        return released
    return replace(released, foot=(*released.foot, Row(label=MC("memo", "Grounds of secrecy"), values=said)))
