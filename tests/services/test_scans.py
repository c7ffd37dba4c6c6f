"""A scan of the signed form is taken in by its bytes, kept with its hash, and lies nowhere but in the register."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest

from app.bootstrap import open_register
from app.documents import build
from app.domain.audit import Act
from app.domain.client import Client
from app.domain.codes import MediaType
from app.domain.consent import Consent
from app.domain.errors import AppError, NotFound
from app.domain.ids import CaseId, ConsentId, new_id
from app.services import cases, scans
from app.services.intake import PIECE, Intake
from app.services.preview import page_sizes
from i18n import text
from tests.documents import samples
from tests.domain.test_media import picture

if TYPE_CHECKING:
    from app.services.session import Session

PDF = build(samples.form()).pdf
CONSENT = ConsentId("consent")
ROOT = Path(__file__).parents[2]


@pytest.fixture
def case(session: Session) -> CaseId:
    made = cases.new_case(session, "Mika Väänänen")
    with session.unit_of_work() as work:
        work.consents.save(Consent(id=CONSENT, case_id=made))
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Mika Väänänen suostumus.txt"  # neither the name nor its end is believed or kept
    path.write_bytes(PDF)
    return path


@pytest.mark.parametrize(
    ("data", "media_type"),
    [(PDF, MediaType.PDF), (picture("JPEG"), MediaType.JPEG), (picture("PNG"), MediaType.PNG)],
)
def test_a_scan_is_kept_with_its_hash_and_seen_as_it_was(
    session: Session, case: CaseId, file: Path, data: bytes, media_type: MediaType
) -> None:
    file.write_bytes(data)
    kept = scans.attach_scan(session, case, CONSENT, file)
    assert (kept.media_type, kept.size, kept.pages) == (media_type, len(data), 1)
    assert kept.sha256 == hashlib.sha256(data).hexdigest()
    assert kept.added_by == session.worker_name
    assert scans.open_scan(session, kept.id) == (kept, data)
    assert len(page_sizes(scans.shown(data, media_type))) == 1
    with session.unit_of_work() as work:
        acts = [(event.act, event.record) for event in work.history(case) if event.record == "attachment"]
    assert acts == [(Act.CREATED, "attachment"), (Act.VIEWED, "attachment")]


def test_nothing_keeps_the_name_of_the_file(session: Session, case: CaseId, file: Path) -> None:
    scans.attach_scan(session, case, CONSENT, file)
    tables = session.connection.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    held = [str(row) for (name,) in tables for row in session.connection.rows(f'SELECT * FROM "{name}"')]
    assert not [row for row in held if "suostumus.txt" in row]


def bodies(session: Session) -> tuple[int, int]:
    """Return of how many files the register has bytes, and in how many pieces."""
    count = session.connection.value
    return count("SELECT count(*) FROM attachment_body"), count("SELECT count(*) FROM attachment_piece")


def large(pieces: int = 3) -> scans.Scan:
    """Return a scan that takes some pieces."""
    data = bytes(range(256)) * (PIECE // 256) * (pieces - 1) + b"the end"
    return scans.scan_of(data, MediaType.PDF, 1)


def test_a_scan_in_pieces_is_there_once_it_is_whole(session: Session, case: CaseId) -> None:
    scan = large()
    taken = Intake(session, case, scan.data)
    assert [taken.step() for _ in range(3)] == [True, True, False]
    assert scans.scans(session, case, CONSENT) == ()
    kept = scans.attach(session, case, CONSENT, scan, taken)
    assert bodies(session) == (1, 3)
    assert scans.open_scan(session, kept.id) == (kept, scan.data)
    assert scans.look_into(session, kept.id) == (kept, scan.data)


def test_one_that_is_given_up_leaves_nothing(session: Session, case: CaseId) -> None:
    taken = Intake(session, case, large().data)
    taken.step()
    taken.step()
    while taken.undo():
        pass
    assert bodies(session) == (0, 0)
    with pytest.raises(NotFound):
        scans.attach(session, case, CONSENT, large(), taken)
    assert scans.scans(session, case, CONSENT) == ()


KILLED = """
import sys
from pathlib import Path
from app.bootstrap import open_register
from app.services import scans
from app.services.intake import Intake
from tests.services.test_scans import CONSENT, large

