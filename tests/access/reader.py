"""What a screen reader has of the program: names, roles and states, and the acts that go with them.

No key, no mouse. Runs in the system's own Python, where `gi` is; nothing of Kotio is imported here.
"""

from __future__ import annotations

import subprocess
import time
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - after its version is chosen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

PATIENCE, PAUSE = 10.0, 0.02
RADIO, COMBO = "radio button", "combo box"
PICTURES = frozenset({"The paper"})  # drawn pages, which the keys move; Qt has no role for what scrolls
# what is in a table: it counts as seen also while its table is not
CELLS = [Atspi.Role.TABLE_CELL, Atspi.Role.LIST_ITEM, Atspi.Role.TABLE_COLUMN_HEADER, Atspi.Role.TABLE_ROW_HEADER]
PRESSES = ("Press", "Toggle", "ShowMenu")
# what has no role of its own is passed over by a reader, and nothing in it is found by its kind
ROLELESS = frozenset({"filler", "panel", "unknown", "invalid", "redundant object", "layered pane", "viewport"})
NEED_NO_NAME = frozenset({"label"})  # the name of a text is what it says


class Node:
    """One thing on the screen, as it is when it is read."""

    def __init__(self, accessible: Any) -> None:
        self.raw = accessible

    def __str__(self) -> str:
        return f"{self.role} ”{self.name}”"

    @cached_property
    def name(self) -> str:
        return str(self.raw.get_name() or "")

    @cached_property
    def role(self) -> str:
        return str(self.raw.get_role_name())

    @cached_property
    def description(self) -> str:
        return str(self.raw.get_description() or "")

    @cached_property
    def label(self) -> str:
        for relation in self.raw.get_relation_set():
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                return str(relation.get_target(0).get_name())
        return ""

    @cached_property
    def states(self) -> set[str]:
        return {state.value_nick for state in self.raw.get_state_set().get_states()}

    def whole(self) -> Node:
        """Return it with all that is asked of it read, since it may go at any time."""
        _ = (self.name, self.role, self.states, self.description, self.label if self.role == COMBO else "")
        return self

    @property
    def children(self) -> Iterator[Node]:
        for at in range(self.raw.get_child_count()):
            child = self.raw.get_child_at_index(at)
            if child is not None:
                yield Node(child)

    @cached_property
    def acts(self) -> list[str]:
        if "Action" not in self.raw.get_interfaces():
            return []
        return [Atspi.Action.get_action_name(self.raw, at) for at in range(Atspi.Action.get_n_actions(self.raw))]

    def act(self) -> None:
        """Do what pressing it does, or toggling where there is nothing to press."""
        acts = self.acts
        wanted = next((act for act in PRESSES if act in acts), None)
        if wanted is None:
            raise LookupError(f"{self} cannot be pressed")
        Atspi.Action.do_action(self.raw, acts.index(wanted))

    @property
    def text(self) -> str:
        """What is written in it."""
        return str(Atspi.Text.get_text(self.raw, 0, Atspi.Text.get_character_count(self.raw)))

    @property
    def language(self) -> str:
        """The language it says it is in."""
        return str(self.raw.get_object_locale())

    def write(self, text: str) -> None:
        """Put a text in place of what is written there."""
        if not Atspi.EditableText.set_text_contents(self.raw, text):
            raise LookupError(f"{self} cannot be written in")

    def choose(self, item: str) -> None:
        """Choose an item of a list that opens."""
        for holder in self.children:
            for at, node in enumerate(holder.children):
                if node.name == item and Atspi.Selection.select_child(holder.raw, at):
                    return
        raise LookupError(f"{self} has no item ”{item}”")


class Rows(NamedTuple):
    """The columns of a table, the cells of a row, and what is told beside each of them."""

    columns: list[str]
    cells: list[str]
    beside: list[str]


