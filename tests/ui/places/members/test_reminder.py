"""An organisation is reminded by one key, from its row or a worker's; where refused, nothing is copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bootstrap import open_register
from app.practice.register import make_practice_register
from app.services import spanning
from tests.ui.hands import press, settle
from tests.ui.places.given_directory import TODAY, a_worker
from tests.ui.places.members.conftest import again, link
from ui import clipboard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.domain.ids import OrganisationId
    from app.services.session import Session
    from ui.places.members import Members

COPY = "Kopioi muistutus avoimista toimenpiteistä"


class TestInThePracticeRegister:
    """The register has consents and agreed actions."""

    @pytest.fixture
    def session(self, tmp_path: Path) -> Iterator[Session]:
        path = tmp_path / "practice.kotio"
        make_practice_register(path, TODAY, papers=False)
        opened = open_register(path, today=TODAY)
        yield opened
        opened.close()

    @pytest.mark.parametrize("page", ["organisations", "workers"])
    def test_the_reminder_is_on_the_clipboard(self, place: Members, session: Session, page: str) -> None:
        key, numbers = reminded(session)
        with session.unit_of_work() as work:
            worker = next(one for one in work.workers.all() if one.organisation_id == key and one.active)
        again(place, page=page, field=key if page == "organisations" else worker.id)
        press(link(place, COPY), Qt.Key.Key_Space)
        settle()
        copied = QApplication.clipboard().text()
        clipboard.forget()
        assert all(number in copied for number in numbers)
        assert worker.name not in copied


def reminded(session: Session) -> tuple[OrganisationId, list[str]]:
    with session.unit_of_work() as work:
        known = [one.id for one in work.organisations.all()]
    for key in known:
        try:
            found = spanning.open_cases(session, key)
        except spanning.NothingOpen:
            continue
        return key, [one.file.case.number for one in found]
    raise AssertionError("nobody in the practice register has promised anything")


def test_where_nothing_is_open_it_is_said_and_nothing_is_copied(
    place: Members, session: Session, kela: OrganisationId
) -> None:
    refused: list[object] = []
    place._frame.refused.connect(refused.append)
    QApplication.clipboard().setText("before")
    again(place, field=a_worker(session, "Ville Zidan", kela))
    press(link(place, COPY), Qt.Key.Key_Space)
    settle()
    assert len(refused) == 1
    assert QApplication.clipboard().text() == "before"
