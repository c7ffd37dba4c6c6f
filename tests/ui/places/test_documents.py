from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from app.documents import build
from app.domain.codes import Delivery, PaperKind, Place, RecipientKind
from app.domain.ids import DocumentId
from app.domain.memo import Disclosure, IssuedDocument
from app.services import printing
from app.services.cases import new_case
from app.services.lists import document_rows
from tests.documents import samples
from tests.ui.hands import CTRL, nameless, press, settle, words, write
from tests.ui.steps.pages import button
from ui.address import Address
from ui.language import language
from ui.papers.copies_window import CopiesWindow
from ui.places.documents import Documents
from ui.tour.hand import wait_until
from ui.widgets.options import Combo

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.main_window import MainWindow

DOCUMENTS = Address(Place.DOCUMENTS)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return build(samples.memo()).pdf


@pytest.fixture
def papers(session: Session, pdf: bytes) -> list[str]:
    """The client's copy and the office's copy of a memo; the client's has been handed over."""
    case_id = new_case(session, "Mika Väänänen")
    ids: list[str] = []
    with session.unit_of_work() as work:
        for number, recipient in enumerate((RecipientKind.CLIENT, RecipientKind.OFFICE)):
            document = IssuedDocument(
                id=DocumentId(f"paper{number}"),
                case_id=case_id,
                kind=PaperKind.MEMO,
                edition=1,
                recipient=recipient,
                language="sv",
                issued_at=datetime(2026, 11, 20 + number, 10, tzinfo=UTC),
                issued_by="Päivi Multamäki",
                sha256="0" * 64,
                pages=2,
            )
            work.documents.save(document)
            work.documents.keep_body(document.id, "{}", pdf)
            ids.append(document.id)
        work.disclosures.save(
            Disclosure(
                id="given",
                case_id=case_id,
                document_id=DocumentId("paper0"),
                delivery=Delivery.HANDED_OVER,
                given_on=date(2026, 11, 23),
                recorded_by="Päivi Multamäki",
            )
        )
    return ids


def opened(window: MainWindow, address: Address = DOCUMENTS) -> Any:
    window.open(address)
    settle()
    return window.place


def cells(page: Any, row: int) -> list[str]:
    model = page.model
    return [model.index(row, n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.columnCount())]


def test_the_newest_paper_comes_first_and_says_whose_it_is_and_whether_given(
    window: MainWindow, papers: list[str]
) -> None:
    page = opened(window)
    assert cells(page, 0)[2:5] == ["Toimiston oma kappale", "21.11.2026", "Ei vielä"]
    assert cells(page, 1) == ["2026-001", "Muistio", "Asiakas", "20.11.2026", "23.11.2026", "Ruotsi", "1"]


def test_no_name_is_in_the_list(window: MainWindow, papers: list[str]) -> None:
    page = opened(window)
    assert not any("Väänänen" in text for row in range(2) for text in cells(page, row))


def test_enter_shows_the_paper_as_it_was_issued(window: MainWindow, papers: list[str]) -> None:
    page = opened(window)
    press(page.table, Qt.Key.Key_Return)
    settle()
    assert page.address() == Address(Place.DOCUMENTS, field="paper1")
    assert {"Muistio 2026-001", "Versio 1 · laadittu 21.11.2026"} <= set(words(page))
    assert page.reader.handing.row.words("detail") == "Säilytetään rekisterissä."
    wait_until(lambda: bool(page.reader.preview.desk.sheets))
    assert page.reader.preview.desk.sheets[0].accessibleName().startswith("Sivu 1 / ")


def test_a_paper_is_found_again_by_its_address(window: MainWindow, session: Session, papers: list[str]) -> None:
    opened(window)
    session.suspend()
    session.resume()
    page = opened(window, Address.read("documents?field=paper0"))
    assert "Versio 1 · laadittu 20.11.2026" in words(page)
    assert page.reader.handing.row.words("detail") == "Henkilökohtaisesti, 23.11.2026"
    window.back()
    assert window.place is not None
    assert window.place.address() == DOCUMENTS  # type: ignore[attr-defined]


def test_a_paper_that_is_gone_leads_to_the_list(window: MainWindow, papers: list[str]) -> None:
    page = opened(window, Address(Place.DOCUMENTS, field="nothing"))
    assert page.address() == DOCUMENTS


