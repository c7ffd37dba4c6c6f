"""The summary of a case that the lists show: computed when the case changes, and once a day for open ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.case import needed_by

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.storage.driver import Connection

NO_DAY = "9999-12-31"  # a need without a day comes last, and so does a case whose six steps are done

_KEEP = (
    "INSERT INTO case_summary "
    "(case_id, as_of, closed_on, needed_by, order_day, basis, statuses, next_step, changed_at) VALUES "
    "(:case_id, :as_of, :closed_on, :needed_by, :order_day, :basis, :statuses, :next_step, "
    "coalesce(:changed_at, (SELECT changed_at FROM case_summary WHERE case_id = :case_id))) "
    "ON CONFLICT (case_id) DO UPDATE SET as_of = excluded.as_of, closed_on = excluded.closed_on, "
    "needed_by = excluded.needed_by, order_day = excluded.order_day, basis = excluded.basis, "
    "statuses = excluded.statuses, next_step = excluded.next_step, "
    "changed_at = excluded.changed_at"
)


def summarise(connection: Connection, files: Iterable[CaseFile], today: date, changed_at: str | None) -> None:
    """Compute and keep the summaries of these cases; `changed_at` is None where only the day has changed."""
    for file in files:
        connection.run(_KEEP, {**_summary(file, today), "changed_at": changed_at})


def _summary(file: CaseFile, today: date) -> dict[str, str | None]:
    from app.domain.codes import Status  # noqa: PLC0415 - rules load when a case is first saved
    from app.domain.progress import next_step, steps  # noqa: PLC0415

    states = steps(file, today)
    need = needed_by(file.case, today)
    day = None if need.day is None else need.day.isoformat()
    waits = day is not None and any(state.status is not Status.DONE for state in states)
    return {
        "case_id": file.case.id,
        "as_of": today.isoformat(),
        "closed_on": None if file.case.closed_on is None else file.case.closed_on.isoformat(),
        "needed_by": day,
        "order_day": day if waits else NO_DAY,
        "basis": str(need.basis),
        "statuses": " ".join(str(state.status) for state in states),
        "next_step": str(next_step(states).step),
    }
