from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.ui.hands import show
from ui.widgets.scaffold import Scroll

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TURNS = 60  # rounds of events in which any page comes to rest


class LowerWhereNarrow(QWidget):
    """As a page that puts its columns otherwise where the bar has taken some of its width."""

    laid = 0

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        self.laid += 1
        return 400 if width >= 400 else 200


def test_a_page_that_fits_only_beside_the_bar_comes_to_rest(qtbot: QtBot) -> None:
    area, content, page = Scroll(), QWidget(), LowerWhereNarrow()
    qtbot.addWidget(area)
    policy = page.sizePolicy()
    policy.setHeightForWidth(True)
    page.setSizePolicy(policy)
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page)
    area.show_content(content)
    show(area, 400, 300)
    for _ in range(TURNS):
        QApplication.processEvents()
    page.laid = 0
    for _ in range(TURNS):
        QApplication.processEvents()
    assert page.laid == 0
