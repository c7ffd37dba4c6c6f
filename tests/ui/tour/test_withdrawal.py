"""The end of a tour: the consent is withdrawn in the window, and its papers are kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pypdf import PdfReader

from app.bootstrap import open_register
from app.domain.codes import Category, ConsentState, PaperKind, Place, RecipientKind, Step
from app.practice.register import make_practice_register
from app.services.cases import case_file
from app.settings import load
from tests.ui.hands import show
from tests.ui.tour.test_tour import OF_A_WITHDRAWAL, TODAY, kind_of
from ui.address import WITHDRAWAL, Address
from ui.frame import Frame
from ui.main_window import MainWindow
from ui.tour.album import Album
from ui.tour.withdrawal import walk_withdrawal

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_the_consent_is_withdrawn_and_its_papers_are_kept(qtbot: QtBot, tmp_path: Path) -> None:
    register = tmp_path / "register.kotio"
    make_practice_register(register, TODAY, papers=True)
    session = open_register(register, today=TODAY, settings=load(tmp_path / "settings.json"))
    window = MainWindow(Frame(session))
    qtbot.addWidget(window)
    show(window, 1280, 800)
    with session.unit_of_work() as work:
        files = work.case_files([case.id for case in work.cases.all()])
    file = next(one for one in files if one.client.name == "Johan Erik Sjöblom")
    window.open(Address(Place.CASES, case=file.case.id))
    album = Album(tmp_path / "out", language="fi", theme="light")
    walk_withdrawal(window, album)
    album.write()
    after = case_file(session, file.case.id)
    window.frame.jobs.wait()
    session.close()
    assert after.consent is not None
    assert after.consent.state(TODAY) is ConsentState.WITHDRAWN
    leaves = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))
    assert [leaf["page"] for leaf in leaves if leaf["kind"] == "picture"] == [WITHDRAWAL, WITHDRAWAL]
    kept = [leaf for leaf in leaves if leaf["kind"] == "paper"]
    notices = [one for one in after.documents if one.kind is PaperKind.WITHDRAWAL_NOTICE]
    assert len(kept) == len(notices) + 1
    assert {kind_of(leaf) for leaf in kept} == OF_A_WITHDRAWAL
    assert {leaf["step"] for leaf in kept} == {Step.CONSENT}
    assert Category.LANDLORD in {leaf["recipient"] for leaf in kept}
    assert RecipientKind.CLIENT in {leaf["recipient"] for leaf in kept}
    for leaf in kept:
        words = "".join(page.extract_text() for page in PdfReader(tmp_path / "out" / leaf["file"]).pages)
        assert file.case.number in words
        assert ("Johan" in words) == (leaf["recipient"] == RecipientKind.CLIENT)
