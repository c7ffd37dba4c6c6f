"""The head of a case page: who, the day a dwelling is needed, and how the consent stands."""

from __future__ import annotations

from functools import reduce
from textwrap import shorten
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.case import needed_by, urgency
from app.domain.codes import ConsentState, Language, Status, Unanswered, Urgency
from app.domain.forms import NOT_KNOWN
from app.domain.labels import label
from app.domain.message import MC, M, OnDay
from ui.places.case_columns import days_left
from ui.theme import space, theme
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Label, Muted, OwnWords, Title
from ui.widgets.shapes import fill, paint_status
from ui.widgets.tag import Tag

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QMenu

    from app.domain.case_file import CaseFile
    from app.domain.consent import Consent
    from app.domain.message import Message

_SPOKEN = {
    Language.FI: MC("fact", "Finnish"),
    Language.SV: MC("fact", "Swedish"),
    Language.OTHER: MC("fact", "another language"),
}
LONGEST_WISH = 180  # characters: two lines at most

# How a consent's shape and words are painted, by how it stands.
_CONSENT = {
    ConsentState.GIVEN: (Status.DONE, "text"),
    ConsentState.LIMITED: (Status.DONE, "text"),
    ConsentState.REFUSED: (Status.NEEDS_CORRECTION, "err"),
    ConsentState.WITHDRAWN: (Status.NEEDS_CORRECTION, "err"),
    ConsentState.EXPIRED: (Status.NEEDS_CORRECTION, "err"),
}


class _Fact(Label):
    """A fact of the head, a size larger than text."""

    role, semibold = "section", True


class _Shape(QWidget):
    """The shape of a status before a fact."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = Status.NOT_STARTED
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_status(self, status: Status) -> None:
        """Show another shape."""
        self._status = status
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled("icon.status"), theme.scaled("icon.status"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        paint_status(QPainter(self), self._status, QRectF(self.rect()))


class _Name(Title):
    """The client's name: on one line where there is room for it."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(
            max(hint.width(), self.fontMetrics().horizontalAdvance(self.text()) + space.hair), hint.height()
        )


class CaseHead(QWidget):
    """The head.

    Signals:
        back_asked: to the list of cases.
        more_asked: the other acts on the case.
    """

    back_asked = Signal()
    more_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.facts, self.words = _Name(), Muted(), OwnWords()
        self.tag = Tag(self)
        self.more = LinkButton(M("Other acts"), icon="ellipsis")
        self.more.clicked.connect(self.more_asked)
        self._day, self._left = _Fact(), Muted()
        self._mark, self._consent = _Shape(), _Fact()
        self._pair, self._row = QWidget(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(space.facts)
        for line in (self._day, self._left, self._consent):
            line.setWordWrap(False)
        self._lay_out()

    def show_case(self, file: CaseFile, today: date, *, hide_name: bool) -> None:
        """Show a case; with names hidden its number stands in place of the name."""
        case = file.case
        self.name.say(case.number if hide_name else file.client.name)
        self.facts.say(_facts(file, hide_name=hide_name))
        wish = _own_wish(file)
        self.words.setVisible(bool(wish) and not hide_name)
        self.words.say(M("”{words}”", words=wish) if wish else "")
        hurry = urgency(case, today)
        hurried = case.closed_on is None and hurry in {Urgency.FAST_TRACK, Urgency.AFTER_THE_FACT}
        self.tag.setVisible(hurried)
        self.tag.say(label(hurry))
        self._show_need(file, today)
        self._show_consent(file, today)

    def offer(self, act: QWidget) -> None:
        """Show another act beside the others."""
        self._top.insertWidget(self._top.count() - 1, act)

    def arrange(self, width: int) -> None:
        """Lay the head out in this width: the two facts go below a name that leaves them no room."""
        tag = 0 if self.tag.isHidden() else self.tag.sizeHint().width() + space.facts
        needed = self.name.minimumSizeHint().width() + tag + space.facts + self._pair.sizeHint().width()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if needed > width else directions.LeftToRight)

    def pop_up(self, menu: QMenu) -> None:
        """Show a menu under the link to the other acts."""
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        left = self.more.width() - menu.sizeHint().width()
        menu.popup(self.more.mapToGlobal(QPoint(left, self.more.height())))

    def _show_need(self, file: CaseFile, today: date) -> None:
        need = needed_by(file.case, today)
        if need.day is None:
            self._day.say(label(Unanswered.NOT_KNOWN))
            self._left.say("")
            return
        self._day.say(M("{day}", day=OnDay(need.day)))
        self._left.say(days_left(need.day, today) if file.case.closed_on is None else "")

    def _show_consent(self, file: CaseFile, today: date) -> None:
        consent, soon = file.consent, file.consent_expires_soon(today)
        state = consent.state(today) if consent else None
        status, colour = (
            _CONSENT.get(state, (Status.NOT_STARTED, "muted")) if state else (Status.NOT_STARTED, "muted")
        )
        if soon:
            status, colour = Status.WAITING, "wait"
        self._mark.show_status(status)
        self._consent.set_colour(colour)
        self._consent.say(_consent_words(consent, state, soon=soon))

    def _lay_out(self) -> None:
        top = self._top = QHBoxLayout()
        top.setSpacing(space.large)
        back = LinkButton(MC("place", "Cases"), icon="arrow-left")
        back.clicked.connect(self.back_asked)
        top.addWidget(back)
        top.addStretch(1)
        top.addWidget(self.more)
        pair = QHBoxLayout(self._pair)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(space.facts)
        pair.addLayout(_fact(M("Dwelling needed"), self._day, self._left))
        pair.addWidget(_Rule(), 0, Qt.AlignmentFlag.AlignTop)
        pair.addLayout(_fact(MC("head", "Consent"), self._mark, self._consent))
        pair.addStretch(1)
        self._row.addLayout(self._who(), 1)
        self._row.addWidget(self._pair)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.small)
        column.addLayout(top)
        column.addLayout(self._row)
        column.addWidget(self.words)

    def _who(self) -> QVBoxLayout:
        named = QHBoxLayout()
        named.setSpacing(space.medium)
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        named.addWidget(self.name)
        named.addWidget(self.tag)
        named.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(space.tiny)
        left.addLayout(named)
        left.addWidget(self.facts)
        left.addStretch(1)
        return left


