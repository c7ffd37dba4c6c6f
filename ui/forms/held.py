"""An answer that is not changed on the page, in words where its editor would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.message import M
from ui.forms.shown import shown
from ui.language import language
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.domain.forms import Answers, Field
    from ui.forms.context import FormContext


class Held(Label):
    """The words, while the widgets they stand `instead` of are hidden; the client's own stay in italics."""

    def __init__(
        self, field: Field, answers: Answers, context: FormContext, instead: Sequence[QWidget], parent: QWidget
    ) -> None:
        super().__init__(parent=parent)
        self._instead = instead
        for widget in instead:
            widget.hide()
        self._field, self._answers, self._context = field, dict(answers), context
        self.italic = field.own_words and bool(answers.get(field.name))
        self._dress()
        self.say(self._words)
        language.bind(self, "setAccessibleName", self._named)

    def go(self) -> None:
        """Give way to what is hidden."""
        self.hide()
        for widget in self._instead:
            widget.show()
        self.deleteLater()

    def _words(self, code: str) -> str:
        words = shown(self._field, self._answers, self._context, code)
        return language.text(words or M("Nothing was written here."))

    def _named(self, code: str) -> str:
        return language.text(M("{label}: {value}", label=self._field.label, value=self._words(code)))
