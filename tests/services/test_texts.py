"""The texts of the consent form are whole in both languages; a malformed one is refused by its line."""

from __future__ import annotations

import pytest

from app.services.texts import SECTIONS, MalformedText, parsed, texts
from i18n import LANGUAGES, text

WHOLE = "\n".join(f"[{section}]\nText of {section}.\n" for section in SECTIONS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_is_there(language: str) -> None:
    sections = texts(language)
    assert tuple(sections) == SECTIONS
    assert all(section.strip() for section in sections.values())


@pytest.mark.parametrize("section", SECTIONS)
def test_both_languages_say_it_in_as_many_paragraphs(section: str) -> None:
    finnish, swedish = (texts(language)[section] for language in LANGUAGES)
    assert finnish.count("\n\n") == swedish.count("\n\n")


def test_an_edited_text_is_read_section_by_section() -> None:
    edited = WHOLE.replace("Text of purpose.", "First.  \n\n\n\nSecond,\ngoing on.")
    assert parsed(edited)["purpose"] == "First.\n\nSecond,\ngoing on."
    assert parsed(edited)["law"] == "Text of law."


def test_the_order_of_sections_is_the_forms_not_the_files() -> None:
    backwards = "\n".join(reversed(WHOLE.split("\n\n")))
    assert tuple(parsed(backwards)) == SECTIONS


@pytest.mark.parametrize(
    ("broken", "line"),
    [
        ("Hello.\n" + WHOLE, 1),
        ("\n\nHello.\n" + WHOLE, 3),
        (WHOLE + "[purpose]\nAgain.\n", len(SECTIONS) * 3),
        (WHOLE.replace("[law]", "[laws]"), SECTIONS.index("law") * 3 + 1),
        (WHOLE.replace("[law]", "[law"), SECTIONS.index("law") * 3 + 1),
        (WHOLE.replace("[law]", "[law] and so on"), SECTIONS.index("law") * 3 + 1),
    ],
)
def test_a_malformed_text_is_refused_by_its_line(broken: str, line: int) -> None:
    with pytest.raises(MalformedText) as refused:
        parsed(broken)
    assert refused.value.line == line
    assert str(line) in text(refused.value.message, "fi")


@pytest.mark.parametrize("lacking", [WHOLE.replace("Text of rights.", " "), WHOLE.replace("[rights]\n", "")])
def test_a_section_without_text_is_refused_by_its_name(lacking: str) -> None:
    with pytest.raises(MalformedText) as refused:
        parsed(lacking)
    assert "[rights]" in text(refused.value.message, "sv")
