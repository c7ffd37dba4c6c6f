from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.domain.codes import Status, Step
from app.domain.message import M
from tests.ui.hands import click, press, show
from ui.widgets.flow import FlowLayout
from ui.widgets.options import Check, Combo, Radio
from ui.widgets.segmented import Segmented
from ui.widgets.steps import StepDiscs, Tabs

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_switch_is_moved_by_arrows_and_by_the_pointer(qtbot: QtBot) -> None:
    switch = Segmented({"a": "Yksi", "b": "Kaksi"}, M("Search"))
    qtbot.addWidget(switch)
    show(switch, 200, 40)
    switch.set_value("a")
    first, second = switch.findChildren(QAbstractButton)
    first.setFocus()
    with qtbot.waitSignal(switch.chosen, timeout=1000) as told:
        press(first, Qt.Key.Key_Right)
    assert told.args == ["b"]
    assert second.hasFocus()
    click(first)
    assert switch.value == "a"


def test_a_switch_is_one_stop_of_tab_even_with_nothing_chosen(qtbot: QtBot) -> None:
    switch = Segmented({"a": "Yksi", "b": "Kaksi"}, M("Search"))
    qtbot.addWidget(switch)
    for value, stops in (("", ["Yksi"]), ("b", ["Kaksi"])):
        switch.set_value(value)
        segments = switch.findChildren(QAbstractButton)
        assert [one.text() for one in segments if one.focusPolicy() & Qt.FocusPolicy.TabFocus] == stops
        assert switch.value == value


def test_the_six_discs_say_where_one_is_and_lead_to_a_step(qtbot: QtBot) -> None:
    discs = StepDiscs()
    qtbot.addWidget(discs)
    discs.show_steps(Step.CONSENT, {Step.MAPPING: Status.DONE})
    show(discs, 300, 40)
    buttons = discs.findChildren(QAbstractButton)
    assert [one.focusPolicy() is Qt.FocusPolicy.StrongFocus for one in buttons] == [False, True, *[False] * 4]
    assert "Valmis" in buttons[0].accessibleName()
    buttons[1].setFocus()
    press(buttons[1], Qt.Key.Key_Right)
    with qtbot.waitSignal(discs.chosen, timeout=1000) as told:
        press(buttons[2], Qt.Key.Key_Space)
    assert told.args == [Step.REFERRAL]


def test_tabs_lead_to_pages_and_wrap_where_there_is_no_room(qtbot: QtBot) -> None:
    tabs = Tabs()
    qtbot.addWidget(tabs)
    pages = {name: M("Saving did not succeed.") for name in "abcdef"}
    tabs.show_tabs(pages, "b", {"a": Status.DONE})
    show(tabs, 400, 200)
    assert tabs.heightForWidth(400) > tabs.heightForWidth(2000)
    here = tabs.findChildren(QAbstractButton)[1]
    here.setFocus()
    press(here, Qt.Key.Key_Left)
    focus = QApplication.focusWidget()
    assert focus is not None
    with qtbot.waitSignal(tabs.chosen, timeout=1000) as told:
        press(focus, Qt.Key.Key_Space)
    assert told.args == ["a"]
    tabs.show_tabs({"x": M("Search")}, "x", {})
    assert [one.text() for one in tabs.findChildren(QAbstractButton) if not one.isHidden()] == ["Hae"]


def test_choices_stand_in_a_row_or_in_a_column_but_not_in_between(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, all_or_none=True)
    radios = [Radio(holder) for _ in range(3)]
    for radio in radios:
        radio.setText("Kerrotaan kaikki")
        flow.addWidget(radio)
    for width, lines in ((800, 1), (radios[0].sizeHint().width() * 2 + 20, 3)):
        show(holder, width, 200)
        assert len({radio.y() for radio in radios}) == lines


@pytest.mark.parametrize("kind", [Radio, Check])
def test_long_words_of_a_choice_wrap(qtbot: QtBot, kind: type[Radio | Check]) -> None:
    choice = kind()
    qtbot.addWidget(choice)
    choice.setText("Työntekijän arvio asiakkaan tilanteesta kokouksen päivänä")
    assert choice.heightForWidth(150) > choice.heightForWidth(800)


def test_the_wheel_never_changes_an_answer(qtbot: QtBot) -> None:
    combo = Combo()
    qtbot.addWidget(combo)
    combo.addItems(["a", "b"])
    show(combo, 200, 40)
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, event)
    assert combo.currentIndex() == 0
    assert not event.isAccepted()
