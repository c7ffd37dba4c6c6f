"""What X will see: the paper it would get, and to the worker alone what stays out of it and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from app.domain.codes import DataGroup, PaperKind, Step
from app.domain.labels import label
from app.domain.message import MC, M
from app.practice.directory import KODIT
from tests.journeys.keyboard import Keys
from tests.ui.steps.pages import button, fi, file_of, form_of, here, opened, read
from ui.forms.matrix_editor import MatrixEditor
from ui.models.matrix import FIRST_GROUP
from ui.papers.paper_window import PaperWindow
from ui.steps.advance import AdvanceSheets
from ui.steps.copies import Copies
from ui.steps.recipients import OUT
from ui.steps.what_they_see import WhatTheySee
from ui.tour.hand import press, settle, wait_until

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.main_window import MainWindow

DEBTS = fi(label(DataGroup.E))


def at_landlord(window: MainWindow) -> tuple[MatrixEditor, WhatTheySee]:
    """Go to the landlord's row by the keyboard, to its cell of debts."""
    opened(window, Step.CONSENT, "recipients")
    editor = form_of(window).views["rows"].editor
    assert isinstance(editor, MatrixEditor)
    Keys().reach(editor.target())
    for _ in range(40):
        if editor.organisation() == KODIT:
            break
        press(Qt.Key.Key_Down)
    for _ in range(len(DataGroup)):
        if editor._table.currentIndex().column() == FIRST_GROUP + list(DataGroup).index(DataGroup.E):
            break
        press(Qt.Key.Key_Right)
    settle()
    beside = here(window).beside
    assert beside is not None
    (shown,) = beside.findChildren(WhatTheySee)
    return editor, shown


def test_the_row_one_is_at_is_shown_and_follows_what_is_ticked(window: MainWindow, session: Session) -> None:
    signed = file_of(session).consent
    _, shown = at_landlord(window)
    assert "Mitä Itälän Kodit Oy näkee" in read(shown)
    assert f"{DEBTS}" in read(shown.left_out)
    press(Qt.Key.Key_1)
    settle()
    assert DEBTS not in read(shown.left_out)
    press(Qt.Key.Key_3)
    settle()
    assert "Ei saa luovuttaa tälle vastaanottajalle: " in read(shown.left_out)
    assert file_of(session).consent == signed


def test_one_that_would_get_nothing_is_told_so(window: MainWindow) -> None:
    _, shown = at_landlord(window)
    for _ in range(9):
        press(Qt.Key.Key_Left)
    for _ in range(10):
        press(Qt.Key.Key_3)
        press(Qt.Key.Key_Right)
    settle()
    assert fi(M("The client has not allowed anything to be told to this organisation.")) in read(shown)
    assert not shown.slip.isVisible()
    assert read(shown.left_out) == ""


def test_its_pages_are_seen_and_cannot_leave(window: MainWindow) -> None:
    _, shown = at_landlord(window)
    Keys().push(button(shown, fi(M("See the whole paper"))))
    settle()
    (paper,) = here(window).findChildren(PaperWindow)
    assert isinstance(paper, QDialog)
    wait_until(lambda: paper.preview.desk.is_drawn)
    assert fi(M("Smaller")) in read(paper)
    for way in ("Tulosta", "Tallenna tiedostoksi", "Kopioi tekstinä"):
        assert way not in read(paper)
    press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert not paper.preview.ways.print_bar.isVisible()
    press(Qt.Key.Key_Escape)


def test_beside_each_copy_stands_what_stays_out_of_it(window: MainWindow) -> None:
    opened(window, Step.MEMO, "copies")
    copies = here(window).beside
    assert isinstance(copies, Copies)
    Keys().reach(button(copies.side, fi(MC("pane", "Who get it"))))
    press(Qt.Key.Key_Right)
    settle()
    assert fi(M("Everything in the case is in this copy.")) in read(copies.side)
    while copies.shown.recipient.organisation_id != KODIT:
        press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert copies.recipients.shows.value == OUT
    assert fi(M("Only you see this. The paper does not show that anything is missing.")) in read(copies.side)
    assert "Ei saa luovuttaa tälle vastaanottajalle: " in read(copies.side)


def test_the_sheets_of_step_3_have_it_too(window: MainWindow) -> None:
    opened(window, Step.REFERRAL, "advance")
    sheets = here(window).beside
    assert isinstance(sheets, AdvanceSheets)
    sheets.recipients.show_beside(OUT)
    settle()
    assert sheets.kind is PaperKind.ADVANCE_SHEET
    assert fi(M("Everything in the case is in this copy.")) in read(sheets.side)
