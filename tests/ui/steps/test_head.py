from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton

from app.domain.codes import Step
from app.domain.form_specs import form
from i18n import text
from tests.ui.steps.pages import here, opened
from ui.language import language
from ui.steps.head import StepTitle
from ui.theme import theme
from ui.tour.hand import settle

if TYPE_CHECKING:
    from ui.main_window import MainWindow

ROWS = 2
BESIDE = {Step.MAPPING: "sanction", Step.MEETING: "support"}  # pages that have something beside them


@pytest.mark.parametrize("code", ["fi", "sv"])
@pytest.mark.parametrize("step", list(Step))
def test_the_pages_of_a_step_take_two_rows_at_most(window: MainWindow, step: Step, code: str) -> None:
    language.set(code)
    page = BESIDE.get(step, form(step).pages[0].name)
    head = opened(window, step, page).head
    settle()
    tops = {tab.y() for tab in head.tabs.findChildren(QAbstractButton)}
    assert len(tops) <= ROWS
    assert head.tabs.height() == len(tops) * theme.row("tab")


def test_the_title_says_the_whole_name_of_a_page_whose_tab_is_a_word(window: MainWindow) -> None:
    opened(window, Step.MEETING, "support")
    title = here(window).head.findChild(StepTitle)
    page = form(Step.MEETING).page("support")
    assert isinstance(title, StepTitle)
    for code in ("sv", "fi"):
        language.set(code)
        assert text(page.title, code) in title.text()
        assert text(form(Step.MEETING).title, code) in title.text()
        assert text(page.tab, code) in [tab.text() for tab in here(window).head.tabs.findChildren(QAbstractButton)]
