"""Printing from memory: `lp` takes the paper by standard input, so no file is left behind.

Windows has no `lp`: there the window draws the pictures of `preview.page_image` on Qt's printer.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess

from app.domain.errors import AppError
from app.domain.message import M

_PATIENCE = 60.0  # seconds until a print system that does not answer is given up

log = logging.getLogger(__name__)


class NoPrinter(AppError):
    """This computer has no print system or no printer."""


class PrintFailed(AppError):
    """The print system did not take the paper."""


def printers() -> tuple[str, ...]:
    """Return the names of the printers, the system's own choice first.

    Empty where there is no print system or it does not answer.
    """
    if shutil.which("lpstat") is None:
        return ()
    try:
        names = _run("lpstat", "-e").decode(errors="replace").split()
        chosen = _run("lpstat", "-d").decode(errors="replace").split(":")[-1].strip()
    except PrintFailed:
        return ()
    return tuple(sorted(names, key=lambda name: name != chosen))


def print_pdf(
    pdf: bytes, case_number: str, printer: str | None = None, *, count: int = 1, two_sided: bool | None = None
) -> None:
    """Print a paper `count` times; the job is named by the case's number.

    Without a printer the system's own choice prints, and without `two_sided` as that is used to.
    Raises NoPrinter or PrintFailed.
    """
    if shutil.which("lp") is None or not printers():
        raise NoPrinter(M("There is no printer on this computer."))
    destination = ("-d", printer) if printer else ()
    sides = () if two_sided is None else ("-o", f"sides={'two-sided-long-edge' if two_sided else 'one-sided'}")
    _run("lp", *destination, "-n", str(count), *sides, "-t", case_number, "-", given=pdf)


def _run(name: str, *arguments: str, given: bytes = b"") -> bytes:
    """Run a command of the print system and return what it says, in English whatever the desktop speaks."""
    program = shutil.which(name) or name
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program; the arguments reach no shell
            (program, *arguments),
            input=given,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PrintFailed(M("Printing failed. Check the printer and try again.")) from error
    if done.returncode:
        log.warning("%s ended with code %d", name, done.returncode)
        raise PrintFailed(M("Printing failed. Check the printer and try again."))
    return done.stdout
