"""Step 2: what the client allows to be told, to whom, and on what other ground something may be told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from app.domain.codes import ConsentAnswer, ConsentState, DataGroup, Extent, GivenBy

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from app.domain.codes import Category, Language, Law
    from app.domain.ids import CaseId, ConsentId, OrganisationId

FORM = "form"  # the answer that names the printed form which the client signed
RENEWS = "renews"  # the answer that marks an edition which takes the place of the one before it

CONSENTED = tuple(group for group in DataGroup if group not in {DataGroup.OFFICE, DataGroup.PERSON})


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentRow:
    """One organisation on the form and how much of each group it may know; a group not named is none."""

    organisation_id: OrganisationId
    extents: tuple[tuple[DataGroup, Extent], ...] = ()
    asked_from: bool = False  # may information be asked from it: a permission of its own

    def extent(self, group: DataGroup) -> Extent:
        """Return how much of `group` the organisation may know."""
        return dict(self.extents).get(group, Extent.NONE)

    def plain(self) -> dict[str, Any]:
        """Return the row as a page's answer."""
        extents = {str(group): str(extent) for group, extent in self.extents}
        return {"organisation_id": self.organisation_id, "extents": extents, "asked_from": self.asked_from}

    @classmethod
    def read(cls, row: Mapping[str, Any]) -> Self:
        """Return the row of a page's answer."""
        extents = tuple((DataGroup(group), Extent(extent)) for group, extent in row["extents"].items())
        return cls(organisation_id=row["organisation_id"], extents=extents, asked_from=bool(row.get("asked_from")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """A dated withdrawal: of the whole consent, of one organisation, or of one group. Never a deletion.

    `recorded_at` is the aware time it was written down, None where that was not kept.
    """

    withdrawn_on: date
    recorded_by: str
    recorded_at: datetime | None = None
    organisation_id: OrganisationId | None = None
    group: DataGroup | None = None
    reason: str = ""

    @property
    def whole(self) -> bool:
        """Does it close the whole consent."""
        return self.organisation_id is None and self.group is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """What was signed, frozen once `signed_on` is there; a later addition is a new version of it."""

    id: ConsentId
    case_id: CaseId
    version: int = 0
    edition: int = 1  # 2… where the client has signed an addition
    answer: ConsentAnswer | None = None
    asked_on: date | None = None
    signed_on: date | None = None
    valid_until: date | None = None
    language: Language | None = None
    given_by: GivenBy | None = None
    original_at: str = ""
    text_version: int = 1
    rows: tuple[ConsentRow, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    answers: Mapping[str, Any] = field(default_factory=dict)

    @property
    def renews(self) -> bool:
        """Does it take the place of the edition before it, and not merely add to that."""
        return bool(self.answers.get(RENEWS))

    @property
    def form_signed(self) -> str | None:
        """The key of the printed form that the client signed, where it says what is recorded."""
        return self.answers.get(FORM)

    def expires_soon(self, on: date, within: int) -> bool:
        """Is it in force and its last day within so many days."""
        return self.valid_until is not None and self.valid(on) and (self.valid_until - on).days <= within

    def state(self, on: date) -> ConsentState | None:
        """Return how the consent stands on a day; None while the client has not answered."""
        if self.answer is ConsentAnswer.REFUSED:
            return ConsentState.REFUSED
        if self.answer is None or self.signed_on is None:
            return None
        if any(entry.whole and entry.withdrawn_on <= on for entry in self.withdrawals):
            return ConsentState.WITHDRAWN
        if self.valid_until is not None and on > self.valid_until:
            return ConsentState.EXPIRED
        return ConsentState.LIMITED if self.answer is ConsentAnswer.LIMITED else ConsentState.GIVEN

    def valid(self, on: date) -> bool:
        """May something be told on this consent on a day."""
        signed = self.signed_on is not None and self.signed_on <= on
        return signed and self.state(on) in {ConsentState.GIVEN, ConsentState.LIMITED}

    def extent(self, organisation_id: OrganisationId, group: DataGroup, on: date) -> Extent:
        """Return how much of `group` the organisation may know on a day, withdrawals taken into account."""
        row = next((row for row in self.rows if row.organisation_id == organisation_id), None)
        closed = any(
            entry.withdrawn_on <= on
            and entry.organisation_id in {None, organisation_id}
            and entry.group in {None, group}
            for entry in self.withdrawals
        )
        return Extent.NONE if row is None or closed or not self.valid(on) else row.extent(group)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalGround:
    """A ground in law for telling one recipient certain groups (disclosure.md, The cut)."""

    id: str
    case_id: CaseId
    law: Law
    section: str
    extents: tuple[tuple[DataGroup, Extent], ...]
    reason: str
    recorded_by: str
    recorded_on: date
    organisation_id: OrganisationId | None = None
    category: Category | None = None
    version: int = 0
