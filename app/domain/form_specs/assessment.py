"""Step 5: assess together and agree on actions. The group decides nothing and sets no conditions."""

from __future__ import annotations

from functools import partial

from app.domain.assessment import Condition
from app.domain.codes import Consensus, DataGroup, Extent, HousingForm, Owner, Stand, Step, SupportAmount, YesNo
from app.domain.form_specs.action import ACTIONS
from app.domain.form_specs.arranged import DWELLING, FIRST_DAY
from app.domain.form_specs.shared import MEMO, MEMO_AND_RULE, MEMO_AND_STATISTIC, NO_SANCTION, row_group
from app.domain.form_specs.themes_housing import HOUSING_APART
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M

_assessed = partial(Field, owner=Owner.ASSESSMENT, group=DataGroup.D, used_by=MEMO, about_client=False)
_form = partial(
    _assessed,
    kind=Kind.CHOICE,
    options=HousingForm,
    least=Extent.MINIMUM,
    used_by=MEMO_AND_STATISTIC,
    about_client=True,
)

HOUSING = Page(
    name="form",
    title=M("Suitable form of housing"),
    short=MC("tab", "Form of housing"),
    fields=(
        _form(
            name="form_first",
            label=M("First choice"),
            essential=True,
            apart=tuple(("form_first", form.value, group) for form, group in HOUSING_APART.items()),
        ),
        _form(
            name="form_second",
            label=M("Second choice"),
            essential=True,
            apart=tuple(("form_second", form.value, group) for form, group in HOUSING_APART.items()),
        ),
        _assessed(
            name="form_text",
            label=M("Why this form of housing"),
            do_not_write=NO_SANCTION,
            kind=Kind.LONG_TEXT,
        ),
        _assessed(
            name="amount",
            label=M("Amount of support"),
            kind=Kind.CHOICE,
            options=SupportAmount,
            essential=True,
            group=DataGroup.G,
            used_by=MEMO_AND_STATISTIC,
            about_client=True,
        ),
        _assessed(
            name="supports",
            label=M("What support and from whom"),
            kind=Kind.ROWS,
            group=DataGroup.G,
            essential=True,
            when=("amount", frozenset(set(SupportAmount) - {SupportAmount.NONE})),
            row=(
                _assessed(
                    name="what",
                    label=M("What the support is"),
                    kind=Kind.TEXT,
                    group=DataGroup.G,
                    essential=True,
                ),
                _assessed(
                    name="organisation_id",
                    label=M("Given by"),
                    kind=Kind.ORGANISATION,
                    group=DataGroup.G,
                    least=Extent.MINIMUM,
                    essential=True,
                ),
                row_group(Owner.ASSESSMENT),
            ),
        ),
    ),
)

CONDITIONS = Page(
    name="conditions",
    title=MC("page", "Conditions"),
    lead=M("The group sets no conditions: record who sets each and on what it rests."),
    fields=(
        _assessed(
            name="has_conditions",
            label=M("Does any party set conditions for the housing"),
            kind=Kind.CHOICE,
            options=YesNo,
            essential=True,
        ),
        _assessed(
            name="conditions",
            label=MC("field", "Conditions"),
            kind=Kind.ROWS,
            record=Condition,
            essential=True,
            when=("has_conditions", frozenset({YesNo.YES})),
            row=(
                _assessed(name="what", label=MC("column", "Condition"), kind=Kind.TEXT, essential=True),
                _assessed(name="set_by", label=M("Who sets it"), kind=Kind.ORGANISATION, essential=True),
                _assessed(name="basis", label=M("On what it rests"), kind=Kind.TEXT, essential=True),
                _assessed(
                    name="accepted",
                    label=M("The client accepts it"),
                    kind=Kind.CHOICE,
                    options=YesNo,
                    essential=True,
                    about_client=True,
                ),
                _assessed(name="otherwise", label=M("What if it is not met"), kind=Kind.TEXT),
                row_group(Owner.ASSESSMENT),
            ),
        ),
    ),
)

VIEWS = Page(
    name="views",
    title=M("Consensus and the client’s standpoint"),
    short=MC("tab", "Views"),
    fields=(
        _assessed(
            name="consensus",
            label=MC("field", "Consensus"),
            kind=Kind.CHOICE,
            options=Consensus,
            essential=True,
        ),
        _assessed(
            name="consensus_text",
            label=M("The shared view in words"),
            do_not_write=NO_SANCTION,
            kind=Kind.LONG_TEXT,
        ),
        _assessed(
            name="dissents",
            label=M("Differing views"),
            kind=Kind.ROWS,
            essential=True,
            when=("consensus", frozenset({Consensus.DISSENT})),
            row=(
                _assessed(name="who", label=M("Whose view"), kind=Kind.PARTY, essential=True),
                _assessed(
                    name="what",
                    label=M("The differing view"),
                    kind=Kind.LONG_TEXT,
                    ticked=True,
                    essential=True,
                ),
                row_group(Owner.ASSESSMENT),
            ),
        ),
        _assessed(
            name="stand",
            label=M("The client’s standpoint"),
            kind=Kind.CHOICE,
            options=Stand,
            essential=True,
            about_client=True,
        ),
        _assessed(
            name="stand_text",
            label=M("The standpoint in the client’s own words"),
            kind=Kind.LONG_TEXT,
            own_words=True,
            about_client=True,
        ),
    ),
)

PLAN_B = Page(
    name="plan_b",
    title=M("First-night plan B and the next review"),
    short=MC("tab", "Plan B"),
    fields=(
        _assessed(
            name="plan_b",
            label=M("First-night plan B"),
            hint=M("Where does the client sleep on the first night if no dwelling is arranged?"),
            kind=Kind.LONG_TEXT,
            essential=True,
            used_by=MEMO_AND_RULE,
            about_client=True,
        ),
        _assessed(
            name="next_review",
            label=M("Next review"),
            kind=Kind.DATE,
            essential=True,
            group=DataGroup.B,
            used_by=MEMO_AND_RULE,
        ),
    ),
)

FORM = FormSpec(
    name="assessment",
    title=M("Assess together and agree on actions"),
    step=Step.ASSESSMENT,
    pages=(HOUSING, CONDITIONS, VIEWS, ACTIONS, PLAN_B, DWELLING, FIRST_DAY),
)
