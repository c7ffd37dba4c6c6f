"""The papers that are made in a window of their own, made on a tour where their step offers them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import PaperKind, Step
from app.domain.message import MC
from app.services import papers
from app.services.cases import case_file
from ui.language import language
from ui.steps.sheets import SheetsWindow
from ui.tour.hand import click, settle, wait_until
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.ids import CaseId
    from ui.main_window import MainWindow

SHEETS: dict[tuple[Step, str], PaperKind] = {
    (Step.CONSENT, "answer"): PaperKind.SOCIAL_CONTACT,
    (Step.REFERRAL, "received"): PaperKind.REFERRAL_SHEET,
    (Step.REFERRAL, "invitation"): PaperKind.INVITATION,
    (Step.ASSESSMENT, "dwelling"): PaperKind.LANDLORD_SUMMARY,
}


def make_sheets(window: MainWindow, case_id: CaseId, kind: PaperKind, picture: Callable[..., None]) -> None:
    """Open the papers of a kind by their button, take a picture of the first, and make them all."""
    said = language.text(MC("button", "See and create"))
    click(next(one for one in window.findChildren(Button) if one.text() == said and one.isVisible()))
    shown = window.findChild(SheetsWindow)
    if not isinstance(shown, SheetsWindow):
        raise TypeError("the papers are not shown")
    sheets, session = shown.sheets, window.frame.session
    wait_until(lambda: sheets.preview.desk.is_drawn)
    picture(over=shown)
    click(sheets.makes)
    wait_until(lambda: bool(papers.newest(case_file(session, case_id), kind)))
    window.activateWindow()
    settle()
