"""The answers of a client's records as a paper prints them: every field by its label, every text by its key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from app.domain.answer_words import joined, said
from app.domain.answers import NOTHING
from app.domain.codes import DataGroup, Extent, Reader, Source
from app.domain.forms import TEXT_KINDS, Kind
from app.domain.labels import label
from app.domain.message import M
from app.domain.released import Bullets, Paragraph, Row

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from app.domain.answer_words import Directory
    from app.domain.forms import Answers, Field
    from app.domain.message import Message
    from app.domain.released import Block

_NAMED = re.compile(r"(?<=[^\W\d_] )[A-ZÅÄÖ][a-zåäöéü]+")  # capitalised, and no first word of a sentence
_ROOT = 4  # letters by which a word is known whatever its ending
NOT_GIVEN = M("Not given. The ground stands at the end.")


class FreeText(NamedTuple):
    """A text that somebody wrote, by which it can be withheld; `note` is one of the office's own."""

    key: str
    label: Message
    text: str
    note: bool

    def names_somebody(self, known: Collection[str]) -> bool:
        """May it name another person: is there a name in it besides the `known` ones."""
        own = tuple(one.casefold()[:_ROOT] for one in known if len(one) >= _ROOT)
        return any(not said.casefold().startswith(own) for said in _NAMED.findall(self.text))


class Walk:
    """Prints answers; keeps which texts it met, and leaves out those that are held back."""

    def __init__(self, names: Directory, held: Collection[str] = ()) -> None:
        self.names = names
        self.texts: list[FreeText] = []
        self._held = frozenset(held)

    def blocks(self, fields: Iterable[Field], given: Answers, at: str) -> Iterator[Block]:
        """Yield what each field holds; `at` says of which record, so that a text keeps its key."""
        for field in fields:
            value = given.get(field.name)
            if value is None or value in NOTHING:
                continue
            if field.kind is Kind.ROWS:
                yield from self._rows(field, value, at)
            elif field.kind is Kind.MATRIX:
                yield Bullets(label=field.label, items=tuple(self._matrix(value)))
            elif field.kind in TEXT_KINDS and Reader.LETTERHEAD not in field.used_by:
                yield Paragraph(
                    side=field.label,
                    text=self.text(field, str(said(field, given, self.names)), f"{at}.{field.owner}.{field.name}"),
                    note=_source(given.get(f"{field.name}.source")),
                    own_words=field.own_words,
                )
            else:
                yield Row(label=field.label, values=(said(field, given, self.names),))

    def text(self, field: Field, words: str, key: str) -> Message | str:
        """Return a text, or that it is not given."""
        return self.written(
            field.label, words, key, note=field.group is DataGroup.OFFICE and field.kind is Kind.LONG_TEXT
        )

    def written(self, name: Message, words: str, key: str, *, note: bool) -> Message | str:
        """Return a text that belongs to no field, or that it is not given."""
        self.texts.append(FreeText(key, name, words, note))
        return NOT_GIVEN if key in self._held else words

    def _rows(self, field: Field, rows: Any, at: str) -> Iterator[Block]:
        items = tuple(
            words
            for number, row in enumerate(rows)
            if (words := self._row(field, row, f"{at}.{field.owner}.{field.name}.{number}"))
        )
        if items:
            yield Bullets(label=field.label, items=items)

    def _row(self, field: Field, row: Answers, at: str) -> Message | str:
        """Return a row in one line: each column by its label."""
        cells = []
        for column in field.row:
            words = said(column, row, self.names)
            if not words:
                continue
            if column.kind in TEXT_KINDS:
                words = self.text(column, str(words), f"{at}.{column.name}")
            cells.append(M("{label}: {value}", label=column.label, value=words))
        return joined(cells)

    def _matrix(self, rows: Any) -> Iterator[Message]:
        for row in rows:
            known = [
                M("{label}: {value}", label=label(DataGroup(group)), value=label(Extent(extent)))
                for group, extent in row["extents"].items()
            ]
            yield M(
                "{label}: {value}",
                label=self.names.organisation(row["organisation_id"]),
                value=joined(known) or label(Extent.NONE),
            )


def _source(code: Any) -> Message | None:
    return label(Source(code)) if code in set(Source) else None
