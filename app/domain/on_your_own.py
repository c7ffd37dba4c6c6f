"""What a person can do alone, in plain language: for one who has said no, or has taken the consent back.

Like the client's other pages it lies where others read it: nothing of the person stands on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.client_pages import fit_for_others, part, plain_page, whom_to_ask
from app.domain.codes import Category, PaperKind
from app.domain.invitees import named_worker
from app.domain.message import MC

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.case_file import CaseFile
    from app.domain.making import Making
    from app.domain.message import Message
    from app.domain.organisation import Organisation
    from app.domain.released import Released

_MOST = 2  # telephone numbers of one kind of service
_RIGHT = (
    MC("plain", "The group does not deal with your matter without your consent."),
    MC("plain", "You decide it yourself. You may apply for the same services as before."),
)
_HOME = (
    MC("plain", "Apply for a home from the town’s rental company and from other landlords."),
    MC("plain", "Tell when you need the home."),
    MC("plain", "Write down when your application ends. Renew it in time."),
)
_MONEY = (
    MC("plain", "Apply to Kela for basic social assistance. Do it two weeks before you need it."),
    MC("plain", "Apply to Kela for housing allowance when you have a home."),
    MC("plain", "The Legal Services Authority advises on money matters. It costs nothing."),
)
_OTHERS = (
    MC("plain", "Adult social work of the wellbeing services county helps with housing and everyday life."),
    MC("plain", "You may call there yourself."),
)
_LATER = (
    MC("plain", "You may ask us for help later."),
    MC("plain", "Then we go through the consent with you again."),
)


def on_your_own(making: Making) -> Released:
    """Return the page of what the person can do alone."""
    file = making.file
    return plain_page(
        making,
        kind=PaperKind.ON_YOUR_OWN,
        title=MC("plain", "This is what you can do yourself"),
        parts=(
            part(MC("plain", "What does the group do?"), _RIGHT),
            part(MC("plain", "How do you look for a home?"), _HOME),
            part(
                MC("plain", "Who helps with money?"),
                (*_MONEY, *_call(making, Category.KELA), *_call(making, Category.DEBT_COUNSELLING)),
            ),
            part(MC("plain", "Who else helps?"), (*_OTHERS, *_call(making, Category.SOCIAL_WORK))),
            part(MC("plain", "Can you ask us later?"), _LATER),
            part(MC("plain", "Whom can you ask?"), whom_to_ask(file)),
        ),
    )


def _call(making: Making, category: Category) -> Iterator[Message]:
    """Yield the telephone numbers of a public service in the directory; a name that tells too much is not said."""
    file = making.file
    services = [one for one in file.organisations.values() if one.category is category and one.active]
    numbers = [(one.name(making.language), _phone(file, one, making)) for one in services]
    for name, phone in [(name, phone) for name, phone in numbers if phone][:_MOST]:
        if fit_for_others(name):
            yield MC("plain", "{name}, telephone {phone}", name=name, phone=phone)
        else:
            yield MC("plain", "Advice on money matters, telephone {phone}", phone=phone)


def _phone(file: CaseFile, organisation: Organisation, making: Making) -> str:
    worker = file.workers.get(str(named_worker(file, organisation.id, making.on)))
    return worker.phone if worker is not None else ""
