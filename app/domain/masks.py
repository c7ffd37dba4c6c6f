"""A non-disclosure order: what it hides in every paper, without a word that something is hidden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from app.domain.answers import answers
from app.domain.codes import Category, Step, YesNo
from app.domain.disclosure_defaults import MASKED
from app.domain.form_specs import form
from app.domain.forms import TEXT_KINDS
from app.domain.message import Message

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from app.domain.forms import Field

_SHORTEST = 3  # letters of a hidden word that is also taken out of texts
_HIDDEN = "…"


@dataclass(frozen=True, slots=True)
class Mask:
    """What is hidden: fields, columns of rows, organisations, and the words themselves wherever they stand."""

    fields: frozenset[str] = frozenset()
    columns: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    prisons: frozenset[str] = frozenset()

    @classmethod
    def of(cls, file: CaseFile) -> Self:
        """Return the mask of a case: an empty one where there is no order."""
        if file.client.non_disclosure is not YesNo.YES:
            return cls()
        hidden = [field for step in Step for field in form(step).fields if field.name in MASKED]
        said = {str(value).strip() for value in answers(file, hidden).values() if isinstance(value, str)}
        words = tuple(sorted((word for word in said if len(word) >= _SHORTEST), key=len, reverse=True))
        prisons = frozenset(key for key, one in file.organisations.items() if one.category is Category.PRISON)
        return cls(MASKED, frozenset({"municipality"}), words, prisons)

    def scrubbed(self, said: Message | str, field: Field) -> Message | str:
        """Return what a person wrote without the hidden words; the names of the directory stay whole."""
        if isinstance(said, Message) or field.kind not in TEXT_KINDS:
            return said
        return self.without(said)

    def without(self, text: str) -> str:
        """Return a text without the hidden words."""
        for word in self.words:
            text = text.replace(word, _HIDDEN)
        return text
