"""Beside the last page of step 1: ready questions about what is still missing, each copied by one click."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.errors import AppError
from app.domain.labels import label
from app.domain.message import MC, M
from app.domain.questions import questions
from app.services import outgoing
from i18n import text
from ui import clipboard
from ui.language import language
from ui.steps.beside import Beside
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Label, Strong

if TYPE_CHECKING:
    from app.domain.questions import Question


class Questions(Beside):
    """Lists the questions by whom they are asked of."""

    def build(self) -> None:
        """Show the questions in their readers' languages."""
        self.heading(M("Ready questions to others"))
        found = questions(self.file)
        if not found:
            self.hint(M("Nothing is missing that others would know."))
        else:
            self.hint(M("About what is still missing. The case number alone: no name goes along."))
        asked = None
        for one in found:
            if one.category is not asked:
                self.column.addWidget(Strong(label(one.category)))
                asked = one.category
            self._offer(one)
        self.column.addStretch(1)

    def _offer(self, one: Question) -> None:
        self.column.addWidget(Label(text(one.asked, one.language)))
        copy = LinkButton(MC("button", "Copy the question"), icon="copy")
        language.bind(copy, "setAccessibleName", M("Copy the question: {about}", about=one.about))
        copy.clicked.connect(partial(self._copy, text(one.words, one.language)))
        self.column.addWidget(copy)

    def _copy(self, words: str) -> None:
        try:
            outgoing.log_copied_text(self.frame.session, self.file.case.id, "question")
        except AppError as refusal:
            self.frame.show_error(refusal)
            return
        clipboard.copy(words)
        self.frame.tell(M("The question is copied."))
