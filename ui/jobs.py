"""Long work off the window's thread: frozen data in, a value out, the outcome back on the window's thread."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from app.domain.errors import AppError

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)


class Job(QObject):
    """One piece of work under way.

    Signals:
        done: the value it gave.
        refused: the AppError it raised.
        failed: anything else it raised, which is a bug and has been logged: its type, module and line.
        ended: after any of these.
    """

    done = Signal(object)
    refused = Signal(object)
    failed = Signal(str, str)
    ended = Signal()


class _Work(QRunnable):
    """Runs the work in a thread of the pool and tells the job."""

    def __init__(self, work: Callable[[], Any], job: Job) -> None:
        super().__init__()
        self._work = work
        self._job = job

    def run(self) -> None:
        outcome(self._work, self._job)


def outcome(work: Callable[[], Any], job: Job) -> None:
    """Do the work and tell the job how it went."""
    try:
        value = work()
    except AppError as refusal:
        job.refused.emit(refusal)
    except Exception as error:  # noqa: BLE001 - a thread of the pool has nobody above it
        from app.log import where  # noqa: PLC0415 - when something is broken

        bug = type(error).__name__, where(error.__traceback__)
        log.error("a job failed: %s in %s", *bug)  # noqa: TRY400 - the traceback may hold a client's data
        job.failed.emit(*bug)
    else:
        job.done.emit(value)
    job.ended.emit()


class JobRunner(QObject):
    """Starts jobs and knows which are under way, so that closing can wait for them.

    Signals:
        busy_changed: there is work under way, or none any more.
        failed: a job met a bug, which has been logged: its type, module and line; the person is to be told.
    """

    busy_changed = Signal(bool)
    failed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._jobs: set[Job] = set()

    def run(
        self,
        work: Callable[[], Any],
        *,
        on_done: Callable[[Any], None] | None = None,
        on_refused: Callable[[AppError], None] | None = None,
    ) -> Job:
        """Start `work` and return its job.

        Args:
            work: a function of frozen data alone; it sees no widget and no connection of the window.
            on_done: a bound method of a QObject; it gets the value, on the window's thread.
            on_refused: a bound method of a QObject; it gets the refusal, on the window's thread.
        """
        for told in (on_done, on_refused):
            if told is not None and not isinstance(getattr(told, "__self__", None), QObject):
                raise TypeError("what is told of a job is a bound method of a QObject, which may be gone by then")
        job = Job(self)
        if on_done is not None:
            job.done.connect(on_done)
        if on_refused is not None:
            job.refused.connect(on_refused)
        job.failed.connect(self.failed)
        job.ended.connect(self._ended)
        self._jobs.add(job)
        self.busy_changed.emit(True)
        self._pool.start(_Work(work, job))
        return job

    @property
    def busy(self) -> bool:
        """Is there work under way."""
        return bool(self._jobs)

    def wait(self) -> None:
        """Let the work under way end; closing the register comes after this."""
        self._pool.waitForDone()

    def _ended(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._jobs.discard(job)
            job.deleteLater()
        if not self._jobs:
            self.busy_changed.emit(False)
