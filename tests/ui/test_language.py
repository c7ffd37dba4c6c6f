from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from app.domain.message import M
from tests.ui.hands import show
from ui.language import language

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SAVE = M("Save now")


def test_a_bound_text_follows_the_language(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    language.bind(label, "setText", SAVE)
    assert label.text() == "Tallenna heti"
    language.set("sv")
    assert label.text() == "Spara genast"
    language.set("en")
    assert label.text() == "Save now"


def test_binding_again_replaces_the_text(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    language.bind(label, "setText", SAVE)
    language.bind(label, "setText", "Väänänen")
    language.set("sv")
    assert label.text() == "Väänänen"


def test_what_is_being_written_stays_with_its_focus_and_selection(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line, button = QLineEdit(window), QPushButton(window)
    language.bind(button, "setText", SAVE)
    show(window)
    line.setFocus()
    line.setText("puolivalmis lause")
    line.setSelection(5, 5)
    language.set("sv")
    assert (line.text(), line.selectedText(), line.hasFocus()) == ("puolivalmis lause", "valmi", True)
    assert button.text() == "Spara genast"


def test_weeks_begin_on_monday_in_every_language() -> None:
    for code in ("fi", "sv", "en"):
        language.set(code)
        assert language.locale.firstDayOfWeek().value == 1
        assert QLocale().name() == language.locale.name()


def test_qts_own_buttons_speak_the_language_and_our_words() -> None:
    language.set("sv")
    assert QCoreApplication.translate("QPlatformTheme", "Discard") == "Spara inte"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Avbryt"
    assert QCoreApplication.translate("QFileDialog", "&Look in:") == "&Mapp:"
    language.set("fi")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Peruuta"
    assert QCoreApplication.translate("QFileDialog", "&Look in:") == "&Kansio:"


def test_a_widget_that_is_gone_is_forgotten(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    label = QLabel(parent)
    language.bind(label, "setText", SAVE)
    label.deleteLater()
    QCoreApplication.sendPostedEvents(None, 52)  # DeferredDelete
    language.set("sv")


def test_a_text_nobody_bound_is_found(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    bound, bare = QLabel(root), QPushButton("Save", root)
    language.bind(bound, "setText", SAVE)
    assert list(language.unbound(root)) == [bare]


def test_a_switch_is_told_once(qtbot: QtBot) -> None:
    with qtbot.waitSignal(language.changed, timeout=1000) as told:
        language.set("sv")
    assert told.args == ["sv"]
