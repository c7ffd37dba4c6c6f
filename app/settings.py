"""The settings of one computer account: a small JSON file, written whole and renamed.

Office-wide values lie in the register. Keys this version does not know are kept as they are.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

DEFAULTS: dict[str, Any] = {
    "language": "",  # of the window; empty until chosen
    "theme": "system",
    "text_size": 100,  # per cent
    "register": "",  # path of the register last opened
    "workers": {},  # who works, by the register's office
    "privacy": False,
    "outbox": "",  # the folder of papers that leave as files; empty for none
    "printer": "",  # the one that printed last
    "two_sided": False,
    "lesson": {},  # how far one is in the guided practice
}


class Settings:
    """The settings as they stand; every change is on the disk when `put` returns."""

    def __init__(self, path: Path, values: dict[str, Any]) -> None:
        self._path = path
        self._values = values

    def get(self, key: str) -> Any:
        """Return the value of a key of `DEFAULTS`, its default where none fits."""
        value = self._values.get(key, DEFAULTS[key])
        return value if isinstance(value, type(DEFAULTS[key])) else DEFAULTS[key]

    def put(self, key: str, value: Any) -> None:
        """Keep a value of a key of `DEFAULTS`."""
        if not isinstance(value, type(DEFAULTS[key])):
            raise TypeError(f"setting {key} is no {type(DEFAULTS[key]).__name__}")
        if self.get(key) != value or key not in self._values:
            self._values = {**self._values, key: value}
            self._write()

    def worker(self, office_id: str) -> str:
        """Return who works with the register of this office on this account, empty where nobody has said."""
        return str(self.get("workers").get(office_id, ""))

    def remember_worker(self, office_id: str, worker_id: str) -> None:
        """Keep who works with the register of this office on this account."""
        self.put("workers", {**self.get("workers"), office_id: worker_id})

    def _write(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_name(f"{self._path.name}.{os.getpid()}.part")
        with fresh.open("w", encoding="utf-8") as file:
            json.dump(self._values, file, ensure_ascii=False, indent=2)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)


def load(path: Path | None = None) -> Settings:
    """Return the settings of this account; an unreadable file is put aside and everything is as at first."""
    if path is None:
        from app.paths import settings_file  # noqa: PLC0415 - a test names its own

        path = settings_file()
    try:
        values = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        values = {}
    except (OSError, ValueError):
        values = None
    if not isinstance(values, dict):
        path.replace(path.with_name(f"{path.name}.unreadable"))
        values = {}
    return Settings(path, values)
