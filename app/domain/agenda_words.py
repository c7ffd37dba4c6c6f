"""What an entry of the calendar says, on the screen and on paper: when, who comes, what asks for attention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.agenda import EntryState
from app.domain.message import MC, M

if TYPE_CHECKING:
    from app.domain.agenda import AgendaEntry
    from app.domain.message import Message


def span_words(entry: AgendaEntry) -> Message:
    """Return when an entry is, for a column that says so by its heading."""
    if entry.start is None:
        return M("time open")
    if entry.end is None:
        return M("{time}", time=entry.start)
    return M("{start}–{end}", start=entry.start, end=entry.end)


def coming_words(entry: AgendaEntry) -> Message:
    """Return how many of the parties come, or came."""
    if entry.state in {EntryState.OVER, EntryState.LATE}:
        return M("{there} of {invited} took part", there=entry.coming, invited=entry.invited)
    return M("{coming} of {invited} coming", coming=entry.coming, invited=entry.invited)


def state_words(entry: AgendaEntry) -> Message | None:
    """Return what asks for attention, or why nothing does any more."""
    if entry.state is EntryState.CANCELLED:
        return MC("meeting", "cancelled")
    if entry.state is EntryState.LATE:
        return M("the memo is late")
    if entry.memo_undone:
        return M("the memo has not been made")
    if entry.state is EntryState.WAITING:
        return M("replies are missing")
    return MC("meeting", "over") if entry.state is EntryState.OVER else None
