"""The ways out of a paper by its menu: a file, the outbox, a passphrase shown once; what may not leave is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from app.domain.codes import PaperKind, RecipientKind
from app.services import outbox, outgoing, papers
from app.services.cases import case_file
from tests.ui.hands import clipped, nameless, press, settle, show, words
from tests.ui.steps.pages import button, case_of
from ui.language import language
from ui.papers.preview import Preview, Shown
from ui.tour.hand import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.services.outgoing import Outgoing
    from ui.frame import Frame

PLAIN, LOCKED, PUT, PUT_LOCKED = (
    "Tallenna tiedostoksi…",
    "Tallenna salalauseella suojattuna tiedostona…",
    "Vie lähtevien kansioon",
    "Vie lähtevien kansioon salalauseella suojattuna",
)


@pytest.fixture
def preview(qtbot: QtBot, frame: Frame) -> Preview:
    made = Preview(frame)
    qtbot.addWidget(made)
    show(made, 700, 600)
    return made


@pytest.fixture
def box(frame: Frame, tmp_path: Path) -> Path:
    outbox.choose(frame.session, str(tmp_path / "box"))
    return tmp_path / "box"


def shown(preview: Preview, frame: Frame, reader: RecipientKind = RecipientKind.CLIENT) -> Outgoing:
    """Show Mika's page of what was agreed, or an organisation's copy of a memo that has not been made."""
    case_id = case_of(frame.session)
    if reader is RecipientKind.CLIENT:
        order = papers.own_paper(frame.session, case_file(frame.session, case_id), PaperKind.CLIENT_AFTER)
    else:
        order = next(one for one in papers.orders(frame.session, case_id) if one.copy.recipient.kind is reader)
    paper = outgoing.of_made(papers.make(order), case_id)
    preview.show_paper(Shown(paper=paper, whose="Mika"))
    wait_until(lambda: bool(preview.desk.sheets))
    return paper


def choose(preview: Preview, paper: Outgoing, way: str) -> None:
    menu = preview.ways.leaving.menu(paper)
    next(action for action in menu.actions() if action.text() == way).trigger()
    menu.close()
    settle()


def offered(preview: Preview, paper: Outgoing) -> list[str]:
    return [action.text() for action in preview.ways.leaving.menu(paper).actions() if action.text()]


def test_without_a_folder_files_alone_are_offered(preview: Preview, frame: Frame) -> None:
    assert offered(preview, shown(preview, frame)) == [PLAIN, LOCKED]


def test_a_paper_goes_into_the_outbox_by_one_choice(preview: Preview, frame: Frame, box: Path) -> None:
    paper = shown(preview, frame)
    assert offered(preview, paper) == [PLAIN, LOCKED, PUT, PUT_LOCKED]
    choose(preview, paper, PUT)
    (file,) = box.iterdir()
    number = case_file(frame.session, case_of(frame.session)).case.number
    assert file.name == f"{number}-asiakkaan-sivu.pdf"
    assert file.read_bytes() == paper.pdf
    assert "Asiakirja on nyt lähtevien kansiossa." in words(preview)


def test_the_passphrase_is_shown_once_copied_and_opens_the_file(preview: Preview, frame: Frame, box: Path) -> None:
    paper = shown(preview, frame)
    choose(preview, paper, PUT_LOCKED)
    wait_until(lambda: any(said.startswith("Tiedoston salalause:") for said in words(preview)))
    said = " ".join(words(preview))
    found = re.search(r"salalause: (\S+)", said)
    assert found is not None
    assert "se ei ole PDF/A" in said
    press(button(preview, "Kopioi"), Qt.Key.Key_Space)
    assert QApplication.clipboard().text() == found[1]
    (file,) = box.iterdir()
    assert PdfReader(file).decrypt(found[1])
    shown(preview, frame)
    assert found[1] not in " ".join(words(preview))


def test_a_protected_file_is_saved_where_one_chooses(preview: Preview, frame: Frame, tmp_path: Path) -> None:
    choose(preview, shown(preview, frame), LOCKED)
    wait_until(lambda: bool(preview.findChildren(QFileDialog)))
    dialog: Any = preview.findChildren(QFileDialog)[-1]
    dialog.setDirectory(str(tmp_path))
    dialog.accept()
    settle()
    assert [PdfReader(file).is_encrypted for file in tmp_path.glob("*.pdf")] == [True]
    assert any(said.startswith("Tiedoston salalause:") for said in words(preview))


def test_a_copy_that_is_not_made_yet_goes_nowhere_and_it_is_said_why(
    preview: Preview, frame: Frame, box: Path
) -> None:
    paper = shown(preview, frame, RecipientKind.ORGANISATION)
    acts: tuple[Callable[[], None], ...] = (
        lambda: preview.ways.leaving.save(paper),
        lambda: choose(preview, paper, LOCKED),
        lambda: choose(preview, paper, PUT),
        preview.ways.to_printer,
    )
    for act in acts:
        preview.notices.clear()
        act()
        settle()
        assert any(said.startswith("Laadi asiakirjat ensin") for said in words(preview))
    assert not box.exists() or not list(box.iterdir())


@pytest.mark.parametrize("code", ["fi", "sv"])
def test_the_notice_has_room(preview: Preview, frame: Frame, box: Path, code: str) -> None:
    language.set(code)
    paper = shown(preview, frame)
    preview.ways.leaving._tell_phrase("aaaa-bbbb-cccc-dddd-eeee")
    settle()
    assert nameless(preview) == []
    assert clipped(preview) == []
    assert paper.numbers == ()
