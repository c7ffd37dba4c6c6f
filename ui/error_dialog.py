"""What a person is told of a bug: what happened, what is safe, what to do, and details for those who mend it."""

from __future__ import annotations

import platform
from collections import Counter
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from app.domain.message import MC, MP, M
from app.log import FILE
from app.paths import log_folder
from i18n import text
from ui.language import language
from ui.theme import space, theme
from ui.widgets.buttons import OUTLINED, PRIMARY, Button
from ui.widgets.labels import Heading, Label, Muted, Strong

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LINES = 6


def _versions() -> str:
    return f"Kotio {version('kotio')}, Python {platform.python_version()}, Qt {qVersion()}"


class ErrorDialog(QDialog):
    """The dialog; another bug while it is open is added to it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        language.bind(self, "setWindowTitle", MC("dialog", "Kotio: an error"))
        self._window = window
        self._bugs: Counter[tuple[str, str]] = Counter()
        self._at = datetime.now(UTC).astimezone()
        self._often = Muted("")
        self._often.hide()
        self.details = QPlainTextEdit()
        self.copy = Button(M("Copy the details"), OUTLINED)
        self.close_program = Button(M("Close Kotio"), OUTLINED)
        self.go_on = Button(MC("error", "Go on"), PRIMARY)
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.close_program.clicked.connect(self._close_program)
        self.go_on.clicked.connect(self.accept)
        self.go_on.setDefault(True)
        self.go_on.setFocus()

    def add(self, kind: str, place: str) -> None:
        """Count a bug: its type, and its module and line."""
        self._bugs[kind, place] += 1
        total = self._bugs.total()
        self._often.say(MP("It has happened {n} time.", "It has happened {n} times.", n=total))
        self._often.setVisible(total > 1)
        language.bind(self.details, "setPlainText", self._said)
        width = theme.scaled("width.narrow")
        self.setMinimumSize(width, self._column.totalHeightForWidth(width))

    def _said(self, code: str) -> str:
        """Return the details in a language: nothing of what was being handled, and no name of the account."""
        log = log_folder() / FILE
        home = Path.home()
        lines = [
            *(M("Error: {kind}, {place}, {n} ×", kind=one, place=at, n=n) for (one, at), n in self._bugs.items()),
            M("Time: {day} {time}", day=self._at.date(), time=self._at.time()),
            M("Versions: {versions}", versions=_versions()),
            M("Computer: {system}", system=platform.platform()),
            M("Log: {file}", file=str(Path("~") / log.relative_to(home) if log.is_relative_to(home) else log)),
        ]
        return "\n".join(text(line, code) for line in lines)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.details.toPlainText())
        self.copy.say(M("Copied"))

    def _close_program(self) -> None:
        self.accept()
        self._window.close()

    def _lay_out(self) -> None:
        language.bind(self.details, "setAccessibleName", M("Details for IT support"))
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setMinimumHeight(QFontMetrics(theme.font()).lineSpacing() * _LINES + space.large)
        self._column = column = QVBoxLayout(self)
        margin = space.side_pane
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(space.heading)
        column.addWidget(Heading(M("Something went wrong in Kotio.")))
        column.addWidget(self._often)
        column.addWidget(Label(M("What you had saved is safe.")))
        column.addWidget(
            Label(M("Close Kotio and open it again. If this comes back, send the details to your IT support."))
        )
        column.addWidget(Strong(M("Details for IT support")))
        column.addWidget(self.details)
        column.addWidget(Muted(M("The details hold nothing of clients.")))
        acts = QHBoxLayout()
        acts.setSpacing(space.buttons)
        acts.addWidget(self.go_on)
        acts.addWidget(self.close_program)
        acts.addStretch(1)
        acts.addWidget(self.copy)
        column.addLayout(acts)
