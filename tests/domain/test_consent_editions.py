"""What an edition of a consent adds to the one before it, and what a renewal takes over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.codes import ConsentAnswer, DataGroup, Extent, GivenBy
from app.domain.consent import Consent, ConsentRow, Withdrawal
from app.domain.consent_editions import addition, renewal, rows_left
from app.domain.ids import CaseId, ConsentId, OrganisationId
from app.domain.offsets import USUAL
from tests.domain.case_files import random_file

TODAY = date(2026, 11, 24)
A, D, E = DataGroup.A, DataGroup.D, DataGroup.E
FULL, MINIMUM, NONE = Extent.FULL, Extent.MINIMUM, Extent.NONE
ONE, TWO = OrganisationId("one"), OrganisationId("two")


def row(key: OrganisationId = ONE, *, asked: bool = False, **extents: Extent) -> ConsentRow:
    pairs = tuple((DataGroup[name], extent) for name, extent in extents.items())
    return ConsentRow(organisation_id=key, extents=pairs, asked_from=asked)


def signed(*rows: ConsentRow, withdrawals: tuple[Withdrawal, ...] = ()) -> Consent:
    return Consent(
        id=ConsentId("c1"),
        case_id=CaseId("case"),
        answer=ConsentAnswer.GIVEN,
        signed_on=TODAY - timedelta(days=30),
        valid_until=TODAY + timedelta(days=200),
        rows=rows,
        withdrawals=withdrawals,
    )


def changed(first: Consent, *rows: ConsentRow) -> Consent:
    return replace(first, id=ConsentId("c2"), edition=2, signed_on=None, rows=rows, withdrawals=())


def withdrawn(key: OrganisationId | None = None, group: DataGroup | None = None) -> Withdrawal:
    return Withdrawal(withdrawn_on=TODAY, recorded_by="P", organisation_id=key, group=group)


@pytest.mark.parametrize(
    ("before", "after", "wider", "narrower"),
    [
        (row(A=FULL), row(A=FULL, D=MINIMUM), {D: MINIMUM}, {}),
        (row(A=MINIMUM), row(A=FULL), {A: FULL}, {}),
        (row(A=FULL), row(A=MINIMUM), {}, {A: MINIMUM}),
        (row(A=FULL, D=FULL), row(A=FULL), {}, {D: NONE}),
        (row(A=FULL, D=FULL), row(A=FULL, E=FULL), {E: FULL}, {D: NONE}),
    ],
)
def test_an_addition_tells_group_by_group_what_is_new_and_what_is_less(
    before: ConsentRow, after: ConsentRow, wider: dict[DataGroup, Extent], narrower: dict[DataGroup, Extent]
) -> None:
    first = signed(before)
    found = addition(replace(random_file(1), consents=(first, changed(first, after))), TODAY)
    assert found is not None
    assert found.to == first
    assert {pair for one in found.wider for pair in one.extents} == set(wider.items())
    assert {pair for one in found.narrower for pair in one.extents} == set(narrower.items())


def test_a_new_organisation_and_a_new_leave_to_ask_are_an_addition() -> None:
    first = signed(row(A=FULL))
    file = replace(random_file(1), consents=(first, changed(first, row(A=FULL, asked=True), row(TWO, D=FULL))))
    found = addition(file, TODAY)
    assert found is not None
    assert [(one.organisation_id, one.extents, one.asked_from) for one in found.wider] == [
        (ONE, (), True),
        (TWO, ((D, FULL),), False),
    ]


def test_a_whole_form_is_no_addition() -> None:
    first = signed(row(A=FULL))
    more = changed(first, row(A=FULL, D=FULL))
    ended = replace(first, valid_until=TODAY - timedelta(days=1))
    alone: list[tuple[Consent, ...]] = [
        (),
        (first,),
        (first, changed(first, row(A=FULL))),  # nothing is new
        (first, replace(more, valid_until=TODAY + timedelta(days=300))),  # longer
        (first, replace(more, answers={"renews": True})),
        (ended, replace(more, valid_until=ended.valid_until)),  # nothing is in force to add to
        (replace(first, answer=ConsentAnswer.REFUSED), more),
        (replace(first, withdrawals=(withdrawn(),)), more),
    ]
    for consents in alone:
        assert addition(replace(random_file(1), consents=consents), TODAY) is None


def test_what_was_withdrawn_in_part_is_not_taken_over() -> None:
    entries = (withdrawn(ONE, E), withdrawn(TWO), withdrawn(group=D))
    consent = signed(row(A=FULL, D=FULL, E=FULL, asked=True), row(TWO, A=FULL, asked=True), withdrawals=entries)
    assert rows_left(consent) == (row(A=FULL, asked=True), row(TWO))


def test_a_renewal_has_the_same_rows_and_is_to_be_signed() -> None:
    consent = replace(
        signed(row(A=FULL), withdrawals=(withdrawn(ONE, E),)),
        given_by=GivenBy.GUARDIAN,
        original_at="Kansio 3",
        answers={"own_copy": "paper", "received_by": "Päivi", "help": ["read_aloud"]},
    )
    new = renewal(consent, ConsentId("c2"), 2)
    assert (new.id, new.edition, new.rows, new.given_by) == ("c2", 2, consent.rows, GivenBy.GUARDIAN)
    assert (new.answer, new.signed_on, new.valid_until, new.original_at) == (None, None, None, "")
    assert new.withdrawals == ()
    assert new.renews
    assert not consent.renews
    assert {name for name in new.answers if name != "renews"} == {"own_copy"}


@pytest.mark.parametrize(
    ("left", "soon"), [(-1, False), (0, True), (USUAL.consent, True), (USUAL.consent + 1, False)]
)
def test_the_end_is_near_from_the_warning_to_the_last_day(left: int, soon: bool) -> None:  # noqa: FBT001
    consent = replace(signed(), valid_until=TODAY + timedelta(days=left))
    assert consent.expires_soon(TODAY, USUAL.consent) is soon
    assert not replace(consent, withdrawals=(withdrawn(),)).expires_soon(TODAY, USUAL.consent)
    assert not replace(consent, valid_until=None).expires_soon(TODAY, USUAL.consent)
