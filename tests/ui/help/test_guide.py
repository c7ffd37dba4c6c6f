"""The guided practice beside the page: ticked, skipped, left and taken up again; offered where it may not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.bootstrap import create_register, open_register
from app.domain.codes import Place
from app.domain.group import Group, Office
from app.domain.ids import GroupId, new_id
from app.domain.worker import Worker
from app.practice.lesson import TASKS
from app.services.cases import new_case
from app.settings import load
from tests.ui.hands import clipped, nameless, settle, show, words
from tests.ui.places.conftest import ME
from ui.address import Address
from ui.frame import Frame
from ui.language import language
from ui.main_window import MainWindow
from ui.theme import theme
from ui.tour.hand import press

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.domain.ids import CaseId
    from app.services.session import Session
    from ui.help.guide import Guide

HOME = Address(Place.HOME)


def button(window: MainWindow, said: str) -> QAbstractButton:
    return next(b for b in window.findChildren(QAbstractButton) if b.isVisible() and b.text() == said)


def begun(window: MainWindow) -> Guide:
    """Ask for the guide in the strip above the window."""
    window.open(HOME)
    button(window, "Ohjattu harjoitus").setFocus()
    press(Qt.Key.Key_Space)
    settle()
    assert window.aids.guide is not None
    assert window.aids.guide.is_open
    return window.aids.guide


def test_a_case_that_was_there_before_is_not_the_learners(window: MainWindow, mika: CaseId) -> None:
    guide = begun(window)
    window.open(Address(Place.CASES, case=mika))
    settle()
    assert "Ohita" in words(guide.bar)
    window.open(Address(Place.CASES, case=new_case(window.frame.session, "Kalle Keksitty")))
    settle()
    assert "Tehty. Jatka, kun haluat." in words(guide.bar)


def test_a_task_is_skipped_and_the_next_is_shown(window: MainWindow) -> None:
    guide = begun(window)
    assert QApplication.focusWidget() is guide.bar.next
    press(Qt.Key.Key_Space)
    assert guide.bar.title.text() == "2/10 Kartoita asumistilanne"
    assert guide.progress.passed == {"case"}


def test_it_is_left_and_taken_up_again(window: MainWindow, session: Session) -> None:
    guide = begun(window)
    press(Qt.Key.Key_Space)
    button_close = next(b for b in guide.bar.findChildren(QAbstractButton) if not b.text())
    button_close.setFocus()
    press(Qt.Key.Key_Space)
    assert not guide.is_open
    assert session.settings.get("lesson")["open"] is False
    assert begun(window).bar.title.text().startswith("2/10 ")


def test_the_last_task_leads_to_the_end_and_to_the_beginning(window: MainWindow) -> None:
    guide = begun(window)
    for _ in TASKS:
        press(Qt.Key.Key_Space)
    assert guide.bar.title.text() == "Ohjattu harjoitus on tehty"
    guide.bar.again.setFocus()
    press(Qt.Key.Key_Space)
    assert guide.bar.title.text().startswith("1/10 ")


def test_a_learner_whose_case_is_gone_begins_anew(window: MainWindow, session: Session) -> None:
    session.settings.put("lesson", {"after": "2025-001", "case": "gone", "passed": ["case", "map"]})
    assert begun(window).bar.title.text().startswith("1/10 ")


def test_names_hidden_by_a_key_are_ticked(window: MainWindow) -> None:
    guide = begun(window)
    for _ in TASKS[:8]:
        press(Qt.Key.Key_Space)
    assert guide.bar.title.text() == "9/10 Piilota nimet"
    press(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert "Seuraava tehtävä" in words(guide.bar)


@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_every_task_is_whole_in_both_languages(window: MainWindow, factor: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "light", factor)
    guide = begun(window)
    assert nameless(guide.bar) == []
    for _ in TASKS:
        for code in ("sv", "fi"):
            language.set(code)
            settle()
            assert clipped(guide.bar) == []
        press(Qt.Key.Key_Space)


def test_the_help_offers_it_too(window: MainWindow) -> None:
    window.open(HOME)
    press(Qt.Key.Key_F1)
    assert window.aids.help is not None
    link = next(b for b in window.aids.help.pane.findChildren(QAbstractButton) if b.text() == "Ohjattu harjoitus")
    link.setFocus()
    press(Qt.Key.Key_Space)
    assert window.aids.guide is not None
    assert window.aids.guide.is_open


@pytest.fixture
def real(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on a register that is not for practice."""
    path = tmp_path / "real.kotio"
    create_register(
        path,
        office=Office(id=new_id(), name_fi="Itälän toimisto"),
        group=Group(id=GroupId("group"), name_fi="Itälän ryhmä"),
        worker=Worker(id=ME, name="Päivi Multamäki"),
    )
    session = open_register(path, settings=load(tmp_path / "real.json"))
    session.sign_in(ME)
    made = MainWindow(Frame(session))
    show(made, 1280, 720)
    yield made
    made.frame.jobs.wait()
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    session.close()


def test_a_real_register_leads_to_the_practice_register_first(real: MainWindow) -> None:
    asked: list[object] = []
    real.frame.register_asked.connect(asked.append)
    real.open(HOME)
    press(Qt.Key.Key_F1)
    button(real, "Ohjattu harjoitus").setFocus()
    press(Qt.Key.Key_Space)
    settle()
    assert real.aids.guide is None
    assert "Tämä rekisteri säilyy ennallaan." in words(real.sheet)
    button(real, "Avaa harjoitusrekisteri").setFocus()
    press(Qt.Key.Key_Space)
    assert asked == [None]
    assert real.frame.session.settings.get("lesson")["open"] is True
