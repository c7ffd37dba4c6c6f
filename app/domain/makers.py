"""The papers of a case: a line for each says what makes it, what it knows, and whether it is the client's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.advance_parts import advance_sheet, before_meeting
from app.domain.client_pages import invitation_letter, what_was_agreed
from app.domain.codes import PaperKind
from app.domain.consent_parts import consent_form
from app.domain.disclosure_log import disclosure_log
from app.domain.extract_parts import extract
from app.domain.invitation_sheet import invitation, nameless
from app.domain.landlord_sheet import landlord_summary, of_tenancy
from app.domain.memo_parts import memo
from app.domain.on_your_own import on_your_own
from app.domain.referral_sheet import asked, referral_sheet
from app.domain.release_card import release_card
from app.domain.social_contact import of_need, social_contact
from app.domain.withdrawal_notice import withdrawal_notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.case_file import CaseFile
    from app.domain.items import Item
    from app.domain.making import Making
    from app.domain.released import Released

MAKERS: dict[PaperKind, Callable[[Making], Released]] = {
    PaperKind.MEMO: memo,
    PaperKind.ADVANCE_SHEET: advance_sheet,
    PaperKind.CONSENT_FORM: consent_form,
    PaperKind.DISCLOSURE_LOG: disclosure_log,
    PaperKind.EXTRACT: extract,
    PaperKind.CLIENT_BEFORE: invitation_letter,
    PaperKind.CLIENT_AFTER: what_was_agreed,
    PaperKind.RELEASE_DAY: release_card,
    PaperKind.INVITATION: invitation,
    PaperKind.REFERRAL_SHEET: referral_sheet,
    PaperKind.LANDLORD_SUMMARY: landlord_summary,
    PaperKind.SOCIAL_CONTACT: social_contact,
    PaperKind.WITHDRAWAL_NOTICE: withdrawal_notice,
    PaperKind.ON_YOUR_OWN: on_your_own,
}
# papers that know less than the whole of a case
KNOWN: dict[PaperKind, Callable[[CaseFile], CaseFile]] = {
    PaperKind.ADVANCE_SHEET: before_meeting,
    PaperKind.INVITATION: nameless,
    PaperKind.REFERRAL_SHEET: before_meeting,
}
# papers that print only some of what can be printed
PRINTED: dict[PaperKind, Callable[[Item], bool]] = {
    PaperKind.REFERRAL_SHEET: asked,
    PaperKind.LANDLORD_SUMMARY: of_tenancy,
    PaperKind.SOCIAL_CONTACT: of_need,
}
# papers that tell nothing of the client: they need no ground; the notice makes sure that it is owed
NAMELESS = frozenset({PaperKind.INVITATION, PaperKind.WITHDRAWAL_NOTICE})
# papers that no other party gets: they name every party, or are for the person alone
CLIENTS = frozenset(
    {
        PaperKind.CONSENT_FORM,
        PaperKind.CLIENT_BEFORE,
        PaperKind.CLIENT_AFTER,
        PaperKind.RELEASE_DAY,
        PaperKind.DISCLOSURE_LOG,
        PaperKind.EXTRACT,
        PaperKind.ON_YOUR_OWN,
    }
)
