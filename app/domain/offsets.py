"""How long before or after its day each thing is due: the usual, or what the office has set (design.md §4).

Read at every start, so it imports nothing and is no dataclass.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX = "offset_"  # of an offset's name among the answers of the office
LONGEST = {"allowance": 60, "consent": 365}  # in the offset's own unit; of the others 24


class Offsets(NamedTuple):
    """The offsets of the rules of the timeline."""

    mapping_from: int = 6  # months before the need
    mapping_until: int = 2
    municipal: int = 3  # months before the need
    assistance: int = 2  # weeks before the need
    allowance: int = 6  # months from the beginning of imprisonment
    adults: int = 4  # weeks before koevapaus
    advance: int = 5  # working days before the meeting: the ground for telling, and the advance information
    memo: int = 5  # working days after it
    consent: int = 30  # days before its last day from which it is said that it expires


USUAL = Offsets()


def offsets_of(answers: Mapping[str, Any]) -> Offsets:
    """Return the offsets by the answers of an office; what it has not set, or set beyond reason, is as usual."""
    said: dict[str, Any] = {name: answers.get(f"{PREFIX}{name}") for name in Offsets._fields}
    read = USUAL._replace(**{name: value for name, value in said.items() if _fits(name, value)})
    if read.mapping_from < read.mapping_until:
        return read._replace(mapping_from=USUAL.mapping_from, mapping_until=USUAL.mapping_until)
    return read


def longest(name: str) -> int:
    """Return the most that may be set of an offset, in its own unit; the least is one."""
    return LONGEST.get(name, 24)


def _fits(name: str, value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= longest(name)
