"""The line of a case: drawn without overlaps, told under the pointer, and the same as a list for the keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from app.domain.action import Action
from app.domain.case_line import CaseLine, Mark, Milestone, case_line
from app.domain.codes import Sanction, Step
from app.domain.message import M
from app.services import cases
from tests.ui.hands import press, settle, words
from tests.ui.places.case_page.conftest import opened
from tests.ui.places.conftest import TODAY
from ui.language import language
from ui.places.line_pins import BIG, Measures, at, pins
from ui.theme import theme
from ui.widgets.buttons import LinkButton

if TYPE_CHECKING:
    from app.domain.ids import CaseId
    from app.services.session import Session
    from ui.main_window import MainWindow

NEED = TODAY + timedelta(days=76)


@pytest.fixture
def planned(session: Session, mika: CaseId) -> CaseId:
    """A prisoner who needs a dwelling in 76 days, with an action agreed in two weeks and one that is late."""
    with session.unit_of_work() as work:
        case = work.cases.get(mika)
        begun = TODAY - timedelta(days=30)
        work.cases.save(replace(case, opened_on=begun, sanction=Sanction.IMPRISONMENT, release_day=NEED))
        for number, (what, days) in enumerate((("Maksusuunnitelma", 14), ("Haastattelu", -3))):
            due = TODAY + timedelta(days=days)
            work.actions.save(Action(id=f"a{number}", case_id=mika, what=what, who="client", due=due))
    return mika


def step_shown(window: MainWindow) -> Step | None:
    place: Any = window.place
    step: Step | None = place.address().step
    return step


def drawn(window: MainWindow, case_id: CaseId) -> Any:
    return opened(window, case_id).line


def test_the_line_shows_the_need_and_what_is_due(window: MainWindow, planned: CaseId) -> None:
    line = drawn(window, planned)
    marks = {pin.day: pin.mark for pin in line.drawn.pins}
    assert marks[NEED] is Mark.NEED
    assert marks[TODAY] is Mark.DUE  # the meeting
    assert marks[TODAY + timedelta(days=14)] is Mark.DUE
    assert marks[TODAY - timedelta(days=3)] is Mark.LATE


def test_a_day_tells_all_it_holds_under_the_pointer(window: MainWindow, planned: CaseId) -> None:
    shown = drawn(window, planned).drawn
    spot = QPoint(int(next(pin.x for pin in shown.pins if pin.mark is Mark.NEED)), shown.height() // 2)
    QApplication.sendEvent(shown, QHelpEvent(QEvent.Type.ToolTip, spot, shown.mapToGlobal(spot)))
    assert "Asunto tarvitaan" in QToolTip.text()
    assert "8.2.2027" in QToolTip.text()


def test_a_press_on_a_day_opens_where_it_is_done(window: MainWindow, planned: CaseId) -> None:
    shown = drawn(window, planned).drawn
    pin = next(pin for pin in shown.pins if pin.day == TODAY + timedelta(days=14))
    spot = QPoint(int(pin.x), shown.height() // 2)
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    settle()
    assert step_shown(window) is Step.ASSESSMENT


def test_the_line_is_a_list_by_the_keyboard_and_a_row_opens_what_it_says(
    window: MainWindow, session: Session, planned: CaseId
) -> None:
    line = drawn(window, planned)
    line.switch.setFocus(Qt.FocusReason.TabFocusReason)
    press(line.switch, Qt.Key.Key_Space)
    settle()
    assert line.drawn.isHidden()
    said = words(line.list)
    for text in ("Asunto tarvitaan", "Kokous tänään", "Maksusuunnitelma", "Myöhässä", "ma 8.2.2027"):
        assert text in said
    whole = case_line(cases.case_file(session, planned), TODAY).milestones
    assert sum("." in text and text[-4:].isdigit() for text in said) >= len(whole)
    row = next(one for one in line.list.findChildren(LinkButton) if one.text() == "Maksusuunnitelma")
    row.setFocus(Qt.FocusReason.TabFocusReason)
    press(row, Qt.Key.Key_Space)
    settle()
    assert step_shown(window) is Step.ASSESSMENT


def test_the_list_stays_one_in_the_other_language_and_goes_back(window: MainWindow, planned: CaseId) -> None:
    line = drawn(window, planned)
    press(line.switch, Qt.Key.Key_Space)
    language.set("sv")
    settle()
    assert "Bostad behövs" in words(line.list)
    press(line.switch, Qt.Key.Key_Space)
    settle()
    assert line.drawn.isVisible()
    assert line.list is None
    assert line.switch.text() == "Tidslinjen som lista"


@pytest.mark.parametrize("factor", [1.0, 1.5])
@pytest.mark.parametrize("look", ["light", "contrast"])
def test_the_line_is_painted_in_every_look(window: MainWindow, planned: CaseId, look: str, factor: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    line = drawn(window, planned)
    theme.apply(app, look, factor)
    try:
        settle()
        assert line.drawn.height() == line.drawn.sizeHint().height()
        assert not line.drawn.grab().isNull()
    finally:
        theme.apply(app, "light", 1.0)


@given(
    days=st.lists(st.tuples(st.integers(0, 250), st.sampled_from(list(Mark)), st.integers(1, 40)), max_size=40),
    width=st.integers(200, 1600),
)
def test_no_label_lies_on_another_or_outside(days: list[tuple[int, Mark, int]], width: int) -> None:
    begins = date(2026, 11, 2)
    milestones = sorted(
        (
            Milestone(day=begins + timedelta(days=day), mark=mark, words=M("x" * length))
            for day, mark, length in days
        ),
        key=lambda one: (one.day, one.mark.value),
    )
    line = CaseLine(begins, begins + timedelta(days=250), begins, (), tuple(milestones))
    measures = Measures(width, 10, 28, 14, lambda pin: 8.0 * len(pin.milestones[0].words.id))
    found = pins(line, measures)
    assert [pin.day for pin in found] == sorted({one.day for one in milestones})
    assert sum(len(pin.milestones) for pin in found) == len(milestones)
    labels = [pin.label for pin in found if pin.label is not None]
    for label in labels:
        assert label.x >= -5
        assert label.x + label.width <= width
    for one, other in combinations(labels, 2):
        apart = one.x + one.width + 14 <= other.x or other.x + other.width + 14 <= one.x
        assert apart or one.above is not other.above
    for pin in found:
        assert at(found, pin.x, 1) is not None
        assert pin.above is (pin.label is not None and pin.label.above)


def test_the_need_has_its_label_before_all_others() -> None:
    begins = date(2026, 11, 2)
    crowd = [Milestone(day=begins + timedelta(days=n), mark=Mark.DUE, words=M("x" * 20)) for n in range(100)]
    need = Milestone(day=begins + timedelta(days=50), mark=Mark.NEED, words=M("needed"))
    milestones = tuple(sorted([*crowd, need], key=lambda one: (one.day, one.mark.value)))
    line = CaseLine(begins, begins + timedelta(days=100), begins, (), milestones)
    found = pins(line, Measures(500, 10, 28, 14, lambda pin: 8.0 * len(pin.milestones[0].words.id)))
    assert next(pin for pin in found if pin.mark in BIG).label is not None
