"""A worker of an organisation: a member of the group or a deputy."""

from __future__ import annotations

from functools import partial

from app.domain.codes import DataGroup, Language, Owner, Reader
from app.domain.form_specs.shared import MEMO, OFFICE, RULE
from app.domain.forms import Field, FormSpec, Kind, Page
from app.domain.message import MC, M
from app.domain.worker import Absence

_worker = partial(Field, owner=Owner.WORKER, group=DataGroup.A, used_by=OFFICE, about_client=False)

WORKER = Page(
    name="worker",
    title=MC("page", "Worker"),
    fields=(
        _worker(name="name", label=MC("of a person", "Name"), kind=Kind.TEXT, essential=True, used_by=MEMO),
        _worker(name="title", label=M("Title"), kind=Kind.TEXT, used_by=MEMO),
        _worker(
            name="organisation_id",
            label=MC("field", "Organisation"),
            kind=Kind.ORGANISATION,
            essential=True,
            used_by=MEMO | RULE,
        ),
        _worker(
            name="language",
            label=M("Language of contact"),
            hint=M("Invitations and memos are made in this language."),
            kind=Kind.CHOICE,
            options=Language,
            essential=True,
            used_by=RULE,
        ),
        _worker(
            name="phone",
            label=M("Telephone"),
            kind=Kind.TEXT,
            used_by=frozenset({Reader.MEMO, Reader.OFFICE}),
        ),
        _worker(name="email", label=M("E-mail"), kind=Kind.TEXT),
    ),
)

MEMBERSHIP = Page(
    name="membership",
    title=MC("page", "Membership"),
    fields=(
        _worker(name="member", label=M("Member of the group"), kind=Kind.CHECK, used_by=RULE),
        _worker(
            name="deputy_of",
            label=M("Standing deputy of"),
            hint=M("Invited when this member is away."),
            kind=Kind.WORKER,
            used_by=RULE,
        ),
        _worker(
            name="absences",
            label=MC("field", "Absences"),
            kind=Kind.ROWS,
            record=Absence,
            used_by=RULE,
            row=(
                _worker(name="first", label=M("First day away"), kind=Kind.DATE, essential=True, used_by=RULE),
                _worker(
                    name="last",
                    label=M("Last day away"),
                    kind=Kind.DATE,
                    essential=True,
                    after="first",
                    used_by=RULE,
                ),
            ),
        ),
        _worker(
            name="confirmed_on",
            label=M("Contact details confirmed on"),
            kind=Kind.DATE,
            past=True,
            used_by=RULE,
        ),
        _worker(
            name="secrecy_undertaking",
            label=M("Secrecy undertaking signed on"),
            hint=M("For those who are not public officials."),
            kind=Kind.DATE,
            past=True,
        ),
        _worker(
            name="active",
            label=M("In this task"),
            hint=M("A worker who has left stays in the old cases."),
            kind=Kind.CHECK,
            used_by=RULE,
        ),
    ),
)

FORM = FormSpec(name="worker", title=MC("form", "Worker"), pages=(WORKER, MEMBERSHIP))
