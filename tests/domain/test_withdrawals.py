"""What a withdrawal reaches, what it stops, and the notice to those who hold something."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from app.domain.codes import (
    Attendance,
    Category,
    DataGroup,
    Delivery,
    Extent,
    Law,
    PaperKind,
    RecipientKind,
)
from app.domain.consent import CONSENTED, Consent, Withdrawal
from app.domain.disclosure import NoGround, Recipient, cut, extents
from app.domain.grounds import fixed
from app.domain.ids import DocumentId, OrganisationId
from app.domain.makers import MAKERS, NAMELESS
from app.domain.meeting import Invitee
from app.domain.memo import Disclosure, IssuedDocument
from app.domain.recipients import copies, copies_of
from app.domain.withdrawals import (
    closed_for,
    coming_slot,
    given,
    holders,
    in_force,
    kept_back,
    no_longer_given,
    to_be_told,
)
from tests.domain.case_files import OFFICE, ORGANISATIONS, TODAY, random_file
from tests.domain.papers import said

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.released import Released

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
ISSUED = datetime(2026, 11, 20, 8, tzinfo=UTC)
CLIENT = Recipient(kind=RecipientKind.CLIENT)
LANDLORD, KELA, SOCIAL = (
    OrganisationId("org-landlord"),
    OrganisationId("org-kela"),
    OrganisationId("org-social_work"),
)
RISE = {Category.PROBATION, Category.PRISON}
NOTICE = PaperKind.WITHDRAWAL_NOTICE
WHOLE = Withdrawal(withdrawn_on=TODAY, recorded_by="P", recorded_at=NOW)


def document(key: str, party: OrganisationId, kind: PaperKind = PaperKind.MEMO, **change: Any) -> IssuedDocument:
    made = IssuedDocument(
        id=DocumentId(key),
        case_id="c",  # type: ignore[arg-type]
        kind=kind,
        edition=2,
        recipient=RecipientKind.ORGANISATION,
        language="fi",
        issued_at=ISSUED,
        issued_by="P",
        sha256="",
        pages=1,
        organisation_id=party,
        ground="consent",
    )
    return replace(made, **change)


def handed(key: str, on: date = date(2026, 11, 21)) -> Disclosure:
    return Disclosure(
        id=f"d-{key}",
        case_id="c",  # type: ignore[arg-type]
        document_id=DocumentId(key),
        delivery=Delivery.LETTER,
        given_on=on,
        recorded_by="P",
    )


def case(*entries: Withdrawal, seed: int = 3, **change: Any) -> CaseFile:
    """A case whose landlord and Kela hold a memo, with everything allowed, after these withdrawals."""
    file = random_file(seed)
    assert file.consent is not None
    rows = tuple(
        replace(row, extents=tuple((group, Extent.FULL) for group in CONSENTED)) for row in file.consent.rows
    )
    consent = replace(file.consent, rows=rows, withdrawals=entries)
    slot = replace(file.slots[0], invitees=())
    base = replace(
        file,
        consents=(consent,),
        slots=(slot,),
        documents=(document("a", LANDLORD), document("b", KELA), document("w", SOCIAL)),
        disclosures=(handed("a"), handed("b")),
    )
    return replace(base, **change)


def notice(file: CaseFile, party: OrganisationId = LANDLORD, language: str = "fi", on: date = TODAY) -> Released:
    ground = fixed(file, Law.WITHDRAWAL_NOTICE, on, party)
    to = Recipient(kind=RecipientKind.ORGANISATION, organisation_id=party)
    return cut(file, to, ground, on, language=language, now=NOW, kind=NOTICE)


@pytest.mark.parametrize("kind", [kind for kind in MAKERS if kind not in NAMELESS])
@pytest.mark.parametrize("key", sorted(ORGANISATIONS))
def test_after_the_whole_is_withdrawn_no_paper_is_made_on_the_consent(kind: PaperKind, key: str) -> None:
    file = case(WHOLE)
    to = Recipient(kind=RecipientKind.ORGANISATION, organisation_id=OrganisationId(key))
    read_before = replace(file.consents[0], withdrawals=())
    for consent in (file.consent, read_before):
        with pytest.raises(NoGround):
            cut(file, to, consent, TODAY, language="fi", now=NOW, kind=kind)
    for copy in copies_of(file, kind, TODAY):
        assert not isinstance(copy.ground, Consent)
        if copy.recipient.kind is RecipientKind.ORGANISATION and copy.recipient.category not in RISE:
            assert copy.ground is None
            assert copy.refused is not None


@pytest.mark.parametrize(
    ("entry", "closed"),
    [
        (replace(WHOLE, organisation_id=LANDLORD), {LANDLORD}),
        (replace(WHOLE, group=DataGroup.E), set()),
    ],
)
def test_a_part_that_is_withdrawn_closes_that_part_alone(entry: Withdrawal, closed: set[str]) -> None:
    file = case(entry)
    for copy in copies(file, TODAY):
        key = copy.recipient.organisation_id
        if key is None:
            continue
        open_to = extents(file.consent, copy.recipient, TODAY)
        if key in closed:
            assert set(open_to.values()) == {Extent.NONE}
        else:
            assert open_to[DataGroup.D] is Extent.FULL
            assert open_to[DataGroup.E] is (Extent.FULL if entry.group is None else Extent.NONE)


def test_what_was_given_on_consent_is_known_by_paper_day_and_way() -> None:
    (first, second) = given(case())
    assert (first.organisation_id, first.kind, first.edition) == (LANDLORD, PaperKind.MEMO, 2)
    assert (first.made_on, first.given_on, first.delivery) == (
        date(2026, 11, 20),
        date(2026, 11, 21),
        Delivery.LETTER,
    )
    assert second.organisation_id == KELA


@pytest.mark.parametrize(
    ("change", "left"),
    [
        ({"ground": "rise_unit"}, False),
        ({"kind": NOTICE}, False),
        ({"kind": PaperKind.INVITATION}, False),
        ({"organisation_id": OFFICE}, False),
        ({}, True),
    ],
)
def test_what_rests_on_the_law_and_what_tells_nothing_is_not_withdrawn(
    change: dict[str, Any], *, left: bool
) -> None:
    file = case(documents=(document("a", LANDLORD, **change),), disclosures=(handed("a"),))
    assert bool(given(file)) is left


def test_a_party_that_was_at_the_meeting_holds_what_it_heard() -> None:
    file = case(WHOLE, documents=(), disclosures=())
    there = Invitee(id="1", organisation_id=SOCIAL, attendance=Attendance.VIDEO)
    absent = Invitee(id="2", organisation_id=KELA, attendance=Attendance.ABSENT)
    met = replace(file, slots=(replace(file.slots[0], invitees=(there, absent)),))
    assert [(one.organisation_id, one.kind) for one in given(met)] == [(SOCIAL, None)]
    assert "Olitte mukana kokouksessa 24.11.2026." in said(notice(met, SOCIAL))


def test_those_are_told_who_hold_something_that_is_withdrawn() -> None:
    assert to_be_told(case(), TODAY) == ()
    assert to_be_told(case(WHOLE), TODAY) == (LANDLORD, KELA)
    assert to_be_told(case(replace(WHOLE, organisation_id=KELA)), TODAY) == (KELA,)
    assert to_be_told(case(replace(WHOLE, organisation_id=SOCIAL)), TODAY) == ()
    assert to_be_told(case(WHOLE), TODAY - timedelta(days=1)) == ()


def test_a_group_is_told_to_those_alone_that_were_allowed_it() -> None:
    entry = replace(WHOLE, group=DataGroup.F)
    file = case(entry)
    rows = tuple(
        replace(row, extents=((DataGroup.D, Extent.FULL),)) if row.organisation_id == LANDLORD else row
        for row in file.consents[0].rows
    )
    narrow = replace(file, consents=(replace(file.consents[0], rows=rows),))
    assert to_be_told(narrow, TODAY) == (KELA,)
    with pytest.raises(NoGround):
        notice(narrow, LANDLORD)
    assert holders(narrow, entry) == (KELA,)


def test_one_who_has_been_told_is_told_again_of_a_later_withdrawal_alone() -> None:
    first = replace(WHOLE, group=DataGroup.E, recorded_at=NOW)
    sent = document("n", KELA, NOTICE, issued_at=NOW, ground="withdrawal_notice")
    told = case(first)
    told = replace(told, documents=(*told.documents, sent))
    assert to_be_told(told, TODAY) == (LANDLORD,)
    later = replace(WHOLE, recorded_at=NOW + timedelta(minutes=1))
    again = replace(told, consents=(replace(told.consents[0], withdrawals=(first, later)),))
    assert to_be_told(again, TODAY) == (LANDLORD, KELA)


def test_a_paper_that_has_not_gone_never_goes() -> None:
    file = case(WHOLE)
    assert [one.id for one in kept_back(file, WHOLE)] == ["w"]
    assert no_longer_given(file, document("w", SOCIAL), TODAY) is not None
    assert no_longer_given(file, document("w", SOCIAL), TODAY - timedelta(days=1)) is None
    assert no_longer_given(file, document("w", SOCIAL, issued_at=NOW + timedelta(hours=1)), TODAY) is None
    assert no_longer_given(file, document("n", SOCIAL, NOTICE), TODAY) is None
    partly = case(replace(WHOLE, organisation_id=KELA))
    assert no_longer_given(partly, document("w", SOCIAL), TODAY) is None
    assert no_longer_given(partly, document("b", KELA), TODAY) is not None


def test_only_a_time_still_to_come_is_taken_off() -> None:
    file = case()
    waiting = replace(file, slots=(replace(file.slots[0], held_on=None),))
    assert coming_slot(file, TODAY) is None
    assert coming_slot(waiting, TODAY) == waiting.slots[0]
    assert coming_slot(waiting, TODAY + timedelta(days=1)) is None


def test_what_closes_is_named_by_the_organisations_for_which_something_was_open() -> None:
    consent = case().consents[0]
    assert set(closed_for(consent, WHOLE, TODAY)) == set(ORGANISATIONS)
    assert closed_for(consent, replace(WHOLE, organisation_id=KELA), TODAY) == (KELA,)
    nothing = replace(consent, withdrawals=(WHOLE,))
    assert closed_for(nothing, WHOLE, TODAY) == ()


def test_a_new_edition_that_the_client_signs_answers_a_mistake() -> None:
    file = case(WHOLE)
    anew = replace(file.consents[0], id="again", edition=2, withdrawals=())  # type: ignore[arg-type]
    mended = replace(file, consents=(*file.consents, anew))
    assert in_force(mended, LANDLORD, TODAY) == ()
    assert to_be_told(mended, TODAY) == ()
