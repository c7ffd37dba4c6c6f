"""A compiled catalogue: it lies in this folder when shipped, else in the user cache by the `.po`'s hash."""

from __future__ import annotations

import os
import zlib
from gettext import NullTranslations
from pathlib import Path
from struct import unpack_from

HERE = Path(__file__).parent
_MAGIC = 0x950412DE


class Catalogue(NullTranslations):
    """The messages of a `.mo`, each read where it lies when it is first said.

    The library's own reader parses all of it: 4 ms of each start, and more with every message. Two forms, one and
    many, are what Finnish, Swedish and English have; a test holds every catalogue to them. Raises ValueError for
    what is no catalogue.
    """

    def __init__(self, mo: bytes) -> None:
        super().__init__()
        magic, _, count, ids, said = unpack_from("<5I", mo)
        if magic != _MAGIC:
            raise ValueError("no compiled catalogue")
        self._mo, self._said = mo, said
        places = iter(unpack_from(f"<{2 * count}I", mo, ids))
        found = (mo[at : at + size] for size, at in zip(places, places, strict=True))
        self._numbers = {one.partition(b"\0")[0]: number for number, one in enumerate(found)}

    def gettext(self, message: str) -> str:
        """Return what a message says; the message itself where it is unknown."""
        return self._forms(message, [message])[0]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return what a message says of one, or of any other number."""
        return self._forms(msgid1, [msgid1, msgid2])[0 if n == 1 else 1]

    def pgettext(self, context: str, message: str) -> str:
        """Return what a message says in its context."""
        return self._forms(f"{context}\4{message}", [message])[0]

    def _forms(self, key: str, unknown: list[str]) -> list[str]:
        number = self._numbers.get(key.encode())
        if number is None:
            return unknown
        size, at = unpack_from("<2I", self._mo, self._said + 8 * number)
        return self._mo[at : at + size].decode().split("\0")


def compiled(language: str) -> Path:
    """Return the path of the `.mo` of `language`, made now if no earlier start made it."""
    shipped = HERE / f"{language}.mo"
    if shipped.exists():
        return shipped
    content = (HERE / f"{language}.po").read_bytes()
    # hashlib would load OpenSSL: 3 ms and 4 MB of every start, to tell one edit from the next
    cached = _cache() / f"{language}-{len(content)}-{zlib.crc32(content):08x}.mo"
    if not cached.exists():
        cached.parent.mkdir(parents=True, exist_ok=True)
        fresh = cached.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(compile_catalogue(content))
        fresh.replace(cached)
    return cached


def compile_catalogue(source: bytes) -> bytes:
    """Return the `.mo` of a `.po`; fuzzy and empty entries are left out."""
    import io  # noqa: PLC0415 - only where a catalogue is compiled

    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415

    out = io.BytesIO()
    write_mo(out, read_po(io.BytesIO(source)))
    return out.getvalue()


def _cache() -> Path:
    import platformdirs  # noqa: PLC0415 - not in a shipped program, which has its .mo beside it

    return Path(platformdirs.user_cache_dir("kotio", appauthor=False)) / "catalogues"
