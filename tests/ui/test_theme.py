from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QPushButton

from ui import theme as theme_module
from ui.theme import CONTRAST, DARK, FACTORS, LIGHT, SYSTEM, theme, tokens
from ui.widgets.buttons import Button
from ui.widgets.labels import Muted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# foreground, background, least contrast (WCAG 2.2: 4.5 for text, 3 for shapes and borders)
PAIRS = [
    ("text", "page", 4.5),
    ("muted", "page", 4.5),
    ("muted", "rail", 4.5),
    ("muted", "side", 4.5),
    ("muted", "selected", 4.5),
    ("link", "page", 4.5),
    ("on_accent", "accent", 4.5),
    ("on_accent", "accent_hover", 4.5),
    ("on_accent", "accent_pressed", 4.5),
    ("brand", "rail", 4.5),
    ("ok", "page", 4.5),
    ("ok", "ok_bg", 4.5),
    ("wait", "wait_bg", 4.5),
    ("prog", "prog_bg", 4.5),
    ("lock", "page", 4.5),
    ("err", "err_bg", 4.5),
    ("err", "page", 4.5),
    ("page", "text", 4.5),
    ("border", "page", 3),
    ("border", "wait_bg", 3),
    ("wait_mark", "page", 3),
    ("accent", "selected", 3),
    ("focus", "page", 3),
    ("focus", "rail", 3),
]


@pytest.mark.parametrize("mode", [LIGHT, DARK])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_every_pair_can_be_told_apart(mode: str, front: str, back: str, least: float) -> None:
    table = tokens()["colour"][mode]
    assert contrast(QColor(table[front]), QColor(table[back])) >= least


@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_high_contrast_is_seven_to_one(front: str, back: str, least: float) -> None:
    table = tokens()["colour"][CONTRAST]
    assert contrast(QColor(table[front]), QColor(table[back])) >= (7 if least > 3 else 4.5)


def test_every_look_names_the_same_colours() -> None:
    colours = tokens()["colour"]
    assert colours[LIGHT].keys() == colours[DARK].keys() == colours[CONTRAST].keys()


def test_high_contrast_has_no_tints_and_thick_edges(qapp: QApplication) -> None:
    table = tokens()["colour"][CONTRAST]
    assert {table[name] for name in table if name.endswith("_bg")} == {table["page"]}
    theme.apply(qapp, CONTRAST)
    assert theme.edge == 2
    assert "border: 2px solid" in qapp.styleSheet()
    theme.apply(qapp, LIGHT)
    assert theme.edge == 1


@pytest.mark.parametrize("mode", [SYSTEM, "of a later version"])
def test_as_the_computer_is_one_of_the_looks(qapp: QApplication, mode: str) -> None:
    theme.apply(qapp, mode)
    assert theme.look in {LIGHT, DARK, CONTRAST}


@pytest.mark.parametrize(
    ("scheme", "contrast_wish", "look"),
    [
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, LIGHT),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, DARK),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, CONTRAST),
    ],
)
def test_the_wish_of_the_system_is_followed(
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    scheme: Qt.ColorScheme,
    contrast_wish: Qt.ContrastPreference,
    look: str,
) -> None:
    access = SimpleNamespace(contrastPreference=lambda: contrast_wish)
    hints = SimpleNamespace(colorScheme=lambda: scheme, accessibility=lambda: access)
    monkeypatch.setattr(theme_module, "QGuiApplication", SimpleNamespace(styleHints=lambda: hints))
    theme.apply(qapp, SYSTEM)
    assert theme.look == look


def test_colours_and_type_sizes_are_named_in_the_table_alone() -> None:
    literal = re.compile(
        r"#[0-9A-Fa-f]{6}\b|QColor\([\"\d]|setPointSize|setPixelSize|QFont\([\"']|font-size:\s*\d|\d+pt\b"
    )
    ui = Path(theme_module.__file__).parent
    found = [
        f"{path.relative_to(ui)}: {line.strip()}"
        for path in sorted(ui.rglob("*.py"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if literal.search(line) and not (path.name == "theme.py" and "setPointSizeF(kind" in line)
    ]
    assert found == []


def test_dark_reaches_palette_and_style_sheet(qapp: QApplication) -> None:
    theme.apply(qapp, DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.colour("page")
    assert tokens()["colour"][DARK]["accent"] in qapp.styleSheet()
    theme.apply(qapp, LIGHT)
    assert tokens()["colour"][LIGHT]["accent"] in qapp.styleSheet()


@pytest.mark.parametrize("factor", FACTORS)
def test_text_and_controls_grow_together(qapp: QApplication, qtbot: QtBot, factor: float) -> None:
    theme.apply(qapp, LIGHT, factor)
    label, button = Muted("Åäö"), Button("Tallenna")
    qtbot.addWidget(label)
    qtbot.addWidget(button)
    assert label.font().pointSizeF() == pytest.approx(11 * factor)
    assert theme.row("control") == 36 + round(20 * (factor - 1))
    assert button.sizeHint().height() >= theme.row("control")


def test_labels_made_before_a_change_follow_it(qapp: QApplication, qtbot: QtBot) -> None:
    label = Muted("Åäö")
    qtbot.addWidget(label)
    theme.apply(qapp, DARK, 1.5)
    assert label.font().pointSizeF() == pytest.approx(16.5)
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme.colour("muted")


def test_the_bundled_font_is_used(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    assert button.fontInfo().family() == "Source Sans 3"


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
