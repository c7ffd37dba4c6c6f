"""What a form knows of the world around it: the day, the directory, who reads what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.domain.codes import Category, DataGroup, Extent, Reader
from app.domain.consent import CONSENTED
from app.domain.forms import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.forms import Answers, Field
    from app.domain.organisation import Organisation
    from app.domain.worker import Worker

_EXTENTS = tuple(Extent)
_PARTNERS_READ = frozenset({Reader.MEMO, Reader.ADVANCE_SHEET, Reader.REFERRAL_SHEET, Reader.INVITATION})


def _nobody(field: Field, answers: Answers) -> None:  # noqa: ARG001 - the signature of `readers`
    return None


def _nothing(category: Category) -> dict[DataGroup, Extent]:  # noqa: ARG001 - the signature of `defaults`
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class FormContext:
    """What the editors of a form ask.

    `readers` gives the organisations that will read a text, None where the question does not arise. `defaults` are
    the extents that an organisation of a category starts with. `phrases` are the ready sentences of a section.
    """

    today: date
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    workers: Mapping[str, Worker] = field(default_factory=dict)
    nearest: str = ""  # the organisation whose workers come first
    readers: Callable[[Field, Answers], tuple[Organisation, ...] | None] = _nobody
    defaults: Callable[[Category], Mapping[DataGroup, Extent]] = _nothing
    phrases: Callable[[str], Sequence[str]] | None = None

    def listed(self, language: str) -> tuple[Organisation, ...]:
        """Return the organisations that can be chosen, in the order of their categories and names."""
        order = {category: number for number, category in enumerate(Category)}

        def rank(one: Organisation) -> tuple[int, str]:
            return (order[one.category] if one.category else len(order), one.name(language).casefold())

        return tuple(sorted((one for one in self.organisations.values() if one.active), key=rank))


def context_of(file: CaseFile, today: date) -> FormContext:
    """Return the context of a form about a case."""
    from app.domain.disclosure_defaults import defaults  # noqa: PLC0415 - the table is long

    consent = file.consent

    def readers(asked: Field, answers: Answers) -> tuple[Organisation, ...] | None:
        if asked.kind is not Kind.LONG_TEXT or not asked.used_by & _PARTNERS_READ:
            return None
        group = asked.group_in(answers)
        if group not in CONSENTED:
            return ()
        if consent is None:
            return ()
        least = _EXTENTS.index(asked.least)
        rows = (row.organisation_id for row in consent.rows if row.organisation_id != file.office.organisation_id)
        told = (one for one in rows if _EXTENTS.index(consent.extent(one, group, today)) >= least)
        return tuple(file.organisations[one] for one in told if one in file.organisations)

    return FormContext(
        today=today,
        organisations=file.organisations,
        workers=file.workers,
        readers=readers,
        defaults=defaults,
    )
