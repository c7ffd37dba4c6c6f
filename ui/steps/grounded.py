"""What a copy of a paper rests on, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Language, RecipientKind
from app.domain.consent import LegalGround
from app.domain.labels import label
from app.domain.makers import NAMELESS
from app.domain.message import M

if TYPE_CHECKING:
    from app.domain.codes import PaperKind
    from app.domain.message import Message
    from app.domain.recipients import Copy


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