path, worker, case, how_far = sys.argv[1:]
session = open_register(Path(path), worker=worker)
scan = large(8)
taken = Intake(session, case, scan.data)
for _ in range(int(how_far)):
    taken.step()
if int(how_far) == 8:
    scans.attach(session, case, CONSENT, scan, taken)
print("SO FAR", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize(("how_far", "left"), [(1, (0, 0)), (5, (0, 0)), (8, (1, 8))])
def test_a_kill_on_the_way_in_leaves_nothing_half(
    session: Session, case: CaseId, how_far: int, left: tuple[int, int]
) -> None:
    path, worker = session.path, session.worker_id
    session.close()
    command = [sys.executable, "-c", KILLED, str(path), worker, case, str(how_far)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "SO FAR\n"
        running.kill()
    again = open_register(path, worker=worker)
    assert bodies(again) == left
    assert len(scans.scans(again, case, CONSENT)) == left[0]
    again.close()


def test_what_was_not_erased_of_a_removed_scan_is_erased_at_the_next_start(
    session: Session, case: CaseId, file: Path
) -> None:
    kept = scans.attach_scan(session, case, CONSENT, file)
    scans.remove_scan(session, kept.id, "Väärä lomake.")
    assert bodies(session) == (1, 1)
    session.close()
    again = open_register(session.path, worker=session.worker_id)
    assert bodies(again) == (0, 0)
    again.close()


def locked() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(PDF)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "refusal", "said"),
    [
        (b"", scans.WrongType, "ei ole kokonainen PDF-, JPEG- tai PNG-tiedosto"),
        (picture("GIF"), scans.WrongType, "ei ole kokonainen PDF-, JPEG- tai PNG-tiedosto"),
        (b"%PDF-1.7\nstartxref\n0\n%%EOF", scans.ScanBroken, "vahingoittunut"),
        (locked(), scans.ScanLocked, "salasanaa"),
        (PDF + b"\0" * scans.LARGEST, scans.ScanTooLarge, "20 megatavua"),
    ],
    ids=["empty", "gif", "broken", "locked", "large"],
)
def test_what_cannot_be_kept_is_refused_in_words(
    session: Session, case: CaseId, file: Path, data: bytes, refusal: type[Exception], said: str
) -> None:
    file.write_bytes(data)
    with pytest.raises(refusal) as refused:
        scans.attach_scan(session, case, CONSENT, file)
    assert isinstance(refused.value, AppError)
    assert said in text(refused.value.message, "fi")
    assert "Mika" not in text(refused.value.message, "fi")
    assert scans.scans(session, case, CONSENT) == ()


def test_a_file_that_is_gone_or_a_folder_is_refused(session: Session, case: CaseId, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.pdf"):
        with pytest.raises(scans.FileNotRead):
            scans.attach_scan(session, case, CONSENT, path)


def test_a_picture_whose_dots_cannot_be_read_is_refused(session: Session, case: CaseId, file: Path) -> None:
    pieces = ((b"IHDR", (2).to_bytes(4, "big") * 2 + b"\x08\x02\0\0\0"), (b"IDAT", b"no dots"), (b"IEND", b""))
    file.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + b"".join(
            len(held).to_bytes(4, "big") + name + held + zlib.crc32(name + held).to_bytes(4, "big")
            for name, held in pieces
        )
    )
    with pytest.raises(scans.ScanBroken):
        scans.attach_scan(session, case, CONSENT, file)


