"""A page's answers go into a record and come out of it unchanged."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.client import Client
from app.domain.codes import ActionState, Attendance, Owner, Reply, YesNo
from app.domain.form_specs import action, client, group, meeting, organisation, referral, situation, support
from app.domain.form_specs.assessment import CONDITIONS
from app.domain.forms import Field, Kind, Page
from app.domain.ids import ClientId
from app.domain.records import answers_of, replaced
from tests.domain.form_answers import BLANK, FORMS, answers

if TYPE_CHECKING:
    from app.domain.case import Case

PAGES = [
    (owner, page.name, fields)
    for form in FORMS
    for page in form.pages
    for owner in BLANK
    if form.name not in {"withdrawal", "elsewhere"}
    and (fields := tuple(field for field in page.fields if field.owner is owner))
]


def _same(field: Field, given_answer: Any, kept: Any) -> bool:
    if field.kind is Kind.ROWS and isinstance(given_answer, list):
        columns = {column.name: column for column in field.row}
        return [row["id"] for row in kept] == [row["id"] for row in given_answer] and all(
            name == "id" or _same(columns[name], said, row.get(name))
            for row, before in zip(kept, given_answer, strict=True)
            for name, said in before.items()
        )
    return bool(kept == given_answer)


@pytest.mark.parametrize(
    ("owner", "page", "fields"), PAGES, ids=lambda value: value if isinstance(value, str) else ""
)
@settings(
    max_examples=30, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)
@given(data=st.data())
def test_what_a_page_said_is_what_the_record_says(
    owner: Owner, page: str, fields: tuple[Field, ...], data: st.DataObject
) -> None:
    said = data.draw(answers(fields))
    record = replaced(BLANK[owner], fields, said)
    kept = answers_of(record, fields)
    assert all(_same(field, said[field.name], kept.get(field.name)) for field in fields if field.name in said)
    assert replaced(record, fields, kept) == record
    unticked = {field.name: False for field in fields if field.kind is Kind.CHECK}
    emptied = answers_of(replaced(record, fields, {}), fields)
    assert emptied == {**answers_of(BLANK[owner], fields), **unticked}


def test_a_known_answer_is_typed_and_an_unknown_one_lies_beside() -> None:
    fields = situation.SANCTION.fields
    known: Case = replaced(BLANK[Owner.CASE], fields, {"release_day": "2027-03-24", "koevapaus_planned": "yes"})
    assert (known.release_day, known.koevapaus_planned) == (date(2027, 3, 24), YesNo.YES)
    unknown: Case = replaced(known, fields, {"release_day": "not_known", "koevapaus_planned": "withheld"})
    assert (unknown.release_day, unknown.koevapaus_planned) == (None, None)
    assert answers_of(unknown, fields)["release_day"] == "not_known"


def test_a_text_not_known_is_never_printed_as_its_code() -> None:
    fields = situation.SANCTION.fields
    case: Case = replaced(BLANK[Owner.CASE], fields, {"unit": "not_known"})
    assert case.unit == ""
    assert answers_of(case, fields)["unit"] == "not_known"


def test_an_emptied_answer_is_as_in_a_new_record() -> None:
    fields = client.PERSON.fields
    named: Client = replaced(BLANK[Owner.CLIENT], fields, {"name": "Mika", "interpreter": "no"})
    emptied: Client = replaced(named, fields, {"name": ""})
    assert emptied == Client(id=ClientId("client"))


def test_where_a_text_comes_from_goes_with_it() -> None:
    fields = support.APPLICATIONS.fields
    said = {"tried": "Haettu kahdesti.", "tried.source": "document"}
    record = replaced(BLANK[Owner.MAPPING], fields, said)
    assert answers_of(record, fields) == said
    assert answers_of(replaced(record, fields, {}), fields) == {}


def test_replies_and_attendance_are_kept_in_the_same_rows() -> None:
    invited = replaced(
        BLANK[Owner.SLOT], _own(referral.INVITEES), {"invitees": [{"id": "1", "organisation_id": "kela"}]}
    )
    replied = replaced(
        invited, _own(referral.REPLIES), {"invitees": [{"id": "1", "organisation_id": "kela", "reply": "comes"}]}
    )
    row = {"id": "1", "organisation_id": "kela", "attendance": "video", "came": "9:40"}
    held = replaced(replied, _own(meeting.OPENING), {"invitees": [row]})
    (party,) = held.invitees
    assert party.organisation_id == "kela"
    assert (party.reply, party.attendance, party.came) == (Reply.COMES, Attendance.VIDEO, time(9, 40))


def test_the_columns_of_two_pages_over_one_table_are_read_together() -> None:
    slot = replaced(
        BLANK[Owner.SLOT],
        _own(meeting.OPENING),
        {"invitees": [{"id": "1", "organisation_id": "kela", "attendance": "absent"}]},
    )
    fields = (*_own(referral.INVITEES), *_own(meeting.OPENING))
    (row,) = answers_of(slot, fields)["invitees"]
    assert row == {"id": "1", "organisation_id": "kela", "attendance": "absent"}


def test_rows_keep_their_order_and_new_ones_get_a_key() -> None:
    rows = [{"id": "b", "what": "Haastattelu"}, {"what": "Hakemus"}, {"id": "a", "what": "Sopimus"}]
    record = replaced(BLANK[Owner.AGREED], action.ACTIONS.fields, {"actions": rows})
    assert [one.what for one in record.actions] == ["Haastattelu", "Hakemus", "Sopimus"]
    assert len({one.id for one in record.actions}) == 3
    assert {one.state for one in record.actions} == {ActionState.OPEN}


def test_a_condition_nobody_accepted_yet_has_no_answer() -> None:
    said = {"conditions": [{"id": "1", "what": "Viikkokäynti", "set_by": "ina", "accepted": "not_known"}]}
    record = replaced(BLANK[Owner.ASSESSMENT], CONDITIONS.fields, said)
    assert answers_of(record, CONDITIONS.fields)["conditions"] == said["conditions"]


def test_the_usual_weekday_is_a_number_to_the_calendar() -> None:
    record = replaced(BLANK[Owner.GROUP], group.HABITS.fields, {"weekday": "1", "start": "9:00"})
    assert (record.weekday, record.start) == (1, time(9))
    assert answers_of(record, group.HABITS.fields)["weekday"] == "1"


def test_a_box_left_empty_is_no() -> None:
    fields = organisation.FORM.fields
    assert replaced(BLANK[Owner.ORGANISATION], fields, {"name_fi": "Kela"}).active is False


@pytest.mark.parametrize("typed", ["31.2.2027", "ensi viikolla", "2027-02-31"])
def test_a_day_that_cannot_be_read_is_no_day(typed: str) -> None:
    case: Case = replaced(BLANK[Owner.CASE], situation.SANCTION.fields, {"release_day": typed})
    assert case.release_day is None


def _own(page: Page) -> tuple[Field, ...]:
    return tuple(field for field in page.fields if field.owner is Owner.SLOT)
