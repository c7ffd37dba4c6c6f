"""The check of a register for those who keep it: whole or not, with counts alone."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.message import MP, M
from app.exchange import outbox
from app.exchange.outbox import Lying
from app.services.faults import fault
from app.storage import driver
from app.storage.check import Report, check
from app.storage.outgoing_files import lying

if TYPE_CHECKING:
    from app.domain.message import Message

__all__ = ["Report", "check", "findings", "outside"]


def findings(report: Report) -> tuple[Message, ...]:
    """Return what the check found, line by line: no names, numbers of cases or other content."""
    counts = report.counts
    lines = [
        M("The register is whole.") if report.whole else M("The register is damaged."),
        M(
            "Form of the register: {schema}. Database engine: {engine}.",
            schema=report.schema,
            engine=report.engine,
        ),
        MP("{n} case", "{n} cases", n=counts.get("housing_case", 0)),
        MP("{n} meeting", "{n} meetings", n=counts.get("meeting", 0)),
        MP("{n} issued paper", "{n} issued papers", n=counts.get("issued_document", 0)),
        MP("{n} event in the log", "{n} events in the log", n=report.log_events),
    ]
    if report.log_seal:
        lines.append(M("Seal of the last event: {seal}", seal=report.log_seal))
    if report.damage:
        faults = dict.fromkeys(words for said in report.damage for words in fault(said))
        lines.append(MP("{n} fault in the file:", "{n} faults in the file:", n=len(faults)))
        lines += [M("– {fault}", fault=words) for words in faults]
    if report.orphans:
        lines.append(MP("{n} row without its owner", "{n} rows without their owner", n=report.orphans))
    if report.log_broken_at is not None:
        lines.append(M("The log does not hold together from event {seq} on.", seq=report.log_broken_at))
    return tuple(lines)


def outside(path: Path, key: bytes | None = None) -> tuple[Message, ...]:
    """Return what is known of the files that lie outside a whole register, and what of it no longer holds."""
    connection = driver.connect(path, key, readonly=True)
    try:
        known = lying(connection)
    finally:
        connection.close()
    stand = Counter(outbox.lying(Path(one.path), one.sha256) for one in known)
    lines = [
        MP(
            "{n} file lies outside the register",
            "{n} files lie outside the register",
            n=stand[Lying.WHOLE] + stand[Lying.CHANGED],
        )
    ]
    if stand[Lying.CHANGED]:
        lines.append(MP("{n} of them is another now", "{n} of them are others now", n=stand[Lying.CHANGED]))
    lost = stand[Lying.GONE] + stand[Lying.AWAY]
    if lost:
        lines.append(MP("{n} file is not where it was put", "{n} files are not where they were put", n=lost))
    return tuple(lines)
