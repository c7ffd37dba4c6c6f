"""The scan of the signed form is attached, seen, replaced and removed beside the answer, by key or dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from app.documents import build
from app.domain.codes import MediaType, Step
from app.domain.message import MC, M
from app.services import scans
from tests.documents import samples
from tests.domain.test_media import picture
from tests.journeys.keyboard import Keys, focus
from tests.ui.steps.pages import button, case_of, fi, file_of, here, opened, read
from ui.papers.making import Making
from ui.papers.paper_window import PaperWindow
from ui.steps.consent import Answer
from ui.tour.hand import press, settle, wait_until, write

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.attachment import Attachment
    from app.services.session import Session
    from ui.main_window import MainWindow
    from ui.steps.consent_scan import ConsentScan

JOHAN = "Johan Erik Sjöblom"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "suostumus.pdf"
    path.write_bytes(build(samples.form()).pdf)
    return path


def kept(session: Session) -> list[Attachment]:
    consent = file_of(session).consents[-1]
    return [one for one in scans.scans(session, case_of(session), consent.id) if one.removed_on is None]


def shown(window: MainWindow) -> ConsentScan:
    beside = here(window).beside
    assert isinstance(beside, Answer)
    return beside.scan


def push(window: MainWindow, words: str) -> None:
    Keys().push(button(shown(window), fi(MC("button", words))))


def taken(window: MainWindow) -> None:
    """Wait until nothing is being taken in."""
    settle()
    wait_until(lambda: not shown(window).busy)


def choose(window: MainWindow, path: Path) -> None:
    """Answer the file dialog."""
    wait_until(lambda: bool(shown(window).findChildren(QFileDialog)))
    dialog = shown(window).findChildren(QFileDialog)[-1]
    dialog.findChildren(QLineEdit)[0].setText(str(path))
    dialog.accept()
    taken(window)
    window.activateWindow()
    settle()


def drop(window: MainWindow, *urls: QUrl) -> bool:
    """Drop files on the scan; return whether they were welcome."""
    given = QMimeData()
    given.setUrls(list(urls))
    keys = (Qt.DropAction.CopyAction, given, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    over = QDragEnterEvent(QPointF(5, 5).toPoint(), *keys)
    over.ignore()
    QApplication.sendEvent(shown(window), over)
    if over.isAccepted():
        QApplication.sendEvent(shown(window), QDropEvent(QPointF(5, 5), *keys))
    taken(window)
    return over.isAccepted()


def test_a_scan_is_attached_by_the_keyboard_and_seen(window: MainWindow, session: Session, file: Path) -> None:
    opened(window, Step.CONSENT, "answer")
    push(window, "Attach a scan")
    choose(window, file)
    (one,) = kept(session)
    assert one.media_type is MediaType.PDF
    said = read(shown(window))
    assert "PDF, 1 sivu" in said
    assert "Liitetty 24.11.2026, Päivi Multamäki." in said
    assert focus() is button(shown(window), fi(MC("button", "See the scan")))
    press(Qt.Key.Key_Space)
    settle()
    (paper,) = here(window).findChildren(PaperWindow)
    wait_until(lambda: paper.preview.desk.is_drawn)
    press(Qt.Key.Key_Escape)


def test_a_picture_may_be_dropped_and_is_seen_as_a_page(window: MainWindow, session: Session, file: Path) -> None:
    file.write_bytes(picture("PNG", (60, 30)))
    opened(window, Step.CONSENT, "answer")
    assert drop(window, QUrl.fromLocalFile(str(file)))
    assert [one.media_type for one in kept(session)] == [MediaType.PNG]
    push(window, "See the scan")
    (paper,) = here(window).findChildren(PaperWindow)
    wait_until(lambda: paper.preview.desk.is_drawn)
    assert len(paper.preview.desk.sheets) == 1
    press(Qt.Key.Key_Escape)


def test_only_one_file_of_this_computer_may_be_dropped(window: MainWindow, session: Session, file: Path) -> None:
    opened(window, Step.CONSENT, "answer")
    own = QUrl.fromLocalFile(str(file))
    assert not drop(window, own, own)
    assert not drop(window, QUrl("https://example.org/form.pdf"))
    assert kept(session) == []


def test_another_type_is_refused_in_place(window: MainWindow, session: Session, file: Path) -> None:
    file.write_bytes(picture("GIF"))
    opened(window, Step.CONSENT, "answer")
    push(window, "Attach a scan")
    choose(window, file)
    assert kept(session) == []
    refused = M("The file is not a whole PDF, JPEG or PNG file. Scan the form again as one of these.")
    assert fi(refused) in read(shown(window))


def test_a_scan_is_removed_for_a_reason_alone(window: MainWindow, session: Session, file: Path) -> None:
    scans.attach_scan(session, case_of(session), file_of(session).consents[-1].id, file)
    opened(window, Step.CONSENT, "answer")
    push(window, "Remove the scan")
    assert isinstance(focus(), QLineEdit)
    push(window, "Erase the scan")
    assert fi(M("Write why the scan is removed.")) in read(shown(window))
    assert len(kept(session)) == 1
    reason = shown(window).findChildren(QLineEdit)[0]
    Keys().reach(reason)
    write("Väärä lomake.")
    push(window, "Erase the scan")
    assert kept(session) == []
    assert "Skannaus poistettu 24.11.2026: Väärä lomake." in read(shown(window))
    assert focus() is button(shown(window), fi(MC("button", "Attach a scan")))


def test_a_scan_is_replaced_for_a_reason(window: MainWindow, session: Session, file: Path) -> None:
    first = scans.attach_scan(session, case_of(session), file_of(session).consents[-1].id, file)
    file.write_bytes(picture("JPEG"))
    opened(window, Step.CONSENT, "answer")
    push(window, "Replace the scan")
    write("Toinen sivu puuttui.")
    push(window, "Choose another file")
    choose(window, file)
    (one,) = kept(session)
    assert one.id != first.id
    assert one.media_type is MediaType.JPEG


def test_who_thinks_better_of_it_keeps_the_scan(window: MainWindow, session: Session, file: Path) -> None:
    scans.attach_scan(session, case_of(session), file_of(session).consents[-1].id, file)
    opened(window, Step.CONSENT, "answer")
    for words in ("Remove the scan", "Replace the scan"):
        push(window, words)
        push(window, "Keep the scan")
        assert focus() is button(shown(window), fi(MC("button", words)))
        press(Qt.Key.Key_Space)
        assert isinstance(focus(), QLineEdit)
        press(Qt.Key.Key_Escape)
        settle()
        assert focus() is button(shown(window), fi(MC("button", words)))
    assert len(kept(session)) == 1


def test_a_scan_goes_on_coming_in_though_the_page_is_left(
    window: MainWindow, session: Session, file: Path
) -> None:
    opened(window, Step.CONSENT, "answer")
    shown(window).take_in(file)
    opened(window, Step.CONSENT, "asking")
    wait_until(lambda: len(kept(session)) == 1)


def test_one_that_is_stopped_leaves_nothing(window: MainWindow, session: Session, file: Path) -> None:
    opened(window, Step.CONSENT, "answer")
    shown(window).take_in(file)
    for bar in shown(window).findChildren(Making):
        bar.acted.emit()
    taken(window)
    assert kept(session) == []
    assert session.connection.value("SELECT count(*) FROM attachment_body") == 0
    assert fi(MC("button", "Attach a scan")) in read(shown(window))
