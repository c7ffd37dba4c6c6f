"""An addition to a consent on paper: only what is new; a renewal is the whole form."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.domain.codes import DataGroup, Extent, Language
from app.domain.consent import Consent, ConsentRow, Withdrawal
from app.domain.ids import ConsentId, OrganisationId
from app.domain.released import Table
from tests.services.test_consent_papers import MOST, ORGANISATIONS, consent, file_with, made, rows, sound, words

if TYPE_CHECKING:
    from app.services.session import Session


def in_force(session: Session, *given_rows: ConsentRow, **more: object) -> Consent:
    today = session.clock.today()
    return consent(
        *given_rows,
        answer="given",
        signed_on=today - timedelta(days=30),
        valid_until=today + timedelta(days=300),
        **more,
    )


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("count", [1, MOST - 1])
def test_an_addition_is_one_page_with_only_what_is_new(session: Session, language: str, count: int) -> None:
    first = in_force(session, *rows(1), language=Language(language))
    added = replace(first, id=ConsentId("c2"), edition=2, signed_on=None, rows=rows(count + 1))
    order = made(session, file_with(first, added, language=language))
    assert order.paper.pages == 1
    assert sound(order.paper.pdf)
    tables = [block for part in order.order.released.parts for block in part.blocks if isinstance(block, Table)]
    assert [len(table.rows) for table in tables] == [count]
    assert all(
        row[0] != ORGANISATIONS[first.rows[0].organisation_id].name(language) or count > 3
        for row in tables[0].rows
    )
    said = words(order.order.released)
    assert ("Lisäys suostumukseen" if language == "fi" else "Tillägg till samtycket") in said


def test_a_renewal_is_the_whole_form(session: Session) -> None:
    first = in_force(session, *rows(1))
    renewed = replace(
        first, id=ConsentId("c2"), edition=2, signed_on=None, valid_until=None, answers={"renews": True}
    )
    said = words(made(session, file_with(first, renewed)).order.released)
    assert "Lisäys suostumukseen" not in said
    assert "tietosuojavaltuutetun" in said


def test_what_is_narrowed_is_told_apart(session: Session) -> None:
    first = in_force(session, *rows(1, every=1))
    less = replace(first.rows[0], extents=((DataGroup.A, Extent.FULL),))
    said = words(
        made(session, file_with(first, replace(first, id=ConsentId("c2"), edition=2, rows=(less,)))).order.released
    )
    assert "Mitä rajataan" in said
    assert "Mikä on uutta" not in said


def test_what_was_withdrawn_and_is_given_again_is_new(session: Session) -> None:
    gone = Withdrawal(withdrawn_on=session.clock.today(), recorded_by="P", organisation_id=OrganisationId("org-0"))
    first = in_force(session, *rows(1), withdrawals=(gone,))
    again = replace(first, id=ConsentId("c2"), edition=2, signed_on=None, withdrawals=())
    assert "Mikä on uutta" in words(made(session, file_with(first, again)).order.released)


@pytest.mark.parametrize(
    ("limits", "told"), [("Ei veljelleni.", "Ei veljelleni."), ("", "eivät ole enää voimassa")]
)
def test_the_clients_own_limits_are_signed_as_an_addition(session: Session, limits: str, told: str) -> None:
    first = in_force(session, *rows(1), answers={"exclusions": "Ei äidilleni.", "own_copy": "paper"})
    other = {"exclusions": limits, "own_copy": "post"}
    order = made(session, file_with(first, replace(first, id=ConsentId("c2"), edition=2, answers=other)))
    said = words(order.order.released)
    assert order.paper.pages == 1
    assert "Lisäys suostumukseen" in said
    assert told in said
    assert "Ei äidilleni." not in said
    assert "Oma kappaleeni muistiosta" in said
    assert "Mikä on uutta" not in said
