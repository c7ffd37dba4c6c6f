"""The meeting's themes 1–4: the present, the past, the skills and the wishes of housing."""

from __future__ import annotations

from functools import partial

from app.domain.codes import (
    DataGroup,
    DwellingEnd,
    DwellingKind,
    Extent,
    HousingForm,
    Owner,
    Skill,
    Theme,
    YesNo,
)
from app.domain.form_specs.shared import MEMO, MEMO_AND_STATISTIC, NO_OTHER_PEOPLE, NO_SANCTION
from app.domain.form_specs.situation import HOUSING_NOW, KEEP_UNTIL, LODGING_ENDS, LODGING_REASON
from app.domain.form_specs.support import WISHED_TOWN
from app.domain.forms import Field, Kind, Page
from app.domain.message import MC, M

HOUSING_APART = {
    HousingForm.SUBSTANCE_FREE: DataGroup.F,
    HousingForm.REHABILITATIVE: DataGroup.F,
    HousingForm.REHABILITATION_FIRST: DataGroup.F,
}
_END_APART = {
    DwellingEnd.EVICTION: DataGroup.E,
    DwellingEnd.RESCISSION: DataGroup.E,
    DwellingEnd.PRISON: DataGroup.C,
}

_theme = partial(Field, owner=Owner.SLOT, group=DataGroup.D, used_by=MEMO)
_text = partial(_theme, kind=Kind.LONG_TEXT, sourced=True)
_dwelling = partial(_theme, about_client=False)
_skill = partial(_theme, kind=Kind.CHOICE, options=Skill, essential=True)

PRESENT = Page(
    name=Theme.PRESENT.value,
    title=MC("theme", "Present situation"),
    lead=M("From the mapping. What has changed?"),
    fields=(
        HOUSING_NOW,
        KEEP_UNTIL,
        LODGING_ENDS,
        LODGING_REASON,
        _text(name="present_text", label=M("More about the present situation"), do_not_write=NO_SANCTION),
    ),
)

EARLIER = Page(
    name=Theme.EARLIER.value,
    title=MC("theme", "Earlier dwelling"),
    short=MC("tab", "Earlier"),
    fields=(
        _theme(
            name="has_lived",
            label=M("Has the client had a dwelling before"),
            kind=Kind.CHOICE,
            options=YesNo,
            essential=True,
        ),
        _theme(
            name="dwellings",
            label=M("Earlier dwellings"),
            kind=Kind.ROWS,
            essential=True,
            when=("has_lived", frozenset({YesNo.YES})),
            row=(
                _dwelling(name="municipality", label=M("Municipality"), kind=Kind.TEXT),
                _dwelling(
                    name="kind",
                    label=M("Kind of dwelling"),
                    kind=Kind.CHOICE,
                    options=DwellingKind,
                ),
                _dwelling(
                    name="period", label=M("From when to when"), hint=M("For example 2021–2024."), kind=Kind.TEXT
                ),
                _dwelling(
                    name="end_reason",
                    label=M("Why it ended"),
                    kind=Kind.CHOICE,
                    options=DwellingEnd,
                    apart=tuple(("end_reason", end.value, group) for end, group in _END_APART.items()),
                ),
            ),
        ),
        _text(name="earlier_text", label=M("More about earlier housing"), do_not_write=NO_SANCTION),
    ),
)

SKILLS = Page(
    name=Theme.SKILLS.value,
    title=MC("theme", "Housing skills"),
    short=MC("tab", "Skills"),
    fields=(
        _skill(name="skill_cleaning", label=M("Cleaning")),
        _skill(name="skill_food", label=M("Food")),
        _skill(name="skill_bills", label=M("Bills and post")),
        _skill(name="skill_neighbours", label=M("Neighbours and quiet")),
        _skill(name="skill_equipment", label=M("Appliances and safety")),
        _skill(name="skill_guests", label=M("Guests")),
        _text(name="skills_text", label=M("More about housing skills"), do_not_write=NO_SANCTION),
    ),
)

WISHES = Page(
    name=Theme.WISHES.value,
    title=MC("theme", "Housing wishes"),
    short=MC("tab", "Wishes"),
    fields=(
        WISHED_TOWN,
        _theme(
            name="wished_form",
            label=M("Wished form of housing"),
            kind=Kind.CHOICE,
            options=HousingForm,
            essential=True,
            least=Extent.MINIMUM,
            apart=tuple(("wished_form", form.value, group) for form, group in HOUSING_APART.items()),
            used_by=MEMO_AND_STATISTIC,
        ),
        _theme(name="wished_size", label=M("Wished size"), hint=M("For example one room."), kind=Kind.TEXT),
        _theme(
            name="rent_ceiling",
            label=M("Highest rent a month"),
            kind=Kind.MONEY,
            least=Extent.MINIMUM,
            essential=True,
        ),
        _theme(
            name="not_wanted",
            label=M("What the client does not want"),
            do_not_write=NO_OTHER_PEOPLE,
            kind=Kind.TEXT,
        ),
        _text(name="wishes_text", label=M("More about the wishes"), do_not_write=NO_SANCTION),
    ),
)
