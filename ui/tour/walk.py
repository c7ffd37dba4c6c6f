"""`kotio tour`: whole cases taken through the six steps in the real windows, by keys and mouse."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.codes import PaperKind, Place, RecipientKind, Step
from app.domain.form_specs import form
from app.domain.ids import CaseId
from app.practice.register import WITH_PAPERS as WALKED
from app.practice.register import make_practice_register
from app.services import client_records, papers
from app.services.cases import case_file
from app.services.consent_papers import consent_form
from app.services.pages import kept_answers
from app.services.session import SystemClock
from app.settings import load
from ui.address import DISCLOSURES, EXTRACT, Address
from ui.places.extract_page import ExtractPage
from ui.program import Program
from ui.start import settle_platform
from ui.steps.advance import AdvanceHandedOver, AdvanceSheets
from ui.steps.copies import Copies
from ui.steps.step_page import StepPage
from ui.theme import ARGUMENTS
from ui.tour import office_papers
from ui.tour.album import Album
from ui.tour.fast_track import walk_fast_track
from ui.tour.hand import click, press, settle, wait_until, write
from ui.tour.invitations import walk_invitations
from ui.tour.look import PAGES, look, meeting_days
from ui.tour.sheets import SHEETS, make_sheets
from ui.tour.typist import Mouse, Typist
from ui.tour.withdrawal import walk_withdrawal

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from app.domain.case_file import CaseFile
    from app.services.papers import Order
    from app.services.session import Session
    from ui.frame import Frame
    from ui.main_window import MainWindow

# the step a paper is made in, else the last; and the client's own papers, which are printed as they are seen
_MADE_IN = {PaperKind.ADVANCE_SHEET: Step.REFERRAL} | {kind: step for (step, _), kind in SHEETS.items()}
_OWN = {
    PaperKind.CLIENT_BEFORE: Step.REFERRAL,
    PaperKind.RELEASE_DAY: Step.ASSESSMENT,
    PaperKind.CLIENT_AFTER: Step.MEMO,
}
_CONTROL = Qt.KeyboardModifier.ControlModifier
_DIGITS = (
    Qt.Key.Key_0,
    Qt.Key.Key_1,
    Qt.Key.Key_2,
    Qt.Key.Key_3,
    Qt.Key.Key_4,
    Qt.Key.Key_5,
    Qt.Key.Key_6,
    Qt.Key.Key_7,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """How the window looks on a tour: its language, theme, text size in per cent, width and height in pixels."""

    language: str
    theme: str = "light"
    text: int = 100
    size: tuple[int, int] = (1280, 800)


def tour(out: Path, looks: Looks, *, today: date | None, only: str | None) -> int:
    """Walk the practice cases; leave pictures, papers and the manifest in `out`. Returns the exit code.

    `only` names a place, a step or a page: then those screens alone are looked at, as the register stands.
    """
    settle_platform(looks.language)
    day = today or SystemClock().today()
    album = Album(out, language=looks.language, theme=looks.theme)
    with tempfile.TemporaryDirectory() as folder:
        register = Path(folder) / "practice.kotio"
        make_practice_register(register, day, papers=only is not None)
        settings = load(Path(folder) / "settings.json")
        settings.put("theme", looks.theme)
        settings.put("text_size", looks.text)
        program = Program(QApplication(list(ARGUMENTS)), settings, speak=looks.language, today=day)
        program.begin(register)
        if program.window is None:
            raise RuntimeError("the practice register did not open")
        program.window.resize(*looks.size)
        program.window.activateWindow()
        settle(5)
        if only is None:
            walk_all(program.window, album)
        else:
            look(program.window, album, only)
        album.write()
        program.close()
    sys.stdout.write(f"{len(album)} → {out}\n")
    return 0


def walk_all(window: MainWindow, album: Album) -> None:
    """Type the walked cases anew, let the last client withdraw the consent, then look at the places."""
    walk = Walk(window, album)
    for file in taken_out(window.frame.session):
        walk.case(file)
    walk_withdrawal(window, album)
    walk_fast_track(window, album)
    walk.places()
    office_papers.keep(window.frame.session, album)
    walk_invitations(window, album)


def taken_out(session: Session) -> tuple[CaseFile, ...]:
    """Take the walked cases out of the register, to be typed anew, and return them."""
    with session.unit_of_work() as work:
        files = work.case_files([case.id for case in work.cases.all()])
        walked = tuple(file for file in files if file.client.name in WALKED)
        for file in walked:
            work.cases.remove(file.case.id)
    return walked


class Walk:
    """Takes cases through the window."""

    def __init__(self, window: MainWindow, album: Album) -> None:
        self.window = window
        self.frame: Frame = window.frame
        self.album = album
        self._typist = Typist(Mouse())

    def places(self) -> None:
        """Look at the seven places."""
        for number, place in enumerate(Place, start=1):
            press(_DIGITS[number], _CONTROL)
            for page in PAGES.get(place, (None,)):
                self.window.open(Address(place, page=page))
                settle(5)
                wait_until(lambda: not self.window.frame.jobs.busy)
                self.album.picture(self.window, Address(place, page=page), None)
        for address, case in meeting_days(self.frame.session):
            self.window.open(address)
            settle(5)
            self.album.picture(self.window, address, case)

    def case(self, like: CaseFile) -> None:
        """Open a case by its name and take it through the six steps, typing what `like` holds."""
        press(Qt.Key.Key_N, _CONTROL)
        settle()
        write(like.client.name)
        self._picture(None, "new")
        press(Qt.Key.Key_Return)
        settle()
        case_id = self._case_id()
        for step in Step:
            self._step(case_id, step, like)
        self.window.open(Address(Place.CASES, case=case_id))
        settle(5)
        self._picture(case_id, "case")
        for page in (DISCLOSURES, EXTRACT):
            self.window.open(Address(Place.CASES, case=case_id, page=page))
            settle(5)
            shown = self.window.place
            if isinstance(shown, ExtractPage):
                wait_until(shown.see.isVisible)
            self._picture(case_id)
        self._papers(case_id)

    def _step(self, case_id: CaseId, step: Step, like: CaseFile) -> None:
        """Fill the pages of a step and continue through them."""
        self.window.open(Address(Place.CASES, case=case_id, step=step))
        for page in form(step).pages:
            settle()
            shown = self._page()
            if shown.address().page != page.name:
                raise RuntimeError(f"the window is not on the page {page.name}")
            if shown.form is not None:
                self._typist.fill(shown.form, page, kept_answers(like, page.fields))
            if step is Step.MEMO and page.name == "copies":
                self._make_memo(case_id, shown)
                continue
            if page.name == "advance":
                self._make_advance(case_id, shown)
            if (step, page.name) in SHEETS:
                kind = SHEETS[step, page.name]
                make_sheets(self.window, case_id, kind, partial(self._picture, case_id, str(kind)))
            self._picture(case_id)
            press(Qt.Key.Key_Return, _CONTROL)

    def _make_memo(self, case_id: CaseId, shown: StepPage) -> None:
        """Wait for the paper to be seen, then press the one button."""
        beside = shown.beside
        if not isinstance(beside, Copies):
            raise TypeError("the copies are not shown")
        wait_until(lambda: beside.preview.desk.is_drawn)
        self._picture(case_id)
        click(shown.foot.continue_button)
        wait_until(lambda: self._page().address().page != "copies")

    def _make_advance(self, case_id: CaseId, shown: StepPage) -> None:
        """Wait for the first sheet to be seen, then make them all."""
        sheets = shown.beside
        if not isinstance(sheets, AdvanceSheets):
            raise TypeError("the advance information is not shown")
        wait_until(lambda: sheets.preview.desk.is_drawn)
        self._picture(case_id, "sheets")
        click(sheets.makes)
        wait_until(lambda: isinstance(self._page().beside, AdvanceHandedOver))

    def _papers(self, case_id: CaseId) -> None:
        """Keep the consent form, on paper and with fields, and every copy of what was issued."""
        file = case_file(self.frame.session, case_id)
        self._consent_form(file)
        for kind, step in _OWN.items():
            self._own_paper(papers.own_paper(self.frame.session, file, kind), str(kind), step)
        for order in (
            client_records.disclosure_log(self.frame.session, case_id),
            client_records.extract(self.frame.session, case_id),
        ):
            self._own_paper(order, str(order.kind), Step.MEMO)
        for document in file.documents:
            recipient = str(document.recipient)
            if document.organisation_id is not None:
                recipient = str(file.organisations[document.organisation_id].category)
            self.album.paper(
                papers.body(self.frame.session, document.id),
                kind=str(document.kind),
                case=file.case.number,
                language=document.language,
                recipient=recipient,
                step=str(_MADE_IN.get(document.kind, Step.MEMO)),
            )

    def _consent_form(self, file: CaseFile) -> None:
        for fillable, name in ((False, PaperKind.CONSENT_FORM), (True, f"{PaperKind.CONSENT_FORM}_fields")):
            self._own_paper(consent_form(self.frame.session, file, fillable=fillable), str(name), Step.CONSENT)

    def _own_paper(self, order: Order, name: str, step: Step) -> None:
        self.album.paper(
            papers.make(order).paper.pdf,
            kind=name,
            case=order.released.case_number,
            language=order.copy.language,
            recipient=str(RecipientKind.CLIENT),
            step=str(step),
        )

    def _picture(self, case_id: CaseId | None, name: str = "", over: QWidget | None = None) -> None:
        number = case_file(self.frame.session, case_id).case.number if case_id else None
        address = self.window.place.address()  # type: ignore[union-attr]
        settle(4)
        self.album.picture(self.window, address, number, name, over)

    def _page(self) -> StepPage:
        place = self.window.place
        if not isinstance(place, StepPage):
            raise TypeError("no page of a step is shown")
        return place

    def _case_id(self) -> CaseId:
        address: Address = self.window.place.address()  # type: ignore[union-attr]
        if address.case is None:
            raise RuntimeError("no case is shown")
        return CaseId(address.case)
