"""Every word has the room it needs and every letter of Alt is pressed once: both languages, the smallest window.

Where the text is largest every state is looked at, at the other sizes what each screen begins with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.everywhere.areas import IN_EACH_AREA
from tests.ui.everywhere.looking import ROOM, cramped
from ui.theme import FACTORS

if TYPE_CHECKING:
    from tests.ui.walk.walker import Walker

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # lists that open, offscreen


@IN_EACH_AREA
def test_every_word_has_room_as_a_screen_begins(walker: Walker, area: str) -> None:
    assert walker.walked(area).wrong.get(ROOM, {}) == {}


@pytest.mark.parametrize("factor", [factor for factor in FACTORS if factor > 1])
@IN_EACH_AREA
def test_every_word_has_room_with_larger_text(walker: Walker, area: str, factor: float) -> None:
    short: dict[str, str] = {}
    for found, desk in walker.states(area, factor, begun=factor < max(FACTORS)):
        for words in cramped(walker.register(area), desk):
            short.setdefault(words, str(found))
    assert not short, "\n".join(f"{words}, {where}" for words, where in short.items())
