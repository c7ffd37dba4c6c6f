"""What one sees while papers are made: how many are ready, and a way to stop; it comes only where it lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QTimer

from app.domain.message import MC, M
from ui.widgets.labels import Label
from ui.widgets.notice import BUSY, Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from app.domain.message import Message

T = TypeVar("T")
_BEGINS, _STEP = 300, 100  # ms: what is ready sooner needs no bar


class Series(Generic[T]):
    """Pieces of work one after another, in a thread of their own; between two of them they can be stopped."""

    def __init__(self, pieces: Sequence[Callable[[], T]]) -> None:
        self._pieces = pieces
        self.total, self.done, self.stopped = len(pieces), 0, False

    def __call__(self) -> tuple[T, ...] | None:
        """Do them all and return what they gave; None where they were stopped."""
        made: list[T] = []
        for piece in self._pieces:
            if self.stopped:
                return None
            made.append(piece())
            self.done += 1
        return tuple(made)


class Going(Protocol):
    """Work under way: how much of it is done, and whether it is to stop."""

    stopped: bool

    @property
    def done(self) -> int: ...
    @property
    def total(self) -> int: ...


class Making(Notice):
    """The bar of work under way: of papers, unless told otherwise. It comes after `begins` ms."""

    def __init__(
        self,
        series: Going,
        parent: QWidget,
        said: Message = M("The papers are being made"),  # noqa: B008 - a message is frozen
        count: Message = M("{done} of {total} are ready"),  # noqa: B008
        begins: int = _BEGINS,
    ) -> None:
        super().__init__(BUSY, said, act=MC("command", "Stop"), parent=parent)
        self._series, self._counted = series, count
        self._count = Label()
        self.body.addWidget(self._count)
        self.acted.connect(self._stop)
        self._look = QTimer(self, interval=begins)
        self._look.timeout.connect(self._show)
        self._look.start()
        self.hide()

    def _show(self) -> None:
        self._count.say(self._counted.with_values(done=self._series.done, total=self._series.total))
        if self.isHidden():
            self._look.setInterval(_STEP)
            self.show()
            self.announce()

    def _stop(self) -> None:
        self._series.stopped = True
