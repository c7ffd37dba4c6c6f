"""Goes through every screen by what a screen reader is offered, and fills step 1 that way; says on a line of JSON
what it met.

`/usr/bin/python3 -m tests.access.walk PYTHON REGISTER CASE NAME < plan.json`, in a session bus and on a screen of
its own. The case is one of the register; the name is that of a client whose case is opened.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from tests.access.reader import RADIO, ROLELESS, Reader, Rows, faults

if TYPE_CHECKING:
    from collections.abc import Iterator

BUS = ("/usr/libexec/at-spi-bus-launcher", "--launch-immediately")
TODAY = "2026-11-24"
MEMO, COPIES = 6, "Cop"  # the step, and what its page is called by: the whole name, or the short one
PLACES = ("Home", "Cases", "Calendar", "Members", "Documents", "Statistics", "Settings")


@dataclass
class Met:
    """What was met on the way."""

    screens: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    told: str = ""  # of a day that cannot be
    rows: dict[str, Rows] = field(default_factory=dict)  # of a table, by its name
    paper: str = ""  # the office's own copy of the memo, as it is read
    written_in: str = ""  # the language that copy says it is in
    calendar: str = ""  # what the calendar is shown as
    seconds: float = 0.0

    def see(self, reader: Reader, screen: str) -> None:
        """Read a whole screen."""
        nodes = reader.read()
        self.screens[screen] = len(nodes)
        self.faults += [f"{screen}: {fault}" for node in nodes for fault in faults(node)]
        self.faults += [f"{screen}: a window that is {w.role}" for w in reader.root.children if w.role in ROLELESS]


def first_start(reader: Reader, met: Met) -> None:
    """See the first start, up to where it would make a register."""
    met.see(reader, "welcome")
    reader.press("Make a new register", shows="Place of the register")
    met.see(reader, "a new register")


def places(reader: Reader, met: Met) -> None:
    """See all places and what opens in them."""
    for place in PLACES:
        reader.press(place, role=RADIO)
        met.see(reader, place)
    for page in ("Office", "Letterhead", "Group", "How the group meets", "You"):
        reader.press(page)
        met.see(reader, f"Settings, {page}")
    tables(reader, met)
    reader.press("Calendar", role=RADIO)
    met.calendar = reader.find("Meetings by day", role="table").name  # without asking for it
    reader.press("Month")
    met.see(reader, "Calendar, Month")
    reader.press("New meeting", shows="Create the meeting")
    met.see(reader, "New meeting")
    reader.press("Members", role=RADIO)
    reader.press("Add a member", shows="Title")
    met.see(reader, "Add a member")
    reader.press("Organisations")
    met.see(reader, "Organisations")
    reader.press("New case", shows="Open the case")
    met.see(reader, "New case")


def tables(reader: Reader, met: Met) -> None:
    """Hear a row of each table, and open one by acts alone."""
    for place, table in (
        ("Members", "Members of the group"),
        ("Home", "Open cases, the most urgent first"),
        ("Calendar", "Meetings by day"),
        ("Cases", "Cases"),
    ):
        reader.press(place, role=RADIO)
        met.rows[table] = reader.rows(table)
    reader.choose_row("Cases", met.rows["Cases"].cells[0])
    reader.press("Open the row: ", whole=False, shows="Agreed actions")


def case(reader: Reader, met: Met, number: str) -> None:
    """See the page of a case, which is found by its number, and every page of its steps."""
    reader.find("Search case, member…").write(number)
    reader.press(number, role="push button", whole=False, shows="Agreed actions")
    met.see(reader, "case")
    for step in range(1, 7):
        reader.press(f"{step}, ", role="push button", whole=False, shows="Continue")
        tabs = [node.name for node in reader.read() if node.description.startswith("Page ")]
        for tab in tabs:
            reader.press(tab)
            met.see(reader, f"step {step}, {tab}")
            if step == MEMO and COPIES in tab:
                paper = reader.written("The paper as text")
                met.paper, met.written_in = paper.text, paper.language
        reader.press(number, role="push button", whole=False, shows="Agreed actions")


def fill(reader: Reader, met: Met, name: str, plan: list[list[list[str]]]) -> None:
    """Open a case, fill step 1 and leave it by Continue; on its first page a day is written wrong at first."""
    reader.press("New case", shows="Open the case")
    reader.find("Name", role="text").write(name)
    reader.press("Open the case", shows="Agreed actions")
    reader.press("1, ", role="push button", whole=False, shows="Date of birth")
    reader.find("Date of birth", role="text").write("32.13.1985")
    reader.press("Continue")
    met.told = reader.find("Date of birth", role="text", of="Give the day as in").description
    for page in plan:
        for act, question, answer in page:
            if act == "choose":
                reader.find_list(question).choose(answer)
            elif act == "press":
                reader.find(answer, of=question).act()
            else:
                reader.find(question, role="text").write(answer)
        met.see(reader, f"filled: {page[0][1]}")
        reader.press("Continue")
    reader.wait_for("1, Map the housing situation, Done")


@contextmanager
def running(command: list[str]) -> Iterator[Reader]:
    """Start the program and end it."""
    reader = Reader(command)
    try:
        yield reader
    finally:
        reader.close()


def main() -> None:
    """Walk, and say what was met."""
    python, register, number, name = sys.argv[1:]
    kotio = [python, "-m", "ui", "--language", "en", "--today", TODAY]
    begun, met = time.monotonic(), Met()
    with subprocess.Popen(BUS) as bus:
        try:
            with running(kotio) as reader:
                first_start(reader, met)
            with running([*kotio, "--register", register]) as reader:
                places(reader, met)
                case(reader, met, number)
                fill(reader, met, name, json.load(sys.stdin))
        finally:
            bus.terminate()
    met.seconds = time.monotonic() - begun
    sys.stdout.write(json.dumps(asdict(met)) + "\n")


if __name__ == "__main__":
    main()
