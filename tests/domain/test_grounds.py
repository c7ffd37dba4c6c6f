"""On which ground who may be told what, and what no ground gives to anybody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from app.domain.codes import Category, DataGroup, Extent, Law, PaperKind, RecipientKind
from app.domain.consent import CONSENTED, ConsentRow, LegalGround
from app.domain.disclosure import NoGround, Recipient, cut, extents
from app.domain.disclosure_defaults import defaults
from app.domain.grounds import fixed
from app.domain.ids import CaseId, ConsentId, OrganisationId
from tests.domain.case_files import ORGANISATIONS, TODAY, random_file
from tests.domain.papers import said

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
FILE = random_file(3)
CONSENT = FILE.consents[0]


def party(key: str) -> Recipient:
    one = ORGANISATIONS[key]
    return Recipient(kind=RecipientKind.ORGANISATION, organisation_id=one.id, category=one.category)


OFFICE = Recipient(kind=RecipientKind.OFFICE)
CLIENT = Recipient(kind=RecipientKind.CLIENT)
LANDLORD, PRISON = party("org-landlord"), party("org-prison")


def by_law(law: Law, organisation: str | None = None, **change: Any) -> LegalGround:
    ground = fixed(FILE, law, TODAY, OrganisationId(organisation) if organisation else None)
    return replace(ground, **change)


def recorded(organisation: str, *groups: DataGroup, on: date = TODAY) -> LegalGround:
    extents = tuple((group, Extent.FULL) for group in groups)
    return by_law(Law.OTHER, organisation, extents=extents, recorded_on=on)


@pytest.mark.parametrize(
    ("ground", "recipient"),
    [
        (None, LANDLORD),
        (None, CLIENT),
        (by_law(Law.OWN_PAPERS), LANDLORD),
        (by_law(Law.OWN_PAPERS), OFFICE),
        (by_law(Law.OFFICE_COPY), LANDLORD),
        (by_law(Law.OFFICE_COPY), CLIENT),
        (by_law(Law.OFFICE_COPY, "org-landlord"), LANDLORD),
        (by_law(Law.RISE_UNIT), PRISON),
        (by_law(Law.RISE_UNIT, "org-landlord"), LANDLORD),
        (by_law(Law.RISE_UNIT, "org-prison"), CLIENT),
        (by_law(Law.SOCIAL_SERVICES, "org-kela"), party("org-kela")),
        (recorded("org-kela", DataGroup.A), LANDLORD),
        (recorded("org-landlord", DataGroup.A, on=TODAY + timedelta(days=1)), LANDLORD),
        (recorded("org-landlord", DataGroup.OFFICE, DataGroup.PERSON), LANDLORD),
        (by_law(Law.OTHER, "org-landlord", extents=(), category=Category.LANDLORD), LANDLORD),
        (by_law(Law.WITHDRAWAL_NOTICE, "org-landlord"), LANDLORD),
        (CONSENT, CLIENT),
        (CONSENT, OFFICE),
        (CONSENT, Recipient(kind=RecipientKind.CLIENT, organisation_id=OrganisationId("org-prison"))),
    ],
)
def test_a_ground_gives_nothing_to_anybody_but_its_own_recipient(ground: Any, recipient: Recipient) -> None:
    assert set(extents(ground, recipient, TODAY).values()) <= {Extent.NONE}
    with pytest.raises(NoGround):
        cut(FILE, recipient, ground, TODAY, language="fi", now=NOW)


@pytest.mark.parametrize(
    ("ground", "recipient", "given"),
    [
        (by_law(Law.OWN_PAPERS), CLIENT, dict.fromkeys((*CONSENTED, DataGroup.PERSON), Extent.FULL)),
        (by_law(Law.OFFICE_COPY), OFFICE, dict.fromkeys(DataGroup, Extent.FULL)),
        (by_law(Law.RISE_UNIT, "org-prison"), PRISON, defaults(Category.PRISON)),
        (
            by_law(Law.SOCIAL_SERVICES, "org-social_work"),
            party("org-social_work"),
            {DataGroup.A: Extent.FULL, DataGroup.D: Extent.FULL},
        ),
        (recorded("org-landlord", DataGroup.A), LANDLORD, {DataGroup.A: Extent.FULL}),
        (recorded("org-landlord", DataGroup.A, DataGroup.OFFICE), LANDLORD, {DataGroup.A: Extent.FULL}),
    ],
)
def test_a_ground_in_law_gives_its_recipient_its_groups(
    ground: LegalGround, recipient: Recipient, given: dict[DataGroup, Extent]
) -> None:
    assert extents(ground, recipient, TODAY) == given
    cut(FILE, recipient, ground, TODAY, language="fi", now=NOW)


def test_a_recipient_is_of_the_kind_that_the_directory_says() -> None:
    pretends = replace(LANDLORD, category=Category.PRISON)
    with pytest.raises(NoGround):
        cut(FILE, pretends, by_law(Law.RISE_UNIT, "org-landlord"), TODAY, language="fi", now=NOW)


def test_neither_another_case_nor_a_replaced_edition_is_a_ground() -> None:
    wide = replace(
        CONSENT,
        rows=(ConsentRow(organisation_id=OrganisationId("org-landlord"), extents=((DataGroup.D, Extent.FULL),)),),
    )
    file = replace(FILE, consents=(wide,))
    cut(file, LANDLORD, wide, TODAY, language="fi", now=NOW)
    newer = replace(wide, id=ConsentId("newer"), edition=2)
    for ground, of in (
        (replace(wide, case_id=CaseId("another")), file),
        (wide, replace(file, consents=(wide, newer))),
    ):
        with pytest.raises(NoGround):
            cut(of, LANDLORD, ground, TODAY, language="fi", now=NOW)


def test_an_addition_that_waits_for_its_signature_leaves_the_signed_edition_in_force() -> None:
    wide = replace(
        CONSENT,
        rows=(ConsentRow(organisation_id=OrganisationId("org-landlord"), extents=((DataGroup.D, Extent.FULL),)),),
    )
    waiting = replace(wide, id=ConsentId("newer"), edition=2, answer=None, signed_on=None)
    file = replace(FILE, consents=(wide, waiting))
    cut(file, LANDLORD, wide, TODAY, language="fi", now=NOW)
    with pytest.raises(NoGround):
        cut(file, LANDLORD, waiting, TODAY, language="fi", now=NOW)


def test_the_consent_form_is_the_clients_own_paper() -> None:
    ground = by_law(Law.RISE_UNIT, "org-prison")
    with pytest.raises(NoGround):
        cut(FILE, PRISON, ground, TODAY, language="fi", now=NOW, kind=PaperKind.CONSENT_FORM)
    own = cut(FILE, CLIENT, by_law(Law.OWN_PAPERS), TODAY, language="fi", now=NOW, kind=PaperKind.CONSENT_FORM)
    assert own.kind is PaperKind.CONSENT_FORM
    assert FILE.client.name in said(own)
