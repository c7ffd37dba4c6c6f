from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage

from app.bootstrap import open_register
from app.domain.codes import Category, Extent, PaperKind, Place, RecipientKind, Step
from app.domain.form_specs import form
from app.domain.makers import CLIENTS, MAKERS
from app.domain.recipients import copies_of
from app.practice.register import make_practice_register
from app.services.cases import case_file
from app.services.pages import kept_answers
from app.services.papers import may_be_made
from app.settings import load
from tests.documents.layout import faults
from tests.ui.hands import show
from ui.frame import Frame
from ui.language import language
from ui.main_window import MainWindow
from ui.theme import theme
from ui.tour import office_papers
from ui.tour.album import Album
from ui.tour.walk import Walk, taken_out

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from app.domain.case_file import CaseFile

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # lists that open, offscreen
TODAY = date(2026, 11, 24)
MIKA = "Mika Juhani Väänänen"
KEYS = {"file", "kind", "place", "step", "page", "case", "language", "theme", "recipient"}
OF_A_WITHDRAWAL = {PaperKind.WITHDRAWAL_NOTICE, PaperKind.ON_YOUR_OWN}  # see test_withdrawal
GOES_WITH_THE_MEMO = "private_note"


@dataclass(frozen=True)
class Walked:
    """What a walk over Mika's case leaves: the case as it was told and as it was typed, and the folder."""

    window: MainWindow
    told: CaseFile
    typed: CaseFile
    folder: Path
    leaves: list[dict[str, Any]]


@pytest.fixture(scope="module")
def walked(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walked]:
    theme.apply(qapp, "light", 1.0)
    language.set("fi")
    folder = tmp_path_factory.mktemp("tour")
    register = folder / "register.kotio"
    make_practice_register(register, TODAY)
    session = open_register(register, today=TODAY, settings=load(folder / "settings.json"))
    (told,) = (file for file in taken_out(session) if file.client.name == MIKA)
    window = MainWindow(Frame(session))
    show(window, 1280, 800)
    album = Album(folder / "out", language="fi", theme="light")
    walk = Walk(window, album)
    walk.case(told)
    walk.places()
    album.write()
    with session.unit_of_work() as work:
        typed_id = next(case.id for case in work.cases.all() if work.clients.get(case.client_id).name == MIKA)
    leaves = json.loads((folder / "out" / "manifest.json").read_text("utf-8"))
    yield Walked(window, told, case_file(session, typed_id), folder / "out", leaves)
    window.frame.jobs.wait()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    session.close()


def kind_of(leaf: dict[str, Any]) -> PaperKind:
    """Return the kind of paper a file is, which its name says."""
    return PaperKind(leaf["file"].partition("-")[2].partition("-")[0].removesuffix("_fields"))


def owed(file: CaseFile, kind: PaperKind) -> Iterator[str]:
    """Yield every recipient that there is a ground to give a paper of the case."""
    for copy in copies_of(file, kind, TODAY):
        own = copy.recipient.kind is RecipientKind.CLIENT
        if (own or kind not in CLIENTS) and may_be_made(copy, kind):
            yield str(copy.recipient.category or copy.recipient.kind)


def said(answers: dict[str, Any]) -> dict[str, Any]:
    """Return answers without the ids of rows and the note that goes with the memo; no extent is none."""
    return {
        name: [_bare(row) for row in value] if isinstance(value, list) else value
        for name, value in answers.items()
        if name != GOES_WITH_THE_MEMO
    }


def _bare(row: Any) -> Any:
    if not isinstance(row, dict):
        return row
    bare = {key: value for key, value in row.items() if key != "id"}
    if "extents" in bare:
        bare["extents"] = {group: extent for group, extent in bare["extents"].items() if extent != Extent.NONE}
    return bare


@pytest.mark.parametrize("step", list(Step))
def test_what_is_typed_is_what_was_told_page_by_page(walked: Walked, step: Step) -> None:
    for page in form(step).pages:
        told = said(kept_answers(walked.told, page.fields))
        assert said(kept_answers(walked.typed, page.fields)) == told, page.name


def test_the_private_note_is_gone_with_the_memo(walked: Walked) -> None:
    fields = form(Step.MEETING).page("voice").fields
    assert GOES_WITH_THE_MEMO in kept_answers(walked.told, fields)
    assert GOES_WITH_THE_MEMO not in kept_answers(walked.typed, fields)


def test_the_manifest_says_what_each_file_is(walked: Walked) -> None:
    for leaf in walked.leaves:
        assert set(leaf) == KEYS
        assert leaf["kind"] in {"picture", "paper", "file"}
        assert leaf["place"] in set(Place)
        assert leaf["step"] in {None, *Step}
        assert leaf["language"] in {"fi", "sv"}
    files = [leaf["file"] for leaf in walked.leaves]
    assert len(files) == len(set(files))
    assert {*files, "manifest.json"} == {path.name for path in walked.folder.iterdir()}


def test_no_file_is_named_by_a_person(walked: Walked) -> None:
    parts = {part.casefold() for part in MIKA.split()}
    assert not [leaf["file"] for leaf in walked.leaves if any(part in leaf["file"].casefold() for part in parts)]


