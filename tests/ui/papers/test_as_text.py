"""A paper read as text: for a screen reader from the first, for anybody by a key; never more than the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.documents import build
from app.domain.codes import PaperKind
from app.services.outgoing import Outgoing
from app.services.preview import paper_text
from tests.documents import samples
from tests.ui.hands import CTRL, nameless, press, show, words
from ui.language import language
from ui.papers.preview import Preview, Shown
from ui.tour.hand import wait_until
from ui.widgets import reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.frame import Frame

MEMO, SWEDISH = build(samples.memo()).pdf, build(samples.memo("sv")).pdf


@pytest.fixture
def make(qtbot: QtBot, frame: Frame) -> Callable[[], Preview]:
    def made() -> Preview:
        preview = Preview(frame)
        qtbot.addWidget(preview)
        show(preview, 700, 600)
        return preview

    return made


def lay(preview: Preview, pdf: bytes) -> None:
    paper = Outgoing(pdf=pdf, kind=PaperKind.MEMO, case_number="2026-014")
    preview.show_paper(Shown(paper=paper, whose="Toimisto"))
    wait_until(lambda: bool(preview.desk.sheets))
    preview.take_keyboard()


def to_text(preview: Preview) -> list[str]:
    """Ask for the text by its key, and return its lines."""
    press(preview, Qt.Key.Key_T, CTRL)
    wait_until(lambda: bool(preview.text.toPlainText()))
    return preview.text.toPlainText().split("\n")


def line(preview: Preview) -> str:
    """Return the line that the arrows have come to."""
    return preview.text.textCursor().block().text()


def test_the_key_shows_the_text_in_the_same_place_and_the_pages_again(make: Callable[[], Preview]) -> None:
    preview = make()
    lay(preview, MEMO)
    place = preview.desk.geometry()
    to_text(preview)
    assert preview.desk.isHidden()
    assert preview.text.geometry() == place
    assert preview.text.hasFocus()
    press(preview, Qt.Key.Key_T, CTRL)
    assert preview.text.isHidden()
    assert preview.desk.hasFocus()


def test_it_holds_the_lines_of_the_paper_and_no_others(make: Callable[[], Preview]) -> None:
    preview = make()
    for pdf in (MEMO, SWEDISH):
        lay(preview, pdf)
        expected = [one for page in paper_text(pdf).pages for one in page]
        assert [one for one in to_text(preview) if one] == expected
        press(preview, Qt.Key.Key_T, CTRL)


def test_another_paper_takes_the_text_of_the_one_before_away(make: Callable[[], Preview]) -> None:
    preview = make()
    lay(preview, MEMO)
    to_text(preview)
    preview.show_making("Kela")
    assert preview.text.toPlainText() == ""
    lay(preview, SWEDISH)
    wait_until(lambda: "Promemoria" in preview.text.toPlainText())
    assert "Muistio" not in preview.text.toPlainText()


def test_the_arrows_read_it_line_by_line_and_nothing_is_written_in_it(make: Callable[[], Preview]) -> None:
    preview = make()
    lay(preview, MEMO)
    lines = to_text(preview)
    assert line(preview) == lines[0]
    press(preview.text, Qt.Key.Key_Down)
    assert line(preview) == lines[1]
    press(preview.text, Qt.Key.Key_X)
    press(preview.text, Qt.Key.Key_Delete)
    assert preview.text.toPlainText().split("\n") == lines
    press(preview.text, Qt.Key.Key_Tab)
    assert not preview.text.hasFocus()


def test_the_page_is_told_and_goes_along_to_the_text_and_back(make: Callable[[], Preview]) -> None:
    preview = make()
    lay(preview, MEMO)
    preview.bar.turned.emit(1)
    assert preview.desk.page == 1
    to_text(preview)
    assert line(preview) == paper_text(MEMO).pages[1][0]
    assert "Sivu 2/2" in words(preview)
    preview.bar.turned.emit(-1)
    assert line(preview) == paper_text(MEMO).pages[0][0]
    assert "Sivu 1/2" in words(preview)
    press(preview, Qt.Key.Key_T, CTRL)
    assert preview.desk.page == 0


def test_it_is_tagged_by_the_language_of_the_paper_not_of_the_window(make: Callable[[], Preview]) -> None:
    preview = make()
    lay(preview, SWEDISH)
    to_text(preview)
    for code, said in (("fi", "Ruotsi"), ("sv", "Svenska")):
        language.set(code)
        assert preview.text.accessibleDescription() == said
        assert preview.text.locale().name() == "sv_FI"


def test_the_size_of_pages_is_not_asked_of_text_and_all_has_a_name(make: Callable[[], Preview]) -> None:
    preview = make()
    lay(preview, MEMO)
    assert "Pienennä" in names(preview)
    to_text(preview)
    assert "Pienennä" not in names(preview)
    assert "Näytä sivut" in names(preview)
    assert nameless(preview) == []


def test_a_screen_reader_has_the_text_from_the_first(
    make: Callable[[], Preview], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "listens", lambda: True)
    preview = make()
    lay(preview, MEMO)
    wait_until(lambda: bool(preview.text.toPlainText()))
    assert QApplication.focusWidget() is preview.text


def names(preview: Preview) -> set[str]:
    """Return the names of what can be pressed."""
    return {one.accessibleName() for one in preview.bar.findChildren(QAbstractButton) if one.isVisible()}
