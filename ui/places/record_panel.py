"""A record in the side pane: its form, saved by its button, and on leaving where it can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.errors import AppError, FieldRefused
from app.domain.message import MC, M
from ui.forms.form_view import FormView
from ui.theme import space, theme
from ui.widgets.buttons import Button, IconButton, LinkButton
from ui.widgets.labels import Heading, Strong
from ui.widgets.notice import ERROR, WARNING, Notice
from ui.widgets.notice_room import NoticeRoom
from ui.widgets.options import Combo
from ui.widgets.tab_order import first
from ui.widgets.way_back import WayBack

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from app.domain.forms import Answers, Page, Problem
    from app.domain.message import Message
    from ui.forms.context import FormContext

    Keep = Callable[[Answers], tuple[Problem, ...]]


class RecordPanel(QWidget):
    """The panel; Ctrl+Enter saves, Esc leaves.

    Signals:
        edited: an answer changed.
        saved: the record was saved; by then the panel holds nothing unsaved.
        closed: the panel may go: saved, untouched, or given up.
    """

    edited = Signal()
    saved = Signal()
    closed = Signal()

    def __init__(
        self,
        heading: Message | str,
        pages: Sequence[Page],
        context: FormContext,
        answers: Answers,
        keep: Keep,
        *,
        act: Message,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self._back = WayBack()  # from what is asked in place
        self.forms = [(page, FormView(page, context, self)) for page in pages]
        self._column = _column(self)
        self._column.addLayout(_head(heading, self))
        self._bar = NoticeRoom(self)
        self._column.addWidget(self._bar)
        self._add_forms(answers)
        self.below = QVBoxLayout()
        self.below.setSpacing(space.heading)
        self._column.addLayout(self.below)
        self.act = Button(act, parent=self)
        self.act.clicked.connect(self.save)
        self._column.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeft)
        self._kept = self.answers()
        _add_keys(self, {"Ctrl+Return": self.save, "Ctrl+Enter": self.save, "Esc": self._step_back})

    @property
    def touched(self) -> bool:
        """Does the panel hold something that is not saved."""
        return self.answers() != self._kept

    def answers(self) -> dict[str, Any]:
        """Return what the forms hold."""
        return {name: value for _, form in self.forms for name, value in form.answers().items()}

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        page, form = self.forms[0]
        form.focus_field(page.fields[0].name)
        if not form.isEnabled() and (stop := first(self)) is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> bool:
        """Save what is typed; with something to correct, say it in place and return False."""
        answers = self.answers()
        try:
            wrong = self._keep(answers)
        except FieldRefused as refusal:
            self._show((refusal.problem,))
            return False
        except AppError as refusal:
            self.say(Notice(ERROR, refusal.message, closable=True))
            return False
        self._show(wrong)
        if wrong:
            return False
        self._kept = answers
        self.quiet()
        self.saved.emit()
        return True

    def leave(self) -> bool:
        """Save what is typed, and say whether the panel may go; what cannot be saved is asked about in place."""
        if not self.touched or self.save():
            return True
        if self._bar.notice is None:
            title, text = M("This has not been saved."), M("Correct it, or give it up.")
            self.ask(title, text, M("Give up the changes"), self.give_up, focus=False)
        return False

    def close_panel(self) -> None:
        """Leave and go."""
        if self.leave():
            self.closed.emit()

    def _step_back(self) -> None:
        """Take the bar away, where there is one, else leave and go."""
        if self._bar.notice is None:
            self.close_panel()
        else:
            self.quiet()
            self._back.go(self.begin)

    def give_up(self) -> None:
        """Go without saving."""
        self._kept = self.answers()
        self.closed.emit()

    def ask(
        self, title: Message, text: Message | None, act: Message, do: Callable[[], object], *, focus: bool = True
    ) -> None:
        """Ask in place: an act, and Esc or the cross for the way out of it."""
        self._back = WayBack()
        notice = Notice(WARNING, title, text, closable=True)
        link = LinkButton(act, parent=notice)
        link.colour, link.semibold = "wait", True
        link.clicked.connect(lambda: self._answer(notice, do))
        notice.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.say(notice)
        notice.closed.connect(lambda: self._back.go(self.begin))
        if focus:
            link.setFocus(Qt.FocusReason.TabFocusReason)

    def _answer(self, notice: Notice, do: Callable[[], object]) -> None:
        """Do what was asked; the keyboard goes back to what asked for it."""
        do()
        if self.isVisible() and self._bar.notice is not notice:
            self._back.go(self.begin)

    def say(self, notice: Notice) -> None:
        """Show a bar on top of the form in place of the one that is there."""
        self._bar.show_notice(notice)

    def quiet(self) -> None:
        """Take the bar away."""
        self._bar.clear()

    def _show(self, wrong: tuple[Problem, ...]) -> None:
        for page, form in self.forms:
            names = {field.name for field in page.fields}
            form.show_problems(tuple(problem for problem in wrong if problem.field in names))

    def _add_forms(self, answers: Answers) -> None:
        for number, (page, form) in enumerate(self.forms):
            if number and page.title != self.forms[number - 1][0].title:
                self._column.addSpacing(space.section - space.heading)
                self._column.addWidget(Strong(page.title, self))
            form.set_answers(answers)
            form.edited.connect(self.edited)
            _narrow(form)
            self._column.addWidget(form)


def _column(panel: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, space.tiny, space.tiny)
    column.setSpacing(space.heading)
    return column


def _head(heading: Message | str, panel: RecordPanel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(Heading(heading, panel), 1)
    close = IconButton("x", MC("panel", "Close"), kind="quiet", small=True, parent=panel)
    close.clicked.connect(panel.close_panel)
    row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
    return row


def _narrow(form: FormView) -> None:
    """Let lists be as wide as the pane, not as their longest line."""
    for combo in form.findChildren(Combo):
        combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(8)
        combo.setMaximumWidth(theme.scaled("width.list"))
        combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _add_keys(panel: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
    """Let keys act while the keyboard is in the panel."""
    for keys, act in acts.items():
        shortcut = QShortcut(QKeySequence(keys), panel)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
