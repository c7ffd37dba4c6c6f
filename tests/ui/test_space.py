"""Room, like colours and type, comes from the one table: no number of pixels stands in the code of a screen."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

import pytest

import ui
from ui.theme import Space, theme, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

UI = Path(ui.__file__).parent
SIDES = ("Width", "Height", "Size")
LAYING = {
    *("setContentsMargins", "setSpacing", "addSpacing", "setHorizontalSpacing", "setVerticalSpacing"),
    *("setTextMargins", "setViewportMargins", "setDocumentMargin", "setIndent", "setMargin", "setIconSize"),
    *(f"set{which}{side}" for which in ("Fixed", "Minimum", "Maximum") for side in SIDES),
    *("setMinimumSectionSize", "setDefaultSectionSize", "setRowHeight", "setColumnWidth", "resize", "move"),
    *("setRowMinimumHeight", "setColumnMinimumWidth", "QSize", "QSizeF", "QMargins", "QMarginsF", "scaled"),
}
PAINTING = {
    *("QRect", "QRectF", "QPoint", "QPointF", "adjusted", "adjust", "translate", "translated", "setGeometry"),
    *("drawRoundedRect", "fillRect", "drawLine"),
}
NAMED = {"gap", "line_gap", "side", "top"}  # what the layouts of our own are told
DRAWINGS = {"widgets/shapes.py", "widgets/empty.py"}  # pictures, each on a ground with numbers of its own
A_LINE = 1  # a pixel is the width of a line, a part of it its pen
TIMES = 10  # a number by which another is multiplied or divided is no room
MEASURES = {"size", "row", "scaled", "plane", "radius"}


def test_no_room_is_a_number_in_the_code() -> None:
    assert {str(path): found for path in files() if (found := list(numbers(path)))} == {}


@pytest.mark.parametrize(
    "planted",
    [
        "row.setSpacing(7)",
        "column.setContentsMargins(0, 0, 0, 4)",
        "self.setMaximumWidth(theme.scaled(300))",
        "rect.adjusted(8, 0, -1, 0)",
        "painter.drawText(QRect(left + 14, 0, width, height), words)",
        "PAD = 8\nrect.adjusted(PAD, 0, -PAD, 0)",
        "GAP, WIDE = 20, 300\ncolumn.addSpacing(GAP)",
        "left = 8\nQPointF(left, 0)",
        "FlowLayout(self, gap=18)",
        "def lay(self, *, gap: int = 12) -> None: ...",
        "painter.drawRoundedRect(rect, 4, 4)",
        "self.setFixedWidth(theme.size('rail') + round(50 * grown))",
    ],
)
def test_a_number_would_be_found(planted: str) -> None:
    assert list(in_tree(ast.parse(planted), LAYING | PAINTING, {}))


@pytest.mark.parametrize(
    "allowed",
    [
        "column.setContentsMargins(0, space.small, 0, space.tiny)",
        "rect.adjusted(0, 0, -1, -1)",
        "QSize(words + 2 * space.medium, height)",
        "QRectF(space.cell, (self.height() - size) / 2, size, size)",
        "self._settle = QTimer(self, interval=250)",
        "table.setColumnWidth(3, table.width())",
    ],
)
def test_a_line_a_half_and_a_count_are_no_room(allowed: str) -> None:
    assert not list(in_tree(ast.parse(allowed), LAYING | PAINTING, {}))


def test_the_style_sheet_has_no_pixels_of_its_own() -> None:
    own = [
        word
        for path in files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for word in node.value.replace(";", " ").split()
        if word.endswith("px") and word.removesuffix("px").isdigit() and int(word.removesuffix("px")) > A_LINE
    ]
    assert own == []


def test_every_space_is_in_the_table_and_used() -> None:
    assert set(Space.__annotations__) == set(tokens()["space"])
    used = {
        node.attr
        for path in files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "space"
    }
    in_sheet = (UI / "widgets/style_sheet.py").read_text(encoding="utf-8")
    assert {name for name in tokens()["space"] if name not in used and f"${{{name}}}" not in in_sheet} == set()
    assert used <= set(tokens()["space"])


def test_every_measure_that_is_asked_for_is_in_the_table() -> None:
    asked = {
        (node.func.attr, name)
        for path in files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in MEASURES
        if isinstance(node.func.value, ast.Name) and node.func.value.id == "theme"
        for name in either(node.args[0])
    }
    assert len(asked) > len(MEASURES)
    for measure, name in asked:
        getattr(theme, measure)(name)  # a name that is not there raises


def either(node: ast.AST) -> Iterator[str]:
    """Give the names an argument may be: the one that stands there, or each of those between which is chosen."""
    if isinstance(node, ast.IfExp):
        yield from (*either(node.body), *either(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def files() -> list[Path]:
    """Return the modules of the windows, as they lie in `ui`."""
    return sorted(path.relative_to(UI) for path in UI.rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse((UI / path).read_text(encoding="utf-8"))


def numbers(path: Path) -> Iterator[str]:
    """Give the numbers of pixels in a module, its own constants and those it takes from others among them."""
    calls = LAYING if path.as_posix() in DRAWINGS else LAYING | PAINTING
    return in_tree(tree(path), calls, taken(tree(path)))


def in_tree(module: ast.Module, calls: set[str], others: dict[str, float]) -> Iterator[str]:
    known = others | constants(module)
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            args = [*node.args] if called(node) in calls else []
            if called(node) in {"setRowHeight", "setColumnWidth"}:
                args = args[1:]  # the first is which
            args += [keyword.value for keyword in node.keywords if keyword.arg in NAMED]
        elif isinstance(node, ast.FunctionDef):
            given = zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
            args = [value for arg, value in given if value is not None and arg.arg in NAMED]
        else:
            continue
        if any(is_room(value, factor=factor) for arg in args for value, factor in values(arg, known)):
            yield f"{node.lineno}: {ast.unparse(node)}"


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_room(value: float, *, factor: bool) -> bool:
    return abs(value) > (TIMES if factor else A_LINE)


def values(node: ast.AST, known: dict[str, float], *, factor: bool = False) -> Iterator[tuple[float, bool]]:
    """Give the numbers an argument is reckoned from, and whether each is but a factor."""
    if isinstance(node, ast.Constant):
        if is_number(node.value):
            yield node.value, factor
    elif isinstance(node, ast.Name):
        if node.id in known:
            yield known[node.id], factor
    elif isinstance(node, ast.BinOp):
        product = isinstance(node.op, (ast.Mult, ast.Div, ast.FloorDiv))
        for side in (node.left, node.right):
            yield from values(side, known, factor=product)
    elif not isinstance(node, (ast.Subscript, ast.Compare)):
        for child in ast.iter_child_nodes(node):
            yield from values(child, known, factor=factor and not isinstance(node, ast.Call))


def constants(module: ast.Module) -> dict[str, float]:
    """Return the names a module gives to numbers."""
    found: dict[str, float] = {}
    for node in ast.walk(module):
        if not isinstance(node, ast.Assign):
            continue
        for target in node.targets:
            pairs = [(target, node.value)]
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                pairs = list(zip(target.elts, node.value.elts, strict=True))
            found |= {
                name.id: value.value
                for name, value in pairs
                if isinstance(name, ast.Name) and isinstance(value, ast.Constant) and is_number(value.value)
            }
    return found


def taken(module: ast.Module) -> dict[str, float]:
    """Return the names of numbers a module takes from other modules of the windows."""
    found: dict[str, float] = {}
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("ui."):
            path = Path(*(node.module or "").split(".")[1:]).with_suffix(".py")
            own = constants(tree(path)) if (UI / path).exists() else {}
            found |= {alias.asname or alias.name: own[alias.name] for alias in node.names if alias.name in own}
    return found
