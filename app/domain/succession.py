"""What a worker who leaves has undone, and how it looks in a successor's hands; issued papers stay as made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.action import Action
    from app.domain.case import Case
    from app.domain.meeting import Invitee, Slot
    from app.domain.organisation import Organisation
    from app.domain.worker import Worker


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What waits for a worker: open actions, coming invitations, standing deputies, cases he or she refers."""

    actions: tuple[Action, ...] = ()
    slots: tuple[Slot, ...] = ()
    deputies: tuple[Worker, ...] = ()
    cases: tuple[Case, ...] = ()

    def __bool__(self) -> bool:
        """Is there anything."""
        return bool(self.actions or self.slots or self.deputies or self.cases)


def signatures(worker: Worker, organisation: Organisation | None) -> tuple[str, ...]:
    """Return how a case may name a worker as the one who refers: alone, or with the organisation."""
    if not worker.name:
        return ()
    names = (organisation.name(code) for code in ("fi", "sv")) if organisation else ()
    return tuple(dict.fromkeys([worker.name, *(f"{worker.name}, {name}" for name in names if name)]))


def passed_on(slot: Slot, leaver: Worker, successor: Worker) -> Slot:
    """Return a coming time with the successor invited; one who is invited already is not invited twice.

    The successor has answered nothing yet; where a substitute comes, the answer is the substitute's and stays.
    """
    invited = any(party.worker_id == successor.id for party in slot.invitees)
    kept = (party for party in slot.invitees if not (invited and party.worker_id == leaver.id))
    return replace(
        slot, invitees=tuple(_asked_anew(one, successor) if one.worker_id == leaver.id else one for one in kept)
    )


def _asked_anew(party: Invitee, successor: Worker) -> Invitee:
    return replace(
        party,
        worker_id=successor.id,
        organisation_id=successor.organisation_id or party.organisation_id,
        reply=party.reply if party.substitute else None,
    )
