"""The look: one table of tokens read into a palette, a style sheet, fonts and measures."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

import resources

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# the style is asked for here: `setStyle` returns one, which loads every constant of QStyle, 11 ms of the start
ARGUMENTS = ("kotio", "-style", "fusion")
LIGHT, DARK, CONTRAST, SYSTEM = "light", "dark", "contrast", "system"
FACTORS = (1.0, 1.25, 1.5)  # the text sizes of the settings

_ROLES = {
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.Base: "page",
    QPalette.ColorRole.AlternateBase: "side",
    QPalette.ColorRole.Button: "page",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "page",
    QPalette.ColorRole.Mid: "line_strong",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Light: "hover",
    QPalette.ColorRole.Dark: "border",
}


@cache
def tokens() -> dict[str, Any]:
    """Return the table of colours, type and measures."""
    table: dict[str, Any] = json.loads(resources.path("tokens.json").read_text(encoding="utf-8"))
    return table


class Space:
    """The margins and gaps: the steps of the scale, and those that have a place; they do not grow."""

    hair: int
    tiny: int
    small: int
    medium: int
    large: int
    huge: int
    vast: int
    # around a page, and between its parts
    page_side: int
    page_top: int
    page_top_back: int
    page_top_full: int
    entrance_top: int
    page_bottom: int
    side_pane: int
    section: int
    heading: int
    columns: int
    facts: int
    question: int
    buttons: int
    icon: int
    # inside a row, a bar, a control
    cell: int
    row_end: int
    task_end: int
    shape: int
    rail: int
    button: int
    button_filled: int
    field: int

    def __init__(self) -> None:
        vars(self).update(tokens()["space"])


space = Space()


@cache
def _measure(name: str) -> float:
    sizes: Any = tokens()["size"]
    for part in name.split("."):
        sizes = sizes[part]
    return float(sizes)


@cache
def _load_font(name: str) -> None:
    """Make a face of the text's family known; a start shows no italics, which are the client's own words."""
    QFontDatabase.addApplicationFont(str(resources.path(f"fonts/SourceSans3-{name}.ttf")))


class Theme(QObject):
    """The colours, fonts and measures in use.

    Signals:
        changed: colours or text size are others; what paints itself repaints, what measured itself measures anew.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.look = LIGHT
        self.factor = 1.0
        self._chosen, self._times = 1.0, 1.0
        self._mode = LIGHT
        self._family = ""
        self._fonts: dict[tuple[str, bool | None, bool], QFont] = {}
        self._app: QApplication | None = None

    def apply(self, app: QApplication, mode: str = SYSTEM, factor: float = 1.0) -> None:
        """Dress the whole program in one of the looks or as the system, with the text `factor` times its size."""
        if self._app is not app:
            self._adopt(app)
        self._mode, self._chosen = mode, factor
        self.factor = max(factor, min(factor * self._times, _measure("growth.most")))
        self._fonts.clear()
        self.look = mode if mode in tokens()["colour"] else _look_of_the_system()
        app.setPalette(self._palette())
        app.setFont(self.font())
        from ui.widgets.style_sheet import style_sheet  # noqa: PLC0415 - it reads this theme

        app.setStyleSheet(style_sheet(self))
        self.changed.emit()

    def grow(self, by: str | None) -> None:
        """Let text be larger than was chosen, by a measure, while a room reads it; None ends that."""
        times = _measure(f"growth.{by}") if by else 1.0
        if self._app is not None and times != self._times:
            self._times = times
            self.apply(self._app, self._mode, self._chosen)

    @property
    def dark(self) -> bool:
        """Whether light words stand on a dark ground."""
        return self.look != LIGHT

    @property
    def contrast(self) -> bool:
        """Whether edges stand where other looks have tints."""
        return self.look == CONTRAST

    @property
    def edge(self) -> int:
        """The width of the edge of a field, a button, a bar."""
        return self.size("edge.contrast" if self.contrast else "edge.plain")

    @property
    def ring(self) -> int:
        """The width of the ring around what has the focus."""
        return self.size("focus.ring_contrast" if self.contrast else "focus.ring")

    def colour(self, name: str) -> QColor:
        """Return a colour of the table by its name."""
        return QColor(self.hex(name))

    def hex(self, name: str) -> str:
        """Return a colour as `#RRGGBB`."""
        return str(tokens()["colour"][self.look][name])

    def font(self, role: str = "body", *, semibold: bool | None = None, italic: bool = False) -> QFont:
        """Return the font of a role of the type scale."""
        key = role, semibold, italic
        if key not in self._fonts:
            self._fonts[key] = self._made_font(role, semibold=semibold, italic=italic)
        return QFont(self._fonts[key])

    def size(self, name: str) -> int:
        """Return a measure that does not grow with the text; a dot leads into a group, as in "matrix.cell"."""
        return int(_measure(name))

    def row(self, name: str) -> int:
        """Return the height of a row or control of one line: it keeps its padding and grows with its text."""
        return int(_measure(name) + _measure("growth.row") * (self.factor - 1))

    def plane(self, name: str) -> int:
        """Return the width of the rail or of a side pane: it grows more slowly than its text."""
        return self.size(name) + round(_measure(f"growth.{name}") * (self.factor - 1))

    def scaled(self, measure: str | float) -> int:
        """Return a width, icon or pin in step with the text; of the table by its name, or as it was reckoned."""
        return round((_measure(measure) if isinstance(measure, str) else measure) * self.factor)

    def radius(self, name: str) -> int:
        """Return the radius of a corner."""
        return int(tokens()["radius"][name])

    def _made_font(self, role: str, *, semibold: bool | None, italic: bool) -> QFont:
        kind = tokens()["type"]["scale"][role]
        if italic or kind.get("italic"):
            _load_font("It")
        font = QFont(self._family)
        font.setPointSizeF(kind["pt"] * self.factor)
        bold = kind.get("weight", 400) == QFont.Weight.DemiBold.value if semibold is None else semibold
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        font.setItalic(italic or bool(kind.get("italic")))
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        return font

    def _adopt(self, app: QApplication) -> None:
        self._app = app
        _load_font("Regular")
        _load_font("Semibold")
        self._family = str(tokens()["type"]["family"])
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    def _system_changed(self) -> None:
        if self._mode == SYSTEM and self._app is not None:
            self.apply(self._app, SYSTEM, self._chosen)

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _ROLES.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("disabled"))
        return palette


def _look_of_the_system() -> str:
    hints = QGuiApplication.styleHints()
    if hasattr(hints, "accessibility"):
        wish = hints.accessibility().contrastPreference()
        if wish is Qt.ContrastPreference.HighContrast:
            return CONTRAST
    return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT


theme = Theme()
