"""One page of a step: opened with its draft, drafted while typing, saved when it is left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.case import DateChange
from app.domain.checks import problems
from app.domain.codes import Owner
from app.domain.form_specs import page as page_of
from app.domain.records import answers_of, replaced
from app.services.kept import OWNERS, read, save

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from typing import Any

    from app.domain.case import Case
    from app.domain.case_file import CaseFile
    from app.domain.codes import Step
    from app.domain.forms import Answers, Field, Page, Problem
    from app.domain.ids import CaseId
    from app.services.session import Session

MOVING_DATES = ("release_day", "koevapaus_start")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPage:
    """A page as it is shown: the answers kept or, newer, drafted; what a draft still needs."""

    file: CaseFile
    page: Page
    answers: Answers
    base_version: int
    drafted_at: datetime | None = None
    changed_since: bool = False  # the records changed after the draft was begun
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedPage:
    """What came of leaving a page: kept as records, or kept as a draft with these problems."""

    saved_at: datetime
    problems: tuple[Problem, ...] = ()


def open_page(session: Session, case_id: CaseId, step: Step, name: str) -> OpenPage:
    """Return a page of a case with its draft, if one is left; raises NotFound."""
    page = page_of(step, name)
    with session.unit_of_work() as work:
        file = work.case_file(case_id)
        draft = work.drafts.find(case_id, key(step, name))
    base = version(file, page.fields)
    if draft is None:
        return OpenPage(file=file, page=page, answers=_first_answers(file, page), base_version=base)
    return OpenPage(
        file=file,
        page=page,
        answers=draft.answers,
        base_version=draft.base_version,
        drafted_at=draft.saved_at,
        changed_since=draft.base_version != base,
        problems=problems(page.fields, draft.answers, session.clock.today()),
    )


def save_draft(session: Session, opened: OpenPage, step: Step, answers: Answers) -> datetime:
    """Keep what is typed so far, even invalid; return when."""
    now = session.clock.now()
    with session.unit_of_work() as work:
        work.drafts.save(opened.file.case.id, key(step, opened.page.name), opened.base_version, answers)
    return now


def discard_draft(session: Session, case_id: CaseId, step: Step, name: str) -> None:
    """Forget a draft: the page shows its records again."""
    with session.unit_of_work() as work:
        work.drafts.remove(case_id, key(step, name))


def save_page(session: Session, case_id: CaseId, step: Step, name: str, answers: Answers) -> SavedPage:
    """Save a page that is left: one transaction with versions, log row and removal of the draft.

    Invalid answers stay in the draft and are returned as problems; then no record changes.
    """
    page = page_of(step, name)
    now, today = session.clock.now(), session.clock.today()
    wrong = problems(page.fields, answers, today)
    with session.unit_of_work() as work:
        file = work.case_file(case_id)
        if wrong:
            work.drafts.save(case_id, key(step, name), version(file, page.fields), answers, invalid=True)
            return SavedPage(now, wrong)
        for owner, fields in owners(page.fields):
            before = read(file, owner)
            after = replaced(before, fields, answers)
            if owner is Owner.CASE:
                after = _with_history(before, after, answers, today)
            if after != before:
                save(work, file, owner, after)
        work.drafts.remove(case_id, key(step, name))
    return SavedPage(now)


def kept_answers(file: CaseFile, fields: Sequence[Field]) -> dict[str, Any]:
    """Return the answers that the case file's records hold to `fields`."""
    answers: dict[str, Any] = {}
    for owner, own in owners(fields):
        answers |= answers_of(read(file, owner), own)
    return answers


def _first_answers(file: CaseFile, page: Page) -> dict[str, Any]:
    """Return what a page shows that has no draft: what is kept, else what it begins with."""
    fresh = {f.name for f in page.fields if f.name in page.begins and not read(file, f.owner).version}
    return kept_answers(file, page.fields) | {name: page.begins[name] for name in fresh}


def owners(fields: Sequence[Field]) -> tuple[tuple[Owner, tuple[Field, ...]], ...]:
    """Return the fields by the record that keeps them, in the order records are saved."""
    return tuple(
        (owner, own) for owner in OWNERS if (own := tuple(field for field in fields if field.owner is owner))
    )


def version(file: CaseFile, fields: Sequence[Field]) -> int:
    """Return a number that rises whenever a record behind `fields` is saved."""
    return sum(getattr(read(file, owner), "version", 0) for owner, _ in owners(fields))


def key(step: Step, name: str) -> str:
    """Return the name a draft goes by."""
    return f"{step}/{name}"


def _with_history(before: Case, after: Case, answers: Answers, today: date) -> Case:
    """Add a moved date to the case's history, with its reason (design.md §4)."""
    moved = tuple(
        DateChange(
            field=name,
            before=getattr(before, name),
            after=getattr(after, name),
            reason=str(answers.get("date_reason") or ""),
            changed_on=today,
        )
        for name in MOVING_DATES
        if getattr(before, name) is not None and getattr(before, name) != getattr(after, name)
    )
    return replace(after, date_history=after.date_history + moved) if moved else after
