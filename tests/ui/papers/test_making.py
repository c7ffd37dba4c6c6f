from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.hands import click, words
from ui.papers.making import Making, Series
from ui.tour.hand import wait_until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_all_pieces_are_done_in_order() -> None:
    series = Series([partial(int, n) for n in range(3)])
    assert series() == (0, 1, 2)
    assert series.done == series.total == 3


def test_what_is_stopped_gives_nothing() -> None:
    def stops() -> int:
        series.stopped = True
        return 0

    series = Series([lambda: 1, stops, lambda: pytest.fail("it went on")])
    assert series() is None
    assert series.done == 2


def test_the_bar_comes_after_a_moment_counts_and_stops(page: QWidget) -> None:
    series = Series([lambda: 1, lambda: 2])
    bar = Making(series, page)
    assert not bar.isVisible()
    wait_until(bar.isVisible)
    assert "0/2 on valmiina" in words(bar)
    series.done = 1
    wait_until(lambda: "1/2 on valmiina" in words(bar))
    click(next(one for one in bar.findChildren(QAbstractButton) if one.text() == "Keskeytä"))
    assert series.stopped
