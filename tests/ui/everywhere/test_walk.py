"""The walk misses no widget of the program: a screen that comes is walked by itself, or this says so."""

from __future__ import annotations

import inspect
import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

import ui
from tests.ui.walk.explore import AREAS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.walk.walker import Walker

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # lists that open, offscreen

UNSEEN = {
    "ui.widgets.open_row:OpenRow": "is there for a screen reader alone; tests/access opens a row by it",
    "ui.places.case_people:People": "stands on a page wider than that of the smallest window",
    "ui.steps.word_hits:WordHits": "asks for a text that tells too much; tests/ui/steps/test_memo.py writes one",
    "ui.steps.unread:Unread": "has room for those texts alone",
    "ui.steps.half_done:HalfDone": "has room for a word of a page left half done; steps/test_wizard.py leaves one",
    "ui.places.other_cases:OtherCases": "asks for a name that is known; places/test_same_person.py types it",
    "ui.meeting_day.before:Before": "stands beside a second meeting; tests/ui/test_meeting_day.py holds one",
    "ui.stamp:Stamp": "is there for the benchmarks alone",
}

# is seen or not as the machine is fast
BY_TIME = {
    "ui.papers.making:Making": "comes where papers take a while to make; tests/ui/papers/test_making.py makes it"
}


def _own_widgets() -> Iterator[str]:
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        if module.name == "ui.__main__":  # runs the program
            continue
        for _, cls in inspect.getmembers(import_module(module.name), inspect.isclass):
            if issubclass(cls, QWidget) and cls.__module__ == module.name:
                yield f"{cls.__module__}:{cls.__qualname__}"


def test_the_walk_sees_every_widget_of_the_program(walker: Walker) -> None:
    seen = set().union(*(walker.walked(area).classes for area in AREAS))
    assert set(_own_widgets()) - seen - set(BY_TIME) == set(UNSEEN), "walk there too, or say here why nobody can"
