"""A paper in several copies: each in turn, by keyboard, in its reader's language; what leaves is kept by case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from app.domain.codes import Category, PaperKind, Place
from app.domain.ids import MeetingId
from app.services import outgoing
from tests.documents.reading import read
from tests.ui.hands import nameless, press, settle, show
from ui.address import Address
from ui.main_window import MainWindow
from ui.papers.copies_window import CopiesWindow
from ui.papers.paper_window import PaperWindow
from ui.papers.spanning import show_agenda
from ui.places.finding import Finder
from ui.tour.hand import wait_until
from ui.widgets.options import Combo
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.frame import Frame


@pytest.fixture
def window(frame: Frame) -> Iterator[MainWindow]:
    """A window on a practice register."""
    made = MainWindow(frame, find=Finder(frame).find)
    show(made, 1280, 720)
    yield made
    frame.jobs.wait()
    made.close()
    made.deleteLater()


def shown(window: MainWindow) -> Any:
    """The paper window on top, when its paper is drawn."""
    paper = window.findChildren(PaperWindow)[-1]
    wait_until(lambda: paper.preview.desk.is_drawn)
    return paper


def words(paper: PaperWindow) -> str:
    return " ".join(read(paper.preview.ways.paper.pdf).words)  # type: ignore[union-attr]


def test_the_list_of_members_is_read_in_either_language(window: MainWindow) -> None:
    window.open(Address(Place.MEMBERS))
    settle()
    window.place.sheet.on_paper.click()  # type: ignore[union-attr]
    paper = shown(window)
    assert isinstance(paper, CopiesWindow)
    assert "Jäsenluettelo" in words(paper)
    assert nameless(paper) == []
    assert isinstance(paper.choice, Segmented)
    paper.choice.setFocus()
    press(paper.choice, Qt.Key.Key_Right)
    wait_until(lambda: paper.preview.ways.paper is not None and "Medlemsförteckning" in words(paper))
    paper.reject()


def test_the_notice_stands_at_the_head_of_the_papers(window: MainWindow) -> None:
    window.open(Address(Place.DOCUMENTS))
    settle()
    window.place.office.notice.click()  # type: ignore[union-attr]
    paper = shown(window)
    assert "1054/2018" in words(paper)
    paper.reject()


def test_each_reader_of_an_agenda_is_chosen_from_a_list_and_what_leaves_is_kept(window: MainWindow) -> None:
    frame = window.frame
    with frame.session.unit_of_work() as work:
        files = work.case_files([case.id for case in work.cases.all()])
    held = [str(slot.meeting_id) for file in files for slot in file.slots if not slot.cancelled]
    show_agenda(frame, window, MeetingId(max(sorted(set(held)), key=held.count)))
    paper = shown(window)
    assert isinstance(paper.choice, Combo)
    whole = words(paper)
    paper.choice.setCurrentIndex(1)
    paper.choice.activated.emit(1)
    wait_until(lambda: paper.preview.ways.paper is not None and words(paper) != whole)
    out = paper.preview.ways.paper
    assert out is not None
    assert out.parts
    outgoing.log_printed(frame.session, out)
    with frame.session.unit_of_work() as work:
        kinds = [document.kind for case_id, _ in out.parts for document in work.documents.of_case(case_id)]
    assert kinds == [PaperKind.AGENDA] * len(out.parts)
    paper.reject()


def test_an_organisation_shows_its_open_actions_and_a_worker_the_undertaking(window: MainWindow) -> None:
    with window.frame.session.unit_of_work() as work:
        party = next(one for one in work.organisations.all() if "INA" in one.name_fi)
        worker = next(one for one in work.workers.all() if one.organisation_id == party.id)
    window.open(Address(Place.MEMBERS, page="organisations", field=party.id))
    settle()
    window.place.sheet.detail.paper.click()  # type: ignore[union-attr]
    paper = shown(window)
    assert "Avoimet toimenpiteet" in words(paper)
    paper.reject()
    settle()
    window.open(Address(Place.MEMBERS, page="workers", field=worker.id))
    settle()
    window.place.sheet.detail.paper.click()  # type: ignore[union-attr]
    paper = shown(window)
    assert worker.name in words(paper)
    paper.reject()


def test_a_public_official_is_asked_for_no_undertaking(window: MainWindow) -> None:
    with window.frame.session.unit_of_work() as work:
        party = next(one for one in work.organisations.all() if one.category is Category.SOCIAL_WORK)
        worker = next(one for one in work.workers.all() if one.organisation_id == party.id)
    window.open(Address(Place.MEMBERS, page="workers", field=worker.id))
    settle()
    assert window.place.sheet.detail.paper.isHidden()  # type: ignore[union-attr]
