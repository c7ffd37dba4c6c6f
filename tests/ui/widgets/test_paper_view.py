"""A paper on the desk: as wide as there is room, larger and smaller, and honest about letters it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from app.documents import build
from tests.documents.samples import awkward, memo
from ui.widgets.buttons import IconButton
from ui.widgets.paper_view import PaperView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def shown(view: PaperView) -> str:
    return " | ".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def test_a_paper_fits_the_desk_and_can_be_enlarged(qtbot: QtBot) -> None:
    view = PaperView()
    qtbot.addWidget(view)
    view.resize(600, 800)
    view.show_paper(build(memo("fi")).pdf, "Toimisto")
    view.show()
    assert view.minimumSizeHint().width() < 600
    before = shown(view)
    larger = next(button for button in view.findChildren(IconButton) if "urenna" in button.accessibleName())
    larger.click()
    assert shown(view) != before
    assert "%" in before


def test_letters_the_font_lacks_are_told(qtbot: QtBot) -> None:
    view = PaperView()
    qtbot.addWidget(view)
    paper = build(awkward("fi"))
    view.show_paper(paper.pdf, "Toimisto", paper.replaced)
    view.show()
    assert paper.replaced
    assert all(letter in shown(view) for letter in paper.replaced)
    whole = build(memo("fi"))
    view.show_paper(whole.pdf, "Toimisto", whole.replaced)
    assert "korvattu" not in shown(view)
