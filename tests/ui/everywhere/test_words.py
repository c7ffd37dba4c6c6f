"""Whatever stands on a screen can be said in both languages: in the pseudo-language all of it is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.everywhere.areas import IN_EACH_AREA
from tests.ui.everywhere.looking import WORDS

if TYPE_CHECKING:
    from tests.ui.walk.walker import Walker

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # lists that open, offscreen


@IN_EACH_AREA
def test_every_text_is_a_message_or_what_a_person_wrote(walker: Walker, area: str) -> None:
    assert walker.walked(area).wrong.get(WORDS, {}) == {}
