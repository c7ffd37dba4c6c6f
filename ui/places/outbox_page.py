"""The settings' page of what lies outside the register: the folder for it, its files, and their removal."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import AppError
from app.domain.message import MC, MP, M
from app.services import outbox
from app.services.outbox import Lying
from ui.language import language
from ui.theme import space
from ui.widgets.buttons import OUTLINED, Button
from ui.widgets.file_dialog import file_dialog
from ui.widgets.labels import Heading, Muted, Strong
from ui.widgets.notice import MADE, WARNING, Notice
from ui.widgets.notice_room import NoticeRoom
from ui.widgets.rows import ListRow

if TYPE_CHECKING:
    from app.domain.message import Message
    from app.services.outbox import Outside
    from ui.frame import Frame

_STANDS: dict[Lying, Message] = {
    Lying.WHOLE: M("Put there {day}"),
    Lying.CHANGED: M("Another file lies there now. It is not deleted. Choose it to take it off the list."),
    Lying.AWAY: M("The folder cannot be reached now. The file may still lie there."),
}


class OutboxPage(QWidget):
    """The page."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self.folder = QLineEdit(outbox.chosen(frame.session))
        self.folder.setReadOnly(True)
        language.bind(self.folder, "setAccessibleName", M("Folder for outgoing files"))
        self.choose = Button(MC("folder", "Choose"), OUTLINED)
        self.without = Button(MC("folder", "Without a folder"), OUTLINED)
        self.clear = Button(M("Delete the files"), OUTLINED, icon="trash-2")
        self.notices = NoticeRoom(self)
        self.rows: list[ListRow] = []
        self._strangers = Muted()
        self._heading, self._nothing = Heading(M("Files outside the register")), Muted(M("No file lies outside."))
        self._lay_out()
        self.choose.clicked.connect(self._browse)
        self.without.clicked.connect(partial(self._take, ""))
        self.clear.clicked.connect(self._clear)

    def begin(self) -> None:
        """Look into the folders, the keyboard on the first button."""
        self.reload()
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Show the files as they lie."""
        folder = outbox.chosen(self._frame.session)
        self.folder.setText(folder or language.text(M("No folder: papers are saved one by one.")))
        self.without.setVisible(bool(folder))
        for row in self.rows:
            self._files.removeWidget(row)
            row.hide()
            row.deleteLater()
        files = outbox.look(self._frame.session)
        self.rows = [self._row(one) for one in files]
        for row in self.rows:
            self._files.addWidget(row)
        self._nothing.setVisible(not files)
        self.clear.setVisible(bool(files))
        unknown = outbox.strangers(self._frame.session)
        said = MP(
            "In the folder lies {n} file that Kotio has not put there. It is left alone.",
            "In the folder lie {n} files that Kotio has not put there. They are left alone.",
            n=unknown,
        )
        self._strangers.say(said)
        self._strangers.setVisible(bool(unknown))

    def _row(self, one: Outside) -> ListRow:
        day = one.file.put_at.astimezone().date()
        said = _STANDS[one.lying]
        detail = said.with_values(day=day) if one.lying is Lying.WHOLE else said
        row = ListRow(str(one.path), detail, icon="lock" if one.file.protected else "file-text")
        if one.lying is Lying.CHANGED:
            row.clicked.connect(partial(self._disown, one))
        return row

    def _disown(self, one: Outside) -> None:
        outbox.disown(self._frame.session, one)
        self.reload()
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _browse(self) -> None:
        dialog = file_dialog(self, Path(outbox.chosen(self._frame.session) or Path.home()), "")
        language.bind(dialog, "setWindowTitle", M("Folder for outgoing files"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._take)
        dialog.open()

    def _take(self, path: str, *_: object) -> None:
        try:
            outbox.choose(self._frame.session, path)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        self.reload()

    def _clear(self) -> None:
        try:
            left = outbox.clear(self._frame.session)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        self.reload()
        if left:
            said = MP("{n} file was not deleted.", "{n} files were not deleted.", n=len(left))
            self.notices.show_notice(Notice(WARNING, said, M("It is said of each why."), closable=True))
        else:
            self.notices.show_notice(Notice(MADE, M("The files are deleted."), closable=True))
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.heading)
        column.addWidget(self.notices)
        column.addWidget(Strong(M("Folder for outgoing files")))
        line = QHBoxLayout()
        line.setSpacing(space.buttons)
        line.addWidget(self.folder, 1)
        line.addWidget(self.choose)
        line.addWidget(self.without)
        column.addLayout(line)
        column.addWidget(
            Muted(
                M(
                    "Papers for secure mail are put here, named by number and kind. Choose a folder of this "
                    "computer’s own, that no other account reads and that is copied nowhere."
                )
            )
        )
        column.addSpacing(space.section - space.heading)
        column.addWidget(self._heading)
        self._files = QVBoxLayout()
        self._files.setSpacing(0)
        column.addLayout(self._files)
        column.addWidget(self._nothing)
        column.addWidget(self.clear)
        column.addWidget(self._strangers)
        column.addStretch(1)
