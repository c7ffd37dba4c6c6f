"""What a corrected paper says of the one before it: found from the two papers of the very same reader.

Both were cut for that reader, so what is found can tell nothing that the reader does not know already.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.message import M
from app.domain.released import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.message import Message
    from app.domain.released import Released

_LABEL = M("Corrected version")


def corrected(released: Released, former: Released) -> Released:
    """Return a paper that says which version it replaces, and which of its sections are not as they were."""
    if former.edition >= released.edition:
        return released
    said = [M("It replaces version {version} of {day}.", version=former.edition, day=former.made_on)]
    sections = tuple(_changed(released, former)) if former.language == released.language else ()
    if sections:
        said.append(M("What has changed: {sections}.", sections=sections))
    return replace(released, head=(*released.head, Row(label=_LABEL, values=tuple(said))))


def _changed(released: Released, former: Released) -> Iterator[Message]:
    """Yield the headings of what is new, other or gone, in the order of the paper."""
    before = {row.label: row.values for row in former.head if row.label != _LABEL}
    now = {row.label: row.values for row in released.head}
    yield from (name for name in {**now, **before} if now.get(name) != before.get(name))
    parts = {part.heading: part.blocks for part in former.parts}
    present = {part.heading: part.blocks for part in released.parts}
    yield from (name for name in {**present, **parts} if present.get(name) != parts.get(name))
