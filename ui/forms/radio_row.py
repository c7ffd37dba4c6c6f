"""A few options side by side where they fit, else below one another; what was chosen can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from ui.language import language
from ui.theme import space
from ui.widgets.flow import FlowLayout
from ui.widgets.options import Radio, put

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.message import Message


class RadioRow(QWidget):
    """The options. Delete, or a second press, takes the choice back.

    Signals:
        edited: a person chose, or took the choice back.
    """

    edited = Signal()

    def __init__(self, options: Mapping[str, Message], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=space.large, line_gap=space.hair, all_or_none=True)
        self._group = QButtonGroup(self)
        self._radios: dict[str, Radio] = {}
        self._was = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for code, words in options.items():
            radio = Radio(self)
            language.bind(radio, "setText", words)
            radio.installEventFilter(self)
            radio.pressed.connect(self._pressed)
            radio.toggled.connect(self._toggled)
            radio.clicked.connect(self._clicked)
            self._group.addButton(radio)
            self._flow.addWidget(radio)
            self._radios[code] = radio

    @property
    def radios(self) -> tuple[Radio, ...]:
        """The single options."""
        return tuple(self._radios.values())

    def describe(self, words: str) -> None:
        """Tell a screen reader at each option what is asked."""
        for radio in self.radios:
            radio.setAccessibleDescription(words)

    def value(self) -> str:
        """Return the code that is chosen, "" where none is."""
        return next((code for code, radio in self._radios.items() if radio.isChecked()), "")

    def set_value(self, code: str) -> None:
        """Choose a code; none where no option has it."""
        self._group.setExclusive(False)
        for own, radio in self._radios.items():
            put(radio, on=own == code)
        self._group.setExclusive(True)

    def target(self) -> QWidget:
        """Return what takes the keyboard."""
        return self._radios.get(self.value()) or next(iter(self._radios.values()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        key = event.key() if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress else None
        if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.value():
            self.set_value("")
            self.edited.emit()
            return True
        return super().eventFilter(watched, event)

    def _pressed(self) -> None:
        self._was = self.value()

    def _toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if on:
            self.edited.emit()

    def _clicked(self) -> None:
        """Take the choice back where it stood before the press; what is new has been told."""
        if self.value() == self._was:
            self.set_value("")
            self.edited.emit()
