"""The style sheet, made of the tokens: buttons, inputs, scroll bars and menus; the rest paints itself."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from ui.theme import space

if TYPE_CHECKING:
    from ui.theme import Theme

_SHEET = Template("""
QWidget { outline: 0; }
QAbstractScrollArea { border: 0; background: transparent; }
QToolTip { color: $page; background: $text; border: 0; padding: ${tiny}px ${small}px; }
QPushButton {
    color: $text; background: $page; border: ${edge}px solid $border; border-radius: ${radius}px;
    min-height: ${control}px; padding: 0 ${button_side}px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:disabled { color: $disabled; background: $page; border-color: $line_strong; }
QPushButton[kind="primary"] {
    color: $on_accent; background: $accent; border-color: $accent; font-weight: 600; padding: 0 ${filled_side}px;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[kind="primary"]:disabled { color: $disabled; background: $lock_bg; border-color: $lock_edge; }
QPushButton[kind="quiet"] { color: $link; background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:pressed { background: $pressed; }
QPushButton[kind="quiet"]:disabled { color: $disabled; background: transparent; }
QPushButton[small="true"] { min-height: ${control_small}px; padding: 0 ${field_side}px; }
QPushButton[square="true"] { padding: 0; min-width: ${control}px; max-width: ${control}px; }
QPushButton[square="true"][small="true"] { min-width: ${control_small}px; max-width: ${control_small}px; }
QLineEdit, QComboBox, QPlainTextEdit {
    color: $text; background: $page; border: ${edge}px solid $border; border-radius: ${radius}px;
    placeholder-text-color: $muted; selection-color: $on_accent; selection-background-color: $accent;
}
QLineEdit { min-height: ${control}px; padding: 0 ${field_side}px; }
QComboBox { min-height: ${control}px; padding: 0 ${arrow}px 0 ${button_side}px; }
QComboBox:editable { padding: 0 ${arrow}px 0 ${field_side}px; }
QPlainTextEdit { padding: ${tiny}px ${text_side}px; }
QLineEdit:hover, QComboBox:hover, QPlainTextEdit:hover { border-color: $text; }
QLineEdit[problem="true"], QComboBox[problem="true"], QPlainTextEdit[problem="true"] {
    border: ${thick}px solid $err;
}
QLineEdit[problem="true"] { min-height: ${control_problem}px; padding: 0 ${field_side_problem}px; }
QComboBox[problem="true"] {
    min-height: ${control_problem}px; padding: 0 ${arrow_problem}px 0 ${field_side_problem}px;
}
QPlainTextEdit[problem="true"] { padding: ${text_end_problem}px ${text_side_problem}px; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {
    color: $disabled; background: $side; border-color: $line_strong;
}
QLineEdit[bare="true"] { border: 0; background: transparent; }
QComboBox::drop-down { border: 0; width: ${arrow}px; }
QComboBox::down-arrow { image: none; width: 0; height: 0; }
QComboBox QLineEdit { border: 0; padding: 0; background: transparent; min-height: 0; }
QComboBox QAbstractItemView, QListView[popup="true"] {
    color: $text; background: $page; border: ${edge}px solid $border; padding: ${tiny}px;
    selection-color: $text; selection-background-color: $selected;
}
QComboBox QAbstractItemView::item, QListView[popup="true"]::item { min-height: ${item}px; padding: 0 ${small}px; }
QTableView { background: transparent; border: 0; selection-background-color: $selected; selection-color: $text; }
QScrollBar:vertical { background: transparent; width: ${scroll}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${scroll}px; margin: 0; }
QScrollBar::handle { background: $line_strong; border-radius: ${scroll_radius}px; margin: ${hair}px; }
QScrollBar::handle:vertical { min-height: ${scroll_handle}px; }
QScrollBar::handle:horizontal { min-width: ${scroll_handle}px; }
QScrollBar::handle:hover { background: $border; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { color: $text; background: $page; border: ${edge}px solid $border; padding: ${tiny}px; }
QMenu::item { padding: ${row_end}px ${huge}px ${row_end}px ${medium}px; border-radius: ${item_radius}px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { background: $line; height: 1px; margin: ${tiny}px ${small}px; }
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
        colours | vars(space),
        radius=theme.radius("control"),
        lock_edge=theme.hex("disabled" if theme.contrast else "lock_bg"),
        edge=theme.edge,
        thick=theme.edge + 1,
        # the border lies outside, and is one wider where something is to be corrected
        control=control - 2 * theme.edge,
        control_problem=control - 2 * theme.edge - 2,
        button_side=space.button - theme.edge,
        filled_side=space.button_filled - theme.edge,
        field_side=space.field - theme.edge,
        field_side_problem=space.field - theme.edge - 1,
        text_side=space.small - theme.edge,
        text_side_problem=space.small - theme.edge - 1,
        text_end_problem=space.tiny - 1,
        arrow=theme.size("combo_arrow"),
        arrow_problem=theme.size("combo_arrow") - 1,
        control_small=theme.row("control_small") - 2 * theme.edge,
        item=theme.row("table_row") - space.tiny,
        item_radius=theme.radius("menu_item"),
        scroll=theme.size("scroll.bar"),
        scroll_handle=theme.size("scroll.handle"),
        scroll_radius=theme.radius("scroll_handle"),
    )
