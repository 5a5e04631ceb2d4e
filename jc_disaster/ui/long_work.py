"""Long work off the window's thread: how far it is is said, it can be stopped, one piece is under way at a time."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from jc_disaster.kernel.watching import StoppedError, Watch

if TYPE_CHECKING:
    from jc_disaster.ui.errands import Errands

Taken = TypeVar("Taken")
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


class Beside(Generic[Taken]):
    """Where work is done that reads the whole record: what it needs is taken on the record's worker, between two acts.

    Args:
        errands: The record's worker.
    """

    def __init__(self, errands: Errands) -> None:
        self._errands = errands
        self._take: Callable[[], Taken] | None = None
        self._taken: Taken | Exception | None = None

    def given(
        self, take: Callable[[], Taken], work: Callable[[Taken, Watch], object]
    ) -> Callable[[Watch], object]:
        """The next work for `LongWork.begin`: ``work`` is given what ``take`` took, and raises what that raised."""
        self._take = take

        def begun(watch: Watch) -> object:
            taken, self._taken = self._taken, None
            if isinstance(taken, Exception):
                raise taken
            return work(taken, watch)  # type: ignore[arg-type]

        return begun

    def run(self, work: Callable[[], object], done: Callable[[Any], None]) -> None:
        """As `Run`."""
        take = self._take
        assert take is not None  # noqa: S101 - `given` said what

        def before() -> None:
            try:
                self._taken = take()
            except Exception as error:  # noqa: BLE001 - the border of the thread: it is told to the officer
                self._taken = error

        self._errands.run_beside(before, work, done)


class LongWork(QObject):
    """What one page or one window does that may take long.

    Args:
        parent: With it goes the interest in any outcome.
        run: Where it is done: `Errands.run` where it needs the record, whose entries wait for it then; `Beside.run`
            where it reads what is taken of the record, and no entry waits; `Aside.take` where it needs nothing of it,
            and not even the end of the window waits.

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
        self.awaited = ""
        """What is said to whoever closes the window meanwhile, which would take the work with it; mostly nothing."""
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
        awaited: str = "",
    ) -> None:
        """Do ``work``; while something is under way nothing else is begun.

        Args:
            work: Is given what to tell how far it is; where it is stopped that raises `StoppedError`.
            done: Takes the outcome.
            failed: Takes what went wrong, a `StoppedError` where it was stopped.
            awaited: What is said to whoever closes the window meanwhile.
        """
        if self._watched is not None:
            return
        self.awaited = awaited
        watched = self._watched = Watched()

        def guarded() -> object:
            try:
                return work(watched)
            except Exception as error:  # noqa: BLE001 - the border of the thread: everything is told to the officer
                return _Failure(error)

        def finished(outcome: object) -> None:
            self._watched, self.awaited = None, ""
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
