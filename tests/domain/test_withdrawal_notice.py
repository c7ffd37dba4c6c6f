"""The notice of a withdrawal: what its reader holds already, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from app.domain.codes import (
    DataGroup,
    Law,
    RecipientKind,
    YesNo,
)
from app.domain.disclosure import NoGround, Recipient, cut
from app.domain.grounds import fixed
from app.domain.makers import MAKERS, NAMELESS
from app.services.frozen_papers import dump, load
from tests.domain.case_files import OFFICE, ORGANISATIONS, TODAY, WORKERS
from tests.domain.papers import said
from tests.domain.test_withdrawals import (
    KELA,
    LANDLORD,
    NOTICE,
    NOW,
    SOCIAL,
    WHOLE,
    case,
    notice,
)

if TYPE_CHECKING:
    from app.domain.ids import OrganisationId


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", ("Mitä on peruutettu", "24.11.2026", "Muistio", "20.11.2026", "21.11.2026", "2026-999")),
        ("sv", ("Vad som har återkallats", "24.11.2026", "Promemoria", "20.11.2026", "21.11.2026", "2026-999")),
    ],
)
def test_the_notice_names_the_papers_and_what_is_asked(language: str, words: tuple[str, ...]) -> None:
    paper = notice(case(WHOLE), language=language)
    whole = said(paper)
    assert [word for word in words if word not in whole] == []
    assert paper.secrecy == ()
    assert load(dump(paper)) == paper


@settings(max_examples=60, derandomize=True, deadline=None)
@drawn(
    seed=st.integers(min_value=0, max_value=10**9),
    language=st.sampled_from(["fi", "sv"]),
    scope=st.sampled_from([{}, {"organisation_id": LANDLORD}, {"group": DataGroup.E}]),
)
def test_the_notice_tells_nothing_of_the_client_nor_of_any_other_party(
    seed: int, language: str, scope: dict[str, Any]
) -> None:
    file = case(replace(WHOLE, reason="Mkreason", **scope), seed=seed)
    paper = notice(file, language=language)
    paper = replace(paper, register_number="")  # which stands on every copy
    whole = said(paper) + dump(paper)
    assert "Mk" not in whole
    assert file.client.name not in whole
    others = [one for key, one in ORGANISATIONS.items() if key not in {LANDLORD, OFFICE}]
    assert [one.name_fi for one in others if one.name_fi in whole] == []
    assert [one.name for key, one in WORKERS.items() if one.name in whole and key != "w-org-office"] == []


@settings(max_examples=60, derandomize=True, deadline=None)
@drawn(seed=st.integers(min_value=0, max_value=10**9), order=st.sampled_from(list(YesNo)))
def test_the_notice_is_that_of_a_case_that_never_had_anything_else(seed: int, order: YesNo) -> None:
    full, bare = case(WHOLE, seed=seed), case(WHOLE)
    full = replace(full, client=replace(full.client, non_disclosure=order), documents=full.documents[:1])
    never = replace(
        bare,
        case=replace(bare.case, register_number=full.case.register_number),
        mapping=None,
        referral=None,
        slots=(),
        assessment=None,
        actions=(),
        memos=(),
        documents=full.documents,
    )
    assert notice(full) == notice(never)


@pytest.mark.parametrize("party", [KELA, SOCIAL])
def test_no_notice_without_its_own_ground_or_to_one_that_holds_nothing(party: OrganisationId) -> None:
    file = case(WHOLE)
    to = Recipient(kind=RecipientKind.ORGANISATION, organisation_id=party)
    grounds = [None, file.consent, fixed(file, Law.RISE_UNIT, TODAY, party)]
    for ground in grounds:
        with pytest.raises(NoGround):
            cut(file, to, ground, TODAY, language="fi", now=NOW, kind=NOTICE)
    with pytest.raises(NoGround):
        notice(file, SOCIAL)
    with pytest.raises(NoGround):
        notice(case(), KELA)
    other = replace(fixed(file, Law.WITHDRAWAL_NOTICE, TODAY, KELA), organisation_id=LANDLORD)
    with pytest.raises(NoGround):
        cut(file, to, other, TODAY, language="fi", now=NOW, kind=NOTICE)


def test_the_ground_of_a_notice_gives_no_other_paper() -> None:
    file = case(WHOLE)
    to = Recipient(kind=RecipientKind.ORGANISATION, organisation_id=LANDLORD)
    ground = fixed(file, Law.WITHDRAWAL_NOTICE, TODAY, LANDLORD)
    for kind in set(MAKERS) - NAMELESS:
        with pytest.raises(NoGround):
            cut(file, to, ground, TODAY, language="fi", now=NOW, kind=kind)
