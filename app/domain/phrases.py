"""Ready sentences for the boxes one writes in: which section of the phrase bank is for which question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Owner

if TYPE_CHECKING:
    from app.domain.forms import Field

# the client's own words have no ready sentences
_SECTIONS: dict[tuple[Owner, str], str] = {
    (Owner.REFERRAL, "question"): "question",
    (Owner.MAPPING, "tried"): "tried",
    (Owner.SLOT, "present_text"): "present",
    (Owner.SLOT, "earlier_text"): "earlier",
    (Owner.SLOT, "skills_text"): "skills",
    (Owner.SLOT, "wishes_text"): "wishes",
    (Owner.SLOT, "arrears_text"): "arrears",
    (Owner.SLOT, "substances_text"): "substances",
    (Owner.SLOT, "support_text"): "support",
    (Owner.ASSESSMENT, "form_text"): "form",
    (Owner.ASSESSMENT, "consensus_text"): "consensus",
    (Owner.ASSESSMENT, "plan_b"): "plan_b",
    (Owner.AGREED, "what"): "action",
}
SECTIONS = tuple(_SECTIONS.values())


def section_of(field: Field) -> str | None:
    """Return the section of the phrase bank that is for a question, None where there is none."""
    return _SECTIONS.get((field.owner, field.name))