class Reader:
    """The program, as it is read."""

    def __init__(self, command: Sequence[str]) -> None:
        self._program = subprocess.Popen(command)
        self.root = self._wait(self._application)
        self.root.raw.set_cache_mask(Atspi.Cache.NONE)  # what was read once is read anew
        self._wait(lambda: next(self.shown(), None))

    def close(self) -> None:
        """End the program."""
        self._program.terminate()
        self._program.wait(PATIENCE)

    def read(self) -> list[Node]:
        """Return what is on the screen; begin again where something went meanwhile."""
        read: list[Node] = []

        def whole() -> Node | None:
            read[:] = [node.whole() for node in self._with_cells()]
            return read[0] if read else None

        self._wait(whole)
        return read

    def shown(self, *more: Any) -> Iterator[Node]:
        """Give what is on the screen, cells left out; in more states than that one where they are given."""
        states = Atspi.StateSet.new([Atspi.StateType.SHOWING, *more])
        every, none = Atspi.CollectionMatchType.ALL, Atspi.CollectionMatchType.NONE
        rule = Atspi.MatchRule.new(states, every, {}, none, CELLS, none, [], every, False)
        order = Atspi.CollectionSortOrder.CANONICAL
        for window in self.root.children:
            yield window
            yield from map(Node, Atspi.Collection.get_matches(window.raw, rule, order, 0, True))

    def find(self, name: str, *, role: str | None = None, whole: bool = True, of: str = "") -> Node:
        """Return what has a name and can be acted on, `of` a question where it says so; wait until it is there."""

        def look() -> Node | None:
            for node in self.shown(Atspi.StateType.FOCUSABLE, Atspi.StateType.ENABLED):
                said = node.name
                same = said == name if whole else name in said
                if same and role in {None, node.role} and node.description.startswith(of):
                    return node
            return None

        return self._wait(look, name)

    def find_list(self, question: str) -> Node:
        """Return the list that a question labels."""

        def look() -> Node | None:
            lists = (node for node in self.shown() if node.role == COMBO)
            return next((one for one in lists if one.label.startswith(question)), None)

        return self._wait(look, question)

    def written(self, name: str) -> Node:
        """Return a text once something is written in it."""
        return self._wait(lambda: next((one for one in self.shown() if one.name == name and one.text), None), name)

    def rows(self, table: str) -> Rows:
        """Return the columns of a table, and of its first row what is told of each cell and beside it."""
        found = self._wait(lambda: next((one for one in self.shown() if _is_table(one, table)), None), table)
        width = Atspi.Table.get_n_columns(found.raw)
        columns = [str(Atspi.Table.get_column_description(found.raw, at)) for at in range(width)]
        cells = [Node(Atspi.Table.get_accessible_at(found.raw, 0, at)) for at in range(width)]
        return Rows(columns, [cell.name for cell in cells], [cell.description for cell in cells])

    def choose_row(self, table: str, said: str) -> None:
        """Choose the row one of whose cells says something, by the act its cell has."""

        def look() -> Node | None:
            found = next((one for one in self.shown() if _is_table(one, table)), None)
            return next((cell for cell in found.children if said in cell.name), None) if found else None

        self._wait(look, said).act()

    def press(self, name: str, *, shows: str = "", role: str | None = None, whole: bool = True) -> None:
        """Press what has a name, and wait until it is on, or shows what is named."""
        found = self.find(name, role=role, whole=whole)
        place = found.description
        found.act()
        if shows:
            self.wait_for(shows)
        elif found.role == RADIO:
            on = (Atspi.StateType.FOCUSABLE, Atspi.StateType.CHECKED)
            self._wait(lambda: next((one for one in self.shown(*on) if _same(one, name, place)), None), name)

    def wait_for(self, name: str) -> None:
        """Wait until something is on the screen."""
        self._wait(lambda: next((node for node in self.shown() if node.name == name), None), name)

    def _with_cells(self) -> Iterator[Node]:
        for node in self.shown():
            yield node
            if node.role == "table":
                yield from (cell for cell in node.children if "showing" in cell.states)

    def _application(self) -> Node | None:
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(at)
            if child is not None and child.get_process_id() == self._program.pid and child.get_child_count():
                return Node(child)
        return None

    def _wait(self, look: Callable[[], Node | None], what: str = "the program") -> Node:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with suppress(GLib.GError):  # what was there went while it was read
                found = look()
                if found is not None:
                    return found
            time.sleep(PAUSE)
        seen = [str(node) for node in self.shown() if node.name] if hasattr(self, "root") else []
        raise TimeoutError(f"not found: {what}. On the screen: {seen}")


def _is_table(node: Node, name: str) -> bool:
    return node.role == "table" and node.name == name


def _same(node: Node, name: str, place: str) -> bool:
    """Is it the one of its row: the name of a page also says how it stands, which may change."""
    return node.role == RADIO and node.description == place if place else node.name == name


def faults(node: Node) -> list[str]:
    """Return what a reader would stumble on at one thing."""
    states, role, name = node.states, node.role, node.name
    found = []
    if "focusable" in states:
        if not name and role not in NEED_NO_NAME:
            found.append(f"{role} without a name")
        if role in ROLELESS and name not in PICTURES:
            found.append(f"{node} takes the focus without a role")
        if role == "check box" and "checkable" not in states:
            found.append(f"{node} cannot be ticked")
    written_in = any(child.role == "text" for child in node.children) if role == COMBO else False
    if role == COMBO and not (node.label or node.description or written_in):
        found.append(f"{node} does not say what is chosen in it")
    if "editable" in states and not name:
        found.append(f"{role} to write in without a name")
    return found
