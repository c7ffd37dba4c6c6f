"""Who of those invited may hear a theme."""

from __future__ import annotations

from dataclasses import replace

from app.domain.codes import (
    Category,
    Theme,
)
from app.domain.consent import ConsentRow
from app.domain.disclosure_defaults import defaults
from app.domain.ids import OrganisationId
from app.domain.meeting import Invitee
from app.domain.walls import walls
from tests.domain.case_files import TODAY, random_file


def test_walls_let_those_hear_a_theme_who_may_know_its_group_wholly() -> None:
    file = random_file(6)
    invitees = tuple(
        Invitee(id=key, organisation_id=OrganisationId(key))
        for key in ("org-office", "org-landlord", "org-social_work")
    )
    nobody = Invitee(id="nobody")
    slot = replace(file.slots[0], invitees=(*invitees, nobody), answers={})
    rows = tuple(
        ConsentRow(organisation_id=OrganisationId(key), extents=tuple(defaults(category).items()))
        for key, category in (("org-landlord", Category.LANDLORD), ("org-social_work", Category.SOCIAL_WORK))
    )
    built = walls(slot, replace(file.consents[0], rows=rows), file, TODAY)
    assert built[Theme.PRESENT].may_hear == ("org-office", "org-landlord", "org-social_work")
    assert built[Theme.SUBSTANCES].may_hear == ("org-office", "org-social_work")
    assert built[Theme.SUBSTANCES].must_be_out == ("org-landlord", "nobody")
    assert built[Theme.OTHER].may_hear == ("org-office",)
    assert built[Theme.SENTENCES].must_be_out == ("org-landlord", "org-social_work", "nobody")
