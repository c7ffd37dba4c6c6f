"""The invitations by mail: one row for each of those invited, how it stands there, and the ways it leaves."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import AppError
from app.domain.invites import Standing
from app.domain.labels import label
from app.domain.message import MC, MP, M
from app.services import invitations_out, outbox, replies
from ui import clipboard
from ui.language import language
from ui.theme import space
from ui.widgets.buttons import OUTLINED, Button, LinkButton
from ui.widgets.drop_place import DropPlace
from ui.widgets.file_dialog import file_dialog
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Muted
from ui.widgets.rows import ListRow
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.message import Message
    from app.services.invitations_out import Post
    from ui.steps.beside import Beside

ORDINARY, SECURE = "ordinary", "secure"
_STANDS: dict[Standing, Message] = {
    Standing.UNSENT: MC("invitation", "Not made yet"),
    Standing.SENT: MC("invitation", "Made {day}"),
    Standing.CHANGED: M("Changed since: send the update"),
    Standing.OFF: M("Cancelled since: send the cancellation"),
    Standing.TOLD_OFF: M("The cancellation was made {day}"),
}
_LANGUAGES: dict[str, Message] = {"fi": M("In Finnish"), "sv": M("In Swedish")}
_DONE = frozenset({Standing.SENT, Standing.TOLD_OFF})
_FORGET = M("Delete the files from the outbox when the invitations have been sent.")


def by_mail(beside: Beside) -> ByMail | None:
    """Put the panel into a column, where there is anybody to write to."""
    posts = invitations_out.posts(beside.file)
    if not posts:
        return None
    beside.heading(M("Invitations by mail"))
    beside.hint(
        M("Ordinary mail carries the case number only. Kotio looks it through and stops what names the client.")
    )
    panel = ByMail(beside, posts)
    beside.column.addWidget(panel)
    return panel


class ByMail(DropPlace):
    """The panel. A reply that came as a calendar file may be dropped on it."""

    def __init__(self, beside: Beside, posts: tuple[Post, ...]) -> None:
        super().__init__(beside)
        self._beside, self._frame, self._posts = beside, beside.frame, posts
        self.channel = Segmented(
            {ORDINARY: M("Ordinary mail"), SECURE: MC("channel", "Secure mail")}, M("How the invitations go"), self
        )
        self.channel.set_value(ORDINARY)
        self.channel.chosen.connect(self.channel.set_value)
        self.rows: list[ListRow] = []
        self.ways: QWidget | None = None
        self._opened: ListRow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.small)
        self._column.addWidget(self.channel)
        for post in posts:
            self._column.addWidget(self._row(post))
        self._add_buttons()
        self.dropped.connect(self.take_reply)

    @property
    def secure(self) -> bool:
        """Do they go by secure mail."""
        return self.channel.value == SECURE

    def take_reply(self, path: Path) -> None:
        """Keep the reply that a file gives."""
        if not self._beside.page.leave():
            return
        try:
            reply = replies.take(self._frame.session, self._beside.file.case.id, path)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        self._beside.page.reload()
        self._frame.tell(M("The reply is kept: {reply}", reply=label(reply)))

    def _row(self, post: Post) -> ListRow:
        invite = post.invite
        stands = _STANDS[invite.standing]
        if invite.standing in _DONE:
            stands = stands.with_values(day=invite.sent_on)
        to = post.ordinary or post.secure or M("no address")
        said = M(
            "{language} · {address} · {standing}",
            language=_LANGUAGES[invite.language],
            address=to,
            standing=stands,
        )
        row = ListRow(post.name, said, icon="calendar")
        row.clicked.connect(partial(self._open, post, row))
        self.rows.append(row)
        return row

    def _open(self, post: Post, row: ListRow) -> None:
        """Show the ways of one invitation below its row, or take them away."""
        again = self._opened is row
        if self.ways is not None:
            self._column.removeWidget(self.ways)
            self.ways.hide()
            self.ways.deleteLater()
        self.ways = self._opened = None
        if again:
            return
        self._opened = row
        self.ways = self._ways(post)
        self._column.insertWidget(self._column.indexOf(row) + 1, self.ways)

    def _ways(self, post: Post) -> QWidget:
        ways = QWidget(self)
        line = FlowLayout(ways)
        for words, act in (
            (M("Write the files"), partial(self.write, (post,))),
            (M("Copy the recipient"), partial(self._copy, post, lambda: post.to(secure=self.secure))),
            (M("Copy the subject"), partial(self._copy, post, lambda: post.subject)),
            (MC("mail", "Copy the text"), partial(self._copy, post, lambda: post.text)),
        ):
            way = LinkButton(words, parent=ways)
            way.clicked.connect(act)
            line.addWidget(way)
        return ways

    def _add_buttons(self) -> None:
        row = QWidget(self)
        line = FlowLayout(row)
        left = tuple(post for post in self._posts if post.invite.standing not in _DONE)
        if left:
            said = MP("Write the files of {n} invitation", "Write the files of {n} invitations", n=len(left))
            every = Button(said, OUTLINED, icon="calendar", parent=row)
            every.clicked.connect(partial(self.write, left))
            line.addWidget(every)
        for words, act in (
            (M("Open the outbox"), self._open_folder),
            (M("Read a reply from a file"), self._browse),
        ):
            button = Button(words, OUTLINED, parent=row)
            button.clicked.connect(act)
            line.addWidget(button)
        self._column.addWidget(row)
        self._column.addWidget(Muted(M("A reply that came as a calendar file can also be dropped here."), self))

    def write(self, posts: tuple[Post, ...]) -> None:
        """Put the files of invitations into the outbox."""
        if not self._beside.page.leave():
            return
        keys = [post.invite.id for post in posts]
        act = partial(
            invitations_out.write, self._frame.session, self._beside.file.case.id, keys, secure=self.secure
        )
        if self._frame.done(act):
            self._beside.page.reload()
            said = MP(
                "{n} invitation lies in the outbox: open the draft or attach the calendar file. {forget}",
                "{n} invitations lie in the outbox: open the drafts or attach the calendar files. {forget}",
                n=len(posts),
                forget=_FORGET,
            )
            self._frame.tell(said)

    def _copy(self, post: Post, what: Callable[[], str]) -> None:
        session, file = self._frame.session, self._beside.file
        try:
            invitations_out.checked(file, post, secure=self.secure)
            invitations_out.copied(session, file.case.id, post)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        clipboard.copy(what())

    def _open_folder(self) -> None:
        try:
            folder = outbox.folder(self._frame.session)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _browse(self) -> None:
        dialog = file_dialog(self, Path.home(), ".ics")
        language.bind(dialog, "setWindowTitle", M("Read a reply from a file"))
        dialog.fileSelected.connect(lambda path: self.take_reply(Path(path)))
        dialog.open()
