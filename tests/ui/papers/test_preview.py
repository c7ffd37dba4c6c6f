"""A paper on its desk: read by keyboard, drawn where it is seen, and let out by print and file alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from app.documents import build
from app.domain.audit import Act
from app.domain.codes import PaperKind
from app.domain.errors import NotFound
from app.domain.message import M
from app.services import printing
from app.services.outgoing import Outgoing
from tests.documents.awkward import awkward
from tests.documents.samples import long, memo
from tests.ui.hands import CTRL, SHIFT, clipped, nameless, press, show, words
from tests.ui.steps.pages import case_of
from ui.language import language
from ui.papers.preview import Preview, Shown
from ui.theme import theme
from ui.tour.hand import settle, wait_until
from ui.widgets.buttons import IconButton
from ui.widgets.file_dialog import forget

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.domain.audit import AuditEvent
    from ui.frame import Frame

LONG = build(long("fi")).pdf


@pytest.fixture
def preview(qtbot: QtBot, frame: Frame) -> Preview:
    made = Preview(frame)
    qtbot.addWidget(made)
    show(made, 700, 600)
    return made


def lay(preview: Preview, frame: Frame, pdf: bytes = LONG, replaced: tuple[str, ...] = ()) -> Outgoing:
    """Show a paper of Mika's case, and wait until its first page is drawn."""
    case_id = case_of(frame.session)
    paper = Outgoing(pdf=pdf, kind=PaperKind.MEMO, case_number="2026-014", case_id=case_id)
    preview.show_paper(Shown(paper=paper, whose="Toimisto", about=M("In Finnish"), replaced=replaced))
    wait_until(lambda: bool(preview.desk.sheets) and preview.desk.sheets[0].is_drawn)
    preview.desk.setFocus()
    return paper


def log(frame: Frame, paper: Outgoing) -> list[AuditEvent]:
    with frame.session.unit_of_work() as work:
        return [event for event in work.history(str(paper.case_id)) if event.record == "memo"]


def pages_drawn(preview: Preview) -> list[int]:
    return [sheet.number for sheet in preview.desk.sheets if sheet.is_drawn]


def test_only_the_pages_that_are_seen_are_drawn(preview: Preview, frame: Frame) -> None:
    lay(preview, frame)
    total = len(preview.desk.sheets)
    assert total > 5
    frame.jobs.wait()
    settle()
    assert 1 <= len(pages_drawn(preview)) <= 2
    press(preview.desk, Qt.Key.Key_End)
    wait_until(lambda: total - 1 in pages_drawn(preview))
    assert 0 not in pages_drawn(preview)  # far away: its picture is given up


def test_a_page_is_drawn_at_the_pixels_it_has_on_the_screen(preview: Preview, frame: Frame) -> None:
    lay(preview, frame)
    sheet = preview.desk.sheets[0]
    before = sheet.width()
    press(preview.desk, Qt.Key.Key_Plus, CTRL)
    wait_until(lambda: sheet.is_drawn and sheet.picture_width() > before + 10)
    assert abs(sheet.picture_width() - sheet.width() * sheet.devicePixelRatioF()) <= 1


def test_the_keyboard_reads_the_paper(preview: Preview, frame: Frame) -> None:
    lay(preview, frame)
    total = len(preview.desk.sheets)
    assert f"Sivu 1/{total}" in words(preview)
    seen = {0}
    for _ in range(100):
        press(preview.desk, Qt.Key.Key_PageDown)
        seen.add(preview.desk.page)
    assert seen == set(range(total))
    assert f"Sivu {total}/{total}" in words(preview)
    press(preview.desk, Qt.Key.Key_Home)
    assert preview.desk.page == 0
    press(preview.desk, Qt.Key.Key_End)
    assert preview.desk.page == total - 1
    press(preview.desk, Qt.Key.Key_PageUp)
    press(preview.desk, Qt.Key.Key_PageUp)
    assert preview.desk.page < total - 1


