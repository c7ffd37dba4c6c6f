"""An answer in words, as a table's row or a page to check shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.answer_words import Directory, said

if TYPE_CHECKING:
    from app.domain.forms import Answers, Field
    from app.domain.message import Message
    from ui.forms.context import FormContext


def shown(field: Field, answers: Answers, context: FormContext, language: str) -> Message | str:
    """Return the words of the answer to a field, "" where there is none."""
    return said(field, answers, Directory(context.organisations, context.workers, language))
