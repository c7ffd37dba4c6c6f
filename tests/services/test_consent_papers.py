"""The consent form holds all that domain.md §2 step 2 asks, on one sheet, in words or with fields to fill in."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import page
import pikepdf
import pypdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.documents import build
from app.domain.codes import Category, DataGroup, Extent, GivenBy, Language, OwnCopy, Presence, YesNo
from app.domain.consent import CONSENTED, Consent, ConsentRow
from app.domain.ids import ConsentId, OrganisationId
from app.domain.labels import label
from app.domain.organisation import Organisation
from app.domain.released import Paragraph, Table
from app.services import consent_papers, papers
from app.services.preview import page_image
from i18n import text
from tests.documents.papers.conftest import FALSE_ALARM
from tests.documents.reading import read
from tests.domain.case_files import random_file

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.released import Released
    from app.services.papers import MadePaper
    from app.services.session import Session

MOST = 10
NAMES = [
    ("Itälän hyvinvointialue, mielenterveys- ja päihdepalvelut", "Välfärdsområdet i Itälä, mentalvård"),
    ("Itälän yhdyskuntaseuraamustoimisto", "Byrån för samhällspåföljder i Itälä"),
    ("Tuetun asumisen järjestö Kotiranta ry", "Stödboendeföreningen Kotiranta rf"),
]
ORGANISATIONS = {
    OrganisationId(f"org-{n}"): Organisation(
        id=OrganisationId(f"org-{n}"),
        name_fi=NAMES[n % 3][0],
        name_sv=NAMES[n % 3][1],
        category=Category.OTHER_SUPPORT,
    )
    for n in range(MOST)
}
GUARDIAN = "Maija Mallikas"
LIMITS = "Veljelleni ei saa kertoa mitään, eikä vanhalle vuokranantajalleni. " * 2
WANTED = {
    "fi": "Rekisterinpitäjä|Mihin tietoja käytetään|Saa pyytää|Videoyhteydellä|Kyllä: sisko|Postitse|"
    "Ei veljelleni.|☑ Luettu ääneen|Voimassa asti|Peruuttamisen|tietosuojavaltuutetun|vapaaehtoinen|24 kuukautta|"
    "Paikka ja päiväys|Allekirjoitus|Nimenselvennys|Suostumuksen vastaanottaja|Lomakkeen teksti versio 1",
    "sv": "Personuppgiftsansvarig|Vad uppgifterna används till|Får begäras|Via video|Ja: sisko|Per post|"
    "Ei veljelleni.|☑ Uppläst|Gäller till och med|återkallandet|dataombudsmannen|frivilligt|24 månader|"
    "Ort och datum|Underskrift|Namnförtydligande|Samtycket mottaget av|Blankettens text version 1",
}
shared = settings(deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])


def rows(count: int, every: int = 2) -> tuple[ConsentRow, ...]:
    """Rows that name every group, some of them in full and some at the minimum."""
    return tuple(
        ConsentRow(
            organisation_id=key,
            extents=tuple(
                (group, Extent.MINIMUM if (n + place) % every else Extent.FULL)
                for place, group in enumerate(CONSENTED)
            ),
            asked_from=True,
        )
        for n, key in enumerate(list(ORGANISATIONS)[:count])
    )


def file_with(*consents: Consent, language: str = "fi") -> CaseFile:
    made = random_file(1)
    client = replace(made.client, name="Mika Väänänen", answers={**made.client.answers, "guardian": GUARDIAN})
    return replace(
        made,
        client=replace(client, language=Language(language)),
        consents=consents,
        organisations={**made.organisations, **{str(key): one for key, one in ORGANISATIONS.items()}},
    )


def consent(*given_rows: ConsentRow, **more: object) -> Consent:
    return Consent(id=ConsentId("c1"), case_id=random_file(1).case.id, rows=given_rows, **more)  # type: ignore[arg-type]


def made(session: Session, file: CaseFile, *, fillable: bool = False) -> MadePaper:
    return papers.make(consent_papers.consent_form(session, file, fillable=fillable))


def words(released: Released) -> str:
    return " ".join(read(build(released).pdf).words)


def sound(pdf: bytes) -> bool:
    reports = (page.validate_pdf_bytes(pdf, profile=profile) for profile in ("ua1", "2a"))
    return not [one.rule_id for report in reports for one in report.failures if one.rule_id != FALSE_ALARM]


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("by", [GivenBy.CLIENT, GivenBy.GUARDIAN])
@pytest.mark.parametrize("count", [0, 1, 6, MOST])
@pytest.mark.parametrize("fillable", [False, True])
def test_the_form_is_one_sheet(session: Session, language: str, by: GivenBy, count: int, fillable: bool) -> None:  # noqa: FBT001
    unanswered = consent(*rows(count), given_by=by, language=Language(language), answers={"exclusions": LIMITS})
    paper = made(session, file_with(unanswered, language=language), fillable=fillable).paper
    assert paper.pages <= 2
    assert sound(paper.pdf)


@shared
@given(st.data())
def test_whatever_is_chosen_fits_on_one_sheet(session: Session, data: st.DataObject) -> None:
    extents = st.fixed_dictionaries({group: st.sampled_from(Extent) for group in CONSENTED})
    chosen = tuple(
        ConsentRow(organisation_id=key, extents=tuple(data.draw(extents).items()), asked_from=True)
        for key in list(ORGANISATIONS)[: data.draw(st.integers(0, MOST))]
    )
    language = data.draw(st.sampled_from(["fi", "sv"]))
    file = file_with(consent(*chosen, language=Language(language)), language=language)
    assert made(session, file).paper.pages <= 2


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_all_that_the_form_must_say_is_said(session: Session, language: str) -> None:
    t = language
    signed = consent(
        *rows(2),
        language=Language(language),
        valid_until=session.clock.today() + timedelta(days=300),
        answers={
            "presence_wish": str(Presence.VIDEO),
            "close_person_allowed": str(YesNo.YES),
            "close_person": "sisko",
            "own_copy": str(OwnCopy.POST),
            "help": ["read_aloud"],
            "exclusions": "Ei veljelleni.",
        },
    )
    released = made(session, file_with(signed, language=language)).order.released
    said = words(released)
    for group in CONSENTED:
        assert text(label(group), t) in said
    for name in (NAMES[0], NAMES[1]):
        assert name[t == "sv"].split()[0] in said
    for one in WANTED[t].split("|"):
        assert one in said, one


def test_the_form_is_in_the_language_asked_for_it(session: Session) -> None:
    file = file_with(consent(*rows(1), language=Language.SV), language="fi")
    assert made(session, file).order.released.language == "sv"
    other = file_with(consent(*rows(1), language=Language.OTHER), language="fi")
    assert made(session, other).order.released.language == "fi"


def test_a_guardian_signs_in_place_of_the_client(session: Session) -> None:
    own = words(made(session, file_with(consent(*rows(1), given_by=GivenBy.CLIENT))).order.released)
    by = words(made(session, file_with(consent(*rows(1), given_by=GivenBy.GUARDIAN))).order.released)
    assert "dunvalvoja" not in own
    assert f"Edunvalvoja {GUARDIAN}" in by
    assert "Edunvalvojan allekirjoitus" in by
    assert "”Sinä” tarkoittaa tässä lomakkeessa asiakasta." in by


def test_few_organisations_stand_in_words_and_many_in_boxes(session: Session) -> None:
    def tables(count: int) -> list[Table]:
        parts = made(session, file_with(consent(*rows(count)))).order.released.parts
        return [block for part in parts for block in part.blocks if isinstance(block, Table)]

    (few,), (many,) = tables(2), tables(MOST)
    assert all(not isinstance(cell, tuple) for row in few.rows for cell in row)
    assert len(many.rows) == MOST
    ticks = [tick for row in many.rows for cell in row if isinstance(cell, tuple) for tick in cell]
    assert sum(tick.ticked for tick in ticks) == MOST * (len(CONSENTED) + 1)


# Fields


def fields_of(pdf: bytes) -> dict[str, pypdf.generic.Field]:
    return dict(pypdf.PdfReader(io.BytesIO(pdf)).get_fields() or {})


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_choice_is_a_named_field_that_says_what_it_asks(session: Session, language: str) -> None:
    paper = made(session, file_with(consent(*rows(2), language=Language(language))), fillable=True).paper
    found = fields_of(paper.pdf)
    for n in (1, 2):
        assert f"asked_{n}" in found
        for group in CONSENTED:
            assert {f"{group}_full_{n}", f"{group}_minimum_{n}"} <= set(found)
    assert {"valid_until", "signed_at", "signature", "signed_by", "received_by", "presence_wish_1"} <= set(found)
    assert str(found["signature"]["/FT"]) == "/Sig"
    asks = str(found["D_full_1"]["/TU"])
    assert asks == (f"{NAMES[0][0]}: Asuminen, Kaikki" if language == "fi" else f"{NAMES[0][1]}: Boende, Allt")
    assert all(field["/TU"] for field in found.values())


def test_fields_are_in_the_tree_in_the_order_they_are_read(session: Session) -> None:
    paper = made(session, file_with(consent(*rows(3))), fillable=True).paper
    with pikepdf.open(io.BytesIO(paper.pdf)) as pdf:
        by_page = [[str(one.T) for one in sheet.obj.get("/Annots", [])] for sheet in pdf.pages]
        assert all(str(sheet.obj.Tabs) == "/S" for sheet in pdf.pages)
        assert "/NeedAppearances" not in pdf.Root.AcroForm
        named = [name for names in by_page for name in names]
        in_tree: list[str] = []

        def walk(elem: pikepdf.Object) -> None:
            kids = elem.get("/K", pikepdf.Array())
            for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
                if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid:
                    assert str(elem.S) == "/Form"
                    in_tree.append(str(kid.Obj.T))
                elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                    walk(kid)

        walk(pdf.Root.StructTreeRoot.K)
    assert named == in_tree
    assert len(set(named)) == len(named)


def test_what_was_chosen_is_ticked_from_the_start(session: Session) -> None:
    row = ConsentRow(
        organisation_id=OrganisationId("org-0"),
        extents=((DataGroup.D, Extent.FULL), (DataGroup.A, Extent.MINIMUM)),
    )
    file = file_with(consent(row, answers={"presence_wish": str(Presence.VIDEO)}))
    found = fields_of(made(session, file, fillable=True).paper.pdf)
    ticked = {name for name, field in found.items() if field.value == "/Yes"}
    assert ticked == {"D_full_1", "A_minimum_1", "presence_wish_2"}


def test_the_form_can_be_filled_in_and_read_again(session: Session) -> None:
    pdf = made(session, file_with(consent(*rows(1))), fillable=True).paper.pdf
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf))
    typed = {"signed_by": "Äijä Öhman", "valid_until": "1.6.2027", "A_full_1": "/Yes", "A_minimum_1": "/Off"}
    for sheet in writer.pages:
        writer.update_page_form_field_values(sheet, typed, auto_regenerate=False)
    out = io.BytesIO()
    writer.write(out)
    found = fields_of(out.getvalue())
    assert {name: found[name].value for name in typed} == typed
    with pypdfium2.PdfDocument(out.getvalue()) as document:
        document.init_forms()
        shown = document[len(document) - 1].render(scale=2).to_pil().tobytes()
    with pypdfium2.PdfDocument(pdf) as document:
        document.init_forms()
        assert document[len(document) - 1].render(scale=2).to_pil().tobytes() != shown


def test_what_is_typed_has_every_letter_of_the_two_languages(session: Session) -> None:
    pdf = made(session, file_with(consent()), fillable=True).paper.pdf
    with pikepdf.open(io.BytesIO(pdf)) as file:
        font = file.Root.AcroForm.DR.Font.Body
        assert str(font.Encoding) == "/WinAnsiEncoding"
        widths = [int(one) for one in font.Widths]
        assert all(widths["åäöÅÄÖšžé€–".encode("cp1252")[n] - 32] > 100 for n in range(11))
        assert "/FontFile2" in font.FontDescriptor


def test_the_preview_draws_the_fields(session: Session) -> None:
    row = ConsentRow(organisation_id=OrganisationId("org-0"), extents=((DataGroup.D, Extent.FULL),))
    ticked = made(session, file_with(consent(row)), fillable=True).paper.pdf
    empty = made(session, file_with(consent(replace(row, extents=()))), fillable=True).paper.pdf
    assert page_image(ticked, 0, 72).data != page_image(empty, 0, 72).data


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("fillable", [False, True])
def test_the_blank_form_holds_nothing_of_any_case(session: Session, language: str, fillable: bool) -> None:  # noqa: FBT001
    released = consent_papers.blank(session, language, fillable=fillable)
    paper = build(released)
    assert paper.pages == 2
    assert sound(paper.pdf)
    assert released.case_number == ""
    assert released.secrecy == ()
    assert bool(fields_of(paper.pdf)) is fillable
    assert any(isinstance(block, Paragraph) for part in released.parts for block in part.blocks)
    if fillable:
        assert {"client", "organisation_1", "organisation_8", "exclusions"} <= set(fields_of(paper.pdf))


# Additions
