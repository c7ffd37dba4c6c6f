"""What a window shows only when it is asked for: the help beside the page, and the guide below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.help.beside import PageHelp
    from ui.help.guide import Guide
    from ui.main_window import MainWindow


class Aids:
    """The aids of one window: a start loads none of them."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.help: PageHelp | None = None
        self.guide: Guide | None = None

    def toggle_help(self) -> None:
        """Show the help of the page, or take it away."""
        if self.help is None:
            from ui.help.beside import PageHelp  # noqa: PLC0415 - see above

            self.help = PageHelp(self._window)
        self.help.toggle()

    def begin_lesson(self) -> None:
        """Guide through the tasks of the practice, from where they were left."""
        if self.guide is None:
            from ui.help.guide import Guide  # noqa: PLC0415 - see above

            self.guide = Guide(self._window)
        self.guide.begin()
