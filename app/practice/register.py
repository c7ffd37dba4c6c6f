"""The practice register as a file: the told cases, and as many drawn ones beside them as are asked for."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from app.bootstrap import create_register, open_register
from app.domain.codes import Step
from app.domain.form_specs import form
from app.practice.cases import practice_files
from app.practice.days import Days
from app.practice.directory import MULTAMAKI, YKS, group, office, organisations, workers
from app.practice.many import many
from app.practice.told import group_meeting
from app.services.pages import kept_answers, save_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from app.domain.case_file import CaseFile
    from app.domain.ids import CaseId
    from app.services.session import Session
    from app.storage.unit_of_work import UnitOfWork

CASES_AT_ONCE = 500
MEETINGS_AHEAD = 5
MADE_FOR = "practice_day"  # the register's own setting that keeps the day
WITH_PAPERS = ("Mika Juhani Väänänen", "Johan Erik Sjöblom")
WITH_SCAN = "Johan Erik Sjöblom"
# a page left with a day that does not exist: whose, which, what was typed
MISTYPED = ("Karl-Gustav Åkerlund", Step.MAPPING, "housing", {"lodging_ends": "31.2."})


def make_practice_register(
    path: Path, today: date, cases: int | None = None, *, seed: int = 0, papers: bool = False
) -> None:
    """Write a practice register of the told cases or, where a number is given, of exactly so many cases.

    Beyond the told ones they are drawn by `seed`. `papers` issues the memos of Mika and Johan, and attaches the
    scan of Johan's consent. A file of that name is never overwritten, and half a register is not left behind.
    Raises what making a register raises.
    """
    own = next(one for one in organisations() if one.id == YKS)
    me = next(one for one in workers(today) if one.id == MULTAMAKI)
    create_register(path, office=office(), group=group(), worker=me, organisation=own, practice=True, today=today)
    try:
        session = open_register(path, worker=MULTAMAKI, today=today)
        try:
            _fill(session, practice_files(today, cases), cases, seed=seed, papers=papers)
        finally:
            session.close()
    except BaseException:
        path.unlink()
        raise


def _fill(session: Session, told: tuple[CaseFile, ...], cases: int | None, *, seed: int, papers: bool) -> None:
    days = Days(session.clock.today())
    further = many((cases or 0) - len(told), days.today, seed) if (cases or 0) > len(told) else ()
    with session.unit_of_work() as work:
        work.settings.put(MADE_FOR, days.today.isoformat())
        _save_directory(work, days)
    _save_cases(session, chain(told, further))
    with session.unit_of_work() as work:
        for n in range(1, MEETINGS_AHEAD + 1):
            meeting = group_meeting(days.meeting(n), days.today)
            if work.meetings.find(meeting.id) is None:
                work.meetings.save(meeting)
    ids = {file.client.name: file.case.id for file in told}
    _leave_mistyped(session, ids)
    for name in WITH_PAPERS if papers else ():
        if name in ids:
            _issue_memo(session, ids[name])
    if papers and WITH_SCAN in ids:
        _attach_scan(session, ids[WITH_SCAN])


def _save_directory(work: UnitOfWork, days: Days) -> None:
    for organisation in organisations():
        if organisation.id != YKS:
            work.organisations.save(organisation)
    for worker in workers(days.today):
        if worker.id != MULTAMAKI:
            work.workers.save(worker)


def _save_cases(session: Session, files: Iterable[CaseFile]) -> None:
    met: set[str] = set()
    waiting: Iterator[CaseFile] = iter(files)
    while some := tuple(islice(waiting, CASES_AT_ONCE)):
        with session.unit_of_work() as work:
            for file in some:
                _save(work, file, met)


def _save(work: UnitOfWork, file: CaseFile, met: set[str]) -> None:
    """Save every record of a case; a meeting that several clients share, once."""
    work.clients.save(file.client)
    work.cases.save(file.case)
    for meeting in file.meetings.values():
        if meeting.id not in met:
            work.meetings.save(meeting)
            met.add(meeting.id)
    _save_steps(work, file)
    for action in file.actions:
        work.actions.save(action)
    for memo in file.memos:
        work.memos.save(memo)
    for follow_up in file.follow_ups:
        work.follow_ups.save(follow_up)
    for entry in file.entries:
        work.entries.save(entry)


def _save_steps(work: UnitOfWork, file: CaseFile) -> None:
    if file.mapping is not None:
        work.mappings.save(file.mapping)
    for consent in file.consents:
        work.consents.save(consent)
    for ground in file.grounds:
        work.grounds.save(ground)
    if file.referral is not None:
        work.referrals.save(file.referral)
    for slot in file.slots:
        work.slots.save(slot)
    if file.assessment is not None:
        work.assessments.save(file.assessment)


def _leave_mistyped(session: Session, ids: dict[str, CaseId]) -> None:
    name, step, page, typed = MISTYPED
    if name not in ids:
        return
    with session.unit_of_work() as work:
        file = work.case_file(ids[name])
    answers = kept_answers(file, form(step).page(page).fields)
    save_page(session, ids[name], step, page, answers | typed)


def _issue_memo(session: Session, case_id: CaseId) -> None:
    from app.services.papers import issue_memo, make, orders  # noqa: PLC0415 - the papers' libraries load here

    issue_memo(session, case_id, [make(order) for order in orders(session, case_id)])


def _attach_scan(session: Session, case_id: CaseId) -> None:
    """Attach to the signed consent its form, as if that had come from a scanner."""
    from app.domain.codes import MediaType  # noqa: PLC0415 - only where papers are made
    from app.services.consent_papers import consent_form  # noqa: PLC0415
    from app.services.papers import make  # noqa: PLC0415
    from app.services.scans import attach, scan_of  # noqa: PLC0415

    with session.unit_of_work() as work:
        file = work.case_file(case_id)
    paper = make(consent_form(session, file)).paper
    scan = scan_of(paper.pdf, MediaType.PDF, paper.pages)
    attach(session, case_id, file.consents[-1].id, scan)
