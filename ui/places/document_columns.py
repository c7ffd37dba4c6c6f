"""The columns in which papers are listed, and what a paper is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Language, PaperKind
from app.domain.labels import label
from app.domain.message import MC, M
from ui.language import language
from ui.models.columns import Cell, Column

if TYPE_CHECKING:
    from app.domain.message import Message
    from app.services.lists import DocumentRow


def recipient(document: DocumentRow) -> Message | str:
    """Return whose copy a paper is."""
    if document.organisation_id is None:
        return label(document.recipient)
    names = (document.organisation_fi, document.organisation_sv)
    own, other = names[::-1] if language.code == "sv" else names
    return own or other


def paper_words(document: DocumentRow) -> Message:
    """Return what a paper is: its kind and its case."""
    return M("{paper} {case}", paper=label(document.kind), case=document.number)


def _given(document: DocumentRow) -> Cell:
    if document.given_on is None:
        return Cell(text=M("Not yet"), colour="muted")
    return Cell(text=M("{day}", day=document.given_on))


ONE_LINE: tuple[Column[DocumentRow], ...] = (
    Column(
        heading=MC("column", "Case"),
        show=lambda row: Cell(text=row.number, strong=True),
        sort_key=lambda row: row.number,
        width=84,
    ),
    Column(
        heading=MC("column", "Paper"),
        show=lambda row: label(row.kind),
        share=0,
        longest=tuple(Cell(text=label(kind)) for kind in PaperKind),
    ),
    Column(heading=MC("column", "Recipient"), show=recipient),
    Column(
        heading=MC("column", "Made"),
        show=lambda row: M("{day}", day=row.issued_at.astimezone().date()),
        sort_key=lambda row: row.issued_at,
        width=104,
    ),
    Column(heading=MC("column", "Given"), show=_given, width=104),
    Column(heading=MC("column", "Language"), show=lambda row: label(Language(row.language)), width=76),
    Column(heading=MC("column", "Version"), show=lambda row: str(row.edition), width=76),
)
# in two lines a row where the names of papers and parties have no room beside each other
TWO_LINES = (ONE_LINE[0], ONE_LINE[1]._replace(width=166, longest=()), *ONE_LINE[2:])
# without the language and the version, and the rest no wider than its words
NARROW = (
    TWO_LINES[0],
    TWO_LINES[1]._replace(width=156),
    TWO_LINES[2],
    TWO_LINES[3]._replace(width=92),
    TWO_LINES[4]._replace(width=92),
)