def test_the_size_follows_the_keyboard(preview: Preview, frame: Frame) -> None:
    lay(preview, frame)
    fitting = preview.desk.zoom
    press(preview.desk, Qt.Key.Key_Plus, CTRL)
    assert preview.desk.zoom > fitting
    press(preview.desk, Qt.Key.Key_Minus, CTRL)
    press(preview.desk, Qt.Key.Key_Minus, CTRL)
    assert preview.desk.zoom < fitting
    assert f"{round(preview.desk.zoom * 100)} %" in words(preview)
    press(preview.desk, Qt.Key.Key_0, CTRL)
    assert preview.desk.zoom == fitting
    preview.desk.set_zoom("page")
    assert preview.desk.sheets[0].height() <= preview.desk.height()


def test_the_page_that_is_read_stays_when_the_size_changes(preview: Preview, frame: Frame) -> None:
    lay(preview, frame)
    preview.desk.go(3)
    press(preview.desk, Qt.Key.Key_Plus, CTRL)
    settle()
    assert preview.desk.page == 3


def test_letters_the_font_lacks_are_told(preview: Preview, frame: Frame) -> None:
    paper = build(awkward("fi"))
    assert paper.replaced
    lay(preview, frame, paper.pdf, paper.replaced)
    said = " ".join(words(preview))
    assert all(letter in said for letter in paper.replaced)
    whole = build(memo("fi"))
    lay(preview, frame, whole.pdf, whole.replaced)
    assert "korvataan" not in " ".join(words(preview))


def test_while_a_paper_is_made_the_desk_says_so_and_then_why_there_is_none(preview: Preview) -> None:
    preview.show_making("Toimisto")
    assert "Asiakirjaa laaditaan…" in words(preview)
    preview.show_refusal(NotFound(M("This is no longer in the register.")))
    assert "Asiakirjaa laaditaan…" not in words(preview)
    assert "Tämä ei ole enää rekisterissä." in words(preview)


def test_ctrl_p_asks_how_prints_and_logs_it(
    preview: Preview, frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[object, ...]] = []
    monkeypatch.setattr(printing, "printers", lambda: ("aula", "toimisto"))
    monkeypatch.setattr(printing, "print_pdf", lambda *how, **more: sent.append((*how, more)))
    frame.session.settings.put("printer", "toimisto")
    paper = lay(preview, frame)
    press(preview.desk, Qt.Key.Key_P, CTRL)
    wait_until(preview.ways.print_bar.button.hasFocus)
    assert preview.ways.print_bar.printer.currentText() == "toimisto"  # the one that printed last
    press(preview.ways.print_bar.count, Qt.Key.Key_Down)
    press(preview.ways.print_bar.two_sided, Qt.Key.Key_Space)
    press(preview.ways.print_bar.button, Qt.Key.Key_Return)
    wait_until(lambda: "Lähetetty tulostimelle." in words(preview))
    assert sent == [(LONG, "2026-014", "toimisto", {"count": 2, "two_sided": True})]
    assert [event.act for event in log(frame, paper)] == ["printed"]
    assert preview.desk.hasFocus()
    assert frame.session.settings.get("two_sided")


