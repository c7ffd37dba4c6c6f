"""The summary for a landlord: the support that comes with the tenant and whom to call, nothing of the past."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.codes import DataGroup, Extent, PaperKind
from app.domain.memo_head import controller, coordinator
from app.domain.memo_parts import part, secrecy
from app.domain.message import MC, M
from app.domain.referral_sheet import field_of
from app.domain.released import Bullets, Part, Row
from app.domain.sheets import plain_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.items import Item
    from app.domain.making import Making
    from app.domain.message import Message
    from app.domain.released import Released

_TENANT = frozenset({"language", "other_language", "interpreter", "household_size", "household", "pets"})
_HOME = frozenset(
    {"area_limit", "wished_town", "wished_form", "wished_size", "rent_ceiling", "form_first", "form_second"}
)
_LEASE = frozenset({"landlord", "dwelling_address", "dwelling_from", "rent", "deposit"})
_OWN = frozenset({"applications", "conditions"})  # rows of the landlord's own alone
_SUPPORT = frozenset({"amount", "supports"})
_IN_SHORT = frozenset({"minimum.needed_by", "minimum.area"})
_SUPPORT_TITLE = M("Support for the housing")
_SUPPORT_IN_SHORT = "minimum.support"


def of_tenancy(item: Item) -> bool:
    """Does an item tell of the tenant, the home to come or the support that comes with it."""
    return _comes_along(item) or _of_home(item) or field_of(item) in _OWN


def _of_home(item: Item) -> bool:
    return item.key in _IN_SHORT or field_of(item) in _TENANT | _HOME | _LEASE


def _comes_along(item: Item) -> bool:
    return item.key.startswith(_SUPPORT_IN_SHORT) or field_of(item) in _SUPPORT


def landlord_summary(making: Making) -> Released:
    """Return the summary for a landlord."""
    own = making.sight.recipient.organisation_id
    home = [one for one in making.released if _of_home(one) or (field_of(one) in _OWN and one.party == own)]
    support = [replace(one, title=_SUPPORT_TITLE) for one in making.released if _comes_along(one)]
    return plain_sheet(
        making,
        PaperKind.LANDLORD_SUMMARY,
        (
            part(M("The tenant and the home"), home, None),
            part(M("The support that comes with the tenant"), support, None),
            Part(heading=M("Whom to call"), blocks=(Bullets(items=tuple(_call(making))),)),
        ),
        head=tuple(_head(making)),
        foot=(controller(),),
        secrecy=secrecy((*home, *support), making.sight),
    )


def _head(making: Making) -> Iterator[Row]:
    file = making.file
    name = file.group.name(making.language)
    if name:
        yield Row(label=MC("page", "Group"), values=(name,))
    if making.sight.sees(DataGroup.A, Extent.MINIMUM):
        yield Row(label=MC("landlord", "Tenant"), values=(file.client.name,))


def _call(making: Making) -> Iterator[Message]:
    who = coordinator(making.file)
    phone = (who.phone if who else "") or making.file.office.phone
    if who is not None and phone:
        yield M("{name}, telephone {phone}, when you do not know whom to call", name=who.name, phone=phone)
    yield M("Call as soon as something worries you: most matters are settled when they are small.")
    yield M("In an emergency call 112.")
    yield M("The tenant answers for the lease. You decide whom you rent to.")
