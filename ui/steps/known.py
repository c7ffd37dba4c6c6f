"""What a form of a step asks with: the office's own sentences, and what it usually lets each party know."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.codes import Step
from app.services.texts import default_matrix, phrases
from ui.forms.context import context_of
from ui.language import language

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.services.session import Session
    from ui.forms.context import FormContext


def known(session: Session, step: Step, file: CaseFile) -> FormContext:
    """Return what the forms of a step know of a case and of the office."""

    def ready(section: str) -> tuple[str, ...]:
        return phrases(session, section, language.code)  # read when they are asked for, in the window's language

    context = replace(context_of(file, session.clock.today()), phrases=ready)
    if step is not Step.CONSENT:
        return context
    return replace(context, defaults=default_matrix(session).__getitem__)
