"""`python -m tests.benchmarks`: a line a figure; 1 where a bar is missed."""

from __future__ import annotations

import argparse
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.registers import Registers
from tests.benchmarks.surroundings import move_in, screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.figures import Figure

GROUPS = (
    "starting",
    "installed",
    "home",
    "filtering",
    "opening",
    "painting",
    "switching",
    "saving",
    "printing",
    "papers",
)


def main() -> int:
    """Measure, and print each figure as soon as it is known."""
    options = _options()
    missed = 0
    with tempfile.TemporaryDirectory(prefix="kotio-benchmarks-") as folder:
        move_in(Path(folder))
        with screen():
            for figure in _figures(options, Registers(Path(folder))):
                print(figure.line(as_json=options.json), flush=True)
                missed += not figure.met
    return 1 if missed else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--growth", action="store_true", help="also at 100,000 cases, which takes minutes to make")
    parser.add_argument("--only", choices=GROUPS, metavar="NAME", help=f"one group: {', '.join(GROUPS)}")
    return parser.parse_args()


def _figures(options: argparse.Namespace, registers: Registers) -> Iterator[Figure]:
    for group in GROUPS:
        if options.only in {None, group}:
            yield from import_module(f"tests.benchmarks.{group}").figures(registers, growth=options.growth)


if __name__ == "__main__":
    sys.exit(main())
