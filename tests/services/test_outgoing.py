"""Nothing leaves unnoticed: each way out leaves a row, an issued paper, and a file that the register knows of."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from app.bootstrap import open_register
from app.domain.codes import PaperKind, RecipientKind
from app.domain.makers import CLIENTS, MAKERS
from app.domain.recipients import copies_of
from app.exchange.outbox import Lying
from app.services import outbox, outgoing, papers
from app.services.cases import case_file
from app.services.check import outside
from app.services.words import WordsUnread
from app.settings import load
from i18n import text
from tests.services.test_papers import TODAY, issued, named, practice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.domain.case_file import CaseFile
    from app.domain.ids import CaseId
    from app.domain.recipients import Copy
    from app.services.outgoing import Outgoing
    from app.services.session import Session

__all__ = ["practice"]

NEEDS_MORE = frozenset({PaperKind.WITHDRAWAL_NOTICE})  # nothing is withdrawn in this case


@pytest.fixture(autouse=True)
def own_settings(practice: Session, tmp_path: Path) -> None:
    """Settings of this test alone."""
    practice.settings = load(tmp_path / "settings.json")


@pytest.fixture
def box(practice: Session, tmp_path: Path) -> Path:
    """An outbox of its own."""
    outbox.choose(practice, str(tmp_path / "box"))
    return tmp_path / "box"


def a_memo(session: Session) -> Outgoing:
    file = issued(session, named(session, "Johan").case.id)
    document = next(one for one in file.documents if one.recipient is RecipientKind.ORGANISATION)
    return outgoing.of_issued(session, document.id)


def acts(session: Session, case_id: CaseId) -> list[tuple[str, str]]:
    with session.unit_of_work() as work:
        events = work.history(case_id)
    return [(str(one.act), one.record) for one in events if one.act in {"printed", "exported"}]


def test_a_file_is_named_by_numbers_and_kind_alone(practice: Session, box: Path) -> None:
    memo = a_memo(practice)
    path = outgoing.put(practice, memo, "Muistio")
    assert path.parent == box
    number = case_file(practice, memo.case_id).case.number  # type: ignore[arg-type]
    assert path.name == f"{number}-muistio-{memo.numbers[0]}.pdf"
    assert path.read_bytes() == papers.body(practice, memo.document_id)  # type: ignore[arg-type]
    assert outbox.count(practice) == 1
    (lies,) = outbox.look(practice)
    assert (lies.path, lies.lying, lies.file.protected) == (path, Lying.WHOLE, False)


def test_without_a_folder_nothing_goes_there(practice: Session) -> None:
    with pytest.raises(outbox.NoOutbox):
        outgoing.put(practice, a_memo(practice), "Muistio")


def test_what_lies_there_is_never_written_over(practice: Session, box: Path) -> None:
    memo = a_memo(practice)
    outgoing.put(practice, memo, "Muistio")
    with pytest.raises(outgoing.FileExists):
        outgoing.put(practice, memo, "Muistio")
    assert outbox.count(practice) == 1


def test_a_protected_copy_opens_by_its_passphrase_which_is_nowhere_kept(practice: Session, box: Path) -> None:
    locked, phrase = outgoing.protected(a_memo(practice))
    path = outgoing.put(practice, locked, "Muistio")
    reader = PdfReader(path)
    assert reader.is_encrypted
    assert reader.decrypt(phrase)
    assert phrase.encode() not in practice.path.read_bytes()
    wal = practice.path.with_name(f"{practice.path.name}-wal")
    assert phrase.encode() not in (wal.read_bytes() if wal.exists() else b"")
    assert outbox.look(practice)[0].file.protected


def test_one_click_deletes_the_very_files_and_no_other(practice: Session, box: Path) -> None:
    file = issued(practice, named(practice, "Johan").case.id)
    paths = [outgoing.put(practice, outgoing.of_issued(practice, one.id), "Muistio") for one in file.documents[:3]]
    paths[1].write_bytes(b"somebody's own")
    (box / "stranger.pdf").write_bytes(b"")
    assert outbox.strangers(practice) == 1
    (left,) = outbox.clear(practice)
    assert (left.path, left.lying) == (paths[1], Lying.CHANGED)
    assert sorted(one.name for one in box.iterdir()) == sorted([paths[1].name, "stranger.pdf"])
    outbox.disown(practice, left)
    assert outbox.count(practice) == 0
    assert paths[1].exists()


def test_a_file_that_somebody_deleted_is_no_longer_counted(practice: Session, box: Path) -> None:
    outgoing.put(practice, a_memo(practice), "Muistio").unlink()
    assert outbox.count(practice) == 1  # what the register knows, without looking
    assert outbox.look(practice) == ()
    assert outbox.count(practice) == 0


def test_a_folder_that_was_taken_away_is_not_forgotten(practice: Session, box: Path) -> None:
    outgoing.put(practice, a_memo(practice), "Muistio")
    box.rename(box.with_name("taken away"))
    assert [one.lying for one in outbox.look(practice)] == [Lying.AWAY]
    assert [one.lying for one in outbox.clear(practice)] == [Lying.AWAY]
    assert outbox.count(practice) == 1


def test_the_check_tells_of_the_files_by_their_number_alone(practice: Session, box: Path) -> None:
    file = issued(practice, named(practice, "Johan").case.id)
    paths = [outgoing.put(practice, outgoing.of_issued(practice, one.id), "Muistio") for one in file.documents[:3]]
    paths[0].write_bytes(b"somebody's own")
    paths[1].unlink()
    practice.checkpoint()
    assert [text(line, "fi") for line in outside(practice.path)] == [
        "Rekisterin ulkopuolella on 2 tiedostoa",
        "Niistä 1 on nyt toinen tiedosto",
        "1 tiedosto ei ole siellä, minne se vietiin",
    ]


def test_a_file_that_cannot_be_written_is_not_told_of(practice: Session, tmp_path: Path) -> None:
    memo = a_memo(practice)
    with pytest.raises(outgoing.FileNotWritten):
        outgoing.save_as(practice, memo, tmp_path / "no folder" / "a.pdf")
    assert outbox.count(practice) == 0
    assert acts(practice, memo.case_id) == []  # type: ignore[arg-type]


def test_a_blank_form_holds_nothing_of_anyone_and_lies_anywhere(practice: Session, tmp_path: Path) -> None:
    blank = outgoing.Outgoing(pdf=b"%PDF", kind=PaperKind.BLANK_FORM)
    outgoing.save_as(practice, blank, tmp_path / "blank.pdf")
    assert outbox.count(practice) == 0


KILLED = """
import os, sys
from datetime import date
from pathlib import Path
from app.bootstrap import open_register
from app.exchange import outbox as files
from app.services import outgoing
from app.settings import load

