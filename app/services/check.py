"""The check of a register for those who keep it: whole or not, with counts alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.message import MP, M
from app.services.faults import fault
from app.storage.check import Report, check

if TYPE_CHECKING:
    from app.domain.message import Message

__all__ = ["Report", "check", "findings"]


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
