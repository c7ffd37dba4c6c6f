"""The papers of a case as they are: shortest, longest and as they mostly are, in both languages."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import page
import pytest
from pypdf import PdfReader

from app.documents import build
from app.domain.codes import Category, Law, PaperKind
from app.domain.consent import ConsentRow
from app.domain.disclosure import NoGround, cut
from app.domain.disclosure_defaults import defaults
from app.domain.grounds import fixed
from app.domain.makers import NAMELESS
from app.domain.meeting import Invitee
from app.domain.recipients import copies_of
from app.practice.cases import practice_files
from tests.documents.papers.conftest import FALSE_ALARM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.case_file import CaseFile
    from app.domain.released import Released

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
KINDS = (
    PaperKind.REFERRAL_SHEET,
    PaperKind.INVITATION,
    PaperKind.LANDLORD_SUMMARY,
    PaperKind.SOCIAL_CONTACT,
)
LONG = "Itämerensuomalaisten asumisoikeusyhdistysten keskusliiton Itälän alueellinen vuokranvälitystoimisto Oy"
FEWEST = 3  # lines that a last page has at least below its head


def papers(file: CaseFile, kind: PaperKind) -> Iterator[Released]:
    for one in copies_of(file, kind, TODAY):
        if one.ground is None and kind not in NAMELESS:
            continue
        for language in ("fi", "sv"):
            try:
                yield cut(file, one.recipient, one.ground, TODAY, language=language, now=NOW, kind=kind)
            except NoGround:
                continue


def mikas() -> CaseFile:
    return next(file for file in practice_files(TODAY) if file.client.name.startswith("Mika"))


def longest() -> CaseFile:
    """Mika's case with long names everywhere, and texts that go on for pages."""
    file = mikas()
    assert file.referral is not None
    parties = {key: replace(one, name_fi=LONG, name_sv=LONG) for key, one in file.organisations.items()}
    workers = {key: replace(one, name="Anna-Kaarina Hämäläinen-Karjalainen") for key, one in file.workers.items()}
    link = f"https://video.example/{'a1' * 70}"
    meetings = {key: replace(one, video_link=link) for key, one in file.meetings.items()}
    everyone = tuple(
        ConsentRow(organisation_id=one.id, extents=tuple(defaults(Category.SOCIAL_WORK).items()))
        for one in file.organisations.values()
    )
    return replace(
        file,
        client=replace(file.client, name="Karl-Gustaf Mikael Aleksanteri Lindström-Väänänen-Wahlroos"),
        consents=(replace(file.consents[-1], rows=everyone),),
        referral=replace(file.referral, question="Millainen asunto ja tuki sopisi, ja kuka auttaa? " * 60),
        organisations=parties,
        workers=workers,
        meetings=meetings,
    )


def shortest() -> CaseFile:
    """A case of which a name is known, and that social work may be told of it."""
    file = mikas()
    social = next(one for one in file.organisations.values() if one.category is Category.SOCIAL_WORK)
    landlord = next(one for one in file.organisations.values() if one.category is Category.LANDLORD)
    ground = replace(fixed(file, Law.SOCIAL_SERVICES, TODAY, social.id), reason="Syy.", recorded_by="P")
    other = replace(ground, id="other", law=Law.OTHER, organisation_id=landlord.id, section="1 §")
    slot = file.slots[-1]
    return replace(
        file,
        client=replace(type(file.client)(id=file.client.id), name="Å"),
        case=replace(
            type(file.case)(
                id=file.case.id,
                client_id=file.client.id,
                number="2026-014",
                group_id=file.group.id,
                opened_on=TODAY,
            )
        ),
        mapping=None,
        consents=(),
        grounds=(ground, other),
        referral=None,
        slots=(
            replace(
                slot, invitees=(Invitee(id="1", organisation_id=landlord.id),), start=None, end=None, answers={}
            ),
        ),
        meetings={},
        assessment=None,
        actions=(),
    )


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("make", [mikas, longest, shortest])
def test_keeps_the_standards_and_lacks_no_letter(make: object, kind: PaperKind) -> None:
    made = list(papers(make(), kind))  # type: ignore[operator]
    assert made
    for released in made:
        paper = build(released)
        assert paper.replaced == ()
        for profile in ("ua1", "2a"):
            failures = page.validate_pdf_bytes(paper.pdf, profile=profile).failures
            assert [one for one in failures if one.rule_id != FALSE_ALARM] == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_is_left_with_a_line_or_two(kind: PaperKind) -> None:
    for file in (mikas(), longest(), shortest()):
        for released in papers(file, kind):
            made = build(released)
            if made.pages > 1:
                reader = PdfReader(io.BytesIO(made.pdf))
                repeated = set(reader.pages[0].extract_text().split("\n"))
                last = [one for one in reader.pages[-1].extract_text().split("\n") if one not in repeated]
                assert len(last) >= FEWEST, (file.case.number, released.language, last)
