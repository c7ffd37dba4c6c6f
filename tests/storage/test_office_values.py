"""Values of the office, and texts of papers that a paper once issued still finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.session import Session


def test_a_value_is_kept_or_its_default_given(session: Session) -> None:
    with session.unit_of_work() as work:
        assert work.settings.get("offsets", 5) == 5
        work.settings.put("offsets", {"memo": [1, 2], "text": "å"})
    with session.unit_of_work() as work:
        assert work.settings.get("offsets") == {"memo": [1, 2], "text": "å"}


def test_a_changed_text_is_a_new_version_and_the_old_one_stays(session: Session) -> None:
    with session.unit_of_work() as work:
        assert work.texts.version("consent", "fi") == 0
        assert work.texts.add("consent", "fi", {"purpose": "Ensimmäinen"}) == 1
        assert work.texts.add("consent", "fi", {"purpose": "Toinen"}) == 2
        assert work.texts.add("consent", "sv", {"purpose": "Första"}) == 1
    with session.unit_of_work() as work:
        assert work.texts.sections("consent", "fi", 1) == {"purpose": "Ensimmäinen"}
        assert work.texts.sections("consent", "fi", work.texts.version("consent", "fi")) == {"purpose": "Toinen"}
        assert work.texts.sections("consent", "fi", 3) is None
