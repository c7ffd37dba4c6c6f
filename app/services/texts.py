"""The texts of papers that an office may edit: those that came with the program, and the office's own versions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import resources
from app.domain import matrix_text, office_texts
from app.domain.audit import Act
from app.domain.codes import Category, Extent, OfficeText, PaperKind
from app.domain.disclosure_defaults import MATRIX
from app.domain.ids import WorkerId
from app.domain.labels import label
from app.domain.office_texts import PLACES, SHAPES
from i18n import text as say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from enum import Enum

    from app.domain.codes import DataGroup
    from app.domain.released import Released
    from app.services.session import Session
    from app.storage.office_values import Written
    from app.storage.unit_of_work import UnitOfWork

LANGUAGES = ("fi", "sv")
# which text a paper is made with
TEXT_OF: dict[PaperKind, OfficeText] = {
    PaperKind.CONSENT_FORM: OfficeText.CONSENT,
    PaperKind.SECRECY_UNDERTAKING: OfficeText.SECRECY_UNDERTAKING,
    PaperKind.PRIVACY_NOTICE: OfficeText.PRIVACY_NOTICE,
    PaperKind.WITHDRAWAL_NOTICE: OfficeText.WITHDRAWAL_NOTICE,
    PaperKind.SOCIAL_CONTACT: OfficeText.SOCIAL_CONTACT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version of a text in a language: its number, by whom and when it was kept, and its sections."""

    number: int
    sections: Mapping[str, str]
    kept_by: str = ""
    kept_at: datetime | None = None


def languages(text: OfficeText, speaking: str) -> tuple[str, ...]:
    """Return in which languages a text is edited: the matrix is one for both, in the language that one speaks."""
    return (_spoken(speaking),) if text is OfficeText.MATRIX else LANGUAGES


@cache
def shipped(text: OfficeText, language: str) -> str:
    """Return a text as it comes with the program."""
    if text is OfficeText.MATRIX:
        return typed(text, language, {str(category): signs for category, signs in MATRIX.items()})
    return resources.path(f"texts/{language}/{text}.txt").read_text(encoding="utf-8")


@cache
def headings(text: OfficeText, language: str) -> tuple[str, ...]:
    """Return the headings of a text in a language, in the order of its sections."""
    return office_texts.headings(shipped(text, language))


def parsed(text: OfficeText, language: str, typed: str) -> Mapping[str, str]:
    """Return the sections of a typed text; raises MalformedText."""
    if text is OfficeText.MATRIX:
        heads = {said: str(one) for code in LANGUAGES for one, said in _words(Category, code).items()}
        extents = {said: Extent(one) for code in LANGUAGES for one, said in _words(Extent, code).items()}
        return matrix_text.parsed(typed, heads, extents)
    shape = SHAPES[text]
    return office_texts.parsed(typed, shape, headings(text, language), {} if shape.by_line else PLACES[language])


def typed(text: OfficeText, language: str, sections: Mapping[str, str]) -> str:
    """Return sections as they are typed."""
    if text is OfficeText.MATRIX:
        extents = {Extent(one): said for one, said in _words(Extent, language).items()}
        return matrix_text.written(sections, _words(Category, language), extents)
    return office_texts.written(sections, SHAPES[text], headings(text, language))


def all_shipped(language: str) -> tuple[str, ...]:
    """Return every section of every text that comes with the program."""
    edited = (text for text in OfficeText if text is not OfficeText.MATRIX)
    return tuple(said for text in edited for said in parsed(text, language, shipped(text, language)).values())


def in_force(work: UnitOfWork, text: OfficeText, language: str) -> Version:
    """Return the newest version of a text: what came with the program, until the office has its own."""
    stored = _stored(text, language)
    number = work.texts.version(text, stored)
    kept = work.texts.sections(text, stored, number) if number else None
    whole = set(SHAPES[text].sections)
    if kept is None or set(kept) != whole:
        return Version(number=number or 1, sections=parsed(text, language, shipped(text, language)))
    return Version(number=number, sections=kept)


def of_paper(session: Session, kind: PaperKind, language: str) -> dict[str, str]:
    """Return the sections that a paper is made with, the office's own details filled in; none for most papers."""
    return dict(version_of_paper(session, kind, language).sections)


