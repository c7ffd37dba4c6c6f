"""A protected copy opens by its passphrase alone, in the programs of others, and says the same."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import page
import pikepdf
import pytest
from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError

from app.documents import build
from app.exchange.protection import passphrase, protected
from tests.documents.samples import memo

if TYPE_CHECKING:
    from pathlib import Path

PHRASE = passphrase()


@pytest.fixture(scope="module")
def plain() -> bytes:
    return build(memo("fi")).pdf


@pytest.fixture(scope="module")
def locked(plain: bytes) -> bytes:
    return protected(plain, PHRASE)


def words(reader: PdfReader) -> list[str]:
    return [one.extract_text() for one in reader.pages]


def test_another_reader_opens_it_by_the_passphrase_alone(plain: bytes, locked: bytes) -> None:
    reader = PdfReader(io.BytesIO(locked))
    assert reader.is_encrypted
    assert not reader.decrypt("väärä")
    with pytest.raises(FileNotDecryptedError):
        words(reader)
    assert reader.decrypt(PHRASE)
    assert words(reader) == words(PdfReader(io.BytesIO(plain)))


def test_it_is_locked_by_aes_of_256_bits(locked: bytes, tmp_path: Path) -> None:
    program = shutil.which("qpdf")
    if program is None:
        pytest.skip("qpdf is not here")
    file = tmp_path / "locked.pdf"
    file.write_bytes(locked)

    def qpdf(*how: str) -> tuple[int, str]:
        done = subprocess.run([program, *how, str(file)], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    assert qpdf("--requires-password")[0] == 0
    assert "invalid password" in qpdf("--check", "--password=wrong")[1]
    code, said = qpdf("--check", f"--password={PHRASE}")
    assert code == 0, said
    told = qpdf("--show-encryption", f"--password={PHRASE}")[1]
    assert "stream encryption method: AESv3" in told
    assert "R = 6" in told
    assert "extract for accessibility: allowed" in told


def test_nothing_of_the_paper_can_be_read_without_it(plain: bytes, locked: bytes) -> None:
    for told in (b"2026-014", b"Muistio", "V\u00e4\u00e4n\u00e4nen".encode(), b"uncompressed", b"dc:title"):
        assert told not in locked
    assert b"dc:title" in plain


def test_it_stays_fit_for_readers_and_no_longer_says_that_it_is_for_archives(locked: bytes) -> None:
    opened = io.BytesIO()
    with pikepdf.open(io.BytesIO(locked), password=PHRASE) as paper:
        with paper.open_metadata() as said:
            assert "pdfaid:part" not in said
            assert "pdfuaid:part" in said
        assert paper.allow.accessibility
        paper.save(opened, encryption=False)
    assert page.validate_pdf_bytes(opened.getvalue(), profile="ua1").failures == []


def test_a_passphrase_is_new_each_time_and_can_be_read_out() -> None:
    made = {passphrase() for _ in range(200)}
    assert len(made) == 200
    assert all(re.fullmatch(r"([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}", one) for one in made)