class _Rule(QWidget):
    """The upright line between two facts."""

    def __init__(self) -> None:
        super().__init__()
        self._measure()
        theme.changed.connect(self._measure)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        fill(QPainter(self), self.rect(), "line_strong")

    def _measure(self) -> None:
        self.setFixedSize(1, theme.scaled("fact_rule"))


def listed(parts: list[Message | str]) -> Message | str:
    """Return parts one after the other with a dot between."""
    return reduce(lambda so_far, part: M("{before} · {after}", before=so_far, after=part), parts)


def _facts(file: CaseFile, *, hide_name: bool) -> Message | str:
    client, case = file.client, file.case
    parts: list[Message | str] = [] if hide_name else [case.number]
    if client.born is not None and not hide_name:
        parts.append(M("born {day}", day=client.born))
    if client.language is not None:
        parts.append(_SPOKEN[client.language])
    if case.unit:
        parts.append(case.unit)
    return listed(parts) if parts else ""


def _own_wish(file: CaseFile) -> str:
    """Return the beginning of what the client has said of the home to come."""
    said = str(file.mapping.answers.get("own_wish") or "") if file.mapping else ""
    return "" if said == NOT_KNOWN else shorten(said, LONGEST_WISH, placeholder="…")


def _consent_words(consent: Consent | None, state: ConsentState | None, *, soon: bool) -> Message:
    if consent is None or state is None:
        asked = consent is not None and consent.asked_on is not None
        return M("No answer yet") if asked else M("Not asked yet")
    if soon:
        return M("expires {day}", day=consent.valid_until)
    if state is ConsentState.GIVEN and consent.valid_until is not None:
        return M("until {day}", day=consent.valid_until)
    if state is ConsentState.LIMITED and consent.valid_until is not None:
        return M("limited, until {day}", day=consent.valid_until)
    return label(state)


def _fact(name: Message, first: QWidget, second: QWidget) -> QVBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(space.small)
    line.addWidget(first, 0, Qt.AlignmentFlag.AlignVCenter)
    line.addWidget(second, 0, Qt.AlignmentFlag.AlignVCenter)
    line.addStretch(1)
    column = QVBoxLayout()
    column.setSpacing(space.hair)
    heading = Muted(name)
    heading.setWordWrap(False)
    column.addWidget(heading)
    column.addLayout(line)
    column.addStretch(1)
    return column
