"""The command line. A command without a window imports no PySide6."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import AppError
from app.domain.message import MP, M
from app.paths import SUFFIX
from i18n import LANGUAGES, text

if TYPE_CHECKING:
    from collections.abc import Sequence

WHOLE, DAMAGED, UNOPENED = 0, 1, 2


def run(argv: Sequence[str]) -> int:
    """Run one command; return its exit code. A refusal is told on standard error and gives 2."""
    argv = _with_its_option(argv)
    options, rest = _window_parser().parse_known_args(argv)
    if rest:
        options = parser().parse_args(argv)
    language = options.language or _chosen_language()
    try:
        return int(_COMMANDS[options.command](options, language))
    except AppError as refusal:
        print(text(refusal.message, language), file=sys.stderr)
        return UNOPENED


def _with_its_option(argv: Sequence[str]) -> Sequence[str]:
    """Return the arguments; a register given alone, as file managers do for a double click, gets its option."""
    return ["--register", *argv] if argv and Path(argv[0]).suffix.lower() == SUFFIX else argv


class _Version(argparse.Action):
    """Says the version; looking it up costs 20 ms, so it is looked up only here."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,  # noqa: ARG002 - argparse's signature
        values: object,  # noqa: ARG002
        option_string: str | None = None,  # noqa: ARG002
    ) -> None:
        from importlib.metadata import version  # noqa: PLC0415

        print(f"Kotio {version('kotio')}")
        parser.exit()


def _window_parser() -> argparse.ArgumentParser:
    """Return the reader of the command that opens the window; the others' would cost its start 2 ms."""
    window = argparse.ArgumentParser(prog="kotio", add_help=False, allow_abbrev=False)
    _common(window, default=None)
    window.add_argument("--register", type=Path, metavar="FILE", help="open this register")
    window.set_defaults(command="window")
    return window


def parser() -> argparse.ArgumentParser:
    """Return the reader of the command line."""
    whole = argparse.ArgumentParser(
        prog="kotio", description="The register of a housing co-operation group.", parents=[_window_parser()]
    )
    whole.add_argument("--version", action=_Version, nargs=0, help="say the version and end")
    commands = whole.add_subparsers(metavar="COMMAND")
    demo = commands.add_parser("demo", help="open a practice register, or write one with --file")
    _common(demo, default=argparse.SUPPRESS)
    demo.add_argument("--file", type=Path, metavar="F", help="write a practice register and end")
    demo.add_argument("--cases", type=_count, metavar="N", help="how many cases it holds")
    demo.set_defaults(command="demo")
    tour = commands.add_parser("tour", help="walk whole cases in the real windows; leave pictures and papers")
    _common(tour, default=argparse.SUPPRESS)
    tour.add_argument("--out", type=Path, required=True, metavar="DIR")
    tour.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    tour.add_argument(
        "--text", type=int, choices=(100, 125, 150), default=100, help="the size of the text, per cent"
    )
    tour.add_argument("--size", type=_size, default=(1280, 800), metavar="WxH", help="the window, in pixels")
    tour.add_argument("--only", metavar="PLACE", help="see the screens of one place, step or page, as they stand")
    tour.set_defaults(command="tour")
    check = commands.add_parser("check", help="test a register: 0 whole, 1 damaged, 2 cannot be opened")
    _common(check, default=argparse.SUPPRESS)
    check.add_argument("file", type=Path, metavar="FILE")
    check.set_defaults(command="check")
    return whole


def _common(command: argparse.ArgumentParser, default: object) -> None:
    command.add_argument("--language", choices=(*LANGUAGES, "en"), default=default)
    command.add_argument(
        "--today", type=date.fromisoformat, default=default, metavar="D", help="practice registers only"
    )


def _count(typed: str) -> int:
    number = int(typed)
    if number < 1:
        raise ValueError
    return number


def _size(typed: str) -> tuple[int, int]:
    width, _, height = typed.partition("x")
    return int(width), int(height)


def _window(options: argparse.Namespace, language: str) -> int:
    return _shown(options, options.register, language)


def _shown(options: argparse.Namespace, register: Path | None, language: str) -> int:
    """Show the window. What a start makes is there to stay: nothing of it is looked through for garbage."""
    import gc  # noqa: PLC0415

    gc.disable()
    _load_qt()
    from ui.start import open_window  # noqa: PLC0415 - a command without a window imports no PySide6

    return open_window(register, options.language, options.today, language)


def _load_qt() -> None:
    """Load Qt, and keep Python's own `import`.

    PySide puts one in its place that searches the source of every module for PySide's name, for the sake of a
    switch (`__feature__`) that Kotio does not use: 16 ms of a start.
    """
    import builtins  # noqa: PLC0415

    own = builtins.__import__
    import PySide6.QtWidgets  # noqa: PLC0415, F401

    builtins.__import__ = own


def _demo(options: argparse.Namespace, language: str) -> int:
    from app.practice import daily  # noqa: PLC0415 - no other command makes a practice register

    today = options.today or date.today()  # noqa: DTZ011 - the day of this workstation, as on its calendar
    if options.file is None:
        return _shown(options, daily.practice_register(today), language)
    daily.write(options.file, options.cases, today)
    made = MP(
        "Practice register written: {n} case.", "Practice register written: {n} cases.", n=options.cases or 0
    )
    print(text(made, language) if options.cases else text(M("Practice register written."), language))
    return WHOLE


def _tour(options: argparse.Namespace, language: str) -> int:
    from ui.tour.walk import Looks, tour  # noqa: PLC0415

    looks = Looks(language=language, theme=options.theme, text=options.text, size=options.size)
    return tour(options.out, looks, today=options.today, only=options.only)


def _check(options: argparse.Namespace, language: str) -> int:
    from app.services.check import check, findings, outside  # noqa: PLC0415

    report = check(options.file)
    for line in (*findings(report), *(outside(options.file) if report.whole else ())):
        print(text(line, language))
    return WHOLE if report.whole else DAMAGED


_COMMANDS = {"window": _window, "demo": _demo, "tour": _tour, "check": _check}


def _chosen_language() -> str:
    from app.settings import load  # noqa: PLC0415 - not when --language says it

    return str(load().get("language")) or "fi"
