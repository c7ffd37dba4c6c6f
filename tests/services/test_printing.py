"""A paper reaches the print system by standard input, named by its case number, or the reason is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.services import printing
from app.services.printing import NoPrinter, PrintFailed, print_pdf, printers
from i18n import text

if TYPE_CHECKING:
    from pathlib import Path

PDF = b"%PDF-1.7 \x00\xff not text"


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that alone is searched for programs."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def command(folder: Path, name: str, script: str) -> None:
    program = folder / name
    program.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n")
    program.chmod(0o755)


def test_the_paper_goes_in_by_standard_input(commands: Path, tmp_path: Path) -> None:
    command(commands, "lpstat", "echo office")
    command(commands, "lp", f'printf "%s " "$@" > {tmp_path}/said; cat > {tmp_path}/printed')
    print_pdf(PDF, "2026-014")
    assert (tmp_path / "printed").read_bytes() == PDF
    assert (tmp_path / "said").read_text().split() == ["-n", "1", "-t", "2026-014", "-"]
    print_pdf(PDF, "2026-014", "corridor", count=2, two_sided=True)
    said = (tmp_path / "said").read_text().split()
    assert said == ["-d", "corridor", "-n", "2", "-o", "sides=two-sided-long-edge", "-t", "2026-014", "-"]
    print_pdf(PDF, "2026-014", "corridor", two_sided=False)
    assert "sides=one-sided" in (tmp_path / "said").read_text().split()


def test_printers_are_listed_the_systems_own_choice_first(commands: Path) -> None:
    assert printers() == ()
    names = "echo office; echo corridor"
    command(commands, "lpstat", f'test "$1" = -e && {{ {names}; }} || echo "no system default destination"')
    assert printers() == ("office", "corridor")
    choice = '{ test "$LC_ALL" = C && echo "system default destination: corridor"; }'
    command(commands, "lpstat", f'test "$1" = -e && {{ {names}; }} || {choice}')
    assert printers() == ("corridor", "office")
    command(commands, "lpstat", "exit 1")
    assert printers() == ()


def test_without_a_print_system_or_a_printer_it_says_so(commands: Path) -> None:
    with pytest.raises(NoPrinter):
        print_pdf(PDF, "2026-014")
    command(commands, "lp", "true")
    command(commands, "lpstat", "true")
    with pytest.raises(NoPrinter) as refused:
        print_pdf(PDF, "2026-014")
    assert text(refused.value.message, "fi") == "Tässä tietokoneessa ei ole tulostinta."


def test_a_refusal_of_the_print_system_is_told(commands: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command(commands, "lpstat", "echo office")
    command(commands, "lp", "exit 3")
    with pytest.raises(PrintFailed):
        print_pdf(PDF, "2026-014")
    monkeypatch.setattr(printing, "_PATIENCE", 0.2)
    command(commands, "lp", "exec sleep 5")
    with pytest.raises(PrintFailed):
        print_pdf(PDF, "2026-014")
