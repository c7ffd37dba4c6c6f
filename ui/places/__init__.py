"""The screens of the window, imported when they are first shown.

A screen is a QWidget made with `(frame, parent)`. It has `shown(address)`, `address()`, and may have
`leave() -> bool` (False keeps the window where it is) and `panes()` (the parts F6 goes through).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Place
from ui.address import DISCLOSURES, EXTRACT, MEETING_DAY, NEW_CASE, WITHDRAWAL

if TYPE_CHECKING:
    from ui.address import Address

CASE, STEP, CASE_BEGINS = "case", "step", "new_case"

SCREENS: dict[str, str] = {
    Place.HOME: "ui.places.home:Home",
    Place.CASES: "ui.places.cases:Cases",
    Place.CALENDAR: "ui.places.calendar:Calendar",
    Place.MEMBERS: "ui.places.members:Members",
    Place.DOCUMENTS: "ui.places.documents:Documents",
    Place.STATISTICS: "ui.places.statistics:Statistics",
    Place.SETTINGS: "ui.places.settings:Settings",
    CASE: "ui.places.case_page:CasePage",
    STEP: "ui.steps.step_page:StepPage",
    CASE_BEGINS: "ui.places.new_case:NewCase",
    DISCLOSURES: "ui.places.disclosure_page:DisclosurePage",
    EXTRACT: "ui.places.extract_page:ExtractPage",
    MEETING_DAY: "ui.meeting_day.screen:MeetingDay",
    WITHDRAWAL: "ui.steps.withdrawing:WithdrawalPage",
}


def screen(address: Address) -> str:
    """Return the name of the screen that shows an address."""
    if address.step is not None:
        return WITHDRAWAL if address.page == WITHDRAWAL else STEP
    if address.case is not None and address.place is Place.CASES:
        return str(address.page) if address.page in {DISCLOSURES, EXTRACT} else CASE
    if address.page == NEW_CASE and address.place is Place.CASES:
        return CASE_BEGINS
    if address.page == MEETING_DAY and address.place is Place.CALENDAR:
        return MEETING_DAY
    return str(address.place)
