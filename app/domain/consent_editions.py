"""Editions of a consent: what an addition adds to the one in force, and what a renewal takes over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from app.domain.codes import ConsentAnswer, Extent
from app.domain.consent import CONSENTED, RENEWS, Consent, ConsentRow

if TYPE_CHECKING:
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.codes import DataGroup
    from app.domain.ids import ConsentId, OrganisationId

_RANK = list(Extent)
_SIGNING = ("signed_at", "received_by", "help")  # answers about the signing itself, which is another time anew


class Addition(NamedTuple):
    """An edition that only adds to a signed one: that one, and what is new by organisation."""

    to: Consent
    wider: tuple[ConsentRow, ...]
    narrower: tuple[ConsentRow, ...]  # what is left of the groups of which less may be given than before


def addition(file: CaseFile, on: date) -> Addition | None:
    """Return what the newest edition adds to the one before it; None where it stands alone, as a renewal does."""
    if not file.consents:
        return None
    newest = file.consents[-1]
    signed = [one for one in file.consents[:-1] if one.signed_on and one.answer is not ConsentAnswer.REFUSED]
    day = newest.signed_on or on
    if newest.renews or not signed or not signed[-1].valid(day):
        return None
    before = signed[-1]
    if newest.valid_until not in {None, before.valid_until}:
        return None
    wider = tuple(
        row for row in (_wider(before, row, day) for row in newest.rows) if row.extents or row.asked_from
    )
    narrower = tuple(row for row in (_narrower(before, row, newest, day) for row in before.rows) if row.extents)
    return Addition(before, wider, narrower) if wider or narrower else None


def rows_left(consent: Consent) -> tuple[ConsentRow, ...]:
    """Return the rows of a consent without what the client has withdrawn of them in part."""
    return tuple(_left(consent, row) for row in consent.rows)


def renewal(consent: Consent, key: ConsentId, edition: int) -> Consent:
    """Return a new edition with the same rows, to be gone through, signed and given a last day of its own."""
    answers = {name: said for name, said in consent.answers.items() if name not in _SIGNING}
    return Consent(
        id=key,
        case_id=consent.case_id,
        edition=edition,
        language=consent.language,
        given_by=consent.given_by,
        rows=rows_left(consent),
        answers={**answers, RENEWS: True},
    )


def _wider(before: Consent, row: ConsentRow, on: date) -> ConsentRow:
    was = _row(before, row.organisation_id)
    new = tuple(
        (group, row.extent(group))
        for group in CONSENTED
        if _more(row.extent(group), before.extent(row.organisation_id, group, on))
    )
    return replace(row, extents=new, asked_from=row.asked_from and not was.asked_from)


def _narrower(before: Consent, row: ConsentRow, newest: Consent, on: date) -> ConsentRow:
    now = _row(newest, row.organisation_id)
    less = tuple(
        (group, now.extent(group))
        for group in CONSENTED
        if _more(before.extent(row.organisation_id, group, on), now.extent(group))
    )
    return replace(row, extents=less, asked_from=False)


def _row(consent: Consent, organisation_id: OrganisationId) -> ConsentRow:
    found = (row for row in consent.rows if row.organisation_id == organisation_id)
    return next(found, ConsentRow(organisation_id=organisation_id))


def _more(one: Extent, other: Extent) -> bool:
    return _RANK.index(one) > _RANK.index(other)


def _left(consent: Consent, row: ConsentRow) -> ConsentRow:
    kept = tuple(pair for pair in row.extents if not _withdrawn(consent, row.organisation_id, pair[0]))
    gone = any(one.organisation_id == row.organisation_id and one.group is None for one in consent.withdrawals)
    return replace(row, extents=kept, asked_from=row.asked_from and not gone)


def _withdrawn(consent: Consent, organisation_id: OrganisationId, group: DataGroup) -> bool:
    return any(
        not one.whole and one.organisation_id in {None, organisation_id} and one.group in {None, group}
        for one in consent.withdrawals
    )
