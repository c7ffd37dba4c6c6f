"""Beside step 3: whom the needs suggest, what warns about the time, and the invitation as it will be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from app.domain.case import urgency
from app.domain.codes import Owner, PaperKind
from app.domain.invitation import invitations
from app.domain.invitees import suggestions
from app.domain.labels import label
from app.domain.message import MC, MP, M
from app.domain.records import replaced
from app.services import invitations_out, meetings, outgoing
from app.services.kept import read
from app.services.suggestions import invitee_rows
from i18n import text
from ui import clipboard
from ui.steps.beside import Beside
from ui.steps.by_mail import by_mail
from ui.steps.sheets import offer_sheets
from ui.theme import space
from ui.widgets.buttons import OUTLINED, Button, LinkButton
from ui.widgets.labels import Label, Muted, Strong

if TYPE_CHECKING:
    from app.domain.invitation import Invitation


class Suggested(Beside):
    """Lists whom the needs suggest, each with the reason, and adds them at one click."""

    def build(self) -> None:
        """Offer the suggestions that are not invited yet."""
        self.heading(M("The needs suggest"))
        self._add = Button(M("Invite the suggested parties"), OUTLINED)
        self._add.clicked.connect(self._added)
        self.column.addWidget(self._add)
        self._all = self.hint(M("All of them are on the list."))
        for one in suggestions(self.file, self.today):
            name = self.file.organisations[one.organisation_id].name
            item = QVBoxLayout()
            item.setSpacing(0)
            item.addWidget(Strong(name))
            item.addWidget(Muted(M("Because: {reason}", reason=one.reason)))
            self.column.addLayout(item)
        self.column.addStretch(1)
        self.form.edited.connect(self._show)
        self._show()

    def _rows(self) -> list[dict[str, object]]:
        return list(self.form.answers().get("invitees") or [])

    def _show(self) -> None:
        rows = self._rows()
        more = len(invitee_rows(self.file, rows, self.today)) > len(rows)
        self._add.setVisible(more)
        self._all.setVisible(not more)

    def _added(self) -> None:
        self.change("invitees", invitee_rows(self.file, self._rows(), self.today))
        self.form.focus_field("invitees")


class Conflicts(Beside):
    """How urgent the case is, and what warns about the day and the time; it never blocks."""

    def build(self) -> None:
        """Show the warnings as the time is typed, and the urgency."""
        self.heading(M("Before you fix the time"))
        self._lines: list[Label] = []
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(space.small)
        self.column.addLayout(self._warnings)
        self._none = self.hint(M("Nothing is at the same time."))
        self.heading(M("How urgent"))
        self.hint(label(urgency(self.file.case, self.today)))
        self.column.addStretch(1)
        self.form.edited.connect(self._show)
        self._show()

    def _show(self) -> None:
        own = [field for field in self.fields if field.owner is Owner.MEETING]
        meeting = replaced(read(self.file, Owner.MEETING), own, self.form.answers()) if own else self.file.meeting
        found = meetings.warnings(self.frame.session, meeting) if meeting else ()
        self._none.setVisible(not found)
        for line in self._lines:
            line.deleteLater()
        self._lines = [Label(warning) for warning in found]
        for line in self._lines:
            self._warnings.addWidget(line)


class InvitationText(Beside):
    """The invitation in each language of those invited, to be read and copied."""

    below = True

    def build(self) -> None:
        """Show the text in each language."""
        found = invitations(self.file, str(self.opened.answers.get("invitation_note") or ""))
        if not found:
            self.hint(M("The text is made when the time and those invited are known."))
        for one in found:
            self._show(one)
        self.mail = by_mail(self)
        offer_sheets(self, PaperKind.INVITATION)

    def _show(self, one: Invitation) -> None:
        language_name = M("In Swedish") if one.language == "sv" else M("In Finnish")
        self.heading(language_name)
        self.hint(MP("{n} of those invited reads it.", "{n} of those invited read it.", n=one.readers))
        subject = text(one.subject, one.language)
        body = "\n".join(text(line, one.language) for line in one.lines)
        self.column.addWidget(Strong(subject))
        self.column.addWidget(Label(body))
        copy = LinkButton(MC("button", "Copy the text"), icon="copy")
        copy.clicked.connect(lambda: self._copy(f"{subject}\n\n{body}"))
        self.column.addWidget(copy)

    def _copy(self, said: str) -> None:
        """Copy an invitation, unless it tells who the client is; the log tells that it was."""
        if self.frame.done(lambda: invitations_out.refuse_telling(self.file, (said,))):
            outgoing.log_copied_text(self.frame.session, self.file.case.id, "invitation")
            clipboard.copy(said)
