"""What these tests begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.codes import (
    Place,
)
from tests.ui.hands import settle
from ui.address import Address

if TYPE_CHECKING:
    from app.domain.ids import CaseId
    from ui.main_window import MainWindow


def opened(window: MainWindow, case_id: CaseId) -> Any:
    window.open(Address(Place.CASES, case=case_id))
    settle()
    return window.place
