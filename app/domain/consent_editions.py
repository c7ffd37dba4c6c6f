"""Editions of a consent: what an addition adds to the one in force, and what a renewal takes over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from app.domain.codes import ConsentAnswer, Extent
from app.domain.consent import CONSENTED, FORM, RENEWS, Consent, ConsentRow

if TYPE_CHECKING:
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.codes import DataGroup
    from app.domain.ids import ConsentId, OrganisationId

_RANK = list(Extent)
# about the signing itself, which is another time anew
_SIGNING = ("signed_at", "received_by", "help")
SIGNING = ("signed_on", *_SIGNING)
WISHES = ("presence_wish", "close_person_allowed", "close_person", "own_copy")
# what the client signed: another answer to any of it is an edition with a signature of its own; what was left
# open on the form, and ticked on the paper, is written down when it is read there
SIGNED = ("rows", "answer", "given_by", "language", "exclusions")
SIGNED_WHERE_SAID = ("valid_until", *WISHES)


class Addition(NamedTuple):
    """An edition that only adds to a signed one: that one, what is new by organisation, and other answers."""

    to: Consent
    wider: tuple[ConsentRow, ...]
    narrower: tuple[ConsentRow, ...]  # what is left of the groups of which less may be given than before
    answers: tuple[str, ...] = ()  # the names of those that are other than they were signed


def addition(file: CaseFile, on: date) -> Addition | None:
    """Return what the newest edition adds to the one before it; None where it stands alone, as a renewal does."""
    if not file.consents:
        return None
    newest = file.consents[-1]
    earlier = [one for one in file.consents[:-1] if signed(one)]
    day = newest.signed_on or on
    if newest.renews or not earlier or not earlier[-1].valid(day):
        return None
    before = earlier[-1]
    if newest.valid_until not in {None, before.valid_until}:
        return None
    wider = tuple(
        row for row in (_wider(before, row, day) for row in newest.rows) if row.extents or row.asked_from
    )
    narrower = tuple(row for row in (_narrower(before, row, newest, day) for row in before.rows) if row.extents)
    other = tuple(name for name in ("exclusions", *WISHES) if said(before, name) != said(newest, name))
    return Addition(before, wider, narrower, other) if wider or narrower or other else None


def signed(consent: Consent | None) -> bool:
    """Has the client signed an edition, so that it changes no more."""
    return consent is not None and consent.signed_on is not None and consent.answer is not ConsentAnswer.REFUSED


def said(consent: Consent, name: str) -> Any:
    """Return what an edition says to a question of the form, None where nothing."""
    return (getattr(consent, name) if hasattr(consent, name) else consent.answers.get(name)) or None


def frozen(file: CaseFile) -> tuple[str, ...]:
    """Return the questions whose answers stand as the client signed them; none where an edition waits.

    How it was signed can be mended until a paper has been made on it.
    """
    consent = file.consent
    if consent is None or not signed(consent) or file.addition is not None:
        return ()
    where_said = (*SIGNED_WHERE_SAID, *(SIGNING if relied_on(file, consent) else ()))
    return (*SIGNED, *(name for name in where_said if said(consent, name) is not None))


def relied_on(file: CaseFile, consent: Consent) -> bool:
    """Has a paper been made on a consent."""
    return any(document.ground == consent.id for document in file.documents)


def rows_left(consent: Consent) -> tuple[ConsentRow, ...]:
    """Return the rows of a consent without what the client has withdrawn of them in part."""
    return tuple(_left(consent, row) for row in consent.rows)


def renewal(consent: Consent, key: ConsentId, edition: int) -> Consent:
    """Return a new edition with the same rows, to be gone through, signed and given a last day of its own."""
    answers = {name: said for name, said in consent.answers.items() if name not in {*_SIGNING, FORM}}
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
