"""A copy of a paper that opens by a passphrase alone: AES-256, as PDF 2.0 has it."""

from __future__ import annotations

import io
import secrets

# no letter or figure that is taken for another when it is read aloud or by hand
_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS, _EACH = 5, 4  # twenty signs of thirty-one: 99 bits


def passphrase() -> str:
    """Return a new passphrase that can be read out on the telephone: `k7fp-m3xh-…`."""
    groups = ("".join(secrets.choice(_SIGNS) for _ in range(_EACH)) for _ in range(_GROUPS))
    return "-".join(groups)


def protected(pdf: bytes, phrase: str) -> bytes:
    """Return a paper that opens by the passphrase alone.

    It stays tagged for readers (PDF/UA-1), which may always read it aloud; it is no longer PDF/A, which forbids
    encryption, and does not say that it is.
    """
    import pikepdf  # noqa: PLC0415 - it loads where a protected copy is made

    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as paper:
        with paper.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as said:
            for claim in ("pdfaid:part", "pdfaid:conformance"):
                if claim in said:
                    del said[claim]
        # opening it needs no second passphrase; who has it may do with the paper what can be done with any other
        may = pikepdf.Permissions(accessibility=True)
        lock = pikepdf.Encryption(owner=secrets.token_hex(16), user=phrase, R=6, allow=may, metadata=True)
        paper.save(made, encryption=lock, deterministic_id=False)
    return made.getvalue()
