"""A moved date shows what moves with it, before and after, what is too late then, and whom to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Step
from app.domain.recipients import told_the_days
from app.domain.timeline import retimed
from tests.journeys.keyboard import Keys
from tests.ui.hands import words
from tests.ui.steps.pages import file_of, form_of, here, opened
from ui.language import language
from ui.steps.mapping import NeededBy
from ui.steps.moved_date import MovedDate
from ui.tour.hand import clear, settle, write

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.main_window import MainWindow


def moved_to(window: MainWindow, day: str) -> MovedDate:
    """Type another day of koevapaus over the known one, and return what is said beside it."""
    Keys().reach(form_of(window).views["koevapaus_start"].editor.target())
    clear()
    write(day)
    settle()
    found = here(window).findChild(MovedDate)
    assert found is not None
    return found


def test_what_moves_is_shown_before_and_after_while_the_day_is_typed(window: MainWindow, session: Session) -> None:
    opened(window, Step.MAPPING, "sanction")
    moves = moved_to(window, "15.3.2027")
    assert moves.isVisible()
    said = words(moves)
    assert "Siirtyvät samalla" in said
    assert any("→" in text for text in said)
    assert not any("jo mennyt" in text for text in said)


def test_what_comes_too_late_is_said(window: MainWindow) -> None:
    opened(window, Step.MAPPING, "sanction")
    moves = moved_to(window, "30.11.2026")
    assert any(text.endswith("jo mennyt") for text in words(moves))


def test_those_who_know_the_old_day_are_named(window: MainWindow, session: Session) -> None:
    file = file_of(session)
    names = [file.organisations[one].name("fi") for one in told_the_days(file, session.clock.today())]
    assert names
    opened(window, Step.MAPPING, "sanction")
    said = " ".join(words(moved_to(window, "15.3.2027")))
    assert "Kerro uusi päivä" in said
    for name in names:
        assert name in said


def test_nothing_is_said_while_the_day_stands(window: MainWindow, session: Session) -> None:
    opened(window, Step.MAPPING, "sanction")
    beside = here(window).findChild(NeededBy)
    assert beside is not None
    assert beside.moves.isHidden()
    file = file_of(session)
    assert retimed(file, file, session.clock.today()) == ()


def test_it_is_said_in_swedish(window: MainWindow) -> None:
    opened(window, Step.MAPPING, "sanction")
    language.set("sv")
    settle()
    said = words(moved_to(window, "30.11.2026"))
    assert "Flyttas samtidigt" in said
    assert any(text.endswith("redan förbi") for text in said)
