"""Whatever stands on a screen can be said in both languages: in the pseudo-language all of it is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.everywhere.reading import is_own, painted, spoken, written
from tests.ui.walk.explore import AREAS
from tests.ui.walk.structure import structure, windows

if TYPE_CHECKING:
    from tests.ui.walk.walker import Walker

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # lists that open, offscreen


@pytest.mark.parametrize("area", AREAS)
def test_every_text_is_a_message_or_what_a_person_wrote(walker: Walker, area: str) -> None:
    own = written(walker.register(area))
    bare: dict[tuple[str, str], str] = {}
    for found, desk in walker.states(area):
        assert structure() == found.structure, f"another state than was found: {found}"
        desk.speak("xx")
        with painted() as drawn:
            for window in windows():
                window.grab()
        read = list(spoken())
        marked = "\n".join(said for _, said in read if "⟦" in said)
        for where, said in (*read, *(("painted", one) for one in drawn if one not in marked)):
            if "⟦" not in said and not is_own(said, own):
                bare.setdefault((where, said), str(found))
    assert bare == {}
