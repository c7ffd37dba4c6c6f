"""What several forms share: sets of readers, and the column that tells a row's group."""

from __future__ import annotations

from app.domain.codes import DataGroup, Owner, Reader
from app.domain.forms import Field, Kind
from app.domain.message import M

MEMO = frozenset({Reader.MEMO})
MEMO_AND_RULE = frozenset({Reader.MEMO, Reader.RULE})
MEMO_AND_STATISTIC = frozenset({Reader.MEMO, Reader.STATISTIC})
RULE = frozenset({Reader.RULE})
STATISTIC = frozenset({Reader.STATISTIC})
OFFICE = frozenset({Reader.OFFICE})
# what those invited are told beforehand; the memo does not repeat it
BEFORE = frozenset({Reader.REFERRAL_SHEET, Reader.ADVANCE_SHEET})
LETTERHEAD = frozenset({Reader.LETTERHEAD})
CONSENT_FORM = frozenset({Reader.CONSENT_FORM})

NO_OTHER_PEOPLE = M("Do not write names of other people.")
NO_SANCTION = M("Do not write about the sanction, debts, health or substances here.")
NO_DIAGNOSIS = M("Do not write diagnoses, medicines or events.")


def row_group(owner: Owner) -> Field:
    """Return the column that moves a row to another group than its theme or its party gives it."""
    return Field(
        name="group",
        label=M("Who may know this row"),
        hint=M("Empty: by the theme and the responsible party."),
        kind=Kind.CHOICE,
        options=DataGroup,
        group=DataGroup.OFFICE,
        used_by=RULE,
        owner=owner,
        about_client=False,
    )
