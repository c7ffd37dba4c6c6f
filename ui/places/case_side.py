"""Beside the steps of a case: the agreed actions, the papers, and the notes of the office's own."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.action import REASONED
from app.domain.codes import ActionState, PaperKind, RecipientKind
from app.domain.labels import label
from app.domain.message import MC, MP, M
from ui.language import language
from ui.places.section import Lines, Section
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Label, Muted, Strong
from ui.widgets.rows import ListRow

if TYPE_CHECKING:
    from datetime import date

    from app.domain.action import Action
    from app.domain.case_file import CaseFile
    from app.domain.follow_up import Entry
    from app.domain.memo import IssuedDocument
    from app.domain.message import Message

NOTES_SHOWN = 5
NOTE_BEGINS = 280  # characters of a note shown before it is opened


class Actions(Section):
    """What was agreed: who does what by when.

    Signals:
        opened: the actions are to be seen in their step.
    """

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(M("Agreed actions"), M("Actions are agreed at the meeting."), parent)
        self._change = LinkButton(MC("actions", "Follow up"))
        self._change.clicked.connect(self.opened)
        self.head.addWidget(self._change)

    def show_case(self, file: CaseFile, today: date) -> None:
        """Show the actions of a case."""
        self._change.setVisible(bool(file.actions))
        if not file.actions:
            self.show_body(None)
            return
        lines = Lines((3, 2, 0))
        lines.add_head(MC("column", "What"), MC("column", "Who"), MC("column", "By"))
        for action in file.actions:
            lines.add(_what(action), Label(who(file, action.who)), _due(action, today))
        self.show_body(lines)


class Papers(Section):
    """The papers issued of a case.

    Signals:
        opened: the id of the paper to be seen.
        register_asked: to whom papers have gone is to be seen.
    """

    opened = Signal(str)
    register_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(MC("section", "Papers"), M("Papers are made in steps 2, 3 and 6."), parent)
        register = LinkButton(label(PaperKind.DISCLOSURE_LOG))
        register.clicked.connect(self.register_asked)
        self.head.addWidget(register)

    def show_case(self, file: CaseFile) -> None:
        """Show the papers of a case, the newest first."""
        if not file.documents:
            self.show_body(None)
            return
        given = {disclosure.document_id: disclosure.given_on for disclosure in file.disclosures}
        body = QWidget()
        column = _column(body)
        for document in sorted(file.documents, key=lambda one: one.issued_at, reverse=True):
            day = given.get(document.id)
            end = M("given {day}", day=day) if day else M("made {day}", day=document.issued_at.date())
            row = ListRow(paper_name(file, document), icon="file-text", end=end)
            row.clicked.connect(lambda _=False, chosen=document.id: self.opened.emit(chosen))
            column.addWidget(row)
        self.show_body(body)


class Notes(Section):
    """The office's own notes on a case, the newest first.

    Signals:
        note_asked: a note is to be written.
    """

    note_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(MC("section", "Notes"), M("Calls, visits and other notes of the office’s own."), parent)
        self._whole = ""  # the case whose notes are all shown, in full
        self._file: CaseFile | None = None
        write = LinkButton(M("Add a note"))
        write.clicked.connect(self.note_asked)
        self.head.addWidget(write)

    def show_case(self, file: CaseFile) -> None:
        """Show the newest notes of a case."""
        self._file = file
        self.show_body(self._list(file) if file.entries else None)

    def _list(self, file: CaseFile) -> QWidget:
        newest = sorted(file.entries, key=lambda entry: entry.day, reverse=True)
        whole = self._whole == file.case.id
        body = QWidget()
        column = _column(body)
        lines = Lines((0, 1))
        for entry in newest if whole else newest[:NOTES_SHOWN]:
            day = Strong(M("{day}", day=entry.day))
            day.setWordWrap(False)
            day.setAlignment(Qt.AlignmentFlag.AlignTop)
            lines.add(day, _note(entry, whole=whole))
        column.addWidget(lines)
        hidden = len(newest) > NOTES_SHOWN or any(len(entry.text) > NOTE_BEGINS for entry in newest)
        if hidden and not whole:
            link = LinkButton(MP("Show {n} note in full", "Show all {n} notes in full", n=len(newest)))
            link.clicked.connect(self._show_whole)
            column.addWidget(link)
        return body

    def _show_whole(self) -> None:
        if self._file is not None:
            self._whole = self._file.case.id
            self.show_case(self._file)


def who(file: CaseFile, code: str) -> Message | str:
    """Return who a code ("worker:ID", "organisation:ID", "client") is."""
    kind, _, key = code.partition(":")
    if kind == "client":
        return label(RecipientKind.CLIENT)
    if kind == "worker" and key in file.workers:
        return file.workers[key].name
    if kind == "organisation" and key in file.organisations:
        return file.organisations[key].name(language.code)
    return M("Nobody yet")


def paper_name(file: CaseFile, document: IssuedDocument) -> Message:
    """Return what a paper is and whose copy, with its version from the second on."""
    organisation = file.organisations.get(document.organisation_id or "")
    recipient = organisation.name(language.code) if organisation else label(document.recipient)
    if document.edition > 1:
        return M(
            "{paper}, {recipient}, version {version}",
            paper=label(document.kind),
            recipient=recipient,
            version=document.edition,
        )
    return M("{paper}, {recipient}", paper=label(document.kind), recipient=recipient)


def how_it_stands(action: Action) -> Label:
    """Return the state of an action; of one that is put off or dropped, why."""
    state = label(action.state)
    if action.state not in REASONED:
        return Muted(state)
    why = MC("of an action", "{state}: {reason}", state=state, reason=action.reason)
    return Muted(why if action.reason else MC("of an action", "{state}: the reason is missing", state=state))


def _what(action: Action) -> QWidget:
    """Return what is to be done; where it is put off or dropped, why."""
    if action.state not in REASONED:
        return Label(action.what)
    cell = QWidget()
    column = _column(cell)
    column.addWidget(Label(action.what))
    column.addWidget(how_it_stands(action))
    return cell


def _due(action: Action, today: date) -> Label:
    if action.state in {ActionState.DONE, ActionState.NOT_NEEDED}:
        cell: Label = Muted(label(action.state))
    elif action.overdue(today):
        cell = Strong(M("{day}, overdue", day=action.due))
        cell.set_colour("err")
    else:
        cell = Label(M("{day}", day=action.due) if action.due else M("No day"))
    return cell


def _note(entry: Entry, *, whole: bool) -> QWidget:
    cell = QWidget()
    column = _column(cell)
    column.addWidget(Muted(M("{kind} · {worker}", kind=label(entry.kind), worker=entry.written_by)))
    column.addWidget(Label(entry.text if whole else shorten(entry.text, NOTE_BEGINS, placeholder="…")))
    return cell


def _column(body: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