session = open_register(Path(sys.argv[1]), today=date(2026, 11, 24), settings=load(Path(sys.argv[2])))
where, real = sys.argv[4], (os.fsync, Path.replace)
if where == "half":
    os.fsync = lambda handle: os._exit(9)
elif where == "written":
    Path.replace = lambda *_: os._exit(9)
elif where == "placed":
    files._sync = lambda folder: os._exit(9)
elif where == "told":
    files.put = lambda *_: os._exit(9)
outgoing.put(session, outgoing.of_issued(session, sys.argv[3]), "Muistio")
"""


@pytest.mark.parametrize("where", ["told", "half", "written", "placed"])
def test_whenever_the_program_is_killed_no_file_lies_unknown(practice: Session, box: Path, where: str) -> None:
    memo = a_memo(practice)
    practice.checkpoint()
    path, settings = box.parent / "copy.kotio", box.parent / "settings.json"
    shutil.copy(practice.path, path)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(path), str(settings), str(memo.document_id), where],
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert done.returncode == 9
    session = open_register(path, today=TODAY, settings=load(settings))
    assert outbox.count(session) == 1
    assert outbox.clear(session) == ()
    assert outbox.count(session) == 0
    assert list(box.iterdir() if box.exists() else ()) == []
    session.close()


WAYS: dict[str, Callable[[Session, Outgoing, Path], object]] = {
    "print": lambda session, paper, _: outgoing.log_printed(session, outgoing.ready(session, paper)),
    "save": lambda session, paper, folder: outgoing.save_as(session, paper, folder / "saved.pdf"),
    "outbox": lambda session, paper, _: outgoing.put(session, paper, "paper"),
    "protected": lambda session, paper, _: outgoing.put(session, outgoing.protected(paper).paper, "paper"),
}


@pytest.mark.parametrize("way", WAYS)
def test_no_way_out_goes_round_the_register(practice: Session, box: Path, tmp_path: Path, way: str) -> None:
    """Every kind of paper by every way: what is for another is an issued paper, and the log names it."""
    case_id = named(practice, "Johan").case.id
    went = set()
    for kind in MAKERS:
        for copy in one_of_each(case_file(practice, case_id), kind, practice):
            made = papers.make(papers.order(practice, case_file(practice, case_id), copy, kind))
            for old in (*tmp_path.glob("*.pdf"), *(box.glob("*") if box.exists() else ())):
                old.unlink()
            if let_out(practice, outgoing.of_made(made, case_id), way, tmp_path):
                went.add(kind)
    assert went >= CLIENTS
    assert went >= set(MAKERS) - {PaperKind.ADVANCE_SHEET} - NEEDS_MORE


def one_of_each(file: CaseFile, kind: PaperKind, session: Session) -> Iterator[Copy]:
    """Yield the first copy for each kind of recipient that may have one."""
    seen = set()
    for copy in copies_of(file, kind, session.clock.today()):
        reader = copy.recipient.kind
        allowed = papers.may_be_made(copy, kind) and (kind not in CLIENTS or reader is RecipientKind.CLIENT)
        if allowed and reader not in seen:
            seen.add(reader)
            yield copy


def let_out(session: Session, paper: Outgoing, way: str, folder: Path) -> bool:
    """Let a paper go; says whether it went. Either way the register knows exactly what happened."""
    case_id, made = paper.case_id, paper.made
    assert case_id is not None
    assert made is not None
    before, logged, lying = case_file(session, case_id), len(acts(session, case_id)), outbox.count(session)
    reader = made.order.copy.recipient
    try:
        WAYS[way](session, paper, folder)
    except (outgoing.NotIssued, WordsUnread):
        assert reader.kind is not RecipientKind.OFFICE
        assert case_file(session, case_id).documents == before.documents
        assert len(acts(session, case_id)) == logged
        assert outbox.count(session) == lying
        return False
    assert len(acts(session, case_id)) == logged + 1
    act, record = acts(session, case_id)[-1]
    assert act == ("printed" if way == "print" else "exported")
    assert outbox.count(session) == lying + (way != "print")
    if reader.kind is not RecipientKind.OFFICE:
        assert record == "issued_document"
        (new,) = set(case_file(session, case_id).documents) - set(before.documents)
        assert (new.kind, new.recipient, new.organisation_id) == (paper.kind, reader.kind, reader.organisation_id)
        assert new.edition == made.order.released.edition
    return True


def test_a_copy_of_a_memo_does_not_leave_before_the_memo_is_made(practice: Session, tmp_path: Path) -> None:
    case_id = named(practice, "Johan").case.id
    orders = papers.orders(practice, case_id)
    partner = next(one for one in orders if one.copy.recipient.kind is RecipientKind.ORGANISATION)
    paper = outgoing.of_made(papers.make(partner), case_id)
    with pytest.raises(outgoing.NotIssued):
        outgoing.ready(practice, paper)
    with pytest.raises(outgoing.NotIssued):
        outgoing.save_as(practice, paper, tmp_path / "a.pdf")
    assert list(tmp_path.glob("a.pdf")) == []


def test_the_clients_own_paper_is_kept_once_as_it_went(practice: Session, tmp_path: Path) -> None:
    file = named(practice, "Johan")
    made = papers.make(papers.own_paper(practice, file, PaperKind.CLIENT_AFTER))
    paper = outgoing.of_made(made, file.case.id)
    for name in ("a.pdf", "b.pdf"):
        outgoing.save_as(practice, paper, tmp_path / name)
    (document,) = case_file(practice, file.case.id).documents
    assert papers.body(practice, document.id) == made.paper.pdf == (tmp_path / "a.pdf").read_bytes()
