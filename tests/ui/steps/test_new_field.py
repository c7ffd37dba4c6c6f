"""A question added as one line of a form's data stands on its page and on the page to check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.codes import Step
from app.domain.message import M
from tests.domain.new_field import LABEL, SAID, added
from tests.journeys.keyboard import Keys
from tests.ui.steps.pages import fi, form_of, here, kept, opened, read
from ui.tour.hand import press, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.forms import Field
    from ui.main_window import MainWindow


@pytest.fixture
def field(monkeypatch: pytest.MonkeyPatch) -> Iterator[Field]:
    with added(monkeypatch) as one:
        yield one


def test_it_is_typed_on_its_page_and_seen_on_the_page_to_check(window: MainWindow, field: Field) -> None:
    opened(window, Step.MEMO, "check")
    assert LABEL.id in read(here(window).beside)
    assert fi(M("Still missing")) in read(here(window).beside)
    opened(window, Step.ASSESSMENT, "form")
    assert LABEL.id in read(here(window))
    Keys().reach(form_of(window).views[field.name].editor.target())
    write(SAID)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kept(window, Step.ASSESSMENT, "form")[field.name] == SAID
    opened(window, Step.MEMO, "check")
    assert SAID in read(here(window).beside)
