"""Long work off the window's thread: how far it is is said, it can be stopped, one piece is under way at a time."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from jc_disaster.kernel.watching import StoppedError, Watch

LOOK_MS = 100
# Does the first elsewhere and calls the second with its outcome on the window's thread, as `Errands.run` does.
Run = Callable[[Callable[[], object], Callable[[Any], None]], None]


class Watched:
    """Between the work on its thread and whoever looks at it on the window's; nothing here is of Qt."""

    def __init__(self) -> None:
        self._stopped = Event()
        self.percent = 0

    def stop(self) -> None:
        """Nobody wants the rest; called on the window's thread."""
        self._stopped.set()

    def __call__(self, done: int, whole: int) -> None:
        """Called by the work, on its thread.

        Raises:
            StoppedError: It is to stop.
        """
        if self._stopped.is_set():
            raise StoppedError
        self.percent = min(99, 100 * done // max(whole, 1))


class LongWork(QObject):
    """What one page or one window does that may take long.

    Args:
        parent: With it goes the interest in any outcome.
        run: Where it is done: `Errands.run` where it needs the record, whose entries wait for it then; `Aside.take`
            where it does not, and nobody waits.

    Signals:
        running_changed: It has begun, or ended.
        told: How far it is, in whole percent; never 100 before it is done.
    """

    running_changed = Signal(bool)
    told = Signal(int)

    def __init__(self, parent: QObject, run: Run) -> None:
        super().__init__(parent)
        self._run = run
        self._watched: Watched | None = None
        self._percent = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        """True while something is under way."""
        return self._watched is not None

    def begin(
        self,
        work: Callable[[Watch], object],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do ``work``; while something is under way nothing else is begun.

        Args:
            work: Is given what to tell how far it is; where it is stopped that raises `StoppedError`.
            done: Takes the outcome.
            failed: Takes what went wrong, a `StoppedError` where it was stopped.
        """
        if self._watched is not None:
            return
        watched = self._watched = Watched()

        def guarded() -> object:
            try:
                return work(watched)
            except Exception as error:  # noqa: BLE001 - the border of the thread: everything is told to the officer
                return _Failure(error)

        def finished(outcome: object) -> None:
            self._watched = None
            self._timer.stop()
            self.running_changed.emit(self.running)
            if isinstance(outcome, _Failure):
                failed(outcome.error)
            else:
                done(outcome)

        self.running_changed.emit(self.running)
        self._percent = 0
        self.told.emit(self._percent)
        self._timer.start()
        self._run(guarded, finished)

    def stop(self) -> None:
        """Nobody wants the rest; the outcome comes as a failure, unless it was done already."""
        if self._watched is not None:
            self._watched.stop()

    def _look(self) -> None:
        if self._watched is not None and self._watched.percent != self._percent:
            self._percent = self._watched.percent
            self.told.emit(self._percent)


class _Failure:
    """What went wrong elsewhere."""

    def __init__(self, error: Exception) -> None:
        self.error = error
