"""The help on paper: a short handbook of every topic, in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import PaperKind, Step
from app.domain.labels import label
from app.domain.message import MC, M
from app.domain.office_paper import office_paper
from app.domain.released import Bullets, Paragraph, Part, Row
from app.services.help import SECTIONS, topics

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.domain.message import Message
    from app.domain.released import Block, Released
    from app.services.help import Topic
    from app.services.session import Session

Keys = tuple[str, "Message"]  # as they are named on the keyboard, and what they do


def handbook(session: Session, language: str, keys: Sequence[Keys]) -> Released:
    """Return the handbook: a paper of the office that holds nothing of any case."""
    with session.unit_of_work() as work:
        office = work.office.only()
    told = [Part(heading=_heading(topic), blocks=tuple(_told(topic))) for topic in topics(language).values()]
    by_keyboard = tuple(Row(label=does, values=(named,)) for named, does in keys)
    return office_paper(
        office,
        PaperKind.HANDBOOK,
        language,
        session.clock.now().astimezone(),
        (*told, Part(heading=M("By keyboard"), blocks=by_keyboard)),
        title=M("Kotio, step by step"),
        dense=True,
    )


def _heading(topic: Topic) -> Message:
    if not topic.step:
        return topic.title
    return MC("handbook", "{step}: {page}", step=label(Step(topic.step)), page=topic.title)


def _told(topic: Topic) -> Iterator[Block]:
    yield from (Paragraph(text=said) for said in topic.purpose)
    yield from (Bullets(items=items, label=SECTIONS[name]) for name, items in topic.sections)
