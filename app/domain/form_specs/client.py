"""The pages about the person: who, how to reach, with whom (step 1)."""

from __future__ import annotations

from functools import partial

from app.domain.codes import DataGroup, Extent, Household, Language, Owner, YesNo
from app.domain.form_specs.shared import BEFORE, MEMO, MEMO_AND_RULE, NO_OTHER_PEOPLE, RULE
from app.domain.forms import Field, Kind, Page
from app.domain.message import MC, M

_client = partial(Field, owner=Owner.CLIENT, group=DataGroup.A, used_by=MEMO)
_contact = partial(_client, used_by=BEFORE)
_household = partial(Field, owner=Owner.MAPPING, group=DataGroup.A, used_by=MEMO)

NAME = _client(
    name="name",
    label=MC("of a person", "Name"),
    kind=Kind.TEXT,
    essential=True,
    least=Extent.MINIMUM,
    used_by=MEMO_AND_RULE,
)
LANGUAGE = _client(
    name="language",
    label=M("Language of contact"),
    kind=Kind.CHOICE,
    options=Language,
    essential=True,
    least=Extent.MINIMUM,
    used_by=MEMO_AND_RULE,
)
MUNICIPALITY = _client(name="municipality", label=M("Home municipality"), kind=Kind.TEXT, essential=True)

PERSON = Page(
    name="person",
    title=MC("page", "Person"),
    fields=(
        NAME,
        _client(
            name="born",
            label=M("Date of birth"),
            hint=M("Never the identity code."),
            kind=Kind.DATE,
            essential=True,
            past=True,
            used_by=MEMO_AND_RULE,
        ),
        LANGUAGE,
        _client(
            name="other_language",
            label=M("Which language"),
            kind=Kind.TEXT,
            when=("language", frozenset({Language.OTHER})),
            least=Extent.MINIMUM,
            essential=True,
        ),
        _client(
            name="interpreter",
            label=M("Interpreter needed"),
            kind=Kind.CHOICE,
            options=YesNo,
            least=Extent.MINIMUM,
            essential=True,
        ),
        _client(
            name="non_disclosure",
            label=M("Non-disclosure order"),
            hint=M("If yes, no paper or file shows an address, a town, a unit or a telephone number."),
            kind=Kind.CHOICE,
            options=YesNo,
            group=DataGroup.OFFICE,
            used_by=RULE,
            essential=True,
        ),
    ),
)

CONTACT = Page(
    name="contact",
    title=M("Contact details"),
    short=MC("tab", "Contact"),
    fields=(
        MUNICIPALITY,
        _contact(name="address", label=M("Present address"), kind=Kind.TEXT),
        _contact(name="phone", label=M("Telephone"), kind=Kind.TEXT),
        _contact(name="email", label=M("E-mail"), kind=Kind.TEXT),
        _client(
            name="guardian",
            label=M("Guardian"),
            hint=M("Name and telephone. A guardian may have to be invited."),
            kind=Kind.TEXT,
        ),
        _contact(
            name="contact",
            label=M("Through whom the client is reached"),
            hint=M("Only if the client has allowed it."),
            kind=Kind.TEXT,
        ),
    ),
)

HOUSEHOLD = Page(
    name="household",
    title=MC("page", "Household"),
    lead=M("For whom is the dwelling?"),
    fields=(
        _household(
            name="household_size",
            label=M("Number of residents"),
            hint=M("Count the client as well."),
            kind=Kind.NUMBER,
            least=Extent.MINIMUM,
            essential=True,
        ),
        _household(
            name="household",
            label=M("Lives with"),
            kind=Kind.CHOICES,
            options=Household,
            essential=True,
        ),
        _household(
            name="children",
            label=M("Number of children"),
            kind=Kind.NUMBER,
            when=("household", frozenset({Household.CHILDREN})),
            essential=True,
            used_by=MEMO_AND_RULE,
        ),
        _household(
            name="children_visits",
            label=M("When the children are there"),
            do_not_write=NO_OTHER_PEOPLE,
            kind=Kind.TEXT,
            when=("household", frozenset({Household.CHILDREN})),
        ),
        _household(name="pets", label=M("Pets"), kind=Kind.TEXT),
    ),
)