def test_a_second_scan_takes_the_place_of_the_first_for_a_reason(
    session: Session, case: CaseId, file: Path
) -> None:
    first = scans.attach_scan(session, case, CONSENT, file)
    with pytest.raises(scans.ScanThere):
        scans.attach_scan(session, case, CONSENT, file)
    file.write_bytes(picture("PNG"))
    scan = scans.read_scan(file)
    with pytest.raises(scans.ReasonMissing):
        scans.replace_scan(session, first.id, scan, " ")
    second = scans.replace_scan(session, first.id, scan, "Toinen sivu puuttui.")
    before, after = scans.scans(session, case, CONSENT)
    assert (before.removed_on, before.removed_by) == (session.clock.today(), session.worker_name)
    assert (before.removal_reason, before.sha256) == ("Toinen sivu puuttui.", first.sha256)
    assert after == second
    with pytest.raises(NotFound):
        scans.open_scan(session, first.id)


def test_a_removed_scan_leaves_its_hash_and_the_reason_and_no_bytes(
    session: Session, case: CaseId, file: Path
) -> None:
    kept = scans.attach_scan(session, case, CONSENT, file)
    scans.remove_scan(session, kept.id, "Väärän asiakkaan lomake.")
    (gone,) = scans.scans(session, case, CONSENT)
    assert (gone.sha256, gone.removal_reason) == (kept.sha256, "Väärän asiakkaan lomake.")
    with pytest.raises(NotFound):
        scans.open_scan(session, kept.id)
    scans.erase(session, kept.id)
    assert bodies(session) == (0, 0)
    with pytest.raises(NotFound):
        scans.remove_scan(session, kept.id, "Uudelleen.")
    assert scans.attach_scan(session, case, CONSENT, file).pages == 1


def test_bytes_that_were_changed_in_the_register_are_not_shown(session: Session, case: CaseId, file: Path) -> None:
    kept = scans.attach_scan(session, case, CONSENT, file)
    session.connection.run("UPDATE attachment_piece SET bytes = ?", (picture("PNG"),))
    with pytest.raises(scans.ScanChanged):
        scans.open_scan(session, kept.id)


def test_a_scan_belongs_to_a_consent_of_its_own_case(session: Session, case: CaseId, file: Path) -> None:
    other = cases.new_case(session, "Johan Sjöblom")
    with pytest.raises(NotFound):
        scans.attach_scan(session, other, CONSENT, file)
    with pytest.raises(NotFound):
        scans.attach_scan(session, case, ConsentId(new_id()), file)
    assert session.connection.value("SELECT count(*) FROM attachment") == 0


def test_a_scan_goes_and_comes_back_with_its_case(session: Session, case: CaseId, file: Path) -> None:
    kept = scans.attach_scan(session, case, CONSENT, file)
    with session.unit_of_work() as work:
        client = work.cases.get(case).client_id
        removed = work.clients.remove(client)
    assert bodies(session) == (0, 0)
    with session.unit_of_work() as work:
        work.bin.restore(removed)
        assert isinstance(work.clients.get(client), Client)
    assert scans.open_scan(session, kept.id) == (kept, PDF)


def test_a_scan_survives_a_copy_and_opening_again(
    session: Session, case: CaseId, file: Path, tmp_path: Path
) -> None:
    kept = scans.attach_scan(session, case, CONSENT, file)
    copy = tmp_path / "copy.kotio"
    session.close()
    shutil.copy(session.path, copy)
    for path in (session.path, copy):
        again = open_register(path, worker=session.worker_id)
        assert scans.open_scan(again, kept.id) == (kept, PDF)
        again.close()


def test_nothing_is_written_beside_the_register(session: Session, case: CaseId, file: Path) -> None:
    before = {one.name for one in file.parent.iterdir()}
    kept = scans.attach_scan(session, case, CONSENT, file)
    scans.open_scan(session, kept.id)
    assert {one.name for one in file.parent.iterdir()} == before
