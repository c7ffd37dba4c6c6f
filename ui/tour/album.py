"""What a tour leaves: a picture of each screen, every paper, and `manifest.json` that says what each file is."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ui.address import Address

PICTURE, PAPER, FILE = "picture", "paper", "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One file of the tour. `recipient`: client, office or the category of an organisation."""

    file: str
    kind: str
    place: str | None = None
    step: str | None = None
    page: str | None = None
    case: str | None = None
    language: str | None = None
    theme: str | None = None
    recipient: str | None = None


class Album:
    """Collects the files of a tour in a folder, numbered in the order they were made."""

    def __init__(self, folder: Path, *, language: str, theme: str) -> None:
        self.folder = folder
        self._language = language
        self._theme = theme
        self._leaves: list[Leaf] = []
        folder.mkdir(parents=True, exist_ok=True)

    def picture(
        self, window: QWidget, address: Address, case: str | None, name: str = "", over: QWidget | None = None
    ) -> None:
        """Keep a picture of a window at an address, with what stands `over` it; `case` is the number it shows."""
        parts = (address.place, address.step, address.page, name)
        file = self._file("-".join(str(part) for part in parts if part), "png")
        image = window.grab()
        if over is not None:
            from PySide6.QtGui import QPainter  # noqa: PLC0415 - an album without windows loads no Qt

            with QPainter(image) as painter:
                corner = window.rect().center() - over.rect().center()
                painter.drawPixmap(corner, over.grab())
        image.save(str(self.folder / file))
        self._leaves.append(
            Leaf(
                file=file,
                kind=PICTURE,
                place=str(address.place),
                step=str(address.step) if address.step else None,
                page=address.page,
                case=case,
                language=self._language,
                theme=self._theme,
            )
        )

    def paper(
        self,
        pdf: bytes,
        *,
        kind: str,
        language: str,
        recipient: str,
        case: str | None = None,
        step: str | None = None,
        place: str = "cases",
    ) -> None:
        """Keep a paper of a case, or of none or several; `language` is its reader's."""
        file = self._file("-".join(part for part in (kind, case, recipient, language) if part), "pdf")
        (self.folder / file).write_bytes(pdf)
        self._leaves.append(
            Leaf(file=file, kind=PAPER, place=place, step=step, case=case, language=language, recipient=recipient)
        )

    def file(self, data: bytes, *, name: str, case: str, language: str, step: str) -> None:
        """Keep another file of a case by the name it leaves with."""
        stem, _, ending = name.rpartition(".")
        file = self._file(stem, ending)
        (self.folder / file).write_bytes(data)
        self._leaves.append(Leaf(file=file, kind=FILE, place="cases", step=step, case=case, language=language))

    def __len__(self) -> int:
        """How many files there are."""
        return len(self._leaves)

    def write(self) -> None:
        """Write the manifest: an array of objects, one a file."""
        leaves = [asdict(leaf) for leaf in self._leaves]
        (self.folder / "manifest.json").write_text(json.dumps(leaves, ensure_ascii=False, indent=1), "utf-8")

    def _file(self, name: str, ending: str) -> str:
        return f"{len(self._leaves) + 1:03}-{name}.{ending}"
