"""The words of the codes of `codes.consent`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes.consent import (
    ConsentAnswer,
    ConsentHelp,
    ConsentState,
    FurtherWay,
    GivenBy,
    Law,
    OwnCopy,
    Presence,
    WithdrawalScope,
)
from app.domain.message import MC

if TYPE_CHECKING:
    from enum import Enum

    from app.domain.message import Message

LABELS: dict[type[Enum], dict[str, Message]] = {
    ConsentState: {
        ConsentState.GIVEN: MC("consent state", "Given"),
        ConsentState.LIMITED: MC("consent state", "Limited"),
        ConsentState.REFUSED: MC("consent state", "Refused"),
        ConsentState.WITHDRAWN: MC("consent state", "Withdrawn"),
        ConsentState.EXPIRED: MC("consent state", "Expired"),
    },
    ConsentAnswer: {
        ConsentAnswer.GIVEN: MC("consent state", "Given"),
        ConsentAnswer.LIMITED: MC("consent state", "Limited"),
        ConsentAnswer.REFUSED: MC("consent state", "Refused"),
    },
    GivenBy: {
        GivenBy.CLIENT: MC("who gave the consent", "The client"),
        GivenBy.GUARDIAN: MC("who gave the consent", "Guardian"),
    },
    ConsentHelp: {
        ConsentHelp.READ_ALOUD: MC("how a form was gone through", "Read aloud"),
        ConsentHelp.INTERPRETED: MC("how a form was gone through", "Interpreted"),
        ConsentHelp.PLAIN_LANGUAGE: MC("how a form was gone through", "In plain language"),
    },
    Presence: {
        Presence.IN_ROOM: MC("the client takes part", "In the room"),
        Presence.VIDEO: MC("the client takes part", "By video"),
        Presence.PHONE: MC("the client takes part", "By telephone"),
        Presence.NO: MC("the client takes part", "Does not take part"),
    },
    OwnCopy: {
        OwnCopy.PAPER: MC("own copy", "On paper"),
        OwnCopy.POST: MC("own copy", "By post"),
        OwnCopy.NO: MC("own copy", "No copy"),
    },
    WithdrawalScope: {
        WithdrawalScope.WHOLE: MC("withdrawal", "The whole consent"),
        WithdrawalScope.ORGANISATION: MC("withdrawal", "From one organisation"),
        WithdrawalScope.GROUP: MC("withdrawal", "For one kind of information"),
    },
    FurtherWay: {
        FurtherWay.OWN_WORK: MC("further way", "The case goes on as the office’s own work, without the group"),
        FurtherWay.CLOSE: MC("further way", "The case is closed"),
    },
    Law: {
        Law.OWN_PAPERS: MC("ground in law", "The client’s own papers"),
        Law.OFFICE_COPY: MC("ground in law", "The office’s own copy"),
        Law.RISE_UNIT: MC("ground in law", "Unit of the Prison and Probation Service"),
        Law.SOCIAL_SERVICES: MC(
            "ground in law", "Contact to social services without consent (Social Welfare Act, section 35)"
        ),
        Law.WITHDRAWAL_NOTICE: MC("ground in law", "Notice of withdrawn consent"),
        Law.OTHER: MC("ground in law", "Other ground in law"),
    },
}
