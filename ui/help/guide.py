"""Guides through the practice: watches where one goes and what the register holds, and ticks what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.domain.codes import Place
from app.domain.errors import AppError
from app.domain.ids import CaseId
from app.practice.lesson import Progress, Seen, done
from app.services import cases
from ui.address import Address
from ui.help.lesson_bar import LessonBar
from ui.widgets.way_back import WayBack

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from ui.main_window import MainWindow

LESSON = "lesson"  # of the settings


class Guide(QObject):
    """The guided practice of one window. What is behind is kept in the settings, to be taken up again."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._frame = window, window.frame
        self._settings = window.frame.session.settings
        self._done: frozenset[str] = frozenset()
        self._found = False
        self._back = WayBack()
        self.progress = Progress()
        self.bar = LessonBar(window)
        self.bar.hide()
        window.put_below(self.bar)
        self._connect()

    @property
    def is_open(self) -> bool:
        """Is a task shown."""
        return not self.bar.isHidden()

    def begin(self) -> None:
        """Show the task one is at; begin where nothing is kept, or where the case of it is gone."""
        self.progress = Progress.read(self._settings.get(LESSON))
        if not self.progress.after or (self.progress.case_id and self._file() is None):
            self.progress = Progress(after=self._newest())
        self._done, self._found = frozenset(), False
        self._keep(is_open=True)
        self._back = WayBack()
        self.bar.show()
        self._look()
        self.bar.next.setFocus()
        self.bar.announce()

    def _connect(self) -> None:
        frame, bar = self._frame, self.bar
        frame.went.connect(self._look)
        frame.saved_at.connect(self._look)
        frame.privacy_changed.connect(self._look)
        self._window.top_bar.search.opened.connect(self._find)
        bar.went_on.connect(self._go_on)
        bar.place_asked.connect(self._show_place)
        bar.again_asked.connect(self._anew)
        bar.closed.connect(self._leave)

    def _find(self, address: Address) -> None:
        own = self.progress.case_id
        self._found = self._found or (own != "" and address.case == own)
        self._look()

    def _look(self) -> None:
        """Tick what is done by now, and show how the task stands."""
        task = self.progress.task
        if not self.is_open or self._frame.session.suspended:
            return
        if task is None:
            self.bar.show_end()
            return
        newly = self._done | done(self._seen())
        told = task.name in newly and task.name not in self._done
        self._done = newly
        self.bar.show_task(task, done=task.name in self._done, somewhere=self._place() is not None)
        if told:
            self.bar.announce()

    def _seen(self) -> Seen:
        here = self._here()
        file = self._file() or self._own(here)
        own = file is not None and here.case == file.case.id
        return Seen(
            today=self._frame.session.clock.today(),
            file=file,
            step=here.step if own else None,
            page=here.page or "" if own else "",
            names_hidden=self._frame.privacy,
            case_found=self._found,
        )

    def _own(self, here: Address) -> CaseFile | None:
        """Return the case on the screen where it is newer than the practice, and take it as the learner's own."""
        if here.case is None:
            return None
        file = cases.case_file(self._frame.session, CaseId(here.case))
        if file.case.number <= self.progress.after:
            return None
        self.progress = Progress(after=self.progress.after, case_id=here.case, passed=self.progress.passed)
        self._keep(is_open=True)
        return file

    def _file(self) -> CaseFile | None:
        """Return the learner's case, None where there is none or it is gone."""
        if not self.progress.case_id:
            return None
        try:
            return cases.case_file(self._frame.session, CaseId(self.progress.case_id))
        except AppError:
            return None

    def _go_on(self) -> None:
        """Put the task behind, done or skipped."""
        task = self.progress.task
        if task is not None:
            self.progress = self.progress.passing(task.name)
        self._keep(is_open=True)
        self._look()
        self.bar.announce()

    def _place(self) -> Address | None:
        task = self.progress.task
        if task is None or task.step is None or not self.progress.case_id:
            return None
        return Address(Place.CASES, case=self.progress.case_id, step=task.step, page=task.page)

    def _show_place(self) -> None:
        place = self._place()
        if place is not None:
            self._window.open(place)

    def _anew(self) -> None:
        self._settings.put(LESSON, {})
        self.begin()

    def _leave(self) -> None:
        self.bar.hide()
        self._keep(is_open=False)
        self._back.go()

    def _keep(self, *, is_open: bool) -> None:
        self._settings.put(LESSON, {**self.progress.kept(), "open": is_open})

    def _newest(self) -> str:
        """Return the number of the newest case."""
        with self._frame.session.unit_of_work() as work:
            return max((case.number for case in work.cases.all()), default="-")

    def _here(self) -> Address:
        place: Any = self._window.place
        return place.address() if place is not None else Address(Place.HOME)
