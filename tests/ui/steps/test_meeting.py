"""Beside a theme of the meeting stands who may hear it: each party on its own ground."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.domain.codes import Step
from tests.ui.steps.conftest import practice, session, window
from tests.ui.steps.pages import file_of, opened, read

if TYPE_CHECKING:
    from app.services.session import Session
    from ui.main_window import MainWindow

__all__ = ["practice", "session", "window"]


@pytest.mark.parametrize(
    ("theme", "inside"),
    [
        ("wishes", {"Itälän yhdyskuntaseuraamustoimisto", "Kivisalon vankila"}),
        ("substances", {"Itälän yhdyskuntaseuraamustoimisto"}),
    ],
)
def test_a_prison_hears_by_law_whom_the_client_has_allowed_nothing_hears_nothing(
    window: MainWindow, session: Session, theme: str, inside: set[str]
) -> None:
    file = file_of(session)
    assert file.consent is not None
    assert file.slot is not None
    with session.unit_of_work() as work:
        work.consents.save(replace(file.consent, rows=()))
    names = {file.organisations[str(one.organisation_id)].name_fi for one in file.slot.invitees}
    lines = read(opened(window, Step.MEETING, theme).side).split("\n")
    parted = lines.index("Poissa huoneesta tai linjalta")
    assert {line for line in lines[:parted] if line in names} == inside
    assert {line for line in lines[parted:] if line in names} == names - inside
