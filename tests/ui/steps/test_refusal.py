"""The client says no: no reason is asked, a paper says what one can do alone, and the case has a way on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.codes import ConsentState, EndReason, Language, PaperKind, Step
from app.domain.labels import label
from app.domain.message import MC
from app.domain.progress import steps
from app.services import papers
from app.services.cases import case_file
from i18n import text
from tests.journeys.keyboard import Keys
from tests.ui.steps.conftest import TODAY
from tests.ui.steps.pages import button, fi, form_of, here, opened, read
from ui.papers.paper_window import PaperWindow
from ui.steps.refusal import Refusal
from ui.tour.hand import press, settle, wait_until

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.services.session import Session
    from ui.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
AINO = "Aino Inkeri Hakkarainen"
CLOSE = fi(MC("button", "Close the case: there is no consent"))


def unasked(session: Session, state: ConsentState | None) -> CaseFile:
    """Return an open case whose consent is so, or is not answered."""
    with session.unit_of_work() as work:
        files = work.case_files([case.id for case in work.cases.all() if case.closed_on is None])
    return next(
        file
        for file in files
        if file.consent is not None and file.consent.state(TODAY) is state and file.addition is None
    )


def pane(window: MainWindow) -> Refusal:
    beside = here(window).beside
    assert beside is not None
    (found,) = beside.findChildren(Refusal)
    return found


def answer_no(window: MainWindow) -> None:
    """Choose the last of the three answers."""
    Keys().reach(form_of(window).views["answer"].editor.target())
    press(Qt.Key.Key_Space)
    for _ in range(2):
        press(Qt.Key.Key_Right)
    settle()


def test_a_refusal_asks_nothing_of_the_client_and_shows_the_way_on(window: MainWindow, session: Session) -> None:
    file = unasked(session, None)
    opened(window, Step.CONSENT, "answer", file.client.name)
    assert not pane(window).isVisible()
    answer_no(window)
    assert fi(label(PaperKind.ON_YOUR_OWN)) in read(pane(window))
    press(Qt.Key.Key_Return, CONTROL)
    settle()
    after = case_file(session, file.case.id)
    assert after.consent is not None
    assert after.consent.state(TODAY) is ConsentState.REFUSED
    assert "refusal_reason" not in after.consent.answers


def test_going_on_as_own_work_is_said_wherever_the_case_waits(window: MainWindow, session: Session) -> None:
    file = unasked(session, None)
    opened(window, Step.CONSENT, "answer", file.client.name)
    answer_no(window)
    Keys().reach(form_of(window).views["further_way"].editor.target())
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, CONTROL)
    settle()
    blocked = steps(case_file(session, file.case.id), TODAY)[2]
    assert blocked.reason is not None
    assert "toimiston omana työnä ilman ryhmää" in text(blocked.reason, "fi")


def test_the_paper_is_shown_and_fits_on_one_page(window: MainWindow, session: Session) -> None:
    file = unasked(session, ConsentState.WITHDRAWN)
    opened(window, Step.CONSENT, "answer", file.client.name)
    Keys().push(button(pane(window), fi(MC("button", "See and print"))))
    settle()
    (paper,) = here(window).findChildren(PaperWindow)
    wait_until(lambda: paper.preview.desk.is_drawn)
    assert len(paper.preview.desk.sheets) == 1
    press(Qt.Key.Key_Escape)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_what_one_can_do_alone_is_one_large_page(session: Session, language: str) -> None:
    file = unasked(session, ConsentState.WITHDRAWN)
    spoken = replace(file, client=replace(file.client, language=Language(language)))
    order = papers.own_paper(session, spoken, PaperKind.ON_YOUR_OWN)
    assert order.released.large
    assert papers.make(order).paper.pages == 1


@pytest.mark.parametrize(
    ("state", "reason"),
    [(ConsentState.REFUSED, EndReason.NO_CONSENT), (ConsentState.WITHDRAWN, EndReason.CONSENT_WITHDRAWN)],
)
def test_the_case_is_closed_with_the_reason_that_is_true(
    window: MainWindow, session: Session, state: ConsentState, reason: EndReason
) -> None:
    refused = state is ConsentState.REFUSED
    file = unasked(session, None if refused else state)
    opened(window, Step.CONSENT, "answer", file.client.name)
    if refused:
        answer_no(window)
    Keys().push(button(pane(window), CLOSE))
    settle()
    after = case_file(session, file.case.id)
    assert (after.case.closed_on, after.case.end_reason) == (TODAY, reason)
