"""Whose a copy of a paper is and what it rests on, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Language, RecipientKind
from app.domain.consent import LegalGround
from app.domain.labels import label
from app.domain.makers import NAMELESS
from app.domain.message import M

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.codes import PaperKind
    from app.domain.message import Message
    from app.domain.recipients import Copy
    from ui.language import Saying


def rests_on(copy: Copy, kind: PaperKind) -> Message:
    """Say a copy's language and, where its kind needs one, its ground; or why it cannot be made."""
    language = label(Language(copy.language))
    if kind in NAMELESS:
        return language
    if copy.ground is None:
        return copy.refused or M("There is no consent yet.")
    if copy.recipient.kind is not RecipientKind.ORGANISATION:
        return language  # whose it is says also why they have it
    ground = label(copy.ground.law) if isinstance(copy.ground, LegalGround) else M("the client’s consent")
    return M("{language} · {ground}", language=language, ground=ground)


def whose(file: CaseFile, copy: Copy) -> Saying:
    """Name a copy's reader."""
    if copy.recipient.kind is RecipientKind.OFFICE:
        return M("The office’s own copy")
    if copy.recipient.kind is RecipientKind.CLIENT:
        return M("The client’s own copy")
    organisation = file.organisations[str(copy.recipient.organisation_id)]
    worker = file.workers.get(str(copy.recipient.worker_id))
    return worker.name if worker else organisation.name
