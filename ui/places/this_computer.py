"""The settings of this computer account: language, look, text size, and which register is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.message import MC, M
from ui.language import language
from ui.places.register_place import ask_register
from ui.theme import CONTRAST, DARK, FACTORS, LIGHT, SYSTEM, space, theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Muted, Strong
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from app.domain.message import Message
    from ui.frame import Frame

_LANGUAGES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}  # each in its own name
_LOOKS = {
    SYSTEM: M("As the computer"),
    LIGHT: MC("look", "Light"),
    DARK: MC("look", "Dark"),
    CONTRAST: MC("look", "High contrast"),
}
_SIZES: dict[str, Message | str] = {str(round(factor * 100)): f"{round(factor * 100)} %" for factor in FACTORS}


class ThisComputer(QWidget):
    """The page; every choice is at once in force and kept."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._settings = frame.session.settings
        self.languages = Segmented(dict(_LANGUAGES), M("Language of the window"))
        self.look = Segmented(dict(_LOOKS), MC("setting", "Look"))
        self.text_size = Segmented(dict(_SIZES), M("Text size"))
        self.other, self.practice = Button(M("Open another register")), Button(M("Practise"))
        self.handbook = Button(M("Print the handbook"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.tiny)
        self._add(M("Language of the window"), self.languages)
        self._add(MC("setting", "Look"), self.look)
        self._add(M("Text size"), self.text_size)
        self._add_register()
        self._column.addSpacing(space.medium)
        self._add(MC("help", "Help"), self.handbook)
        self._connect()

    def begin(self) -> None:
        """Show the settings as they stand, the keyboard on the first."""
        self.languages.set_value(language.code)
        self.look.set_value(str(self._settings.get("theme")))
        self.text_size.set_value(str(self._settings.get("text_size")))
        self.languages.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, name: Message, widget: QWidget) -> None:
        self._column.addWidget(Strong(name))
        self._column.addWidget(widget)
        self._column.addSpacing(space.large)

    def _add_register(self) -> None:
        path = Muted(str(self._frame.session.path))
        path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(Strong(M("Place of the register")))
        self._column.addWidget(path)
        acts = QHBoxLayout()
        acts.setContentsMargins(0, space.small, 0, space.tiny)
        acts.setSpacing(space.buttons)
        acts.addWidget(self.other)
        self.practice.setVisible(not self._frame.session.practice)
        acts.addWidget(self.practice)
        acts.addStretch(1)
        self._column.addLayout(acts)

    def _connect(self) -> None:
        self.languages.chosen.connect(language.set)
        language.changed.connect(self.languages.set_value)
        self.look.chosen.connect(self._looks)
        self.text_size.chosen.connect(self._sized)
        self.other.clicked.connect(self._choose)
        self.handbook.clicked.connect(self._print)
        self.practice.clicked.connect(lambda: self._frame.register_asked.emit(None))

    def _looks(self, mode: str) -> None:
        self._settings.put("theme", mode)
        self._dress()

    def _sized(self, percent: str) -> None:
        self._settings.put("text_size", int(percent))
        self._dress()

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            factor = int(self._settings.get("text_size")) / 100
            theme.apply(app, str(self._settings.get("theme")), factor)

    def _print(self) -> None:
        from ui.help.on_paper import show_handbook  # noqa: PLC0415 - the help loads when it is asked for

        show_handbook(self._frame, self)

    def _choose(self) -> None:
        ask_register(self.window(), self._frame.session.path, self._frame.register_asked.emit)
