"""The letterhead: sender and document above, contacts below; content on the first page, repeated later."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.documents.blocks import text
from app.documents.hyphenation import breaks
from app.documents.lines import words
from app.documents.styles import BOTTOM, FINE, FOOT, GUTTER, HEAD, LEFT, MM, PAGE_HEIGHT, TAB, TOP, WIDTH
from app.domain.labels import label
from app.domain.message import MC, M
from i18n import day

if TYPE_CHECKING:
    from app.documents.blocks import Text
    from app.documents.canvas import TaggedCanvas
    from app.documents.styles import Style
    from app.documents.wording import Wording
    from app.domain.message import Message
    from app.domain.released import Released

_DOCUMENT, _PAGE = 4 * TAB, 7 * TAB  # where the document's name and the number of the page begin
_CONTACTS = (0.0, 3.4 * TAB, 5.2 * TAB)  # where the address, the telephone and the mail begin
_FIRST, _LATER = 44 * MM, 40 * MM  # where the text begins at the earliest
_AIR = 14.0  # between the head and the text, at least
_GAP = 6.0  # above a stamp
_FOOT_RULE, _FOOT_TEXT = 4 * MM, 4.6 * MM  # below the text
_EDGE = 8 * MM  # what a printer may not reach
_GREY = 0.4


class _Spot(NamedTuple):
    """A paragraph and where it stands on the page."""

    text: Text
    x: float
    top: float


class Letterhead:
    """The head and foot of one paper's pages."""

    left = LEFT

    def __init__(self, released: Released, wording: Wording) -> None:
        self._wording = wording
        self._first = self._head(released, first=True)
        self._later = self._head(released, first=False)
        contacts = self._contacts(released)
        self._bottom = max(BOTTOM, _EDGE + _FOOT_TEXT + max((one.height for one, _ in contacts), default=0))
        self._foot = [_Spot(one, x, self._bottom - _FOOT_TEXT) for one, x in contacts]

    def top(self, page: int) -> float:
        """Return how high the text of a page begins."""
        spots, earliest = (self._later, _LATER) if page else (self._first, _FIRST)
        return min(PAGE_HEIGHT - earliest, min(spot.top - spot.text.height for spot in spots) - _AIR)

    def room(self, page: int) -> float:
        """Return the height a page has for text."""
        return self.top(page) - self._bottom

    def draw(self, canvas: TaggedCanvas, page: int, pages: int) -> None:
        """Draw the head and foot of a page."""
        if page:
            with canvas.artifact("Pagination", "Header"):
                self._draw(canvas, self._later)
            with canvas.artifact("Pagination", "Footer"):
                self._draw(canvas, self._foot)
        else:
            self._draw(canvas, [*self._first, *self._foot])
        with canvas.artifact("Pagination"):
            self._text(f"{page + 1} ({pages})", HEAD, WIDTH - _PAGE).draw(canvas, LEFT + _PAGE, PAGE_HEIGHT - TOP)
        canvas.rule(LEFT, self._bottom - _FOOT_RULE, WIDTH, 0.4, _GREY)

    @staticmethod
    def _draw(canvas: TaggedCanvas, spots: list[_Spot]) -> None:
        for spot in spots:
            spot.text.draw(canvas, LEFT + spot.x, spot.top)

    def _head(self, released: Released, *, first: bool) -> list[_Spot]:
        """Return the two columns: who sends, and what it is."""
        sender, document = released.letterhead, PAGE_HEIGHT - TOP
        room = _PAGE - _DOCUMENT - GUTTER
        right = _down([self._text(said, style, room) for said, style in _identity(released)], _DOCUMENT, document)
        if released.secrecy:
            stamp = self._stamp(MC("stamp", "Secret"), _law(released.secrecy), room)
            right += _down(stamp, _DOCUMENT, _foot_of(right) - _GAP)
        names = [self._text(sender.agency, HEAD.bold(), _DOCUMENT - GUTTER)]
        names += [self._text(sender.office, HEAD, _DOCUMENT - GUTTER)] if first else []
        left = _down(names, 0, document)
        if released.practice:
            invented = M("The persons and the details are invented")
            stamp = self._stamp(MC("stamp", "Practice"), invented, _DOCUMENT - GUTTER)
            level = _foot_of(right) + sum(one.height for one in stamp)
            left += _down(stamp, 0, min(_foot_of(left) - _GAP, level))
        return left + right

    def _stamp(self, said: Message, ground: Message, room: float) -> list[Text]:
        return [self._text(said, HEAD.bold(), room), self._text(ground, FINE, room)]

    def _contacts(self, released: Released) -> list[tuple[Text, float]]:
        sender = released.letterhead
        phone = M("tel. {phone}", phone=sender.phone) if sender.phone else ""
        ends = (*_CONTACTS[1:], WIDTH + GUTTER)
        return [
            (self._text(said, FOOT, end - start - GUTTER), start)
            for said, start, end in zip((sender.address, phone, sender.email), _CONTACTS, ends, strict=True)
            if said
        ]

    def _text(self, said: Message | str, style: Style, room: float) -> Text:
        return text(words(self._wording.line(said), style.face), style, room, breaks(self._wording.language))


def _identity(released: Released) -> list[tuple[Message | str, Style]]:
    """Return what the paper is, of which day, and its numbers; a blank form has none."""
    rows: list[tuple[Message | str, Style]] = [(label(released.kind), HEAD.bold()), (day(released.made_on), HEAD)]
    if released.case_number:
        number = M("{number}, version {edition}", number=released.case_number, edition=released.edition)
        rows.append((number, HEAD))
    return [*rows, (released.register_number, HEAD)] if released.register_number else rows


def _law(points: tuple[int, ...]) -> Message:
    return M("Act on the Openness of Government Activities 24 § 1, points {points}", points=points)


def _down(texts: list[Text], x: float, top: float) -> list[_Spot]:
    """Return paragraphs one below another."""
    spots = []
    for one in texts:
        spots.append(_Spot(one, x, top))
        top -= one.height
    return spots


def _foot_of(spots: list[_Spot]) -> float:
    return spots[-1].top - spots[-1].text.height if spots else PAGE_HEIGHT - TOP


def file_title(released: Released, wording: Wording) -> str:
    """Return the title of the file: the kind and the case's number, never a name."""
    kind = label(released.kind)
    return wording.line(
        M("{kind} {number}", kind=kind, number=released.case_number) if released.case_number else kind
    )
