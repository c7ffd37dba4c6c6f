"""Where a compiled catalogue lies: in this folder when shipped, else in the user cache by the `.po`'s hash."""

from __future__ import annotations

import os
import zlib
from pathlib import Path

HERE = Path(__file__).parent


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