def test_every_page_of_every_step_and_every_place_has_a_picture(walked: Walked) -> None:
    pictures = [leaf for leaf in walked.leaves if leaf["kind"] == "picture"]
    pages = {(step, page.name) for step in Step for page in form(step).pages}
    assert {(leaf["step"], leaf["page"]) for leaf in pictures if leaf["step"]} == pages
    assert {leaf["place"] for leaf in pictures} == set(Place)
    for leaf in pictures:
        image = QImage(str(walked.folder / leaf["file"]))
        assert (image.width(), image.height()) == (1280, 800), leaf["file"]
        assert leaf["theme"] == "light"
        assert leaf["recipient"] is None
        assert leaf["case"] == (walked.typed.case.number if leaf["step"] else leaf["case"])


def test_every_paper_opens_and_says_whose_it_is(walked: Walked) -> None:
    papers = [leaf for leaf in walked.leaves if leaf["kind"] == "paper"]
    for leaf in papers:
        reader = PdfReader(walked.folder / leaf["file"])
        assert walked.typed.case.number in reader.pages[0].extract_text()
        assert leaf["recipient"] in {RecipientKind.OFFICE, RecipientKind.CLIENT, *Category}
        assert leaf["case"] == walked.typed.case.number
        assert leaf["step"] in {Step.CONSENT, Step.REFERRAL, Step.ASSESSMENT, Step.MEMO}
    issued = Counter(document.kind for document in walked.typed.documents)
    in_referral = (PaperKind.ADVANCE_SHEET, PaperKind.REFERRAL_SHEET, PaperKind.INVITATION)
    assert Counter(leaf["step"] for leaf in papers) == {
        Step.CONSENT: issued[PaperKind.SOCIAL_CONTACT] + 2,  # the form, on paper and with fields
        Step.REFERRAL: sum(issued[kind] for kind in in_referral) + 1,  # the client's letter
        Step.ASSESSMENT: issued[PaperKind.LANDLORD_SUMMARY] + 1,  # the sheet for the day of release
        Step.MEMO: issued[PaperKind.MEMO] + 3,  # the page of what was agreed, the log of papers, the extract
    }
    assert issued[PaperKind.ADVANCE_SHEET] == issued[PaperKind.MEMO] == issued[PaperKind.REFERRAL_SHEET]
    assert issued[PaperKind.INVITATION] == len(walked.typed.slots[-1].invitees)
    assert issued[PaperKind.LANDLORD_SUMMARY] == issued[PaperKind.SOCIAL_CONTACT] == 1


@pytest.mark.parametrize("kind", [kind for kind in MAKERS if kind not in OF_A_WITHDRAWAL])
def test_every_recipient_with_a_ground_has_its_paper_of_the_case(walked: Walked, kind: PaperKind) -> None:
    kept = [leaf for leaf in walked.leaves if leaf["kind"] == "paper" and kind_of(leaf) is kind]
    if kind is PaperKind.CONSENT_FORM:
        kept = kept[1:]  # on paper and with fields
    assert Counter(leaf["recipient"] for leaf in kept) == Counter(owed(walked.typed, kind))
    assert kept


def test_the_papers_of_no_case_and_of_several_are_kept_in_their_readers_languages(tmp_path: Path) -> None:
    register = tmp_path / "register.kotio"
    make_practice_register(register, TODAY, papers=False)
    session = open_register(register, today=TODAY, settings=load(tmp_path / "settings.json"))
    album = Album(tmp_path / "out", language="fi", theme="light")
    office_papers.keep(session, album)
    album.write()
    session.close()
    leaves = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))
    assert {kind_of(leaf) for leaf in leaves} == {*PaperKind} - {*MAKERS} | {PaperKind.CONSENT_FORM}
    assert {leaf["language"] for leaf in leaves} == {"fi", "sv"}
    for leaf in leaves:
        assert (leaf["case"], leaf["step"]) == (None, None)
        assert leaf["recipient"] in {RecipientKind.OFFICE, RecipientKind.CLIENT, *Category}
        assert faults((tmp_path / "out" / leaf["file"]).read_bytes()) == [], leaf["file"]


@pytest.mark.parametrize(
    ("only", "seen"),
    [
        ("members", [("members", None, "workers"), ("members", None, "organisations")]),
        ("wishes", [("cases", step, "wishes") for step in ("mapping", "meeting")]),
    ],
)
def test_only_one_place_or_page_is_looked_at_when_it_is_asked_for(
    tmp_path: Path, only: str, seen: list[tuple[str, str | None, str | None]]
) -> None:
    asked = ("--only", only, "--text", "150", "--size", "1400x900")
    subprocess.run(
        [sys.executable, "-m", "ui", "tour", "--out", tmp_path, *asked], check=True, capture_output=True
    )
    leaves = json.loads((tmp_path / "manifest.json").read_text("utf-8"))
    assert list(dict.fromkeys((leaf["place"], leaf["step"], leaf["page"]) for leaf in leaves)) == seen
    image = QImage(str(tmp_path / leaves[0]["file"]))
    assert (image.width(), image.height()) == (1400, 900)