def test_the_paper_goes_to_the_printer_under_its_case_number(
    window: MainWindow, papers: list[str], pdf: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[tuple[object, ...]] = []
    monkeypatch.setattr(printing, "printers", lambda: ("toimisto", "aula"))
    monkeypatch.setattr(printing, "print_pdf", lambda *how, **_: printed.append(how))
    page = opened(window, Address(Place.DOCUMENTS, field="paper0"))
    press(page.reader.preview.desk, Qt.Key.Key_P, CTRL)
    wait_until(page.reader.preview.ways.print_bar.button.hasFocus)
    press(page.reader.preview.ways.print_bar.button, Qt.Key.Key_Return)
    wait_until(lambda: "Lähetetty tulostimelle." in words(window))
    assert printed == [(pdf, "2026-001", "toimisto")]


def test_papers_are_found_by_case_number(window: MainWindow, papers: list[str]) -> None:
    page = opened(window)
    write(page.filter, "2025")
    settle()
    assert page.model.rowCount() == 0
    assert "Haulla ”2025” ei löytynyt mitään." in words(page)
    page.filter.clear()
    write(page.filter, "-001")
    assert page.model.rowCount() == 2


def test_sorting_turns_the_list(window: MainWindow, papers: list[str]) -> None:
    page = opened(window)
    page.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert cells(page, 0)[3] == "20.11.2026"


@pytest.fixture
def unsent(session: Session, papers: list[str]) -> None:
    """The client's copy has not been handed over after all."""
    with session.unit_of_work() as work:
        work.disclosures.remove("given")


def test_the_choice_of_what_is_not_sent_leaves_one_at_a_row(window: MainWindow, unsent: None) -> None:
    page = opened(window)
    page.table.setFocus()
    window.open(Address(Place.DOCUMENTS, page="unsent"))
    settle()
    assert page.table.record() is not None
    assert page.hand_over.isEnabled()


def test_home_leads_to_what_has_not_been_sent(window: MainWindow, unsent: None) -> None:
    home = opened(window, Address(Place.HOME))
    row = home.waiting.rows[-1]
    assert row.accessibleName() == "Lähetä 1 asiakirja, Laadittu, mutta ei merkitty lähetetyksi"
    press(row, Qt.Key.Key_Space)
    settle()
    page: Any = window.place
    assert page.address() == Address(Place.DOCUMENTS, page="unsent")
    assert [cells(page, row)[2] for row in range(page.model.rowCount())] == ["Asiakas"]


def test_one_choice_records_how_the_chosen_paper_went(window: MainWindow, session: Session, unsent: None) -> None:
    page = opened(window, Address(Place.DOCUMENTS, page="unsent"))
    page.table.selectRow(0)
    assert page.hand_over.isEnabled()
    ways = {action.text(): action for action in page.hand_over.ways().actions()}
    assert list(ways) == ["Turvaviesti", "Henkilökohtaisesti", "Kirje"]
    ways["Kirje"].trigger()
    settle()
    (row,) = document_rows(session, ["paper0"])
    assert row.given_on == session.clock.today()
    assert "Kaikki asiakirjat on toimitettu vastaanottajilleen." in words(page)
    assert not page.hand_over.isEnabled()


def test_the_office_keeps_its_own_copy_and_hands_it_to_nobody(window: MainWindow, papers: list[str]) -> None:
    page = opened(window)
    page.table.selectRow(0)
    assert not page.hand_over.isEnabled()
    assert page.hand_over.toolTip() == "Toimiston oma kappale säilytetään rekisterissä."
    page.table.selectRow(1)
    assert page.hand_over.isEnabled()
    assert page.hand_over.toolTip() == ""


def test_a_paper_is_recorded_on_its_own_page_mended_and_taken_back(
    window: MainWindow, session: Session, unsent: None
) -> None:
    page = opened(window, Address(Place.DOCUMENTS, field="paper0"))
    way = button(page.reader.handing, "Turvaviesti")
    assert way.accessibleName() == "Turvaviesti, Asiakas"
    press(way, Qt.Key.Key_Space)
    settle()
    row = page.reader.handing.row
    assert row.hasFocus()
    assert row.words("detail").startswith("Turvaviesti, ")
    press(row, Qt.Key.Key_Space)
    settle()
    page.reader.handing.form.view.set_answers({"delivery": "letter", "given_on": "2026-01-02"})
    press(button(page.reader.handing, "Tallenna muutos"), Qt.Key.Key_Space)
    settle()
    assert page.reader.handing.row.words("detail") == "Kirje, 2.1.2026"
    press(page.reader.handing.row, Qt.Key.Key_Space)
    settle()
    press(button(page.reader.handing, "Asiakirjaa ei luovutettu"), Qt.Key.Key_Space)
    settle()
    assert page.reader.handing.row.words("detail") == "Ei vielä luovutettu."


def test_without_papers_it_is_said_where_they_come_from(window: MainWindow) -> None:
    page = opened(window)
    language.set("sv")
    settle()
    assert "Handlingarna skapas i ärendets steg 2, 3 och 6." in words(page)


def test_without_papers_the_way_leads_to_the_cases(window: MainWindow) -> None:
    window.open(DOCUMENTS)
    settle()
    press(button(window.place, "Näytä tapaukset"), Qt.Key.Key_Space)
    settle()
    assert window.place.address() == Address(Place.CASES)  # type: ignore[union-attr]


def test_what_takes_the_keyboard_has_a_name(window: MainWindow, papers: list[str]) -> None:
    assert nameless(opened(window)) == []
    assert nameless(opened(window, Address(Place.DOCUMENTS, field="paper0"))) == []


def test_the_blank_forms_are_seen_without_a_case_in_either_language(window: MainWindow) -> None:
    window.open(Address(Place.DOCUMENTS))
    settle()
    documents = window.place
    assert isinstance(documents, Documents)
    documents.office.blanks.click()
    (shown,) = documents.findChildren(CopiesWindow)
    assert isinstance(shown.choice, Combo)
    names = [shown.choice.itemText(number) for number in range(shown.choice.count())]
    assert names[:3] == ["Kartoitus suomeksi", "Suostumuslomake suomeksi", "Ilmoitus ryhmälle suomeksi"]
    assert len(names) == 6
    for number in range(6):
        shown.show_copy(str(shown.choice.itemData(number)))
        wait_until(lambda: bool(shown.preview.desk.sheets))
        shown.preview.desk.clear()
    shown.close()
