"""The forms ask what the field asks, and every answer has the group of data it belongs to."""

from __future__ import annotations

from dataclasses import fields as record_fields
from typing import TYPE_CHECKING

import pytest

from app.domain.codes import DataGroup, Extent, Owner, Reader, Step, SupportDomain, Theme
from app.domain.form_specs import form, step_forms
from app.domain.forms import Field, FormSpec, Kind, Page
from i18n import LANGUAGES, text
from tests.domain.form_answers import BLANK, FORMS, person_or_office

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 7  # questions a page shows before anything is answered

# disclosure.md, "Group of each field": the letter, and the minimum where the field is within it
GROUPS = {
    "A": "born municipality address phone email guardian contact household children pets in_order",
    "A minimum": "name language other_language interpreter household_size",
    "B": "release_day release_certainty koevapaus_planned koevapaus_start next_review",
    "B minimum": "day start end",
    "C": "sanction unit imprisonment_began",
    "D": "housing_now keep_until lodging_ends lodging_reason homelessness homeless_since own_wish applications "
    "tried present_text dwellings earlier_text skill_cleaning skills_text not_wanted wishes_text question plan_b "
    "consensus consensus_text stand stand_text dwelling_address landlord client_voice support_housing "
    "support_daily_life",
    "D minimum": "wished_town wished_form rent_ceiling form_first form_second",
    "E": "income arrears_sum creditor enforcement disturbances evicted_on arrears_text credit_text support_money",
    "E minimum": "arrears payment_plan credit",
    "F": "substance_use substances_text support_substances support_mental_health support_health",
    "F minimum": "substance_free",
    "G": "services support_text amount supports support_relations support_work support_digital",
    "H": "future_when",
    "H minimum": "future_sentence",
    "I": "area_limit",
    "office": "non_disclosure coordinator_note private_note received_on channel mapper mapper_unit mapped_on "
    "preparation corrections end_reason closed_on other_matters",
    "person": "day_keys day_ride day_medicines day_money day_first_meeting exclusions",
}
EXPECTED = [
    (name, DataGroup(key.split()[0]), Extent.MINIMUM if key.endswith("minimum") else Extent.FULL)
    for key, names in GROUPS.items()
    for name in names.split()
]


def _pages() -> Iterator[tuple[FormSpec, Page]]:
    return ((spec, page) for spec in FORMS for page in spec.pages)


def _fields() -> Iterator[Field]:
    for _, page in _pages():
        for field in page.fields:
            yield field
            yield from field.row


STEP_FIELDS = {
    field.name: field for spec in step_forms() for field in spec.fields if spec.step is not Step.CONSENT
}
STEP_FIELDS |= {
    field.name: field
    for field in form(Step.CONSENT).fields
    if field.owner is Owner.CONSENT and field.name not in STEP_FIELDS
}


@pytest.mark.parametrize(("name", "group", "least"), EXPECTED, ids=str)
def test_a_field_is_in_the_group_that_disclosure_says(name: str, group: DataGroup, least: Extent) -> None:
    field = STEP_FIELDS[name]
    assert (field.group, field.least) == (group, least)


@pytest.mark.parametrize(
    ("page", "name", "code", "group"),
    [
        ("housing", "homelessness", "V4", DataGroup.C),
        ("housing", "lodging_reason", "eviction", DataGroup.E),
        ("wishes", "wished_form", "substance_free", DataGroup.F),
        ("wishes", "wished_form", "rehabilitation_first", DataGroup.F),
        ("form", "form_first", "rehabilitative", DataGroup.F),
        ("form", "form_second", "substance_free", DataGroup.F),
        ("meeting", "place", "prison", DataGroup.C),
    ],
)
def test_an_answer_that_tells_more_than_its_question_belongs_elsewhere(
    page: str, name: str, code: str, group: DataGroup
) -> None:
    asking = [field for _, one in _pages() if one.name == page for field in one.fields if field.name == name]
    assert asking
    assert all(field.group_in({name: code}) is group is not field.group_in({}) for field in asking)


def test_why_a_home_ended_may_tell_of_debts_or_of_prison() -> None:
    (ended,) = [field for field in STEP_FIELDS["dwellings"].row if field.name == "end_reason"]
    told = {code: ended.group_in({"end_reason": code}).value for code in ended.options or ()}
    assert told == {
        "move": "D",
        "prison": "C",
        "eviction": "E",
        "separation": "D",
        "rescission": "E",
        "other": "D",
    }


