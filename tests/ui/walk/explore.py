"""Finds the states of the program: from each start everything is pressed, and what is new is gone into."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from app.domain.codes import Place, Step
from app.domain.form_specs import form
from tests.ui.walk import given
from tests.ui.walk.acts import BAR, BARS, BEGIN, FILL, ITEM, MENU, MISFILL, OPEN, PRESS, ROW, SEARCH, Act
from tests.ui.walk.structure import classes, structure, windows
from ui.actions import KEYS
from ui.address import MEETING_DAY, NEW_CASE, Address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from app.domain.case_file import CaseFile
    from tests.ui.walk.desk import Desk

    Look = Callable[[Desk, "Found"], Iterable[tuple[str, str]]]

DEPTH = 2  # acts after the start
CASE, FRAME, FIRST_START = "case", "frame", "first start"
EMPTY = "empty"  # every place of a register without a case: there is nothing to go into
COMMANDS = tuple(key.command for key in KEYS if key.command not in set(Place))
SEARCHED = ("a", "Öhman", "2026", "Xyzzy")
_ASKED = (*(Act(SEARCH, what) for what in SEARCHED), *(Act(BAR, what) for what in (*BARS, *COMMANDS)))
_DEEPER = frozenset({PRESS, ROW, ITEM, MENU, MISFILL})
_TO_OTHER_PAGES = ("_Tab:", "_Disc:", "Button:wizard Back#")  # which are walked anyway
Way = tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A state of the program, and the way that leads there from a fresh window."""

    area: str
    way: Way
    structure: frozenset[str]

    @property
    def depth(self) -> int:
        """How much was pressed, chosen or mistyped on the way."""
        return deep(self.way)

    def __str__(self) -> str:
        return f"{self.area}: {' → '.join(map(str, self.way)) or 'as it begins'}"


@dataclass(slots=True)
class Walked:
    """What a walk through an area found, every class of the program that was seen on it, what is wrong there.

    What is wrong is kept by check: in words, with the first state where it is so.
    """

    found: list[Found] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)
    wrong: dict[str, dict[str, str]] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        """Return it as JSON holds it."""
        found = [[one.area, [[act.how, act.what] for act in one.way], sorted(one.structure)] for one in self.found]
        return {"found": found, "classes": sorted(self.classes), "wrong": self.wrong}

    @classmethod
    def read(cls, plain: dict[str, Any]) -> Self:
        """Return what `plain` wrote."""
        found = [
            Found(area, tuple(Act(how, what) for how, what in way), frozenset(here))
            for area, way, here in plain["found"]
        ]
        return cls(found, set(plain["classes"]), plain["wrong"])


def starts(area: str, files: tuple[CaseFile, ...]) -> list[Way]:
    """Return where a walk through an area begins."""
    if area in set(Place):
        held = _held(files) if area == Place.CALENDAR else []
        return [_at(Address(Place(area))), *held]
    if area in set(Step):
        pages = [page.name for page in form(Step(area)).pages]
        cases = [file.case.id for file in _walked(files)]
        return [_at(Address(Place.CASES, case, Step(area), page)) for case in cases for page in pages]
    home = Act(OPEN, str(Place.HOME))
    ways: dict[str, list[Way]] = {
        NEW_CASE: [_at(Address(Place.CASES, page=NEW_CASE))],
        CASE: [_at(Address(Place.CASES, file.case.id)) for file in files],
        EMPTY: [_at(Address(place)) for place in Place],
        FRAME: [
            *((home, Act(SEARCH, what)) for what in SEARCHED),
            *((home, Act(BAR, what)) for what in (*BARS, *COMMANDS)),
        ],
        FIRST_START: [(), *((Act(BEGIN), *[Act(FILL)] * pages) for pages in range(6))],
    }
    return ways.get(area, [()])


def _held(files: tuple[CaseFile, ...]) -> list[Way]:
    """Return where the meeting of a client who is still to come is held."""
    ahead = ((file.case.id, file.slot) for file in files if file.slot is not None and file.slot.held_on is None)
    case, slot = next(((case, slot) for case, slot in ahead if slot.meeting_id), (None, None))
    if slot is None:
        return []
    return [_at(Address(Place.CALENDAR, case=case, page=MEETING_DAY, field=slot.meeting_id))]


def _at(address: Address) -> Way:
    return (Act(OPEN, str(address)),)


def explore(desk: Desk, area: str, ways: list[Way], look: Look) -> Walked:
    """Walk from every start of an area, and look at each state where it is found."""
    return _Walk(desk, area, look).walk(ways)


