"""What is looked at in a state of the program, in the windows that are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from i18n import LANGUAGES
from tests.ui.everywhere.fitting import cut_words, outside
from tests.ui.everywhere.letters import pressed_twice
from tests.ui.everywhere.reading import is_own, painted, spoken, stored, written
from tests.ui.hands import clipped
from tests.ui.walk.structure import windows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.walk.desk import Desk
    from tests.ui.walk.explore import Found

ROOM, WORDS = "room", "words"
PSEUDO = "xx"
NAME = 5  # letters of the shortest name that may be cut: shorter texts of a register are codes


def look(register: Path | None, desk: Desk, found: Found) -> Iterator[tuple[str, str]]:
    """Give what is wrong where a state is found; what has no room only where a screen begins, its text small."""
    if not found.depth:
        yield from ((ROOM, words) for words in cramped(register, desk))
    desk.speak(PSEUDO)
    yield from ((WORDS, f"{where}: {said!r}") for where, said in unmarked(register))
    desk.speak("fi")


def cramped(register: Path | None, desk: Desk) -> Iterator[str]:
    """Give what has too little room, and the letters of Alt that stand twice, in each language."""
    own = [one for one in stored(register) if len(one) >= NAME]
    for code in LANGUAGES:
        desk.speak(code)
        with cut_words() as cut:
            for window in windows():
                window.grab()
        shown = [one for window in windows() for one in (*clipped(window), *pressed_twice(window))]
        for words in (*cut, *outside(), *shown):
            if not any(one in words for one in own):
                yield f"{code} {words}"


def unmarked(register: Path | None) -> Iterator[tuple[str, str]]:
    """Give the texts that are no message, where the program speaks the pseudo-language, and where they stand."""
    with painted() as drawn:
        for window in windows():
            window.grab()
    own, read = written(register), list(spoken())
    marked = "\n".join(said for _, said in read if "⟦" in said)
    for where, said in (*read, *(("painted", one) for one in drawn if one not in marked)):
        if "⟦" not in said and not is_own(said, own):
            yield where, said
