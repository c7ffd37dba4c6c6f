"""The office's texts are edited side by side; a broken one is refused by its line and stays as it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.domain.codes import OfficeText, Place
from app.services import texts
from tests.documents.reading import read
from tests.ui.hands import clipped, nameless, settle
from ui.address import Address
from ui.language import language
from ui.papers.copies_window import CopiesWindow
from ui.tour.hand import wait_until

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.main_window import MainWindow

LIST = Address(Place.SETTINGS, page="texts")
NOTICE = Address(Place.SETTINGS, page="texts", field=str(OfficeText.PRIVACY_NOTICE))


def opened(window: MainWindow, address: Address = NOTICE) -> Any:
    window.open(address)
    settle()
    place: Any = window.place
    return place.text


def test_the_list_names_every_text_and_leads_to_it(window: MainWindow) -> None:
    window.open(LIST)
    settle()
    from ui.places.office_texts import OfficeTexts  # noqa: PLC0415

    (listed,) = window.place.findChildren(OfficeTexts)  # type: ignore[union-attr]
    assert set(listed.rows) == set(OfficeText)
    listed.rows[OfficeText.CONSENT].click()
    settle()
    assert window.place.address().field == "consent"  # type: ignore[union-attr]
    window.place.text.left.emit()  # type: ignore[union-attr]
    settle()
    assert window.place.address() == LIST  # type: ignore[union-attr]


def test_a_change_is_a_new_version_that_says_who_kept_it(window: MainWindow, session: Session) -> None:
    editor = opened(window)
    finnish = editor.columns["fi"]
    finnish.take_up(finnish.typed().replace("yhteisen arvion", "yhteisen arvion asiakkaan kanssa"))
    editor.keep.click()
    newest, first = texts.versions(session, OfficeText.PRIVACY_NOTICE, "fi")
    assert "asiakkaan kanssa" in newest.sections["purpose"]
    assert newest.kept_by == "Päivi Multamäki"
    finnish.version_asked.emit(first.number)
    assert "asiakkaan kanssa" not in finnish.typed()
    finnish.words.undo()
    assert "asiakkaan kanssa" in finnish.typed()


@pytest.mark.parametrize("code", ["fi", "sv"])
def test_a_broken_text_is_refused_by_its_line_and_nothing_typed_is_lost(
    window: MainWindow, session: Session, code: str
) -> None:
    editor = opened(window)
    column = editor.columns[code]
    broken = column.typed().replace("{", "", 1)
    line = broken[: broken.index("}")].count("\n") + 1
    column.take_up(broken)
    editor.keep.click()
    assert not column.problem.isHidden()
    assert str(line) in column.problem.words.text()
    assert column.words.textCursor().blockNumber() == line - 1
    assert len(texts.versions(session, OfficeText.PRIVACY_NOTICE, code)) == 1
    window.open(Address(Place.HOME))
    settle()
    assert opened(window).columns[code].typed() == broken


def test_what_came_with_the_program_is_taken_again_as_a_new_version(window: MainWindow, session: Session) -> None:
    editor = opened(window)
    for column in editor.columns.values():
        column.take_up(column.typed().replace("1054/2018", "1054/2019"))
    editor.keep.click()
    editor.shipped.click()
    editor.keep.click()
    for code in editor.columns:
        versions = texts.versions(session, OfficeText.PRIVACY_NOTICE, code)
        assert [version.number for version in versions] == [3, 2, 1]
        assert dict(versions[0].sections) == dict(versions[2].sections)


@pytest.mark.parametrize("text", [one for one in OfficeText if one in set(texts.TEXT_OF.values())])
def test_the_paper_is_seen_as_it_is_typed_before_it_is_kept(window: MainWindow, text: OfficeText) -> None:
    editor = opened(window, Address(Place.SETTINGS, page="texts", field=str(text)))
    column = editor.columns["fi"]
    column.take_up(column.typed() + "Tämäkin sanotaan.\n")
    editor.see.click()
    paper = editor.findChildren(CopiesWindow)[-1]
    wait_until(lambda: paper.preview.desk.is_drawn)
    assert "Tämäkin" in read(paper.preview.ways.paper.pdf).words
    paper.reject()


def test_everything_has_a_name_and_room_in_both_languages(window: MainWindow) -> None:
    editor = opened(window)
    editor.columns["fi"].take_up("rikki")
    editor.keep.click()
    for code in ("fi", "sv"):
        language.set(code)
        settle()
        assert nameless(editor) == []
        assert list(clipped(editor)) == []
