from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from app.domain.message import M
from tests.ui.hands import nameless, press, show, words
from ui.widgets.empty import EmptyState
from ui.widgets.notice import ERROR, MADE, UNDO, WARNING, Notice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("kind", [ERROR, WARNING, MADE, UNDO])
def test_a_bar_says_what_happened_and_offers_one_way_out(qtbot: QtBot, kind: str) -> None:
    bar = Notice(
        kind, M("Saving did not succeed."), M("Choose first who you are."), act=M("Copy my text"), closable=True
    )
    qtbot.addWidget(bar)
    show(bar, 700, 60)
    assert words(bar)[:2] == ["Tallennus ei onnistunut.", "Valitse ensin, kuka olet."]
    assert nameless(bar) == []
    act, close = [one for one in bar.findChildren(QAbstractButton) if one.isVisible()]
    with qtbot.waitSignal(bar.acted, timeout=1000):
        press(act, Qt.Key.Key_Space)
    with qtbot.waitSignal(bar.closed, timeout=1000):
        press(close, Qt.Key.Key_Space)
    assert not bar.isVisible()


def test_an_empty_place_says_what_it_is_and_has_one_button(qtbot: QtBot) -> None:
    empty = EmptyState(M("Search"), M("Choose first who you are."), M("Save now"), link=M("Copy my text"))
    qtbot.addWidget(empty)
    show(empty)
    act, link = [one for one in empty.findChildren(QAbstractButton) if one.isVisible()]
    with qtbot.waitSignal(empty.acted, timeout=1000):
        press(act, Qt.Key.Key_Space)
    with qtbot.waitSignal(empty.linked, timeout=1000):
        press(link, Qt.Key.Key_Space)
