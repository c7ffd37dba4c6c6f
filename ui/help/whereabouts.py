"""Which topic of the help belongs to an address, and where a topic's page is."""

from __future__ import annotations

from app.domain.codes import Place, Step
from ui.address import DISCLOSURES, EXTRACT, NEW_CASE, WITHDRAWAL, Address
from ui.places import CASE, CASE_BEGINS, STEP, screen


def key_of(address: Address) -> str:
    """Return the key of the topic on the screen at an address."""
    name = screen(address)
    return f"{address.step}.{address.page or ''}".rstrip(".") if name == STEP else name


def address_of(key: str, here: Address) -> Address | None:
    """Return the address of a topic's page; of a page of a case in the one that is shown, None without one."""
    if key in set(Place):
        return Address(Place(key))
    if key == CASE_BEGINS:
        return Address(Place.CASES, page=NEW_CASE)
    return _of_case(key, here) if here.case is not None else None


def _of_case(key: str, here: Address) -> Address | None:
    if key == CASE:
        return Address(Place.CASES, case=here.case)
    if key in {DISCLOSURES, EXTRACT}:
        return Address(Place.CASES, case=here.case, page=key)
    if key == WITHDRAWAL:
        return Address(Place.CASES, case=here.case, step=Step.CONSENT, page=WITHDRAWAL)
    step, _, page = key.partition(".")
    return Address(Place.CASES, case=here.case, step=Step(step), page=page or None) if step in set(Step) else None