def version_of_paper(session: Session, kind: PaperKind, language: str, number: int | None = None) -> Version:
    """Return the version that a paper is made with, the newest or the one it was signed on, as `of_paper` does."""
    if kind not in TEXT_OF:
        return Version(number=1, sections={})
    with session.unit_of_work() as work:
        office = work.office.only()
        kept = work.texts.sections(TEXT_OF[kind], language, number) if number else None
        if kept is not None and number is not None:
            version = Version(number=number, sections=kept)
        else:
            version = in_force(work, TEXT_OF[kind], language)
    return replace(version, sections=office_texts.filled(version.sections, office, language))


def phrases(session: Session, section: str, language: str) -> tuple[str, ...]:
    """Return the ready sentences of a section of the phrase bank, in a language that has one."""
    spoken = _spoken(language)
    with session.unit_of_work() as work:
        said = in_force(work, OfficeText.PHRASES, spoken).sections[section]
    return tuple(said.splitlines())


def with_grounds(session: Session, released: Released) -> Released:
    """Return a paper that says in the office's words on which grounds it is secret."""
    from app.domain import secrecy_grounds  # noqa: PLC0415 - it knows the makers, which load where a paper is made

    if not released.secrecy:
        return released
    return secrecy_grounds.with_grounds(released, grounds(session, released.language))


def grounds(session: Session, language: str) -> Mapping[str, str]:
    """Return the office's words of the grounds of secrecy, by the point of the law."""
    with session.unit_of_work() as work:
        return in_force(work, OfficeText.GROUNDS, language).sections


def default_matrix(session: Session) -> dict[Category, dict[DataGroup, Extent]]:
    """Return how much of each group each kind of party usually knows: what a new row of a consent starts with."""
    with session.unit_of_work() as work:
        signs = in_force(work, OfficeText.MATRIX, LANGUAGES[0]).sections
    return {category: matrix_text.extents(signs[category]) for category in Category}


def versions(session: Session, text: OfficeText, language: str) -> tuple[Version, ...]:
    """Return every version of a text, the newest first; the last is the one that came with the program."""
    with session.unit_of_work() as work:
        kept = work.texts.versions(text, _stored(text, language))
        found = {one.worker: work.workers.find(WorkerId(one.worker)) for one in kept}
    names = {key: worker.name for key, worker in found.items() if worker is not None}
    own = [_version(one, names.get(one.worker, "")) for one in reversed(kept)]
    return tuple(own) or (Version(number=1, sections=parsed(text, language, shipped(text, language))),)


def save(session: Session, text: OfficeText, typed_in: Mapping[str, str]) -> tuple[str, ...]:
    """Keep what was typed by language as the next versions; return the languages in which something changed.

    Raises MalformedText, and keeps neither then. The first change keeps what came with the program as version 1.
    """
    sections = {language: parsed(text, language, words) for language, words in typed_in.items()}
    changed = []
    with session.unit_of_work() as work:
        for language, own in sections.items():
            if dict(own) == dict(in_force(work, text, language).sections):
                continue
            stored = _stored(text, language)
            if not work.texts.version(text, stored):
                work.texts.add(text, stored, parsed(text, language, shipped(text, language)))
            number = work.texts.add(text, stored, own)
            work.log(Act.CHANGED, "office_text", f"{text}.{stored}.{number}")
            changed.append(language)
        for language in typed_in:
            work.settings.put(_draft(text, language), None)
    return tuple(changed)


def draft(session: Session, text: OfficeText, language: str) -> str | None:
    """Return what was typed and has not been kept yet, None where nothing was."""
    with session.unit_of_work() as work:
        kept = work.settings.get(_draft(text, language))
    return None if kept is None else str(kept)


def keep_draft(session: Session, text: OfficeText, language: str, words: str) -> None:
    """Keep what is typed as it is, even where it is broken; nothing of it is printed."""
    with session.unit_of_work() as work:
        same = words == typed(text, language, in_force(work, text, language).sections)
        work.settings.put(_draft(text, language), None if same else words)


def _draft(text: OfficeText, language: str) -> str:
    return f"draft.{text}.{_stored(text, language)}"


def _stored(text: OfficeText, language: str) -> str:
    """Return under which language a text is kept: the matrix under none."""
    return "" if text is OfficeText.MATRIX else language


def _spoken(language: str) -> str:
    return language if language in LANGUAGES else LANGUAGES[0]


def _words(enum: type[Enum], language: str) -> dict[str, str]:
    return {str(one.value): say(label(one), language) for one in enum}


def _version(kept: Written, name: str) -> Version:
    return Version(number=kept.version, sections=kept.sections, kept_by=name, kept_at=kept.written_at)