class _Walk:
    """One walk; what was done on a page of one case is not done again on that of another."""

    def __init__(self, desk: Desk, area: str, look: Look) -> None:
        self._desk = desk
        self._area = area
        self._look = look
        self._seen: set[str] = set()
        self._done: set[tuple[str, Act]] = set()
        self._walked = Walked()
        self._begun: tuple[object, ...] | None = None  # the screen that the way one is on begins at
        self._waiting: deque[tuple[Way, list[Act]]] = deque()

    def walk(self, ways: list[Way]) -> Walked:
        """Look at every start first, so that each state is found by its shortest way."""
        for way in ways:
            self._go(way)
            self._note(way, before=(), always=self._area != CASE)
        while self._waiting:
            self._do_all(*self._waiting.popleft())
        return self._walked

    def _go(self, way: Way) -> bool:
        self._desk.fresh()
        self._begun = _screen(Address.read(way[0].what)) if way and way[0].how == OPEN else None
        return all(self._desk.do(act) for act in way)

    def _note(self, way: Way, before: tuple[Act, ...], *, always: bool = False) -> None:
        """Keep the state one is in where something new stands in it, and what there is to do there."""
        if not self._new() and not always:
            return
        here = structure()
        self._seen |= here
        found = Found(self._area, way, here)
        self._walked.found.append(found)
        self._walked.classes |= classes()
        if self._gone_into(way):
            acts = [act for act in self._desk.offers() if act not in before and _once(way, act) not in self._done]
            self._done |= {_once(way, act) for act in acts}
            if acts:
                self._waiting.append((way, acts))
        for check, words in self._look(self._desk, found):
            self._walked.wrong.setdefault(check, {}).setdefault(words, str(found))

    def _do_all(self, way: Way, acts: list[Act]) -> None:
        """Do one act after the other; go back where one led away. What looks new is seen again from the start."""
        straight = self._go(way)  # was nothing else done since the way was gone
        before, at = tuple(self._desk.offers()), self._at()
        for act in acts:
            if self._at() != at:
                straight = self._go(way)
            if not self._desk.do(act):
                straight = self._go(way) and self._desk.do(act)
                if not straight:
                    continue
            if self._new() and (straight or self._go((*way, act))):
                self._note((*way, act), before)
            straight = False

    def _new(self) -> bool:
        """Does something stand here that was not seen before, on a screen of this area or in a bar or dialog."""
        here = self._desk.address()
        astray = here is not None and _screen(here) != self._begun
        return not structure() <= self._seen and (not astray or self._desk.has_bar())

    def _gone_into(self, way: Way) -> bool:
        here = self._desk.address()
        astray = here is not None and _screen(here) != self._begun
        return not astray and self._area != EMPTY and deep(way) < DEPTH

    def _at(self) -> tuple[object, ...]:
        """Return where one is: the address and the windows."""
        return self._desk.address(), tuple(map(id, windows()))


def deep(way: Way) -> int:
    """Return how many acts of a way lead deeper than its beginning."""
    return sum(act.how in _DEEPER for act in way)


def _screen(address: Address) -> tuple[object, ...]:
    """Return what is walked as one screen: a place, a case, a step of it with its pages."""
    return address.place, address.case, address.step, address.page == NEW_CASE


def _once(way: Way, act: Act) -> tuple[str, Act]:
    """Return what is not done twice: an act on a screen, whichever the case; a way to another page, on any."""
    if not way or way[0].how != OPEN or act.what.startswith(_TO_OTHER_PAGES):
        return "", act
    address = Address.read(way[0].what)
    return f"{address.place}/{bool(address.case)}/{address.step}/{address.page}", act


def _walked(files: tuple[CaseFile, ...]) -> tuple[CaseFile, ...]:
    """Return the cases whose steps are walked: the fullest, and the one just opened."""
    return files[0], next(file for file in files if file.client.name == given.NEWEST)


_ENTRANCES: dict[str, Callable[[Path], Path | None]] = {
    FIRST_START: given.none,
    "who are you": given.unknown,
    "refused": given.damaged,
}
AREAS = (*map(str, Place), NEW_CASE, CASE, *map(str, Step), FRAME, EMPTY, *_ENTRANCES)


def register_of(area: str) -> Callable[[Path], Path | None]:
    """Return what makes the register that an area is walked in."""
    return _ENTRANCES.get(area, given.empty if area == EMPTY else given.practice)
