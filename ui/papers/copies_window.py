"""A paper in several copies, of which one is seen at a time: in either language, or for each of its readers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.codes import Language, PaperKind
from app.domain.errors import AppError
from app.domain.labels import label
from app.domain.message import M
from app.services.outgoing import Outgoing
from app.services.papers import pdf_of
from ui.language import language
from ui.papers.paper_window import PaperWindow
from ui.papers.preview import Shown
from ui.theme import space
from ui.widgets.labels import Strong
from ui.widgets.options import Combo
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.domain.message import Message
    from app.domain.released import Released
    from ui.frame import Frame

    Make = Callable[[], Outgoing]

_SIDE_BY_SIDE = 2  # copies that are chosen by a switch; more of them stand in a list


class CopiesWindow(PaperWindow):
    """The window. `prepare` reads what a copy is made of and returns what makes it off the window's thread."""

    def __init__(
        self,
        frame: Frame,
        parent: QWidget,
        kind: PaperKind,
        copies: Mapping[str, Message | str],
        asked: Message,
        prepare: Callable[[str], Make],
    ) -> None:
        super().__init__(frame, parent, kind)
        self._copies, self._prepare, self._code = copies, prepare, ""
        self.choice = _switch(copies, asked) if len(copies) <= _SIDE_BY_SIDE else _Listed(copies, asked)
        bar = QWidget(self)
        row = QHBoxLayout(bar)
        row.setContentsMargins(space.large, space.small, space.large, space.small)
        row.setSpacing(space.buttons)
        name = Strong(asked)
        name.setWordWrap(False)
        row.addWidget(name)
        row.addWidget(self.choice)
        row.addStretch(1)
        self.layout().insertWidget(0, bar)  # type: ignore[union-attr]
        if isinstance(self.choice, Combo):
            self.choice.activated.connect(lambda _: self.show_copy(str(self.choice.currentData())))
        else:
            self.choice.chosen.connect(self.show_copy)

    def show_copy(self, code: str) -> None:
        """Make a copy and show it; a refusal is shown in its place."""
        self._code = code
        if isinstance(self.choice, Combo):
            self.choice.setCurrentIndex(self.choice.findData(code))
        else:
            self.choice.set_value(code)
        self.preview.show_making(self._copies[code])
        try:
            work = self._prepare(code)
        except AppError as refusal:
            self.preview.show_refusal(refusal)
            return
        self.make(lambda: (code, work()), self._show_made)

    def _show_made(self, made: tuple[str, Outgoing]) -> None:
        """Show a copy, unless another has been asked for since."""
        code, paper = made
        if code == self._code:
            self.preview.show_paper(Shown(paper=paper, whose=self._copies[code]))


def show_in_languages(frame: Frame, parent: QWidget, kind: PaperKind, released: Callable[[str], Released]) -> None:
    """Show a paper without a case in either language, the window's first."""
    copies = {str(one): label(one) for one in (Language.FI, Language.SV)}
    window = CopiesWindow(
        frame, parent, kind, copies, M("Language of the paper"), lambda code: partial(_plain, released(code))
    )
    window.show_copy(language.code if language.code in copies else str(Language.FI))


def show_blanks(frame: Frame, parent: QWidget) -> None:
    """Show the blank forms, each in either language: the first in the window's."""
    from app.services.blanks import FORMS  # noqa: PLC0415 - the forms load where they are printed

    own = [Language.SV, Language.FI] if language.code == Language.SV else [Language.FI, Language.SV]
    copies: dict[str, Message | str] = {
        f"{name}.{code}": M("{form} in Swedish", form=said)
        if code is Language.SV
        else M("{form} in Finnish", form=said)
        for code in own
        for name, (said, _) in FORMS.items()
    }

    def prepare(chosen: str) -> Make:
        name, _, code = chosen.partition(".")
        return partial(_plain, FORMS[name][1](frame.session, code))

    window = CopiesWindow(frame, parent, PaperKind.BLANK_FORM, copies, M("Which form"), prepare)
    window.show_copy(next(iter(copies)))


def _plain(released: Released) -> Outgoing:
    return Outgoing(pdf=pdf_of(released), kind=released.kind)


def _switch(copies: Mapping[str, Message | str], asked: Message) -> Segmented:
    return Segmented(copies, asked)


class _Listed(Combo):
    """Copies to choose from in a list, in the window's language."""

    def __init__(self, copies: Mapping[str, Message | str], asked: Message) -> None:
        super().__init__()
        self._copies = copies
        language.bind(self, "set_name", asked)
        for code in copies:
            self.addItem("", code)
        self._say()
        language.changed.connect(self._say)

    def _say(self) -> None:
        for number, name in enumerate(self._copies.values()):
            self.setItemText(number, language.text(name))
