"""Every word has the room it needs and every letter of Alt is pressed once: both languages, the smallest window.

Where the text is largest every state is looked at, at the other sizes what each screen begins with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from i18n import LANGUAGES
from tests.ui.everywhere.fitting import cut_words, outside
from tests.ui.everywhere.letters import pressed_twice
from tests.ui.everywhere.reading import stored
from tests.ui.hands import clipped
from tests.ui.walk.explore import AREAS
from tests.ui.walk.structure import windows
from ui.theme import FACTORS

if TYPE_CHECKING:
    from tests.ui.walk.walker import Walker

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # lists that open, offscreen

NAME = 5  # letters of the shortest name that may be cut: shorter texts of a register are codes


@pytest.mark.parametrize("factor", FACTORS)
@pytest.mark.parametrize("area", AREAS)
def test_every_word_has_room(walker: Walker, area: str, factor: float) -> None:
    own = [one for one in stored(walker.register(area)) if len(one) >= NAME]
    short: dict[str, str] = {}
    for found, desk in walker.states(area, factor, begun=factor < max(FACTORS)):
        for code in LANGUAGES:
            desk.speak(code)
            with cut_words() as cut:
                for window in windows():
                    window.grab()
            shown = [one for window in windows() for one in (*clipped(window), *pressed_twice(window))]
            for words in (*cut, *outside(), *shown):
                if not any(one in words for one in own):
                    short.setdefault(words, f"{code} {found}")
    assert not short, "\n".join(f"{words}, {where}" for words, where in short.items())
