"""The papers of a tour that are of no case, or of several: made as they are where they are asked for."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from app.domain.calendar_fi import month_weeks
from app.domain.codes import Place, RecipientKind
from app.domain.ids import MeetingId
from app.services import blanks, consent_papers, office_papers, spanning
from app.services.papers import pdf_of
from app.services.words import WordsUnread
from ui.help.on_paper import of_all_keys

if TYPE_CHECKING:
    from datetime import date

    from app.domain.released import Released
    from app.services.session import Session
    from app.services.spanning import Spanning
    from ui.tour.album import Album

LANGUAGES = ("fi", "sv")


def keep(session: Session, album: Album) -> None:
    """Keep the papers of the office, the blank forms, the handbook, an agenda, and organisations’ open actions."""
    for language in LANGUAGES:
        _plain(album, office_papers.member_list(session, language), Place.MEMBERS)
        _plain(album, office_papers.meeting_list(session, *_month(session), language), Place.CALENDAR)
        _plain(album, office_papers.privacy_notice(session, language), Place.DOCUMENTS)
        for _, blank in blanks.FORMS.values():
            _plain(album, blank(session, language), Place.DOCUMENTS)
        _plain(album, consent_papers.blank(session, language, fillable=True), Place.DOCUMENTS)
        _plain(album, of_all_keys(session, language), Place.SETTINGS)
    with session.unit_of_work() as work:
        parties = {str(one.id): str(one.category) for one in work.organisations.all()}
        workers = [one for one in work.workers.all() if one.organisation_id and one.active]
        slots = [slot for case in work.cases.all() for slot in work.slots.of_case(case.id) if not slot.cancelled]
    for language in LANGUAGES:
        spoken = [one for one in workers if one.language == language]
        if spoken:
            _plain(album, office_papers.secrecy_undertaking(session, spoken[0].id), Place.MEMBERS)
    held = [str(slot.meeting_id) for slot in slots if slot.meeting_id]
    if held:
        _agenda(session, album, MeetingId(max(sorted(set(held)), key=held.count)), parties)
    with session.unit_of_work() as work:
        known = [one.id for one in work.organisations.all()]
    for key in known:
        with suppress(spanning.NothingOpen, WordsUnread):
            _several(album, spanning.agency_actions(session, key), Place.MEMBERS, parties[key])


def _month(session: Session) -> tuple[date, date]:
    """Return the first and the last day of the weeks of this month."""
    today = session.clock.today()
    weeks = month_weeks(today.year, today.month)
    return weeks[0][0], weeks[-1][-1]


def _agenda(session: Session, album: Album, meeting_id: MeetingId, parties: dict[str, str]) -> None:
    _several(album, spanning.agenda(session, meeting_id), Place.CALENDAR, str(RecipientKind.OFFICE))
    for reader in spanning.readers(session, meeting_id):
        own = spanning.agenda(session, meeting_id, reader.organisation_id)
        _several(album, own, Place.CALENDAR, parties[reader.organisation_id])


def _several(album: Album, paper: Spanning, place: Place, recipient: str) -> None:
    released = paper.whole.released
    album.paper(
        spanning.made(paper).pdf,
        kind=str(released.kind),
        language=released.language,
        recipient=recipient,
        place=str(place),
    )


def _plain(album: Album, released: Released, place: Place) -> None:
    album.paper(
        pdf_of(released),
        kind=str(released.kind),
        language=released.language,
        recipient=str(released.recipient),
        place=str(place),
    )
