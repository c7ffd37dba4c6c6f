from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from app.domain.codes import Category, DataGroup, Extent
from app.domain.consent import CONSENTED
from app.domain.forms import Kind
from app.domain.ids import OrganisationId
from app.domain.organisation import Organisation
from tests.ui.forms.given import FIELDS, context, page
from tests.ui.hands import press, settle, show, words, write
from ui.forms.form_view import FormView
from ui.forms.matrix_list import MatrixList
from ui.forms.matrix_table import MatrixTable
from ui.language import language
from ui.models.matrix import ASKED, FIRST_GROUP, MatrixModel
from ui.widgets.scaffold import Scroll
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # lists that open, offscreen

KODIT = {"organisation_id": "kodit", "extents": {"A": "full", "D": "minimum"}, "asked_from": False}
DEBTS = FIRST_GROUP + CONSENTED.index(DataGroup.E)
HOUSING = FIRST_GROUP + CONSENTED.index(DataGroup.D)


@pytest.fixture
def view(qtbot: QtBot) -> FormView:
    made = FormView(page(FIELDS[Kind.MATRIX]), context())
    qtbot.addWidget(made)
    show(made)
    return made


def table(view: FormView) -> MatrixTable:
    found = view.findChild(MatrixTable)
    assert isinstance(found, MatrixTable)
    return found


def rows(view: FormView) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = view.answers().get("matrix", [])
    return found


def test_an_organisation_is_added_with_what_its_category_starts_with(view: FormView) -> None:
    line = view.views["matrix"].editor.target().findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    write(line, "kodit")
    press(line, Qt.Key.Key_Return)
    assert rows(view) == [
        {"organisation_id": "kodit", "extents": {"A": "full", "D": "full", "E": "minimum"}, "asked_from": False}
    ]


def test_cells_are_changed_by_keys(view: FormView) -> None:
    view.set_answers({"matrix": [KODIT]})
    cells = table(view)
    cells.setFocus()
    cells.setCurrentIndex(cells.model().index(1, DEBTS))
    for key, extent in (
        (Qt.Key.Key_1, "full"),
        (Qt.Key.Key_2, "minimum"),
        (Qt.Key.Key_3, "none"),
        (Qt.Key.Key_Space, "full"),
        (Qt.Key.Key_Space, "minimum"),
        (Qt.Key.Key_Space, "none"),
    ):
        press(cells, key)
        assert rows(view)[0]["extents"]["E"] == extent


def test_asking_is_a_permission_of_its_own(view: FormView) -> None:
    view.set_answers({"matrix": [KODIT]})
    cells = table(view)
    cells.setCurrentIndex(cells.model().index(1, ASKED))
    press(cells, Qt.Key.Key_Space)
    assert rows(view)[0]["asked_from"] is True
    assert rows(view)[0]["extents"] == KODIT["extents"]


def test_arrows_pass_over_the_headings_of_categories(view: FormView) -> None:
    view.set_answers({"matrix": [KODIT, {"organisation_id": "yks", "extents": {}, "asked_from": False}]})
    cells = table(view)
    model = cells.model()
    assert isinstance(model, MatrixModel)
    assert [model.row(line) is None for line in range(model.rowCount())] == [True, False, True, False]
    cells.setCurrentIndex(model.index(1, HOUSING))
    press(cells, Qt.Key.Key_Down)
    assert (cells.currentIndex().row(), cells.currentIndex().column()) == (3, HOUSING)
    press(cells, Qt.Key.Key_Down)
    assert cells.currentIndex().row() == 3


def test_an_organisation_is_taken_off(view: FormView) -> None:
    view.set_answers({"matrix": [KODIT]})
    cells = table(view)
    cells.setCurrentIndex(cells.model().index(1, HOUSING))
    press(cells, Qt.Key.Key_Delete)
    assert rows(view) == []
    assert "Lomakkeella ei ole vielä yhtään organisaatiota." in words(view)


def test_a_cell_says_in_words_what_it_shows(view: FormView) -> None:
    view.set_answers({"matrix": [KODIT]})
    model = table(view).model()
    said = str(model.index(1, HOUSING).data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("Itälän Kodit Oy, Asuminen")
    assert said.endswith("asiakas rajannut")
    language.set("sv")
    assert str(model.index(1, HOUSING).data(Qt.ItemDataRole.AccessibleTextRole)).startswith("Itälä Bostäder Ab")


def test_the_list_says_and_changes_the_same(view: FormView) -> None:
    view.set_answers({"matrix": [KODIT]})
    press(next(one for one in view.findChildren(QAbstractButton) if one.text() == "Taulukko"), Qt.Key.Key_Right)
    settle()
    shown = view.findChild(MatrixList)
    assert isinstance(shown, MatrixList)
    assert shown.isVisible()
    switches = shown.findChildren(Segmented)
    assert [switch.value for switch in switches] == ["full", "none", "none", "minimum", *["none"] * 5]
    on = next(one for one in switches[3].findChildren(QAbstractButton) if one.isChecked())
    press(on, Qt.Key.Key_Left)
    assert rows(view)[0]["extents"]["D"] == "full"


def test_what_is_narrower_than_usual_is_seen(qtmodeltester: Any) -> None:
    model = MatrixModel(context())
    model.set_plain([KODIT])
    qtmodeltester.check(model)
    row = model.row(1)
    assert row is not None
    assert [group for group in CONSENTED if model.narrowed(row, group)] == [DataGroup.D, DataGroup.E]
    model.set_extent(1, DataGroup.E, Extent.FULL)
    assert not model.narrowed(row, DataGroup.E)


def test_the_heads_of_the_columns_stay_in_view_while_the_page_scrolls(qtbot: QtBot) -> None:
    many = {
        f"org{n}": Organisation(id=OrganisationId(f"org{n}"), name_fi=f"Koti {n}", category=Category.LANDLORD)
        for n in range(30)
    }
    view = FormView(page(FIELDS[Kind.MATRIX]), context(organisations=many))
    body = Scroll()
    qtbot.addWidget(body)
    body.show_content(view)
    view.set_answers({"matrix": [{**KODIT, "organisation_id": key} for key in many]})
    show(body, height=600)
    cells = table(view)
    cells.setFocus()

    def top(widget: QWidget) -> int:
        return widget.mapTo(body.viewport(), QPoint()).y()

    head = cells.horizontalHeader()
    assert top(head) == top(cells.viewport()) - head.height()
    for key, times in ((Qt.Key.Key_Down, 29), (Qt.Key.Key_Up, 14)):
        for _ in range(times):
            press(cells, key)
        settle()
        cell = cells.visualRect(cells.currentIndex()).translated(0, top(cells.viewport()))
        assert top(head) == 0
        assert head.height() <= cell.top() < cell.bottom() < body.viewport().height()
    assert cells.currentIndex().row() == 16
    body.verticalScrollBar().setValue(0)
    assert top(head) == top(cells.viewport()) - head.height()
