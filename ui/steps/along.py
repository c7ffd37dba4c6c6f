"""What goes along with a page of a step: what stands beside it, and the page before and after."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from app.domain.codes import Place, Step
from app.domain.form_specs import FAST, form
from ui.address import Address

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.steps.beside import Beside

# What stands beside a page's form or in place of it, by step and page; imported when it is shown.
_BESIDE: dict[tuple[Step, str], str] = {
    (Step.MAPPING, "person"): "ui.steps.mapping:OnPaper",
    (Step.MAPPING, "sanction"): "ui.steps.mapping:NeededBy",
    (Step.MAPPING, "mapper"): "ui.steps.questions:Questions",
    (Step.CONSENT, "asking"): "ui.steps.consent_editions:Editions",
    (Step.CONSENT, "recipients"): "ui.steps.consent:Recipients",
    (Step.CONSENT, "taking_part"): "ui.steps.consent_signed:TakingPart",
    (Step.CONSENT, "answer"): "ui.steps.consent:Answer",
    (Step.REFERRAL, FAST): "ui.steps.mapping:NeededBy",
    (Step.CONSENT, FAST): "ui.steps.consent:Recipients",
    (Step.MEETING, FAST): "ui.steps.referral:Suggested",
    (Step.REFERRAL, "received"): "ui.steps.sheets:SheetsOffer",
    (Step.REFERRAL, "invitees"): "ui.steps.referral:Suggested",
    (Step.REFERRAL, "meeting"): "ui.steps.referral:Conflicts",
    (Step.REFERRAL, "slot"): "ui.steps.referral:Conflicts",
    (Step.REFERRAL, "invitation"): "ui.steps.referral:InvitationText",
    (Step.REFERRAL, "advance"): "ui.steps.advance:advance",
    (Step.REFERRAL, "preparation"): "ui.steps.own_paper:OwnPaper",
    (Step.MEETING, "opening"): "ui.steps.carried:CarriedOver",
    (Step.ASSESSMENT, "dwelling"): "ui.steps.sheets:SheetsOffer",
    (Step.ASSESSMENT, "first_day"): "ui.steps.own_paper:OwnPaper",
    (Step.MEMO, "check"): "ui.steps.check:Check",
    (Step.MEMO, "copies"): "ui.steps.copies:Copies",
    (Step.MEMO, "distribution"): "ui.steps.distribution:Distribution",
}
_BESIDE_THEMES = "ui.steps.meeting:Walls"
_NO_THEMES = frozenset({"opening", "voice", FAST})  # pages of the meeting that are none of its themes


def beside(step: Step, page: str) -> Callable[..., Beside] | None:
    """Return what makes that which is beside a page, None where it stands alone."""
    themed = step is Step.MEETING and page not in _NO_THEMES
    module, _, name = (_BESIDE_THEMES if themed else _BESIDE.get((step, page), "")).partition(":")
    found: Callable[..., Beside] | None = getattr(import_module(module), name) if module else None
    return found


def neighbour(address: Address, way: int) -> Address:
    """Return the address `way` pages on from a page: another page of its step, else the case."""
    step = address.step or Step.MAPPING
    if address.page == FAST:
        return _along_the_fast_track(address, step, way)
    names = [page.name for page in form(step).pages]
    place = names.index(str(address.page)) + way
    if not 0 <= place < len(names):
        return Address(Place.CASES, case=address.case)
    return Address(Place.CASES, case=address.case, step=step, page=names[place])


def _along_the_fast_track(address: Address, step: Step, way: int) -> Address:
    """Return the page of the fast track `way` on; after the last the memo is checked."""
    from app.domain.form_specs.fast_track import PAGES  # noqa: PLC0415 - the four pages load where they are shown

    place = list(PAGES).index(step) + way
    if place == len(PAGES):
        return Address(Place.CASES, case=address.case, step=Step.MEMO, page="check")
    if place < 0:
        return Address(Place.CASES, case=address.case)
    return Address(Place.CASES, case=address.case, step=list(PAGES)[place], page=FAST)
