"""Extract the messages and bring both catalogues up to date: `python -m i18n.update`."""

from __future__ import annotations

import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).parent
ROOT = HERE.parent
KEYWORDS = {"M": None, "MC": ((1, "c"), 2), "MP": (1, 2)}


def extracted() -> Catalog:
    """Return every message of `app` and `ui`."""
    template = Catalog(project="kotio", header_comment="# Kotio", fuzzy=False)
    for room in ("app", "ui"):
        found = extract_from_dir(str(ROOT / room), method_map=[("**.py", "python")], keywords=KEYWORDS)
        for file, _line, message, _comments, context in sorted(found, key=lambda hit: (hit[0], hit[1])):
            template.add(message, None, [(f"{room}/{file}", 0)], context=context)
    return template


def read(language: str) -> Catalog:
    """Return the catalogue of a language as it stands."""
    path = HERE / f"{language}.po"
    if not path.exists():
        return Catalog(locale=f"{language}_FI", fuzzy=False)
    with path.open("rb") as source:
        return read_po(source, locale=f"{language}_FI")


def written(language: str, catalogue: Catalog) -> None:
    """Write a catalogue."""
    with (HERE / f"{language}.po").open("wb") as out:
        write_po(out, catalogue, width=100, sort_by_file=True, ignore_obsolete=True, include_lineno=False)


def update() -> int:
    """Bring `fi.po` and `sv.po` up to date; return how many translations are missing."""
    template = extracted()
    with (HERE / "kotio.pot").open("wb") as out:
        write_po(out, template, width=100, sort_by_file=True, include_lineno=False)
    finnish = read("fi")
    finnish.update(template, no_fuzzy_matching=True)
    swedish = read("sv")
    swedish.update(template, no_fuzzy_matching=True)
    for message in swedish:
        original = finnish.get(message.id, context=message.context) if message.id else None
        if original is not None and original.string:
            shown = original.string if isinstance(original.string, str) else " | ".join(original.string)
            message.auto_comments = [f"fi: {shown}"]
    written("fi", finnish)
    written("sv", swedish)
    missing = [m for c in (finnish, swedish) for m in c if m.id and not _full(m.string)]
    for message in missing:
        print("missing:", message.context or "", message.id)
    return len(missing)


def _full(string: str | tuple[str, ...] | list[str] | None) -> bool:
    return bool(string) if string is None or isinstance(string, str) else all(string)


if __name__ == "__main__":
    sys.exit(1 if update() else 0)
