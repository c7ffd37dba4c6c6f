"""Where the panel of an act stands: in place of the steps, and gone when the act is done or given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.widgets.way_back import WayBack

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.places.act_panel import ActPanel
    from ui.places.case_body import CaseBody


class ActPlace:
    """One panel at a time. `moved` is called when it comes or goes; `home` takes the keyboard else."""

    def __init__(self, body: CaseBody, moved: Callable[[], None], home: Callable[[], None]) -> None:
        self.panel: ActPanel | None = None
        self._body, self._moved, self._home = body, moved, home
        self._back: WayBack | None = None

    def show(self, panel: ActPanel) -> None:
        """Show a panel, and remember where the keyboard came from."""
        back = WayBack()
        self.drop()
        self.panel, self._back = panel, back
        self._body.put(panel)
        self._moved()
        panel.begin()

    def drop(self) -> None:
        """Take the panel away."""
        if self.panel is not None:
            self._body.take_away(self.panel)
            self.panel = None
        self._moved()

    def give_up(self) -> None:
        """Take the panel away, and give the keyboard back."""
        back = self._back or WayBack()
        self.drop()
        back.go(self._home)

    def leave(self) -> bool:
        """Keep what is half written in the panel; False where it cannot be kept yet."""
        if self.panel is None or not self.panel.holds_writing():
            return True
        self.panel.act_now()
        return self.panel is None
