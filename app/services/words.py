"""Texts that tell of more than their reader may know: read one by one before a paper is issued."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.codes import PaperKind
from app.domain.disclosure import as_known, printable
from app.domain.errors import AppError
from app.domain.ids import new_id
from app.domain.memo import Memo
from app.domain.message import M
from app.domain.recipients import copies_of
from app.domain.word_guard import PASSES, Pass, TextHits, unread

if TYPE_CHECKING:
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.ids import CaseId
    from app.services.session import Session


class WordsUnread(AppError):
    """A copy holds words of what its reader may not know, and nobody has said why they go."""


class ReasonMissing(AppError):
    """A text was to go as it is without a reason."""


def to_be_read(file: CaseFile, on: date, kind: PaperKind = PaperKind.MEMO) -> dict[str, tuple[TextHits, ...]]:
    """Return by organisation the texts of its copy of a paper that are to be read before it goes."""
    from app.domain.makers import NAMELESS  # noqa: PLC0415 - they load where a paper is made

    if kind in NAMELESS:
        return {}
    made = [copy for copy in copies_of(file, kind, on) if copy.ground is not None]
    file = as_known(file, kind)
    printed = {language: printable(file, kind, language, on) for language in {copy.language for copy in made}}
    found = {str(copy.recipient.organisation_id): unread(file, copy, on, printed[copy.language]) for copy in made}
    return {organisation_id: texts for organisation_id, texts in found.items() if texts}


def let_by(session: Session, case_id: CaseId, organisation_id: str, found: TextHits, reason: str) -> None:
    """Record that a text goes to an organisation as it is, and why; raises ReasonMissing."""
    if not reason.strip():
        raise ReasonMissing(M("Write why the text goes as it is."))
    passed = Pass(
        organisation_id=organisation_id,
        key=found.key,
        column=found.column,
        words=found.words,
        reason=reason.strip(),
    )
    with session.unit_of_work() as work:
        memo = work.case_file(case_id).memo or Memo(id=new_id(), case_id=case_id)
        kept = [*memo.answers.get(PASSES, ()), passed.plain()]
        work.memos.save(replace(memo, answers={**memo.answers, PASSES: kept}))


def refuse_unread(file: CaseFile, on: date, kind: PaperKind = PaperKind.MEMO) -> None:
    """Raise WordsUnread where a copy of a paper holds a text that is to be read first."""
    if to_be_read(file, on, kind):
        raise WordsUnread(
            M("Some words tell a recipient of matters it may not know. Read them before the papers are made.")
        )
