"""From the start of the process to a usable window, and what it holds in memory after five seconds."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.figures import Figure, beside, in_turn
from tests.benchmarks.registers import START

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.registers import Registers

ROUNDS, MEMORY_ROUNDS = 11, 2
EMPTY = [sys.executable, "-m", "tests.benchmarks.empty_window"]
STAMP_WAIT = 30.0
SETTLED = 5.0


def figures(registers: Registers, *, growth: bool) -> Iterator[Figure]:
    """Yield the figures of starting on a register."""
    kotio = [sys.executable, "-m", "ui", "--register", str(registers.of(START))]
    usable = in_turn(lambda: until_usable(kotio), lambda: until_usable(EMPTY), ROUNDS)
    yield beside(f"process start to usable, {START} cases", *usable, unit="ms", at_most=1.8)
    memory = in_turn(lambda: _memory(kotio), lambda: _memory(EMPTY), MEMORY_ROUNDS)
    yield beside("peak memory 5 s after start", *memory, unit="MB", at_most=1.5)


def _start(command: list[str], stamp: Path) -> subprocess.Popen[bytes]:
    surroundings = {**os.environ, "KOTIO_STAMP": str(stamp)}
    return subprocess.Popen(command, env=surroundings, stderr=subprocess.DEVNULL)


def until_usable(command: list[str]) -> float:
    """Return the ms from the start to the stamp that the child writes on its own, monotonic clock."""
    with tempfile.TemporaryDirectory() as folder:
        stamp = Path(folder) / "stamp"
        before = time.monotonic_ns()
        child = _start(command, stamp)
        try:
            until = time.monotonic() + STAMP_WAIT
            while not (stamp.exists() and stamp.read_text()):
                if child.poll() is not None or time.monotonic() > until:
                    raise RuntimeError("the window did not become usable")
                time.sleep(0.002)
            return (int(stamp.read_text()) - before) / 1e6
        finally:
            child.kill()
            child.wait()


def _memory(command: list[str]) -> float:
    """Return the peak resident memory five seconds after the start, in MB."""
    with tempfile.TemporaryDirectory() as folder:
        child = _start(command, Path(folder) / "stamp")
        try:
            time.sleep(SETTLED)
            status = Path(f"/proc/{child.pid}/status").read_text()
            line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
            return int(line.split()[1]) / 1024
        finally:
            child.kill()
            child.wait()