def test_the_nine_domains_of_support_are_asked_once_each() -> None:
    levels = [field.name for field in form(Step.MAPPING).fields if field.name.startswith("support_")]
    assert sorted(levels) == sorted(f"support_{domain}" for domain in SupportDomain)


def test_the_meeting_has_a_page_for_each_theme_in_the_order_of_the_agenda() -> None:
    names = [page.name for page in form(Step.MEETING).pages]
    assert [name for name in names if name in set(Theme)] == list(Theme)


@pytest.mark.parametrize("spec", FORMS, ids=lambda spec: spec.name)
def test_a_form_asks_nothing_twice_on_a_page_and_no_page_is_too_long(spec: FormSpec) -> None:
    assert len({page.name for page in spec.pages}) == len(spec.pages)
    for page in spec.pages:
        names = [field.name for field in page.fields]
        assert len(set(names)) == len(names)
        assert len([field for field in page.fields if field.when is None]) <= MOST
        assert all(field.when is None or field.when[0] in names for field in page.fields)
        assert all(field.after is None or field.after in names for field in page.fields)


def test_a_question_asked_in_two_places_is_the_same_question() -> None:
    seen: dict[tuple[Owner, str], Field] = {}
    for _, page in _pages():
        for field in page.fields:
            first = seen.setdefault((field.owner, field.name), field)
            assert (
                (first.kind, first.group, first.least, first.options, first.label)
                == (
                    field.kind,
                    field.group,
                    field.least,
                    field.options,
                    field.label,
                )
                or field.kind is Kind.ROWS
                or field.name in {"organisation_id", "reason", "group"}
            )


@pytest.mark.parametrize(
    "field", [f for f in _fields() if f.kind is Kind.LONG_TEXT and f.about_client], ids=lambda f: f.name
)
def test_a_free_text_about_the_client_says_whence_it_is(field: Field) -> None:
    assert field.sourced or field.own_words or field.name == "plan_b"


def test_own_words_other_matters_and_dissent_go_out_only_where_ticked() -> None:
    ticked = {field.name for field in _fields() if field.ticked}
    assert ticked == {"own_wish", "client_voice", "other_matters", "what"}
    dissent = next(field for field in STEP_FIELDS["dissents"].row if field.name == "what")
    assert dissent.ticked


def test_nobody_is_asked_for_an_offence_a_diagnosis_or_a_risk() -> None:
    for field in _fields():
        asked = text(field.label, "en").lower()
        assert not any(word in asked for word in ("offence", "crime", "diagnos", "risk", "ethnic", "religion"))


def test_what_no_partner_gets_is_read_by_no_partners_paper() -> None:
    partners = {Reader.ADVANCE_SHEET, Reader.INVITATION}
    for field in _fields():
        if person_or_office(field.group):
            assert not field.used_by & partners, field.name


def test_a_record_that_keeps_no_loose_answers_has_an_attribute_for_each_field() -> None:
    for spec in step_forms():
        for field in spec.fields:
            names = {attribute.name for attribute in record_fields(BLANK[field.owner])}
            assert field.name in names or "answers" in names, field.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_hint_and_title_is_said_in_both_languages(language: str) -> None:
    said = [spec.title for spec in FORMS]
    said += [words for _, page in _pages() for words in (page.title, page.lead) if words]
    said += [words for f in _fields() for words in (f.label, f.hint, f.do_not_write) if words]
    same = {"Teams", "Partner", "Person", "Organisation", "Service", "Text", "{letter} {group}"}
    assert [words.id for words in said if text(words, language) == words.id and words.id not in same] == []


def test_a_labels_words_on_a_partners_paper_never_tell_of_a_sanction() -> None:
    telling = ("vapautu", "koevapau", "vank", "vang", "rangaistu", "friges", "frigiv", "fängelse", "straff")
    for field in _fields():
        if field.group in {DataGroup.A, DataGroup.D, DataGroup.E, DataGroup.F, DataGroup.G, DataGroup.I}:
            said = " ".join(text(field.label, language) for language in LANGUAGES).lower()
            assert not any(stem in said for stem in telling), field.name
