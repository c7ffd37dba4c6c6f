"""The panel of a move to another prison: what it changes in the case is seen before it is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from app.domain.checks import problems
from app.domain.codes import Category, YesNo
from app.domain.form_specs import transfer as transfer_form
from app.domain.message import MC, M
from app.domain.recipients import told_the_prison
from app.domain.transfer import VIDEO_BOOKING, Transfer, is_there, moved, old_prisons, said
from app.services import transfers
from ui.forms.context import FormContext
from ui.language import language
from ui.places.act_panel import ActPanel
from ui.places.section import Lines, Section
from ui.widgets.labels import Label, Muted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtWidgets import QWidget

    from app.domain.case_file import CaseFile
    from app.domain.message import Message
    from ui.frame import Frame

_NONE = MC("referring worker", "not known yet")


class TransferPanel(ActPanel):
    """The panel. `hand_over` does what its answers tell."""

    def __init__(self, frame: Frame, file: CaseFile, parent: QWidget | None = None) -> None:
        self._frame, self._file = frame, file
        self._day = frame.session.clock.today()
        prisons = {key: one for key, one in file.organisations.items() if one.category is Category.PRISON}
        workers = {key: one for key, one in file.workers.items() if one.organisation_id in prisons}
        self._prisons, self._workers = prisons, workers
        context = FormContext(
            today=self._day,
            organisations={key: one for key, one in prisons.items() if not is_there(file, one)},
            workers=workers,
        )
        page, slot = transfer_form.FORM.pages[0], file.coming(self._day)
        if slot is None or not any(old_prisons(file, slot, one) for one in context.organisations.values()):
            page = replace(page, fields=tuple(one for one in page.fields if one.name != "invite"))
        begun: dict[str, Any] = {"moved_on": self._day.isoformat(), "invite": str(YesNo.YES)}
        super().__init__(page, context, M("Hand the case over"), begun, parent=parent)
        self.changes = Section(M("What changes"), M("Choose the new prison first."), self)
        self._column.insertWidget(self._column.indexOf(self.form) + 1, self.changes)
        self.form.edited.connect(self._show_changes)
        self._show_changes()

    def hand_over(self, answers: Mapping[str, Any]) -> None:
        """Keep the move; raises what `transfers.hand_over` raises."""
        made = self._transfer(answers)
        if made is not None:
            note = language.text(said(self._file, made))
            transfers.hand_over(self._frame.session, self._file.case.id, made, note)

    def _transfer(self, answers: Mapping[str, Any]) -> Transfer | None:
        """Return the move as far as it is told; None before a prison is chosen or while the day cannot be read."""
        prison = self._prisons.get(str(answers.get("prison")))
        if prison is None or problems(transfer_form.FORM.fields, answers, self._day):
            return None
        return Transfer(
            prison=prison,
            referrer=self._workers.get(str(answers.get("referrer"))),
            day=date.fromisoformat(answers["moved_on"]) if answers.get("moved_on") else self._day,
            reason=str(answers.get("moved_reason") or ""),
            invite=answers.get("invite") == YesNo.YES,
            language=language.code,
        )

    def _show_changes(self) -> None:
        transfer = self._transfer(self.form.answers())
        if transfer is None:
            self.changes.show_body(None)
            return
        lines = Lines((3, 4, 4))
        lines.add_head(MC("column", "What changes"), MC("column", "Before"), MC("column", "After"))
        for what, before, after in changes(self._file, transfer, self._day):
            lines.add(Label(what), Muted(before), Label(after))
        self.changes.show_body(lines)


def changes(
    file: CaseFile, transfer: Transfer, today: date
) -> Iterator[tuple[Message, Message | str, Message | str]]:
    """Yield what a move changes: what it is, how it was, how it will be."""
    after = moved(file, transfer, today)
    yield M("Prison or office"), file.case.unit or "–", after.case.unit
    yield M("Referring worker"), file.case.referring_worker or "–", after.case.referring_worker or _NONE
    slot = file.coming(today)
    if slot is not None and not VIDEO_BOOKING.isdisjoint(slot.answers):
        booked = MC("video link", "booked in the old prison")
        yield M("The prison’s video link is booked"), booked, MC("video link", "to be booked anew")
    old = old_prisons(file, slot, transfer.prison) if slot is not None else ()
    if old:
        names = tuple(file.organisations[one.organisation(file.workers)].name(language.code) for one in old)
        was = MC("list", "{items}", items=names)
        yield M("Invited to the coming meeting"), was, transfer.unit if transfer.invite else was
    told = tuple(file.organisations[one].name(language.code) for one in told_the_prison(after, today))
    if told:
        yield M("Tell of the move to"), "", MC("list", "{items}", items=told)
