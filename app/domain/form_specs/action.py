"""The agreed actions: who does what by when (step 5)."""

from __future__ import annotations

from functools import partial

from app.domain.action import REASONED, Action
from app.domain.codes import ActionState, DataGroup, Owner, Reader
from app.domain.form_specs.shared import MEMO, NO_OTHER_PEOPLE, row_group
from app.domain.forms import Field, Kind, Page
from app.domain.message import MC, M

_READ = frozenset({Reader.MEMO, Reader.RULE, Reader.STATISTIC})

_action = partial(Field, owner=Owner.AGREED, group=DataGroup.D, used_by=MEMO, about_client=False)

ACTIONS = Page(
    name="actions",
    title=M("Agreed actions"),
    short=MC("tab", "Actions"),
    lead=M("Who does what by when. The client’s own tasks belong here as well."),
    fields=(
        _action(
            name="actions",
            label=MC("field", "Actions"),
            kind=Kind.ROWS,
            record=Action,
            essential=True,
            used_by=_READ,
            row=(
                _action(
                    name="what",
                    label=MC("column", "What"),
                    hint=M("One deed a row, so concrete that it can be seen to be done."),
                    do_not_write=NO_OTHER_PEOPLE,
                    kind=Kind.TEXT,
                    essential=True,
                ),
                _action(
                    name="who",
                    label=MC("column", "Who"),
                    kind=Kind.PARTY,
                    essential=True,
                    used_by=_READ,
                ),
                _action(name="helper", label=M("With whose help"), kind=Kind.TEXT),
                _action(name="due", label=M("By when"), kind=Kind.DATE, essential=True, used_by=_READ),
                _action(
                    name="state",
                    label=MC("of an action", "State"),
                    kind=Kind.CHOICE,
                    options=ActionState,
                    used_by=_READ,
                ),
                _action(
                    name="reason",
                    label=M("Why"),
                    do_not_write=NO_OTHER_PEOPLE,
                    kind=Kind.TEXT,
                    when=("state", REASONED),
                    essential=True,
                ),
                row_group(Owner.AGREED),
            ),
        ),
    ),
)
