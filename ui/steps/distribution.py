"""How and when each copy of a paper reached its reader."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from app.domain.codes import PaperKind, RecipientKind
from app.domain.errors import AppError
from app.domain.form_specs import handing_over
from app.domain.message import MC, M
from app.services import papers
from ui.forms.context import context_of
from ui.forms.form_view import FormView
from ui.steps.beside import Beside
from ui.steps.own_paper import offer
from ui.widgets.buttons import OUTLINED, Button
from ui.widgets.rows import ListRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.memo import IssuedDocument
    from app.domain.message import Message
    from ui.language import Saying


class HandingOver(Beside):
    """Lists the copies of a paper's newest edition; one that has not gone is recorded in place."""

    below = True
    kind: ClassVar[PaperKind]

    def build(self) -> None:
        """List the copies."""
        self._panel: list[QWidget] = []
        for document in papers.newest(self.file, self.kind):
            row = ListRow(self._whose(document), self._how(document), icon="file-text")
            row.clicked.connect(partial(self._open, document, row))
            self.column.addWidget(row)

    def _whose(self, document: IssuedDocument) -> Saying:
        if document.organisation_id is not None:
            return self.file.organisations[document.organisation_id].name
        client = document.recipient is RecipientKind.CLIENT
        return M("The client’s own copy") if client else M("The office’s own copy")

    def _how(self, document: IssuedDocument) -> Message:
        if document.recipient is RecipientKind.OFFICE:
            return M("Kept in the register.")
        given = [one for one in self.file.disclosures if one.document_id == document.id]
        if not given:
            return M("Not handed over yet.")
        return M("{delivery}, {day}", delivery=given[-1].delivery, day=given[-1].given_on)

    def _open(self, document: IssuedDocument, row: ListRow) -> None:
        """Ask how and when, below the row."""
        if document.recipient is RecipientKind.OFFICE:
            return
        for widget in self._panel:
            widget.deleteLater()
        form = FormView(handing_over.FORM.pages[0], context_of(self.file, self.today))
        form.set_answers({"given_on": self.today.isoformat()})
        record = Button(MC("button", "Record as handed over"), OUTLINED)
        record.clicked.connect(partial(self._record, document, form))
        self._panel = [form, record]
        place = self.column.indexOf(row)
        for widget in self._panel:
            place += 1
            self.column.insertWidget(place, widget)
        form.focus_field("delivery")

    def _record(self, document: IssuedDocument, form: FormView) -> None:
        try:
            problems = papers.hand_over(self.frame.session, document.id, form.answers())
        except AppError as refusal:
            self.frame.show_error(refusal)
            return
        form.show_problems(problems)
        if not problems:
            self.frame.saved(self.frame.session.clock.now())
            self.page.reload()


class Distribution(HandingOver):
    """The copies of the memo, and the client's page of what was agreed."""

    kind = PaperKind.MEMO

    def build(self) -> None:
        """List the copies, or say where they are made."""
        super().build()
        if papers.newest(self.file, self.kind):
            offer(self, PaperKind.CLIENT_AFTER)
        else:
            self.hint(M("The memo has not been made yet. Make it on the page before this."))
        self.column.addStretch(1)
