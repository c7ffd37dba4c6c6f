"""Which table keeps which aggregate: declared once, read by the repositories and by what walks the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from app.storage.names import family_first, norm, sort_key

if TYPE_CHECKING:
    from collections.abc import Callable

    Derived = tuple[tuple[str, Callable[[Any], str]], ...]


class Table(NamedTuple):
    """A table of one aggregate.

    `record` says where the class lies; it is imported when first used. `case` and `client` name the columns
    that tell whose a row is. `numbered` tables keep the order in which a case's rows were made. `derived`
    columns are computed from the record on saving. `form_version` is that of the answers' forms.
    """

    name: str
    record: str
    key: str = "id"
    case: str | None = "case_id"
    client: str | None = None
    numbered: bool = True
    order: str = "position"
    derived: Derived = ()
    form_version: int = 1


_PERSON: Derived = (
    ("norm", lambda person: norm(person.name)),
    ("sort_key", lambda person: sort_key(family_first(person.name))),
)
_ORGANISATION: Derived = (
    ("norm", lambda organisation: norm(f"{organisation.name_fi} {organisation.name_sv}")),
    ("sort_key", lambda organisation: sort_key(organisation.name("fi"))),
)


def _one_a_case(name: str, record: str) -> Table:
    return Table(name, record, key="case_id", numbered=False, order="case_id")


def _office(name: str, record: str, order: str = "created_at, id", derived: Derived = ()) -> Table:
    return Table(name, record, case=None, numbered=False, order=order, derived=derived)


CLIENT = Table(
    "client",
    "app.domain.client:Client",
    case=None,
    client="id",
    numbered=False,
    order="sort_key, id",
    derived=_PERSON,
)
CASE = Table("housing_case", "app.domain.case:Case", case="id", numbered=False, order="number")
MAPPING = _one_a_case("mapping", "app.domain.mapping:Mapping")
CONSENT = Table("consent", "app.domain.consent:Consent", order="edition, position")
GROUND = Table("legal_ground", "app.domain.consent:LegalGround")
REFERRAL = _one_a_case("referral", "app.domain.referral:Referral")
MEETING = _office("meeting", "app.domain.meeting:Meeting", order="day, start, id")
SLOT = Table("slot", "app.domain.meeting:Slot")
ASSESSMENT = _one_a_case("assessment", "app.domain.assessment:Assessment")
ACTION = Table("action", "app.domain.action:Action")
MEMO = Table("memo", "app.domain.memo:Memo", order="edition, position")
DOCUMENT = Table("issued_document", "app.domain.memo:IssuedDocument")
DISCLOSURE = Table("disclosure", "app.domain.memo:Disclosure")
ATTACHMENT = Table("attachment", "app.domain.attachment:Attachment")
FOLLOW_UP = Table("follow_up", "app.domain.follow_up:FollowUp")
ENTRY = Table("entry", "app.domain.follow_up:Entry")
ORGANISATION = _office(
    "organisation", "app.domain.organisation:Organisation", order="sort_key, id", derived=_ORGANISATION
)
WORKER = _office("worker", "app.domain.worker:Worker", order="sort_key, id", derived=_PERSON)
GROUP = _office("cooperation_group", "app.domain.group:Group")
OFFICE = _office("office", "app.domain.group:Office")

TABLES = (
    CLIENT,
    CASE,
    MAPPING,
    CONSENT,
    GROUND,
    REFERRAL,
    MEETING,
    SLOT,
    ASSESSMENT,
    ACTION,
    MEMO,
    DOCUMENT,
    DISCLOSURE,
    ATTACHMENT,
    FOLLOW_UP,
    ENTRY,
    ORGANISATION,
    WORKER,
    GROUP,
    OFFICE,
)

# gone for good when it goes: no earlier value of it is kept (the note is a draft of the coordinator alone)
NOT_KEPT = frozenset({"private_note"})
