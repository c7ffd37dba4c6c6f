"""The told cases are whole: every answer holds, every id resolves, every step and status is there."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest

from app.domain.answers import answers
from app.domain.calendar_fi import is_working_day
from app.domain.case import needed_by, urgency
from app.domain.checks import problems
from app.domain.codes import (
    ConsentState,
    DataGroup,
    EndReason,
    Extent,
    Language,
    MeetingState,
    NeedBasis,
    Reply,
    Status,
    Step,
    Urgency,
)
from app.domain.coverage import coverage
from app.domain.disclosure_defaults import ROW_GROUP
from app.domain.form_specs import step_forms
from app.domain.forms import TEXT_KINDS, Kind
from app.domain.progress import steps
from app.practice import awkward
from app.practice.cases import practice_files, surroundings
from app.practice.directory import (
    HIRVONEN,
    INA,
    KELA,
    KODIT,
    SUBSTANCE_SERVICES,
    organisations,
    workers,
)
from app.practice.told import Told, built

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.case_file import CaseFile
    from app.domain.meeting import Meeting

TODAY = date(2026, 11, 24)
DAYS = [TODAY, date(2026, 11, 28), date(2026, 12, 27), date(2027, 3, 26), date(2028, 2, 29)]
# disclosure.md, Free text is where it leaks: what a text on housing does not say
STEMS = (
    *("vapautu", "koevapau", "vank", "vang", "tuomio", "tuomit", "rikos", "rikok", "velka", "velk", "velan"),
    *("ulosot", "häät", "hääd", "luottotie", "maksuhäir", "päihd", "päiht", "huume", "alkohol", "korvaushoi"),
    *("mielenterv", "frigiv", "fängelse", "dömd", "brott", "skuld", "utsökning", "vräk", "kreditupp"),
    *("missbruk", "rusmed", "psykisk"),
)
MARK = {
    Status.NOT_STARTED: "o",
    Status.IN_PROGRESS: "~",
    Status.WAITING: "w",
    Status.DONE: "X",
    Status.BLOCKED: "-",
}


@cache
def files(today: date) -> tuple[CaseFile, ...]:
    return practice_files(today)


def of(name: str, today: date = TODAY) -> CaseFile:
    return next(file for file in files(today) if file.client.name.startswith(name))


@pytest.mark.parametrize("today", DAYS)
def test_every_page_of_every_case_could_have_been_typed(today: date) -> None:
    wrong = [
        (file.case.number, page.name, problem.field)
        for file in files(today)
        for form in step_forms()
        for page in form.pages
        for problem in problems(page.fields, answers(file, page.fields), today)
    ]
    assert not wrong


@pytest.mark.parametrize("today", DAYS)
def test_a_dwelling_is_needed_on_working_days(today: date) -> None:
    needs = [needed_by(file.case, today) for file in files(today)]
    days = [need.day for need in needs if need.day is not None and need.basis is not NeedBasis.AT_ONCE]
    assert len(days) > 20
    assert all(is_working_day(day) for day in days)


@pytest.mark.parametrize("today", DAYS)
def test_meetings_are_on_working_days_and_held_ones_before_today(today: date) -> None:
    for meeting in meetings(today):
        assert meeting.day is not None
        assert is_working_day(meeting.day)
        assert (meeting.state is MeetingState.HELD) == (meeting.day < today)


@pytest.mark.parametrize("today", DAYS)
def test_clients_of_one_meeting_have_times_of_their_own(today: date) -> None:
    slots = [slot for file in files(today) for slot in file.slots if slot.meeting_id and not slot.cancelled]
    taken = Counter((slot.meeting_id, slot.start) for slot in slots)
    assert max(taken.values()) == 1


def test_a_meeting_of_several_clients_is_the_same_in_every_file() -> None:
    seen = {meeting.id: meeting for meeting in meetings(TODAY)}
    assert all(seen[meeting.id] == meeting for meeting in meetings(TODAY))
    assert len(seen) < len(list(meetings(TODAY)))


def meetings(today: date) -> Iterator[Meeting]:
    for file in files(today):
        yield from file.meetings.values()


def test_every_id_a_case_names_is_there() -> None:
    for file in files(TODAY):
        assert file.case.client_id == file.client.id
        assert file.case.group_id == file.group.id
        assert file.group.coordinator_id in file.workers
        for slot in file.slots:
            assert slot.meeting_id is None or slot.meeting_id in file.meetings
            for party in slot.invitees:
                assert party.organisation_id in file.organisations
                assert party.worker_id is None or party.worker_id in file.workers
        rows = [row for consent in file.consents for row in consent.rows]
        assert all(row.organisation_id in file.organisations for row in rows)
        assert all(known(file, action.who) for action in file.actions)
        assert all(known(file, reference) for reference in references(file))


def known(file: CaseFile, party: str) -> bool:
    kind, _, reference = party.partition(":")
    return party == "client" or reference in (file.workers if kind == "worker" else file.organisations)


def references(file: CaseFile) -> Iterator[str]:
    """Every organisation that a row of any form names."""
    fields = [field for form in step_forms() for field in form.fields if field.kind is Kind.ROWS]
    kept = answers(file, fields)
    for field in fields:
        for row in kept.get(field.name) or ():
            for column in field.row:
                if column.kind is Kind.ORGANISATION and row.get(column.name):
                    yield f"organisation:{row[column.name]}"


def test_rows_have_keys_of_their_own() -> None:
    keys: list[str] = []
    for file in files(TODAY):
        keys += [action.id for action in file.actions]
        keys += [one.id for one in file.follow_ups]
        keys += [entry.id for entry in file.entries]
        keys += [party.id for slot in file.slots for party in slot.invitees]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("name", "marks"),
    [
        ("Mika", "XXXXXo"),
        ("Johan", "XXXXXo"),
        ("Sanna", "XXwo--"),
        ("Robert", "XXXo--"),
        ("Timo", "XX----"),
        ("Aino", "XX----"),
        ("Kimmo", "ooo---"),
        ("Minna", "Xoo---"),
        ("Jere", "Xwo---"),
        ("Veikko", "~Xo---"),
        ("Markku", "X~~---"),
        ("Sari", "Xwwo--"),
        ("Tero", "XXXXX~"),
        ("Joni", "XXXX~o"),
        ("Heidi", "XXXXXX"),
        ("Maria", "XXXXXX"),
    ],
)
@pytest.mark.parametrize("today", DAYS)
def test_cases_stand_where_their_story_says(name: str, marks: str, today: date) -> None:
    assert "".join(MARK[state.status] for state in steps(of(name, today), today)) == marks


def test_every_step_is_the_next_one_of_some_open_case_and_every_end_has_one() -> None:
    open_files = [file for file in files(TODAY) if file.case.closed_on is None]
    waiting = {
        next((state.step for state in steps(file, TODAY) if state.status is not Status.DONE), None)
        for file in open_files
    }
    assert waiting >= set(Step)
    assert {file.case.end_reason for file in files(TODAY)} >= set(EndReason)
    assert {urgency(file.case, TODAY) for file in open_files} == set(Urgency)


def test_both_languages_and_others_are_spoken() -> None:
    spoken = Counter(file.client.language for file in files(TODAY))
    assert all(spoken[language] >= 3 for language in Language)


def test_johans_landlord_and_kela_may_not_know_what_he_kept_from_them() -> None:
    consent = of("Johan").consent
    assert consent is not None
    assert consent.state(TODAY) is ConsentState.LIMITED
    assert {consent.extent(KODIT, group, TODAY) for group in (DataGroup.E, DataGroup.F, DataGroup.H)} == {
        Extent.NONE
    }
    assert consent.extent(KELA, DataGroup.F, TODAY) is Extent.NONE
    assert consent.extent(INA, DataGroup.E, TODAY) is Extent.FULL


def test_johans_landlord_leaves_before_substance_services_come() -> None:
    slot = of("Johan").slot
    assert slot is not None
    by_organisation = {party.organisation_id: party for party in slot.invitees}
    landlord, services = by_organisation[KODIT], by_organisation[SUBSTANCE_SERVICES]
    assert landlord.left is not None
    assert services.came is not None
    assert landlord.left < services.came


def test_kela_is_a_gap_and_substance_services_will_be_one() -> None:
    covered = {row.category: row for row in coverage(organisations(), workers(TODAY), TODAY)}
    gaps = [category for category, row in covered.items() if row.gap]
    assert gaps == ["kela"]
    assert [worker.name for worker in covered[next(c for c in covered if c == "social_work")].stale]
    absent = next(worker for worker in workers(TODAY) if worker.id == HIRVONEN)
    assert not absent.away(TODAY)
    assert absent.away(date(2026, 12, 4))


def test_kela_did_not_answer_mika() -> None:
    slot = of("Mika").slot
    assert slot is not None
    silent = [party.organisation_id for party in slot.invitees if party.reply is Reply.NO_REPLY]
    assert silent == [KELA]


def test_nothing_can_be_told_of_timo_and_aino() -> None:
    for name, state in (("Timo", ConsentState.REFUSED), ("Aino", ConsentState.WITHDRAWN)):
        file = of(name)
        assert file.consent is not None
        assert file.consent.state(TODAY) is state
        assert file.ground(TODAY) is None
        assert file.slot is None


def test_awkward_names_and_notes_are_told_as_they_are_written() -> None:
    names = {file.client.name for file in files(TODAY)}
    assert {awkward.SHORT_NAME, awkward.APOSTROPHE_NAME, awkward.FOREIGN_NAME, awkward.LONG_NAME} <= names
    texts = {entry.text for file in files(TODAY) for entry in file.entries}
    assert {awkward.MARKED_UP_NOTE, awkward.BROKEN_LINES, awkward.long_note()} <= texts
    assert len(awkward.long_note()) == awkward.LONGEST_NOTE
    assert len(awkward.LONG_WORD) == 400
    assert " " not in awkward.LONG_WORD
    assert of("Marja-Leena").client.born == date(2000, 2, 29)


def test_texts_on_housing_say_nothing_of_sanctions_debts_or_substances() -> None:
    fields = [
        field
        for form in step_forms()
        for field in form.fields
        if field.kind in TEXT_KINDS and field.group is DataGroup.D and not field.own_words
    ]
    texts = [text for file in files(TODAY) for text in answers(file, fields).values() if isinstance(text, str)]
    texts += [action.what for file in files(TODAY) for action in file.actions if of_housing(file, action.who)]
    assert len(texts) > 100
    assert not [(text, stem) for text in texts for stem in STEMS if stem in text.casefold()]


def of_housing(file: CaseFile, party: str) -> bool:
    """Has an action of this party no narrower group of its own."""
    kind, _, reference = party.partition(":")
    worker = file.workers.get(reference) if kind == "worker" else None
    organisation = file.organisations.get((worker.organisation_id or "") if worker else reference)
    return organisation is None or organisation.category not in ROW_GROUP


def test_cases_are_numbered_year_by_year_in_the_order_they_were_opened() -> None:
    told = files(TODAY)
    assert [file.case.opened_on for file in told] == sorted(file.case.opened_on for file in told)
    for year in (2025, 2026):
        numbers = [file.case.number for file in told if file.case.opened_on.year == year]
        assert numbers == [f"{year}-{n:03}" for n in range(1, len(numbers) + 1)]


def test_an_answer_that_no_form_asks_is_a_bug() -> None:
    with pytest.raises(ValueError, match="shoe_size"):
        built(Told(opened=TODAY, client={"name": "Ng", "shoe_size": 43}), "2026-001", surroundings(TODAY))
