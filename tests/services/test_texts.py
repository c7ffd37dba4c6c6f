"""The texts that an office may edit: whole as they come, kept in versions, refused by the line that is wrong."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.codes import OfficeText, PaperKind
from app.domain.office_texts import PLACES, SHAPES, MalformedText
from app.services import texts
from app.services.texts import parsed, shipped, typed
from i18n import LANGUAGES, text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.services.session import Session

CONSENT = OfficeText.CONSENT
HEADS = texts.headings(CONSENT, "fi")
WHOLE = "\n".join(f"[{head}]\nTeksti: {head}.\n" for head in HEADS)
LAW = HEADS.index("laki")


@pytest.mark.parametrize("which", OfficeText)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_comes_with_the_program_is_whole(which: OfficeText, language: str) -> None:
    sections = parsed(which, language, shipped(which, language))
    assert tuple(sections) == SHAPES[which].sections
    assert all(section.strip() for section in sections.values())


@pytest.mark.parametrize("which", OfficeText)
def test_both_languages_say_it_in_as_many_paragraphs(which: OfficeText) -> None:
    finnish, swedish = (parsed(which, language, shipped(which, language)) for language in LANGUAGES)
    for name, said in finnish.items():
        assert said.count("\n") == swedish[name].count("\n"), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_places_of_both_languages_are_filled_with_the_same(language: str) -> None:
    assert sorted(PLACES[language].values()) == sorted(PLACES["fi"].values())


def test_an_edited_text_is_read_section_by_section() -> None:
    edited = WHOLE.replace("Teksti: käyttötarkoitus.", "First.  \n\n\n\nSecond,\r\ngoing\u00a0on.")
    assert parsed(CONSENT, "fi", edited)["purpose"] == "First.\n\nSecond,\ngoing on."
    assert parsed(CONSENT, "fi", edited)["law"] == "Teksti: laki."


def test_the_order_of_sections_is_the_forms_not_the_typists() -> None:
    backwards = "\n".join(reversed(WHOLE.split("\n\n")))
    assert tuple(parsed(CONSENT, "fi", backwards)) == SHAPES[CONSENT].sections


def test_the_marks_that_another_program_hides_are_taken_out() -> None:
    assert (
        parsed(CONSENT, "fi", WHOLE.replace("Teksti: laki", "Teks\u00adti\u200b: laki"))["law"] == "Teksti: laki."
    )


@pytest.mark.parametrize(
    ("broken", "line", "words"),
    [
        ("Hei.\n" + WHOLE, 1, "Hei."),
        ("\n\nHei.\n" + WHOLE, 3, "Hei."),
        (WHOLE + "[laki]\nUudestaan.\n", len(HEADS) * 3, "[laki]"),
        (WHOLE.replace("[laki]", "[lait]"), LAW * 3 + 1, "[lait]"),
        (WHOLE.replace("[laki]", "[laki"), LAW * 3 + 1, "[laki"),
        (WHOLE.replace("[laki]", "[laki] ja niin edelleen"), LAW * 3 + 1, "ja niin edelleen"),
        (WHOLE.replace("Teksti: laki.", " "), LAW * 3 + 1, "[laki]"),
        (WHOLE.replace("[laki]\n", ""), len(HEADS) * 3 - 1, "[laki]"),
        (WHOLE.replace("Teksti: laki.", "Puhelin {puhelin."), LAW * 3 + 2, "Puhelin {puhelin."),
        (WHOLE.replace("Teksti: laki.", "Puhelin {faksi}."), LAW * 3 + 2, "{faksi}"),
        (WHOLE.replace("Teksti: laki.", "Sanotaan ”kaikki."), LAW * 3 + 2, "Sanotaan ”kaikki."),
        (WHOLE.replace("Teksti: laki.", "Merkki \x07."), LAW * 3 + 2, "Merkki"),
        (WHOLE.replace("Teksti: laki.", "Pitkä. " * 1500), LAW * 3 + 2, "Pitkä."),
        ("", 1, ""),
    ],
)
def test_a_malformed_text_is_refused_by_its_line(broken: str, line: int, words: str) -> None:
    with pytest.raises(MalformedText) as refused:
        parsed(CONSENT, "fi", broken)
    assert refused.value.line == line
    for language in LANGUAGES:
        said = text(refused.value.message, language)
        assert str(line) in said
        assert words in said


_ANYTHING = st.text(max_size=400)
_LIKELY = st.lists(
    st.one_of(
        st.sampled_from([*(f"[{head}]" for head in HEADS), "", "[x", "{puhelin}", "{", "”"]), st.text(max_size=30)
    )
).map("\n".join)


@settings(max_examples=400, derandomize=True, deadline=None)
@given(typed_in=st.one_of(_ANYTHING, _LIKELY))
def test_whatever_is_typed_is_read_or_refused_by_a_line_that_is_there(typed_in: str) -> None:
    with suppress(MalformedText):
        parsed(CONSENT, "fi", typed_in)
        return
    with pytest.raises(MalformedText) as refused:
        parsed(CONSENT, "fi", typed_in)
    assert 1 <= refused.value.line <= len(typed_in.splitlines()) + 1
    assert text(refused.value.message, "fi")


_WORDS = st.text(st.characters(exclude_characters="[]{}”", exclude_categories=("C", "Z")), min_size=1, max_size=20)
_PARAGRAPHS = st.lists(st.lists(_WORDS, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=3).map(
    "\n\n".join
)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(bodies=st.lists(_PARAGRAPHS, min_size=len(HEADS), max_size=len(HEADS)))
def test_what_is_kept_is_typed_and_read_the_same(bodies: list[str]) -> None:
    sections: Mapping[str, str] = dict(zip(SHAPES[CONSENT].sections, bodies, strict=True))
    assert dict(parsed(CONSENT, "fi", typed(CONSENT, "fi", sections))) == sections


def test_a_change_is_the_next_version_and_the_first_stays(session: Session) -> None:
    before = texts.of_paper(session, PaperKind.CONSENT_FORM, "fi")
    edited = shipped(CONSENT, "fi").replace("Suostumus on vapaaehtoinen.", "Suostumus on aina vapaaehtoinen.")
    assert texts.save(session, CONSENT, {"fi": edited, "sv": shipped(CONSENT, "sv")}) == ("fi",)
    assert "aina vapaaehtoinen" in texts.of_paper(session, PaperKind.CONSENT_FORM, "fi")["voluntary"]
    newest, first = texts.versions(session, CONSENT, "fi")
    assert (newest.number, first.number) == (2, 1)
    assert first.sections["voluntary"] == before["voluntary"]
    assert newest.kept_by == session.worker_name
    assert [version.number for version in texts.versions(session, CONSENT, "sv")] == [1]


def test_what_came_with_the_program_can_be_taken_again_as_a_new_version(session: Session) -> None:
    edited = shipped(CONSENT, "fi").replace("vapaaehtoinen", "aivan vapaaehtoinen")
    texts.save(session, CONSENT, {"fi": edited})
    texts.save(session, CONSENT, {"fi": shipped(CONSENT, "fi")})
    versions = texts.versions(session, CONSENT, "fi")
    assert [version.number for version in versions] == [3, 2, 1]
    assert dict(versions[0].sections) == dict(versions[2].sections)


def test_a_broken_text_is_kept_as_a_draft_alone_and_nothing_is_printed_of_it(session: Session) -> None:
    broken = shipped(CONSENT, "fi").replace("[laki]", "[lakki]")
    texts.keep_draft(session, CONSENT, "fi", broken)
    with pytest.raises(MalformedText):
        texts.save(session, CONSENT, {"sv": shipped(CONSENT, "sv") + "Mer.\n", "fi": broken})
    assert texts.draft(session, CONSENT, "fi") == broken
    assert [len(texts.versions(session, CONSENT, language)) for language in LANGUAGES] == [1, 1]
    texts.save(session, CONSENT, {"fi": broken.replace("[lakki]", "[laki]")})
    assert texts.draft(session, CONSENT, "fi") is None


def test_the_offices_details_are_filled_in(session: Session) -> None:
    with session.unit_of_work() as work:
        office = work.office.only()
    notice = texts.of_paper(session, PaperKind.PRIVACY_NOTICE, "fi")
    assert (office.name_fi or office.name_sv) in notice["rights"]
    assert "{" not in "".join(notice.values())


def test_a_paper_without_an_editable_text_has_none(session: Session) -> None:
    assert texts.of_paper(session, PaperKind.MEMO, "fi") == {}
