"""What is deleted can be put back whole; what others name cannot be deleted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.domain.action import Action
from app.domain.audit import Act
from app.domain.errors import NotFound
from app.domain.ids import CaseId, SlotId
from app.domain.mapping import Mapping
from app.domain.memo import Memo
from app.storage import case_lists
from app.storage.layout import layout
from app.storage.refusals import InUse
from app.storage.tables import DOCUMENT
from tests.storage.given import MOMENT

if TYPE_CHECKING:
    from app.services.session import Session


def fill(session: Session) -> None:
    paper = layout(DOCUMENT).record(
        id="paper",
        case_id="case",
        kind="memo",
        edition=1,
        recipient="client",
        language="fi",
        issued_at=MOMENT,
        issued_by="Päivi",
        sha256="",
        pages=1,
    )
    with session.unit_of_work() as work:
        work.mappings.save(Mapping(case_id=CaseId("case"), answers={"town": "Itälä"}))
        work.actions.save(Action(id="action", case_id=CaseId("case"), what="Vuokravakuus"))
        work.actions.remove("action")
        work.memos.save(Memo(id="memo", case_id=CaseId("case"), slot_id=SlotId("slot")))
        work.documents.save(paper)
        work.documents.keep_body("paper", "{}", b"%PDF\x00\xff")
        work.drafts.save("case", "mapping/home", 1, {"typed": "half"})
        work.cases.save(replace(work.cases.get("case"), unit="Kivisalon vankila"))


def test_a_deleted_case_takes_everything_along_and_brings_it_back(session: Session) -> None:
    fill(session)
    with session.unit_of_work() as work:
        before = work.case_file("case")
        removed = work.clients.remove("mika")
    tables = session.connection.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    left = {name for (name,) in tables if session.connection.value(f'SELECT count(*) FROM "{name}"')}
    assert left == {
        "office",
        "organisation",
        "worker",
        "cooperation_group",
        "meeting",
        "setting",
        "audit_event",
        "bin",
    }
    assert case_lists.case_keys(session.connection, "all") == []
    with session.unit_of_work() as work:
        assert [one.record for one in work.bin.all()] == ["client"]
        work.bin.restore(removed)
        assert work.case_file("case") == before
        assert work.documents.pdf("paper") == b"%PDF\x00\xff"
        assert work.drafts.find("case", "mapping/home") is not None
        assert [one.record_id for one in work.bin.all()] == ["action"]
        assert work.history("case")[-1].act is Act.CHANGED
    assert len(case_lists.case_keys(session.connection, "all")) == 1


def test_one_row_is_restored_where_it_was(session: Session) -> None:
    with session.unit_of_work() as work:
        for name in ("a", "b", "c"):
            work.actions.save(Action(id=name, case_id=CaseId("case"), what=name))
        removed = work.actions.remove("a")
        assert [action.id for action in work.actions.of_case("case")] == ["b", "c"]
    with session.unit_of_work() as work:
        work.bin.restore(removed)
        assert [action.id for action in work.actions.of_case("case")] == ["a", "b", "c"]
        assert [event.act for event in work.history("case")[-2:]] == [Act.REMOVED, Act.RESTORED]
        with pytest.raises(NotFound):
            work.bin.restore(removed)


@pytest.mark.parametrize(
    ("repository", "key"), [("meetings", "meeting"), ("groups", "group"), ("workers", "päivi")]
)
def test_what_others_name_stays(session: Session, repository: str, key: str) -> None:
    with pytest.raises(InUse), session.unit_of_work() as work:
        getattr(work, repository).remove(key)
    with session.unit_of_work() as work:
        assert getattr(work, repository).find(key) is not None


def test_a_slot_whose_memo_goes_with_it_does_not_keep_its_case(session: Session) -> None:
    fill(session)
    with pytest.raises(InUse), session.unit_of_work() as work:
        work.slots.remove("slot")
    with session.unit_of_work() as work:
        work.cases.remove("case")
        assert work.slots.find("slot") is None
