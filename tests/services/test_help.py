"""The help: told of every screen there is, alike in both languages, and found by what a person types."""

from __future__ import annotations

import re

import pytest

from app.domain.codes import Step
from app.domain.form_specs import form, step_forms
from app.services.help import CHAPTERS, SECTIONS, found, parsed, topic, topics
from i18n import LANGUAGES, text
from ui.places import SCREENS, STEP

PAGES = [(step, page.name) for step in Step for page in form(step).pages]
# the acts, as domain.md names them; a number that is none of these was invented
ACTS = {
    "527/2007", "417/2007", "423/2003", "434/2003", "621/1999", "703/2023", "831/1994", "906/2019",
    "1050/2018", "1054/2018", "1301/2014", "1301/2021",
}  # fmt: skip
PLAIN = {
    "three dots for an ellipsis": r"\.\.\.",
    "two spaces": r" {2}",
    "a space before a mark": r" [.,;:!?](?!\S)",
    "a straight quote": r"[\"']",
    "a hyphen for a dash": r" - |\d-\d",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", [name for name in SCREENS if name != STEP])
def test_every_screen_has_its_help(screen: str, language: str) -> None:
    assert screen in topics(language), "write what this place is for in resources/help"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", Step)
def test_every_step_tells_what_it_is_for_and_what_the_law_asks(step: Step, language: str) -> None:
    told = topics(language)[step]
    assert told.purpose
    assert [name for name, _ in told.sections] == ["law", "write", "not"]


@pytest.mark.parametrize(("step", "page"), PAGES)
def test_a_page_has_its_own_help_or_its_steps(step: Step, page: str) -> None:
    shown = topic("fi", f"{step}.{page}")
    assert shown.key in {f"{step}.{page}", step}


def test_no_help_is_left_of_a_page_that_is_gone() -> None:
    pages = {f"{spec.step}.{page.name}" for spec in step_forms() for page in spec.pages}
    known = {*SCREENS, *Step, *pages, "welcome", "first_start"} - {STEP}
    assert set(topics("fi")) - known == set()


def test_both_languages_say_the_same_in_the_same_order() -> None:
    def outline(language: str) -> list[object]:
        return [
            (one.key, len(one.purpose), [(name, len(items)) for name, items in one.sections])
            for one in topics(language).values()
        ]

    assert outline("fi") == outline("sv")


def test_the_handbook_goes_from_the_start_through_the_steps() -> None:
    order = [key for key in topics("fi") if key in set(CHAPTERS)]
    assert order == list(Step)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_topic_is_short_enough_to_be_read(language: str) -> None:
    long = {one.key: n for one in topics(language).values() if (n := len(" ".join(one.words()).split())) > 160}
    assert long == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_known_acts_are_named(language: str) -> None:
    named = {act for one in topics(language).values() for said in one.words() for act in _acts(said)}
    assert named - ACTS == set()


def _acts(said: str) -> list[str]:
    return re.findall(r"\d{3,4}/\d{4}", said)


def test_both_languages_name_the_same_acts() -> None:
    for fi, sv in zip(topics("fi").values(), topics("sv").values(), strict=True):
        assert sorted(_acts(" ".join(fi.words()))) == sorted(_acts(" ".join(sv.words()))), fi.key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fault", PLAIN)
def test_nothing_is_carelessly_typed(language: str, fault: str) -> None:
    said = [words for one in topics(language).values() for words in one.words()]
    assert [words for words in said if re.search(PLAIN[fault], words)] == []
    assert [words for words in said if words[-1] not in ".?”!"] == []


def test_every_section_is_used() -> None:
    assert {name for one in topics("fi").values() for name, _ in one.sections} == set(SECTIONS)


@pytest.mark.parametrize(
    ("language", "typed", "first"),
    [
        ("fi", "luottotiedot", "meeting.credit"),
        ("fi", "LUOTTOT", "meeting.credit"),
        ("fi", "ensimmäisen yön", "assessment.plan_b"),
        ("fi", "kalent", "calendar"),
        ("sv", "kreditupp", "meeting.credit"),
        ("sv", "första natten", "assessment.plan_b"),
    ],
)
def test_a_topic_is_found_by_its_name_or_the_beginning_of_it(language: str, typed: str, first: str) -> None:
    assert found(language, typed)[0].key == first


def test_a_topic_is_found_by_what_it_tells() -> None:
    told = [one.key for one in found("fi", "906/2019 14 §")]
    assert "referral" in told
    assert "home" not in told


@pytest.mark.parametrize("typed", ["", "  ", "zzz"])
def test_nothing_is_found_by_nothing(typed: str) -> None:
    assert found("fi", typed) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_are_the_windows_own(language: str) -> None:
    assert [one.key for one in topics(language).values() if not text(one.title, language)] == []


def test_another_language_reads_the_finnish() -> None:
    assert topics("en") == topics("fi")


@pytest.mark.parametrize("wrong", ["text", "[a]\n# unknown", "[a]\n- item", "[a]\n# do\nparagraph", "# do"])
def test_a_line_that_is_no_part_is_named(wrong: str) -> None:
    with pytest.raises(ValueError, match=f"line {len(wrong.splitlines())} "):
        parsed(wrong)
