"""Editors of who: an organisation, a worker, a party. Type a part of the name, or open the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.domain.message import MC, M
from ui.forms.editor import Editor
from ui.language import language
from ui.theme import theme
from ui.widgets.options import Combo

if TYPE_CHECKING:
    from app.domain.forms import Field
    from app.domain.worker import Worker
    from ui.forms.context import FormContext

CLIENT = "client"


class PickEditor(Editor):
    """The base: a list with a search. What matches nobody is put back as it was when the field is left."""

    placeholder = M("Choose or type a part of the name")

    def __init__(self, field: Field, context: FormContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._code: str | None = None
        self._combo = _searched(self)
        self._line = self._combo.lineEdit() or QLineEdit(self._combo)
        self._line.editingFinished.connect(self._settle)
        self._popup = _popup(self._combo)
        for watched in (self._combo, self._line, self._popup):
            watched.installEventFilter(self)
        language.bind(self._line, "setPlaceholderText", self.placeholder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._combo)
        self._combo.activated.connect(self._chosen)
        self._combo.currentIndexChanged.connect(self._chosen)
        language.changed.connect(self._fill)
        self._fill()
        self._measure()
        theme.changed.connect(self._measure)

    def entries(self) -> list[tuple[str, str]]:
        """Return who can be chosen, by code and name in the window's language."""
        raise NotImplementedError

    def name_of(self, code: str) -> str:
        """Return the name of somebody who can no longer be chosen."""
        raise NotImplementedError

    def answer(self) -> Any:
        return self._code

    def set_answer(self, value: Any) -> None:
        self._code = str(value) if value else None
        self._fill()

    def target(self) -> QWidget:
        return self._combo

    def named(self) -> tuple[QWidget, ...]:
        return (self._combo, self._line)

    def mark(self, *, problem: bool) -> None:
        self._combo.setProperty("problem", problem)
        self._combo.style().unpolish(self._combo)
        self._combo.style().polish(self._combo)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Esc take back a half-typed name first: the page around the question would close on it."""
        if (
            not isinstance(event, QKeyEvent)
            or event.key() != Qt.Key.Key_Escape
            or not shiboken6.isValid(self._line)
        ):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.ShortcutOverride and self._line.isModified():
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress and self._line.isModified():
            self._popup.hide()
            self._line.setModified(False)
            self._fill()
            return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        """Fill the list again; what is being typed stays."""
        typing = self._line.text() if self._line.isModified() else None
        entries = self.entries()
        if self._code and self._code not in dict(entries):
            entries.append((self._code, self.name_of(self._code)))
        self._combo.blockSignals(True)
        self._combo.clear()
        for code, name in entries:
            self._combo.addItem(name, code)
        self._combo.setCurrentIndex(self._combo.findData(self._code) if self._code else -1)
        self._combo.blockSignals(False)
        if typing is not None:
            self._line.setText(typing)
            self._line.setModified(True)
        else:
            if not self._code:
                self._line.clear()
            self._line.setCursorPosition(0)  # a long name is read from its beginning

    def _settle(self) -> None:
        """Take what was typed for the one it names, or put back what was there."""
        if not shiboken6.isValid(self._line):
            return  # it loses the keyboard also while the form is torn down
        text = self._combo.currentText().strip().casefold()
        before = self._code
        if not text:
            self._code = None
        else:
            names = [(code, name.casefold()) for code, name in self.entries()]
            exact = [code for code, name in names if name == text]
            close = [code for code, name in names if text in name]
            found = exact or (close if len(close) == 1 else [])
            self._code = found[0] if found else self._code
        self._line.setModified(False)
        self._fill()
        if self._code != before:
            self.edited.emit()

    def _chosen(self) -> None:
        if not shiboken6.isValid(self._combo):
            return  # chosen late, from a list whose form is gone
        code = self._combo.currentData()
        self._line.setModified(False)
        if code != self._code:
            self._code = code
            self.edited.emit()

    def _measure(self) -> None:
        self._combo.setMinimumWidth(theme.scaled("width.combo"))
        self._combo.setMaximumWidth(theme.scaled("width.reading"))  # for a name with its organisation


def _searched(parent: QWidget) -> Combo:
    """Return a combo box that finds by a part of the name."""
    combo = Combo(parent)
    combo.setEditable(True)
    combo.setInsertPolicy(Combo.InsertPolicy.NoInsert)
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    completer = combo.completer()
    if isinstance(completer, QCompleter):
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    _popup(combo).setProperty("popup", True)
    return combo


def _popup(combo: Combo) -> QWidget:
    """Return the list of names that opens while one types."""
    completer = combo.completer()
    popup = completer.popup() if isinstance(completer, QCompleter) else None
    if popup is None:
        raise RuntimeError("a list of names that does not open")
    return popup


class OrganisationEditor(PickEditor):
    """An organisation of the directory."""

    def entries(self) -> list[tuple[str, str]]:
        code = language.code
        return [(str(one.id), one.name(code)) for one in self.context.listed(code)]

    def name_of(self, code: str) -> str:
        one = self.context.organisations.get(code)
        return one.name(language.code) if one else ""


class WorkerEditor(PickEditor):
    """A worker of the directory, with the organisation."""

    def entries(self) -> list[tuple[str, str]]:
        near = self.context.nearest
        active = [one for one in self.context.workers.values() if one.active]
        active.sort(key=lambda one: (bool(near) and one.organisation_id != near, one.name))
        return [(str(one.id), self._name(one)) for one in active]

    def name_of(self, code: str) -> str:
        one = self.context.workers.get(code)
        return self._name(one) if one else ""

    def _name(self, worker: Worker) -> str:
        organisation = self.context.organisations.get(worker.organisation_id or "")
        return f"{worker.name}, {organisation.name(language.code)}" if organisation else worker.name


class PartyEditor(WorkerEditor):
    """The client, a worker or an organisation."""

    def entries(self) -> list[tuple[str, str]]:
        code = language.code
        workers = [(f"worker:{worker}", name) for worker, name in super().entries()]
        organisations = [(f"organisation:{one.id}", one.name(code)) for one in self.context.listed(code)]
        return [(CLIENT, language.text(MC("party", "Client"))), *workers, *organisations]

    def name_of(self, code: str) -> str:
        kind, _, key = code.partition(":")
        if kind == "worker":
            return super().name_of(key)
        one = self.context.organisations.get(key)
        return one.name(language.code) if one else ""
