"""The keyboard goes into whatever opens and comes back to what opened it: all that the walk finds, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.codes import Place
from tests.ui.everywhere.areas import IN_EACH_AREA
from tests.ui.everywhere.opening import Opening, by_keyboard, focus, name
from tests.ui.walk.acts import BAR, MENU, PRESS, ROW
from tests.ui.walk.structure import visible, windows
from ui.forms.row_item import RowItem
from ui.widgets.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.walk.acts import Act
    from tests.ui.walk.desk import Desk
    from tests.ui.walk.explore import Found
    from tests.ui.walk.walker import Walker

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # lists that open, offscreen

OPENS = {PRESS, MENU, ROW, BAR}
COMMANDS = {"bug", "guided practice", "help", "lost save"}  # the others lead elsewhere, or change what is seen
# what every paper has above it; looked at once, where the issued papers are
OF_PAPERS = {"Button:{n} %", "IconButton:button Print", "IconButton:button Save as a file"}
# what Esc leaves: a row is an answer, which is taken away by its own button; what is to be corrected stays said
STAYS = (RowItem, Notice)


def openings(walker: Walker, area: str) -> Iterator[tuple[Found, Desk, Opening]]:
    """Go to all that opens in an area, each way by keys."""
    with walker.desk(area) as desk:
        for found in walker.walked(area).found:
            if not found.way or not looked_at(area, found.way[-1]):
                continue
            desk.fresh()
            for act in found.way[:-1]:
                by_keyboard(desk, act)
            opening = Opening.by(desk, found.way[-1])
            if opening is not None:
                yield found, desk, opening


def looked_at(area: str, act: Act) -> bool:
    """Is an act one that opens something."""
    if act.how == BAR:
        return act.what in COMMANDS
    return act.how in OPENS and (area == Place.DOCUMENTS or act.what.partition("#")[0] not in OF_PAPERS)


@IN_EACH_AREA
def test_what_opens_takes_the_keyboard_and_gives_it_back(walker: Walker, area: str) -> None:
    wrong = []
    for found, desk, opening in openings(walker, area):
        held = focus()
        if not opening.on_page() and not opening.at_opener() and not opening.inside():
            wrong.append(f"{found}: the keyboard is at {name(held)}")
        elif opening.window and not opening.inside():
            wrong.append(f"{found}: the keyboard is not in the window, but at {name(held)}")
        elif held is not None and opening.inside():
            wrong += given_back(found, desk, opening)
    assert not wrong, "\n".join(wrong)


def given_back(found: Found, desk: Desk, opening: Opening) -> Iterator[str]:
    """Press Esc in what has opened, and say what is wrong then."""
    stays = any(isinstance(one, STAYS) and id(one) not in opening.seen for one in visible(windows()[-1]))
    opened, held = opening.new(), focus()
    anew = not opening.window and not there(opening)  # another page stands there, with nothing to close
    assert held is not None
    QTest.keyClick(held, Qt.Key.Key_Escape)
    desk.settle()
    left = [one for one in opened if shiboken6.isValid(one) and one.isVisible()]
    if left and not stays and not anew:
        yield f"{found}: Esc leaves {', '.join(map(name, left))}"
    elif not left and not opening.at_opener() and (there(opening) or not opening.on_page()):
        yield f"{found}: the keyboard comes back to {name(focus())}, not to {opening.opener_name}"


def there(opening: Opening) -> bool:
    """Is what was pressed still seen."""
    return shiboken6.isValid(opening.opener) and opening.opener.isVisible()
