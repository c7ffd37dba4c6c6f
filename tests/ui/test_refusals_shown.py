"""A refusal is told where it arose: on the page, in the panel, under the field, on the desk of a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.codes import Place, Step
from app.domain.errors import AppError, NotFound
from app.domain.message import M
from app.services import cases, lists, members, office, outgoing, pages, papers
from app.storage.refusals import DiskFull, RegisterBusy, RegisterReadOnly
from i18n import text
from tests.journeys.keyboard import Keys
from tests.ui.hands import CTRL
from tests.ui.steps.conftest import practice, session, window
from tests.ui.steps.pages import button, fi, here, opened, read
from ui.address import NEW_CASE, Address
from ui.language import language
from ui.places import statistics
from ui.tour.hand import press, settle, wait_until, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.main_window import MainWindow

__all__ = ["practice", "session", "window"]

HOME = Address(Place.HOME)


def type_name(window: MainWindow) -> None:
    window.open(Address(Place.CASES, page=NEW_CASE))
    settle()
    write("Åsa Öhman")
    press(Qt.Key.Key_Return, CTRL)


def leave_a_page(window: MainWindow) -> None:
    opened(window, Step.MAPPING, "wishes")
    here(window).form.focus_field("own_wish")  # type: ignore[union-attr]
    write("Oma koti")
    window.open(HOME)


def type_and_wait(window: MainWindow) -> None:
    opened(window, Step.MAPPING, "wishes")
    here(window).form.focus_field("own_wish")  # type: ignore[union-attr]
    write("Oma koti")
    press(Qt.Key.Key_S, CTRL)


def leave_the_settings(window: MainWindow) -> None:
    window.open(Address(Place.SETTINGS, page="office"))
    settle()
    write("x")
    window.open(HOME)


def save_a_worker(window: MainWindow) -> None:
    window.open(Address(Place.MEMBERS))
    settle()
    place: Any = window.place
    place.sheet.table.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    write("x")
    press(Qt.Key.Key_Return, CTRL)


def count(window: MainWindow) -> None:
    window.open(Address(Place.STATISTICS))
    window.frame.jobs.wait()


def see_a_copy(window: MainWindow) -> None:
    opened(window, Step.MEMO, "copies")


def make_the_memo(window: MainWindow) -> None:
    beside: Any = opened(window, Step.MEMO, "copies").beside
    wait_until(lambda: beside.seen is not None)
    press(Qt.Key.Key_Return, CTRL)
    window.frame.jobs.wait()


def read_a_paper(window: MainWindow) -> None:
    make_the_memo(window)
    wait_until(lambda: here(window).address().page != "copies")
    key = lists.document_keys(window.frame.session, "issued")[0][0]
    window.open(Address(Place.DOCUMENTS, field=key))


def page_bar(window: MainWindow) -> QWidget | None:
    return window.sheet.notices


def in_the_panel(window: MainWindow) -> QWidget | None:
    place: Any = window.place
    assert window.sheet.notices.notice is None
    return place.panel  # type: ignore[no-any-return]


def on_the_desk(window: MainWindow) -> QWidget | None:
    place: Any = window.place
    assert window.sheet.notices.notice is None
    return place.beside.preview if hasattr(place, "beside") else place.reader.preview  # type: ignore[no-any-return]


# what a person does, which service refuses it, how, and where that is told
TABLE: list[tuple[Callable[[MainWindow], object], Any, str, type[AppError], Callable[..., QWidget | None]]] = [
    (type_name, cases, "new_case", DiskFull, page_bar),
    (leave_a_page, pages, "save_page", RegisterReadOnly, page_bar),
    (type_and_wait, pages, "save_draft", RegisterBusy, page_bar),
    (leave_the_settings, office, "save", DiskFull, page_bar),
    (save_a_worker, members, "save_worker", RegisterBusy, in_the_panel),
    (count, statistics, "tables", RegisterBusy, page_bar),
    (see_a_copy, papers, "order", RegisterBusy, on_the_desk),
    (see_a_copy, papers, "make", RegisterBusy, on_the_desk),
    (make_the_memo, papers, "issue_memo", DiskFull, page_bar),
    (read_a_paper, outgoing, "of_issued", NotFound, on_the_desk),
]


@pytest.mark.parametrize("code", ["fi", "sv"])
@pytest.mark.parametrize(
    ("act", "service", "name", "kind", "where"), TABLE, ids=lambda one: getattr(one, "__name__", str(one))
)
def test_a_refusal_is_told_where_it_arose(
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    act: Callable[[MainWindow], object],
    service: Any,
    name: str,
    kind: type[AppError],
    where: Callable[[MainWindow], QWidget | None],
    code: str,
) -> None:
    refusal: Any = kind(M("This is no longer in the register.")) if kind is NotFound else kind()  # type: ignore[call-arg]

    def refuse(*_: object, **__: object) -> None:
        raise refusal

    language.set(code)
    monkeypatch.setattr(service, name, refuse)
    act(window)
    wait_until(lambda: text(refusal.message, code) in read(where(window)))


def test_what_cannot_be_saved_keeps_one_on_the_page_and_is_offered(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(pages, "save_page", refuse)
    leave_a_page(window)
    assert here(window).address().page == "wishes"
    Keys().push(button(window.sheet.notices, "Kopioi tekstini"))
    assert "Oma koti" in QApplication.clipboard().text()


def test_a_missing_name_is_told_under_its_field(window: MainWindow) -> None:
    window.open(Address(Place.CASES, page=NEW_CASE))
    settle()
    press(Qt.Key.Key_Return, CTRL)
    assert fi(M("Write the client’s name first.")) in read(window.place)
    assert window.sheet.notices.notice is None
    place: Any = window.place
    assert fi(M("Write the client’s name first.")) in read(place.form.views["name"])
