"""Opening a page of a step, and reading what stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from app.domain.codes import Place, Step
from app.domain.form_specs import form
from app.services.cases import case_file
from app.services.pages import kept_answers
from i18n import text
from ui.address import Address
from ui.steps.step_page import StepPage
from ui.tour.hand import settle

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.ids import CaseId
    from app.domain.message import Message
    from app.services.session import Session
    from ui.forms.form_view import FormView
    from ui.main_window import MainWindow

MIKA = "Mika Juhani Väänänen"


def fi(message: Message) -> str:
    """Return what a sentence of the program is in Finnish."""
    return text(message, "fi")


def case_of(session: Session, name: str = MIKA) -> CaseId:
    """Return the case of a client."""
    with session.unit_of_work() as work:
        client = next(one.id for one in work.clients.all() if one.name == name)
        return next(case.id for case in work.cases.all() if case.client_id == client)


def file_of(session: Session, name: str = MIKA) -> CaseFile:
    """Return the case file of a client."""
    return case_file(session, case_of(session, name))


def opened(window: MainWindow, step: Step, page: str, name: str = MIKA) -> StepPage:
    """Open a page of a step of a client's case."""
    case_id = case_of(window.frame.session, name)
    window.open(Address(Place.CASES, case=case_id, step=step, page=page))
    settle()
    return here(window)


def here(window: MainWindow) -> StepPage:
    """Return the page of a step that is shown."""
    place = window.place
    assert isinstance(place, StepPage)
    return place


def form_of(window: MainWindow) -> FormView:
    """Return the form that is shown."""
    shown = here(window).form
    assert shown is not None
    return shown


def kept(window: MainWindow, step: Step, page: str, name: str = MIKA) -> dict[str, Any]:
    """Return the answers of a page that the records hold."""
    return kept_answers(file_of(window.frame.session, name), form(step).page(page).fields)


def drafts(window: MainWindow, name: str = MIKA) -> dict[str, Any]:
    """Return the drafts of a case: page and answers."""
    case_id = case_of(window.frame.session, name)
    with window.frame.session.unit_of_work() as work:
        return {draft.page: dict(draft.answers) for draft in work.drafts.of_case(case_id)}


def read(root: QWidget | None) -> str:
    """Return every text that is seen under `root`, rows by what a screen reader says of them."""
    assert root is not None
    seen = (one for one in root.findChildren(QWidget) if one.isVisible())
    return "\n".join(
        one.text() or one.accessibleName() for one in seen if isinstance(one, (QLabel, QAbstractButton))
    )


def button(root: QWidget | None, text: str) -> QAbstractButton:
    """Return the button that is seen under `root` with a text, or whose row begins with it."""
    assert root is not None
    for one in root.findChildren(QAbstractButton):
        if one.isVisible() and (one.text() == text or one.accessibleName().startswith(text)):
            return one
    raise AssertionError(f"no button says {text}")
