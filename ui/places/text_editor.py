"""A text that the office edits: both languages side by side, the paper it is printed in, and its versions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.domain.codes import Language, OfficeText, PaperKind
from app.domain.consent import CONSENTED
from app.domain.errors import AppError
from app.domain.labels import label, lettered
from app.domain.message import M
from app.domain.office_texts import PLACES, MalformedText
from app.services import office_papers, texts
from app.services.outgoing import Outgoing
from app.services.papers import pdf_of
from ui.language import language
from ui.places.text_column import TextColumn
from ui.theme import space, theme
from ui.widgets.buttons import OUTLINED, PRIMARY, QUIET, Button, LinkButton
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Heading, Muted
from ui.widgets.notice import MADE, Notice
from ui.widgets.notice_room import NoticeRoom

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from ui.frame import Frame
    from ui.language import Saying

PAUSE = 800  # milliseconds after the last key until what is typed is kept as a draft
_PAPERS = {text: kind for kind, text in texts.TEXT_OF.items()}
_SIDE_BY_SIDE = 720  # units of text: below that the languages stand one below the other


class TextEditor(QWidget):
    """The editor. What is typed is kept as a draft by itself; it is printed once it is kept as a version.

    Signals:
        left: the list of texts is to be seen.
    """

    left = Signal()

    def __init__(self, frame: Frame, text: OfficeText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame, self.text = frame, text
        edited = texts.languages(text, language.code)
        names = {code: label(Language(code)) if len(edited) > 1 else M("In both languages") for code in edited}
        self.columns = {code: TextColumn(name, self) for code, name in names.items()}
        self.notices = NoticeRoom(self)
        self.keep = Button(M("Keep the text"), PRIMARY)
        self.see = Button(M("See the paper"), OUTLINED)
        self.shipped = Button(M("Take the text that came with the program"), QUIET)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._lay_out()
        self._show()
        self._connect()

    def begin(self) -> None:
        """Put the keyboard into the words of the window's language."""
        column = self.columns.get(language.code) or next(iter(self.columns.values()))
        column.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_draft(self) -> None:
        """Keep what is typed, whatever it is."""
        self._pause.stop()
        if self._frame.session.suspended:
            return
        try:
            for code, column in self.columns.items():
                texts.keep_draft(self._frame.session, self.text, code, column.typed())
        except AppError as refusal:
            self._frame.show_error(refusal)

    def keep_text(self) -> None:
        """Keep the words as the next versions; a broken one is refused by its line, and both stay as typed."""
        self._pause.stop()
        if not self._sound():
            return
        typed = {code: column.typed() for code, column in self.columns.items()}
        try:
            changed = texts.save(self._frame.session, self.text, typed)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        self._show()
        self._frame.saved(self._frame.session.clock.now())
        said = M("Kept as a new version. Papers that are made from now on have it.") if changed else None
        self.notices.show_notice(Notice(MADE, said or M("Nothing was changed."), closable=True))

    def see_paper(self) -> None:
        """Show the paper as it would be printed with what is typed."""
        from ui.papers.copies_window import CopiesWindow  # noqa: PLC0415 - papers load where they are shown

        if not self._sound() or self.text not in _PAPERS:
            return
        kind = _PAPERS[self.text]
        copies = {code: label(Language(code)) for code in self.columns}
        window = CopiesWindow(
            self._frame, self, kind, copies, M("Language of the paper"), partial(self._made, kind)
        )
        window.show_copy(language.code if language.code in copies else texts.LANGUAGES[0])

    def take_shipped(self) -> None:
        """Type in both languages what came with the program; it is kept as a new version like any other change."""
        for code, column in self.columns.items():
            column.take_up(texts.shipped(self.text, code))

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.width() / theme.factor >= _SIDE_BY_SIDE
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(way)
        super().resizeEvent(event)

    def _made(self, kind: PaperKind, code: str) -> Callable[[], Outgoing]:
        sections = texts.parsed(self.text, code, self.columns[code].typed())
        released = office_papers.specimen(self._frame.session, self.text, code, sections)
        return lambda: Outgoing(pdf=pdf_of(released), kind=kind)

    def _sound(self) -> bool:
        """Read both languages; say at each what is wrong, and go to the first that is."""
        refused: dict[str, MalformedText | None] = {}
        for code, column in self.columns.items():
            try:
                texts.parsed(self.text, code, column.typed())
                refused[code] = None
            except MalformedText as error:
                refused[code] = error
            column.show_problem(refused[code])
        wrong = [self.columns[code] for code, error in refused.items() if error is not None]
        if wrong:
            wrong[0].words.setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def _show(self) -> None:
        """Show the draft where there is one, else the newest version; and the versions there are."""
        session = self._frame.session
        for code, column in self.columns.items():
            versions = texts.versions(session, self.text, code)
            draft = texts.draft(session, self.text, code)
            column.show_words(draft if draft is not None else texts.typed(self.text, code, versions[0].sections))
            column.show_versions(versions)
            column.show_problem(None)

    def _take_up(self, code: str, number: int) -> None:
        found = (one for one in texts.versions(self._frame.session, self.text, code) if one.number == number)
        for version in found:
            self.columns[code].take_up(texts.typed(self.text, code, version.sections))
            self.columns[code].words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.keep.clicked.connect(self.keep_text)
        self.see.clicked.connect(self.see_paper)
        self.shipped.clicked.connect(self.take_shipped)
        self._pause.timeout.connect(self.keep_draft)
        for code, column in self.columns.items():
            column.edited.connect(self._pause.start)
            column.version_asked.connect(partial(self._take_up, code))

    def _lay_out(self) -> None:
        back = LinkButton(M("All texts"), icon="arrow-left")
        back.clicked.connect(self.left)
        for column in self.columns.values():
            self._both.addWidget(column, 1)
        self._both.setSpacing(space.huge)
        acts = QWidget()
        row = FlowLayout(acts, gap=space.buttons)
        self.see.setVisible(self.text in _PAPERS)
        for button in (self.keep, self.see, self.shipped):
            row.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(space.heading)
        whole.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(Heading(label(self.text)))
        for hint in _HINTS.get(self.text, _PARAGRAPHS):
            whole.addWidget(Muted(hint))
        whole.addWidget(acts)
        whole.addWidget(self.notices)
        whole.addLayout(self._both)


def _places(code: str) -> str:
    """Say in the window's language what is filled in."""
    names = (f"{{{name}}}" for name in PLACES["sv" if code == "sv" else "fi"])
    said = M("What stands in braces is filled in from the office’s details: {places}.", places=", ".join(names))
    return language.text(said)


_HEADINGS = M("A line in square brackets is a heading: it stays.")
_PARAGRAPHS: tuple[Saying, ...] = (_HEADINGS, M("An empty line divides paragraphs."), _places)
_HINTS: dict[OfficeText, tuple[Saying, ...]] = {
    OfficeText.PHRASES: (_HEADINGS, M("Every other line is a sentence of its own.")),
    OfficeText.GROUNDS: (
        _HEADINGS,
        M("Said at the foot of a paper that is secret, of the points that this very copy needs."),
    ),
    OfficeText.MATRIX: (
        _HEADINGS,
        M("What a new row of a consent starts with; the client narrows it. What has been signed stays as it is."),
        M("The letters: {groups}.", groups=tuple(lettered(group) for group in CONSENTED)),
    ),
}
