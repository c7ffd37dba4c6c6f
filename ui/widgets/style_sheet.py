"""The style sheet, made of the tokens: buttons, inputs, scroll bars and menus; the rest paints itself."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.theme import Theme

_SHEET = Template("""
QWidget { outline: 0; }
QAbstractScrollArea { border: 0; background: transparent; }
QToolTip { color: $page; background: $text; border: 0; padding: 4px 8px; }
QPushButton {
    color: $text; background: $page; border: ${edge}px solid $border; border-radius: ${radius}px;
    min-height: ${control}px; padding: 0 13px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:disabled { color: $disabled; background: $page; border-color: $line_strong; }
QPushButton[kind="primary"] {
    color: $on_accent; background: $accent; border-color: $accent; font-weight: 600; padding: 0 17px;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[kind="primary"]:disabled { color: $disabled; background: $lock_bg; border-color: $lock_edge; }
QPushButton[kind="quiet"] { color: $link; background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:pressed { background: $pressed; }
QPushButton[kind="quiet"]:disabled { color: $disabled; background: transparent; }
QPushButton[small="true"] { min-height: ${control_small}px; padding: 0 11px; }
QPushButton[square="true"] { padding: 0; min-width: ${control}px; max-width: ${control}px; }
QPushButton[square="true"][small="true"] { min-width: ${control_small}px; max-width: ${control_small}px; }
QLineEdit, QComboBox, QPlainTextEdit {
    color: $text; background: $page; border: ${edge}px solid $border; border-radius: ${radius}px;
    placeholder-text-color: $muted; selection-color: $on_accent; selection-background-color: $accent;
}
QLineEdit { min-height: ${control}px; padding: 0 11px; }
QComboBox { min-height: ${control}px; padding: 0 30px 0 13px; }
QComboBox:editable { padding: 0 30px 0 11px; }
QPlainTextEdit { padding: 4px 7px; }
QLineEdit:hover, QComboBox:hover, QPlainTextEdit:hover { border-color: $text; }
QLineEdit[problem="true"], QComboBox[problem="true"], QPlainTextEdit[problem="true"] {
    border: ${thick}px solid $err;
}
QLineEdit[problem="true"] { min-height: ${control_problem}px; padding: 0 10px; }
QComboBox[problem="true"] { min-height: ${control_problem}px; padding: 0 29px 0 10px; }
QPlainTextEdit[problem="true"] { padding: 3px 6px; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {
    color: $disabled; background: $side; border-color: $line_strong;
}
QLineEdit[bare="true"] { border: 0; background: transparent; }
QComboBox::drop-down { border: 0; width: 30px; }
QComboBox::down-arrow { image: none; width: 0; height: 0; }
QComboBox QLineEdit { border: 0; padding: 0; background: transparent; min-height: 0; }
QComboBox QAbstractItemView, QListView[popup="true"] {
    color: $text; background: $page; border: ${edge}px solid $border; padding: 4px;
    selection-color: $text; selection-background-color: $selected;
}
QComboBox QAbstractItemView::item, QListView[popup="true"]::item { min-height: ${item}px; padding: 0 8px; }
QTableView { background: transparent; border: 0; selection-background-color: $selected; selection-color: $text; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line_strong; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $border; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { color: $text; background: $page; border: ${edge}px solid $border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { background: $line; height: 1px; margin: 4px 8px; }
QSplitter::handle { background: $line; }
""")


def style_sheet(theme: Theme) -> str:
    """Return the sheet in the theme's colours and at its text size."""
    control = theme.row("control")
    names = (
        "page hover pressed text muted disabled border line line_strong accent accent_hover accent_pressed "
        "on_accent link selected side err lock_bg"
    )
    colours = {name: theme.hex(name) for name in names.split()}
    return _SHEET.substitute(
        colours,
        radius=theme.radius("control"),
        lock_edge=theme.hex("disabled" if theme.contrast else "lock_bg"),
        edge=theme.edge,
        thick=theme.edge + 1,
        control=control - 2 * theme.edge,  # the border lies outside
        control_problem=control - 2 * theme.edge - 2,
        control_small=theme.row("control_small") - 2 * theme.edge,
        item=theme.row("table_row") - 4,
    )
