"""Slow work off the window's thread, one errand after the other, its outcome handed back on the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

_BESIDE = 4  # threads: a proof, an export, a merge and the last backup never wait for one another


class _Bridge(QObject):
    """Carries an outcome from the worker to the window's thread."""

    finished = Signal(object, object, object)
    read = Signal(object, object, object)


class Errands(QObject):
    """One worker thread that lives as long as the window: the record is used from one thread at a time.

    What reads the whole record or writes it out has threads beside it: no act waits for them, the end of the window
    does.
    """

    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._beside = QThreadPool(self)
        self._beside.setMaxThreadCount(_BESIDE)
        self._bridge = _Bridge(self)
        self._bridge.finished.connect(self._on_finished)
        self._bridge.read.connect(self._on_read)
        self._open = self._reading = 0
        self._ended = False

    @property
    def busy(self) -> bool:
        """True while something is under way."""
        return self._open > 0

    @property
    def reading(self) -> bool:
        """True while something is under way beside the worker."""
        return self._reading > 0

    def run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Do ``work`` on the worker, then call ``done`` with its outcome on the window's thread.

        Once the window has gone nothing more is begun: an answer that comes late must not start work beside another
        window on the same record, or beside the end of the program.
        """
        if self._ended:
            return
        self._open += 1
        if self._open == 1:
            self.busy_changed.emit(self.busy)
        bridge = self._bridge

        def errand() -> None:
            try:
                outcome, error = work(), None
            except Exception as caught:  # noqa: BLE001 - the border of the thread: everything is told to the officer
                outcome, error = None, caught
            bridge.finished.emit(done, outcome, error)

        # A function and no QRunnable: where the worker is done with one before `start` has returned, PySide never lets
        # go of it, and it would keep the window, the record's states and whatever else ``done`` knows for ever.
        self._pool.start(errand)

    def run_beside(
        self, before: Callable[[], None], work: Callable[[], Any], done: Callable[[Any], None]
    ) -> None:
        """Do ``before`` on the worker and then ``work`` beside it, for which no act waits; then as `run`.

        Args:
            before: Takes from the record what the work needs, between two acts; never fails.
            work: Must not touch the record.
            done: Told the outcome on the window's thread.
        """
        if self._ended:
            return
        self._reading += 1
        bridge, beside = self._bridge, self._beside

        def errand() -> None:
            try:
                outcome, error = work(), None
            except Exception as caught:  # noqa: BLE001 - as in `run`
                outcome, error = None, caught
            bridge.read.emit(done, outcome, error)

        def first() -> None:
            before()
            beside.start(errand)  # from here, so that it is begun even where the window goes meanwhile

        self._pool.start(first)

    def wait(self) -> None:
        """Wait until everything handed over is done."""
        self._pool.waitForDone()
        self._beside.waitForDone()

    def finish(self) -> None:
        """The window goes: finish what was handed over and take nothing more."""
        self._ended = True
        self.wait()

    def _on_finished(self, done: Callable[[Any], None], outcome: object, error: Exception | None) -> None:
        self._open -= 1
        if not self._open:
            self.busy_changed.emit(self.busy)
        self._tell(done, outcome, error)

    def _on_read(self, done: Callable[[Any], None], outcome: object, error: Exception | None) -> None:
        self._reading -= 1
        self._tell(done, outcome, error)

    def _tell(self, done: Callable[[Any], None], outcome: object, error: Exception | None) -> None:
        if error is not None:
            self.failed.emit(error)
            return
        done(outcome)