def test_esc_leaves_printing_and_the_keyboard_is_on_the_paper(
    preview: Preview, frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printers", lambda: ("aula",))
    paper = lay(preview, frame)
    press(preview.desk, Qt.Key.Key_P, CTRL)
    wait_until(preview.ways.print_bar.button.hasFocus)
    press(preview.ways.print_bar.button, Qt.Key.Key_Escape)
    assert preview.desk.hasFocus()
    assert log(frame, paper) == []


def test_a_paper_is_copied_as_text_by_one_click_and_the_log_says_so_and_no_word_of_it(
    preview: Preview, frame: Frame
) -> None:
    paper = lay(preview, frame)
    copy = next(one for one in preview.findChildren(IconButton) if one.accessibleName() == "Kopioi tekstinä")
    assert not copy.isVisible()  # a paper of which no data is at hand
    preview.show_paper(Shown(paper=paper, whose="Toimisto", text=lambda: "Muistio: Mika"))
    wait_until(copy.isVisible)
    press(copy, Qt.Key.Key_Space)
    assert QApplication.clipboard().text() == "Muistio: Mika"
    assert set(QApplication.clipboard().mimeData().formats()) > {"text/plain"}
    (event,) = log(frame, paper)
    assert (event.act, event.fields) == (Act.COPIED, ())


def test_without_a_printer_the_preview_says_so(
    preview: Preview, frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printers", tuple)
    paper = lay(preview, frame)
    press(preview.desk, Qt.Key.Key_P, CTRL)
    wait_until(lambda: "Tässä tietokoneessa ei ole tulostinta." in words(preview))
    assert log(frame, paper) == []


def ask_file(preview: Preview) -> QFileDialog:
    press(preview.desk, Qt.Key.Key_S, CTRL | SHIFT)
    settle()
    return preview.findChildren(QFileDialog)[-1]


def test_a_file_is_named_by_case_and_kind_logged_and_told(preview: Preview, frame: Frame, tmp_path: Path) -> None:
    paper = lay(preview, frame)
    dialog = ask_file(preview)
    assert [path.rpartition("/")[2] for path in dialog.selectedFiles()] == ["2026-014-muistio.pdf"]
    dialog.setDirectory(str(tmp_path))
    dialog.accept()
    settle()
    file = tmp_path / "2026-014-muistio.pdf"
    assert file.read_bytes() == LONG
    assert len(PdfReader(file).pages) == len(preview.desk.sheets)
    assert file.stat().st_mode & 0o077 == 0
    assert [one.name for one in tmp_path.glob("*.pdf*")] == [file.name]
    assert [event.act for event in log(frame, paper)] == ["exported"]
    assert "Asiakirja on nyt rekisterin ulkopuolella, valitsemassasi tiedostossa." in words(preview)
    del dialog
    settle()
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    assert str(tmp_path) not in " ".join(str(kept.value(key)) for key in kept.allKeys())


def test_a_folder_that_takes_no_file_is_told_and_nothing_is_logged(
    preview: Preview, frame: Frame, tmp_path: Path
) -> None:
    paper = lay(preview, frame)
    preview.ways.leaving.save_there(paper, tmp_path / "no such folder" / "2026-014-muistio.pdf")
    assert "Tiedostoa ei voitu tallentaa sinne. Valitse toinen kansio." in words(preview)
    assert log(frame, paper) == []


def test_a_file_that_stands_there_is_never_written_over(preview: Preview, frame: Frame, tmp_path: Path) -> None:
    paper = lay(preview, frame)
    file = tmp_path / "2026-014-muistio.pdf"
    file.write_bytes(b"another")
    dialog = ask_file(preview)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(file.name)
    dialog.accept()
    settle()
    assert "Samanniminen tiedosto on jo olemassa." in " ".join(words(preview))
    assert file.read_bytes() == b"another"
    assert log(frame, paper) == []


def test_qt_forgets_the_folders_one_looked_into() -> None:
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    kept.setValue("FileDialog/lastVisited", "file:///home/väänänen")
    kept.setValue("FileDialog/viewMode", "List")
    forget()
    assert "FileDialog/lastVisited" not in kept.allKeys()
    assert "FileDialog/viewMode" in kept.allKeys()


@pytest.mark.parametrize("code", ["fi", "sv"])
def test_every_control_has_a_name_and_room(preview: Preview, frame: Frame, code: str) -> None:
    language.set(code)
    lay(preview, frame)
    assert nameless(preview) == []
    assert clipped(preview) == []
    assert [label.text() for label in preview.findChildren(QLabel)].count("Toimisto") == 1


def test_a_desk_without_a_paper_keeps_its_colour(preview: Preview) -> None:
    preview.show_making("Kela")
    settle()
    desk = preview.desk
    middle = desk.mapTo(preview, desk.rect().center())
    assert preview.grab().toImage().pixelColor(middle).name() == theme.hex("desk").lower()
