"""Advance information tells what was known before the meeting, and nothing that came of it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from app.domain.codes import Owner, PaperKind, RecipientKind
from app.domain.consent import CONSENTED
from app.domain.disclosure import cut
from app.domain.items import items
from app.domain.recipients import copies
from i18n import text
from tests.domain.case_files import TODAY, random_file
from tests.domain.test_disclosure import CASES, NOW, PARTIES, SEEDS, everything, paper, recipient


@CASES
@given(seed=SEEDS, key=PARTIES)
def test_advance_information_is_that_of_a_case_whose_meeting_was_never_held(seed: int, key: str) -> None:
    released = paper(seed, key, kind=PaperKind.ADVANCE_SHEET)
    if released is None:
        return
    file = random_file(seed)
    slot = file.slots[0]
    there = tuple(replace(one, attendance=None, came=None, left=None) for one in slot.invitees)
    waiting = replace(slot, held_on=None, presence=None, preparation=(), answers={}, invitees=there)
    never = replace(file, slots=(waiting,), assessment=None, actions=(), memos=())
    ground = never.consent
    kind = PaperKind.ADVANCE_SHEET
    assert cut(never, recipient(key), ground, TODAY, language="fi", now=NOW, kind=kind) == released
    whole = everything(released)
    said_there = {Owner.SLOT, Owner.ASSESSMENT, Owner.AGREED}
    later = [cell for item in items(file, "fi") if item.owner in said_there for cell in item.cells]
    markers = {str(cell.value) for cell in later if str(cell.value).startswith("Mk")}
    assert {marker for marker in markers if marker in whole} == set()


def test_advance_information_holds_what_is_asked_and_what_was_mapped() -> None:
    file = random_file(7)
    assert file.referral is not None
    asks = replace(file, referral=replace(file.referral, answers={}, question="Mkquestion"))
    office = next(one for one in copies(asks, TODAY) if one.recipient.kind is RecipientKind.OFFICE)
    kind = PaperKind.ADVANCE_SHEET
    released = cut(asks, office.recipient, office.ground, TODAY, language="fi", now=NOW, kind=kind)
    assert [text(part.heading, "fi") for part in released.parts] == ["Mitä ryhmältä pyydetään", "Mitä tiedetään"]
    assert "Mkquestion" in everything(released)
    mapped = [item for item in items(asks, "fi") if item.owner is Owner.MAPPING and item.group in CONSENTED]
    assert mapped
    whole = everything(released)
    assert all(str(cell.value) in whole for item in mapped for cell in item.cells if isinstance(cell.value, str))
