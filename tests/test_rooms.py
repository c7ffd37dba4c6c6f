"""The rooms of the tree: who may import whom, and what lies at the top."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parent.parent
TOP = {"app", "ui", "resources", "i18n", "tests", "pyproject.toml", "build_installer.spec", "README.md"}

MODULE, CLASS = 300, 150  # lines at the most

LOAD_ALL = """
import importlib, pkgutil, sys
for name in ("app", "i18n", "resources"):
    room = importlib.import_module(name)
    for module in pkgutil.walk_packages(room.__path__, f"{name}."):
        if module.name != "i18n.build_hook":
            importlib.import_module(module.name)
print(len([name for name in sys.modules if name.startswith("app.")]))
print(*sorted(name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6", "ui")))
"""


def test_every_import_keeps_to_the_rooms() -> None:
    found = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr


def test_all_of_app_loads_without_qt() -> None:
    found = subprocess.run(
        [sys.executable, "-c", LOAD_ALL], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert int(found[0]) > 100
    assert found[1:] == [""]


def test_each_module_of_the_domain_is_known_to_papers_or_kept_from_them() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = (
        each
        for each in settings["tool"]["importlinter"]["contracts"]
        if "app.domain.released" in each.get("source_modules", ())
    )
    said = {*contract["source_modules"], *contract["forbidden_modules"]} - {"app.documents", "app.exchange"}
    entries = [each for each in (ROOT / "app/domain").iterdir() if not each.name.startswith("__")]
    assert said == {f"app.domain.{each.stem}" for each in entries}


def test_nothing_else_lies_at_the_top_of_the_tree() -> None:
    ignored = [line.rstrip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()]
    names = {each.name for each in ROOT.iterdir() if not each.name.startswith(".")}
    assert {name for name in names if not any(fnmatch(name, pattern) for pattern in ignored)} == TOP


def test_no_module_and_no_class_has_outgrown_the_house() -> None:
    grown = []
    for path in (*ROOT.glob("app/**/*.py"), *ROOT.glob("ui/**/*.py")):
        source = path.read_text(encoding="utf-8")
        classes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef)]
        grown += [node.name for node in classes if (node.end_lineno or 0) - node.lineno >= CLASS]
        grown += [str(path)] if source.count("\n") > MODULE else []
    assert grown == []
