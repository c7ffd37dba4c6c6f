"""What is typed is kept as it is typed, beside the records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Status
from app.storage import case_lists
from tests.storage.given import MOMENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.session import Session

TYPED = {"day": "24.13.", "text": "åäö\n\t“”", "rows": [{"id": "1", "what": None}], "number": 3}


def test_a_draft_is_there_as_typed_after_opening_again(session: Session, opened: Callable[[], Session]) -> None:
    events = session.connection.value("SELECT count(*) FROM audit_event")
    with session.unit_of_work() as work:
        work.drafts.save("case", "mapping/home", 1, {"text": "first"})
        work.drafts.save("case", "mapping/home", 2, TYPED)
    again = opened()
    with again.unit_of_work() as work:
        draft = work.drafts.find("case", "mapping/home")
        assert work.drafts.all() == work.drafts.of_case("case") == (draft,)
    assert draft is not None
    assert (draft.answers, draft.base_version, draft.worker, draft.saved_at) == (TYPED, 2, "päivi", MOMENT)
    assert again.connection.value("SELECT count(*) FROM audit_event") == events


def test_a_page_left_invalid_needs_correction_until_its_draft_is_gone(session: Session) -> None:
    def first_status() -> Status:
        return case_lists.home_rows(session.connection, 1)[0].statuses[0]

    with session.unit_of_work() as work:
        work.drafts.save("case", "mapping/home", 1, TYPED)
    assert first_status() is not Status.NEEDS_CORRECTION
    with session.unit_of_work() as work:
        work.drafts.save("case", "mapping/home", 1, TYPED, invalid=True)
    assert first_status() is Status.NEEDS_CORRECTION
    with session.unit_of_work() as work:
        work.drafts.remove("case", "mapping/home")
        work.drafts.remove("case", "mapping/home")
    assert first_status() is not Status.NEEDS_CORRECTION
    with session.unit_of_work() as work:
        assert work.drafts.find("case", "mapping/home") is None
