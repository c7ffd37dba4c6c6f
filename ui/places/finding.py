"""What the search of the top bar finds: cases by number or client, members by name or organisation."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from app.domain.codes import Place
from app.domain.labels import task
from app.domain.message import M
from app.services import lists
from ui.address import Address
from ui.widgets.search_box import SHOWN, Hit

if TYPE_CHECKING:
    from app.services.lists import CaseRow, MemberRow
    from ui.frame import Frame

MEMBERS_LEAST = 3  # places in the list kept for members where more is found than fits


class Finder:
    """Finds by what is typed, letters folded, in the register as it is now."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    def find(self, typed: str) -> tuple[Hit, ...]:
        """Return the cases and members found, cases first."""
        sought = lists.folded(typed)
        members = list(islice((row for row in self._members() if sought in row.key), SHOWN))
        room = SHOWN - min(MEMBERS_LEAST, len(members))
        keys = lists.case_keys(self._frame.session, "all", "changed", descending=True)
        ids = list(islice((key for key, text in keys if sought in text), room))
        cases = lists.case_rows(self._frame.session, ids)
        return (*(self._case(row) for row in cases), *(_member(row) for row in members))[:SHOWN]

    def _members(self) -> list[MemberRow]:
        return [row for row in lists.member_rows(self._frame.session) if row.active]

    def _case(self, row: CaseRow) -> Hit:
        title = row.number if self._frame.privacy else M("{case} {client}", case=row.number, client=row.name)
        detail = task(row.next_step) if row.closed_on is None else M("Closed on {day}", day=row.closed_on)
        return Hit(title, detail, Address(Place.CASES, case=row.id))


def _member(row: MemberRow) -> Hit:
    return Hit(row.name, row.organisation_fi or row.organisation_sv, Address(Place.MEMBERS, field=row.id))
