"""What a start shows Home with, and what it does not load for that."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.practice.register import make_practice_register
from app.services.session import SystemClock

if TYPE_CHECKING:
    from pathlib import Path

# the program, and beside it somebody who looks what has been loaded once the window has answered a key
STARTED = """
import json, linecache, os, sys, time
from threading import Thread
from ui import commands

commands._load_qt()
from ui import program
program.SEEN = 60_000  # what comes after the start is not to come before it where a machine is slow

def look():
    while not os.path.exists(os.environ["KOTIO_STAMP"]):
        time.sleep(0.01)
    parts = ("PySide6.QtGui", "PySide6.QtWidgets")
    classes = (f"{part}.{name}" for part in parts for name in vars(sys.modules[part]))
    print(json.dumps([*sys.modules, *classes, *(f"source of {file}" for file in linecache.cache)]), flush=True)
    os._exit(0)

Thread(target=look, daemon=True).start()
commands.run(["--register", sys.argv[1]])
"""
PAPERS = ("reportlab", "pikepdf", "pypdfium2", "pyphen", "app.documents")
CATALOGUES = ("babel",)
RULES = (
    "app.domain.form_specs",
    "app.domain.progress",
    "app.domain.timeline",
    "app.domain.disclosure",
    "app.domain.case_file",
)
SAVING = ("app.storage.unit_of_work", "app.services.pages", "app.services.papers")
OTHERS = (
    "app.practice",
    "app.services.help",
    "ui.entering",
    "ui.forms",
    "ui.help",
    "ui.papers",
    "ui.steps",
    "ui.tour",
)
LIBRARY = (
    "decimal",
    "socket",
    "asyncio",
    "uuid",
    "hashlib",
    "_hashlib",
    "ctypes",
    "subprocess",
    "xml",
    "logging.handlers",
)
OWN = 90  # modules of the program that show Home; each costs about half a millisecond
# PySide makes a class when it is first needed: QStyle has 500 constants, and a viewport that Qt made has QWizard
# and every other class of widgets made; QPainter.fillRect asks for those of gradients
CLASSES = ("PySide6.QtWidgets.QStyle", "PySide6.QtWidgets.QWizard", "PySide6.QtGui.QGradient")
PLACES = ("cases", "case_page", "calendar", "members", "documents", "statistics", "settings")


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules, and Qt's classes, of a program that has just shown the Home of a register of practice cases."""
    folder = tmp_path_factory.mktemp("start")
    register = folder / "register.kotio"
    make_practice_register(register, SystemClock().today(), 30)
    started(register, folder)  # the catalogue is compiled once
    return started(register, folder)


def started(register: Path, folder: Path) -> set[str]:
    stamp = folder / "stamp"
    stamp.unlink(missing_ok=True)
    child = subprocess.run(
        [sys.executable, "-c", STARTED, str(register)],
        env={**os.environ, "KOTIO_STAMP": str(stamp)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    return set(json.loads(child.stdout))


@pytest.mark.parametrize(
    "name",
    [*PAPERS, *CATALOGUES, *RULES, *SAVING, *OTHERS, *LIBRARY, *CLASSES, *(f"ui.places.{p}" for p in PLACES)],
)
def test_home_is_shown_without(loaded: set[str], name: str) -> None:
    assert [module for module in loaded if module == name or module.startswith(f"{name}.")] == []


def test_home_is_shown_with_few_modules_of_the_program(loaded: set[str]) -> None:
    own = sorted(name for name in loaded if name.partition(".")[0] in {"app", "ui", "i18n", "resources"})
    assert len(own) <= OWN, own


def test_no_source_is_read(loaded: set[str]) -> None:
    read = [name for name in loaded if name.startswith("source of ")]
    assert [name for name in read if "/ui/" in name or "/app/" in name] == []


def test_home_is_what_was_shown(loaded: set[str]) -> None:
    assert {
        "ui.places.home",
        "app.services.home",
        "app.storage.case_lists",
        "PySide6.QtWidgets.QTableView",
    } <= loaded
