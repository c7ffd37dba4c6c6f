"""Replies to invitations that come as calendar files: whose they are, and what they say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.codes import Reply
from app.domain.errors import AppError
from app.domain.invites import invites
from app.domain.message import M

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.ids import CaseId
    from app.services.session import Session

_MEANS = {"ACCEPTED": Reply.COMES, "DECLINED": Reply.UNABLE, "DELEGATED": Reply.DEPUTY}


class NoReply(AppError):
    """A file is no reply to an invitation of the case, or says neither yes nor no."""


def take(session: Session, case_id: CaseId, path: Path) -> Reply:
    """Keep the reply that a calendar file gives; return it. Raises NoReply."""
    from app.exchange.calendar_file import LARGEST, NotReadable, answer  # noqa: PLC0415 - only where one is read

    try:
        with path.open("rb") as file:
            said = answer(file.read(LARGEST + 1))
    except (OSError, NotReadable) as error:
        raise NoReply(
            M("The file is no reply to an invitation. Choose a calendar file that came as a reply.")
        ) from error
    with session.unit_of_work() as work:
        asked = {one.uid: one for one in invites(work.case_file(case_id)) if one.sent_on}
        invite = asked.get(said.uid)
        if invite is None or invite.id not in {party.id for party in invite.slot.invitees}:
            raise NoReply(M("The reply is to an invitation of another case, or to none that Kotio has made."))
        if said.sequence < invite.sequence:
            raise NoReply(M("The reply is to an earlier invitation. The time or the place has changed since."))
        means = _MEANS.get(said.partstat)
        if means is None:
            raise NoReply(M("The reply says neither yes nor no. Ask, and mark the reply by hand."))
        parties = tuple(
            replace(party, reply=means) if party.id == invite.id else party for party in invite.slot.invitees
        )
        work.slots.save(replace(invite.slot, invitees=parties))
    return means
