"""What a withdrawal would reach, shown before it is recorded: who was given what, what stops, who is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.answer_words import joined
from app.domain.codes import Law
from app.domain.disclosure_defaults import BY_LAW
from app.domain.labels import label
from app.domain.message import MC, MP, M
from app.domain.withdrawals import closed_for, coming_slot, given, holders, kept_back, to_be_told, with_entry
from ui.language import language
from ui.theme import space
from ui.widgets.labels import Heading, Label, Muted, Strong

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.consent import Withdrawal
    from app.domain.message import Message
    from app.domain.withdrawals import Given


class Reach(QWidget):
    """The sections; they follow what is chosen."""

    def __init__(self, file: CaseFile, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file, self._today = file, today
        self._entry: Withdrawal | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.heading)
        language.changed.connect(self._show)

    def show_entry(self, entry: Withdrawal | None) -> None:
        """Show what a withdrawal would reach; None where it is not known yet what is withdrawn."""
        if entry != self._entry:
            self._entry = entry
            self._show()

    def _show(self) -> None:
        while (taken := self._column.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if self._entry is not None:
            self._show_given(self._entry)
            self._show_stops(self._entry)
            self._show_time(self._entry)
            self._show_notices(self._entry)

    def _show_given(self, entry: Withdrawal) -> None:
        self._heading(M("Who has been given what"))
        known, all_given = holders(self._file, entry), given(self._file)
        for organisation_id in known:
            self._column.addWidget(Strong(self._file.organisations[organisation_id].name))
            for one in all_given:
                if one.organisation_id == organisation_id:
                    self._column.addWidget(Muted(_said(one)))
        if not known:
            self._column.addWidget(Label(M("Nobody has been given anything on this consent that it concerns.")))

    def _show_stops(self, entry: Withdrawal) -> None:
        self._heading(M("What stops now"))
        consent = self._file.consent
        own = self._file.office.organisation_id
        closed = [key for key in closed_for(consent, entry, self._today) if key != own] if consent else []
        names = self._names(closed)
        if not closed:
            said = M("Nothing of this is given to anybody as it is.")
        elif entry.group is not None:
            said = M("{group}: no longer given to {names}.", group=entry.group, names=names)
        else:
            said = M("Nothing more is given on the consent to {names}.", names=names)
        self._column.addWidget(Label(said))
        for document in kept_back(self._file, entry):
            paper = M(
                "{paper}, version {version}, to {name}: made, not recorded as given. It can no longer be given.",
                paper=label(document.kind),
                version=document.edition,
                name=self._names([str(document.organisation_id)]),
            )
            self._column.addWidget(Muted(paper))
        if kept_back(self._file, entry):
            self._column.addWidget(Muted(M("If one of these has gone already, record that first.")))
        lawful = [key for key in closed if self._by_law(key)]
        if lawful:
            self._column.addWidget(Muted(M("What the law allows goes on: {names}.", names=self._names(lawful))))

    def _show_time(self, entry: Withdrawal) -> None:
        slot = coming_slot(self._file, self._today)
        meeting = self._file.meeting
        if slot is None or meeting is None:
            return
        invited = list(dict.fromkeys(one.organisation_id for one in slot.invitees if one.organisation_id))
        if entry.whole:
            self._heading(M("The time on the agenda"))
            at = (
                M("{day} at {start}", day=meeting.day, start=slot.start)
                if slot.start
                else M("{day}", day=meeting.day)
            )
            self._column.addWidget(Label(M("The client’s time is taken off the agenda: {at}.", at=at)))
            if invited:
                said = M("Tell those who were invited: {names}.", names=self._names(invited))
                self._column.addWidget(Muted(said))
        elif entry.organisation_id in invited:
            self._heading(M("The time on the agenda"))
            said = M(
                "{name} has been invited to the meeting of {day}. Tell it that it takes no part in this case.",
                name=self._names([str(entry.organisation_id)]),
                day=meeting.day,
            )
            self._column.addWidget(Label(said))

    def _show_notices(self, entry: Withdrawal) -> None:
        self._heading(M("Notices"))
        told = to_be_told(with_entry(self._file, entry), self._today)
        if told:
            said = MP(
                "{n} notice is made, ready to be sent: {names}.",
                "{n} notices are made, ready to be sent: {names}.",
                n=len(told),
                names=self._names(told),
            )
            self._column.addWidget(Label(said))
            self._column.addWidget(
                Muted(
                    M("Each names the case by its number, the papers that this one got, and what is asked of it.")
                )
            )
        else:
            self._column.addWidget(Label(M("Nobody needs a notice.")))

    def _by_law(self, organisation_id: str) -> bool:
        """Is an organisation told of the case by law, whatever the client says."""
        category = self._file.organisations[organisation_id].category
        recorded = any(ground.organisation_id == organisation_id for ground in self._file.grounds)
        return recorded or category in BY_LAW[Law.RISE_UNIT]

    def _names(self, keys: Iterable[str]) -> Message | str:
        known = (
            self._file.organisations[key].name(language.code) for key in keys if key in self._file.organisations
        )
        return joined(known) or ""

    def _heading(self, text: Message) -> None:
        if self._column.count():
            self._column.addSpacing(space.heading)
        self._column.addWidget(Heading(text))


def _said(one: Given) -> Message:
    if one.kind is None:
        heard = one.might_hear or ""
        return M("Took part in the meeting on {day}; might hear: {themes}", day=one.given_on, themes=heard)
    return MC(
        "given",
        "{paper}, version {version}: {how}, {day}",
        paper=label(one.kind),
        version=one.edition,
        how=one.delivery,
        day=one.given_on,
    )
