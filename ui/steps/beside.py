"""What stands beside a page's form, or below it where it is the page itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import space
from ui.widgets.labels import Heading, Muted

if TYPE_CHECKING:
    from datetime import date

    from app.domain.case_file import CaseFile
    from app.domain.forms import Field
    from app.domain.message import Message
    from app.services.pages import OpenPage
    from ui.forms.form_view import FormView
    from ui.frame import Frame
    from ui.steps.step_page import StepPage


class Beside(QWidget):
    """A column of things about the page: made when the page is shown, gone when it is left.

    One that stands `below` the form, in the page itself, may put a widget of its own into the side pane: `side`.
    With an `act` the filled button of the page's foot is named by it and does `do`.
    """

    below: ClassVar[bool] = False
    fills: ClassVar[bool] = False  # takes what room the page has left

    def __init__(self, frame: Frame, page: StepPage, opened: OpenPage) -> None:
        super().__init__()
        self.frame = frame
        self.page = page
        self.opened = opened
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(space.heading)
        self.side: QWidget | None = None
        self.act: Message | None = None
        self.build()

    def build(self) -> None:
        """Fill the column."""
        raise NotImplementedError

    @property
    def file(self) -> CaseFile:
        """The case file as it was when the page was opened."""
        return self.opened.file

    @property
    def today(self) -> date:
        """The day."""
        return self.frame.session.clock.today()

    @property
    def form(self) -> FormView:
        """The page's form."""
        form = self.page.form
        if form is None:
            raise RuntimeError("a page without a form has nothing beside it")
        return form

    @property
    def fields(self) -> tuple[Field, ...]:
        """The page's fields."""
        return self.opened.page.fields

    def more(self) -> dict[str, Any]:
        """Return answers that belong to the page besides those of its form."""
        return {}

    def do(self) -> None:
        """Do the page's own act."""

    def heading(self, text: Message) -> None:
        """Add the heading of a section; one after another stands apart from it."""
        if self.column.count():
            self.column.addSpacing(space.section - 2 * space.heading)
        self.column.addWidget(Heading(text))

    def hint(self, text: Message | str) -> Muted:
        """Add a line in the second rank and return it."""
        label = Muted(text)
        self.column.addWidget(label)
        return label

    def change(self, name: str, value: Any) -> None:
        """Put an answer into the form, as if it had been typed."""
        self.form.set_answers({**self.form.answers(), name: value})
        self.form.edited.emit()
