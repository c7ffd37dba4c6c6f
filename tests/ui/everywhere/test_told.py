"""What is wrong with an answer, and the hint, is told a screen reader at the question: on every page, mistyped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.codes import Place, Step
from i18n import LANGUAGES
from tests.ui.everywhere.areas import IN_EACH_AREA
from tests.ui.walk.acts import MISFILL, Act
from tests.ui.walk.structure import structure, visible, windows
from ui.forms.field_view import FieldView
from ui.language import language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.walk.walker import Walker

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # lists that open, offscreen


FULL_OF_LINES = {Place.CALENDAR, Step.MEETING, Step.ASSESSMENT}  # something is wrong there once it is mistyped


@IN_EACH_AREA
def test_the_problem_and_the_hint_are_told_at_the_question(walker: Walker, area: str) -> None:
    silent, wrong = [], set[str]()
    with walker.desk(area) as desk:
        for found in walker.walked(area).found:
            mistyped = bool(found.way) and found.way[-1].how == MISFILL
            if found.depth and not mistyped:
                continue
            assert walker.go(desk, found), f"cannot be gone to again: {found}"
            assert structure() == found.structure, f"another state than was found: {found}"
            if not mistyped:
                desk.do(Act(MISFILL))
            for code in LANGUAGES:
                desk.speak(code)
                views = [one for one in visible(windows()[-1]) if isinstance(one, FieldView)]
                silent += [f"{code} {found}: {lacking}" for view in views for lacking in untold(view)]
                wrong |= {view.field.name for view in views if view.problem}
    assert not silent, "\n".join(silent)
    assert wrong or area not in FULL_OF_LINES


def untold(view: FieldView) -> Iterator[str]:
    """Give what a question shows of its problem and hint, and does not tell where the keyboard is."""
    shown = [view._problem.said, view.field.hint, view.field.do_not_write]
    words = [language.text(one) for one in shown if one is not None]
    editor = view.editor
    for widget in (*editor.named(), *editor.options()):
        said = widget.accessibleDescription()
        yield from (f"{view.field.name} does not tell ”{one}”" for one in words if one not in said)
