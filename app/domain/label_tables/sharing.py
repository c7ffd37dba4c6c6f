"""The words of the codes of `codes.sharing`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes.sharing import Category, DataGroup, Extent, RecipientKind, Withheld
from app.domain.message import MC

if TYPE_CHECKING:
    from enum import Enum

    from app.domain.message import Message

LABELS: dict[type[Enum], dict[str, Message]] = {
    DataGroup: {
        DataGroup.A: MC("data group", "Person and contact details"),
        DataGroup.B: MC("data group", "Timetable"),
        DataGroup.C: MC("data group", "Sanction kind"),
        DataGroup.D: MC("data group", "Housing"),
        DataGroup.E: MC("data group", "Debts, disturbances and credit"),
        DataGroup.F: MC("data group", "Substances and health (support need only)"),
        DataGroup.G: MC("data group", "Other services"),
        DataGroup.H: MC("data group", "Possible future sentences (effect only)"),
        DataGroup.I: MC("data group", "Area limit"),
        DataGroup.OFFICE: MC("data group", "Only the office"),
        DataGroup.PERSON: MC("data group", "Only the client and the office"),
    },
    Extent: {
        Extent.NONE: MC("extent", "None"),
        Extent.MINIMUM: MC("extent", "Minimum"),
        Extent.FULL: MC("extent", "Full"),
    },
    Category: {
        Category.PROBATION: MC("category", "Probation office"),
        Category.PRISON: MC("category", "Prison"),
        Category.SOCIAL_WORK: MC("category", "Adult social work"),
        Category.SUBSTANCE_MENTAL_HEALTH: MC("category", "Substance and mental health services"),
        Category.LANDLORD: MC("category", "Non-profit landlord"),
        Category.SUPPORTED_HOUSING: MC("category", "Supported housing (NGO, parish)"),
        Category.OTHER_SUPPORT: MC("category", "Other support (NGO, parish)"),
        Category.KELA: MC("category", "Kela"),
        Category.DEBT_COUNSELLING: MC("category", "Financial and debt counselling"),
        Category.OTHER: MC("category", "Other"),
    },
    RecipientKind: {
        RecipientKind.OFFICE: MC("recipient", "The office’s own copy"),
        RecipientKind.CLIENT: MC("recipient", "Client"),
        RecipientKind.ORGANISATION: MC("recipient", "Organisation"),
    },
    Withheld: {
        Withheld.GROUP: MC("left out", "Not allowed for this recipient"),
        Withheld.MINIMUM: MC("left out", "Only the minimum is allowed"),
        Withheld.OFFICE: MC("left out", "For the office alone"),
        Withheld.PERSON: MC("left out", "For the client alone"),
        Withheld.NOT_TICKED: MC("left out", "Not ticked for this recipient"),
        Withheld.PARTY: MC("left out", "Names another party that the recipient may not know of"),
        Withheld.MASKED: MC("left out", "Hidden by the non-disclosure order: the paper does not say so"),
        Withheld.WORDS_MASKED: MC("left out", "Told without the words that the non-disclosure order hides"),
    },
}
