"""The worker of the window in the test's hand: what is handed over is done when the test says so, in order.

With the real thread two runs of one seed part as soon as an answer comes a little later. Here an answer comes after
so many turns, also in the middle of what a person does next, and the same seed is the same night.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from jc_disaster.ui import aside as aside_module
from jc_disaster.ui.aside import Aside
from jc_disaster.ui.errands import Errands

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest


class _Job(NamedTuple):
    """Something handed over; without a worker it is a look aside."""

    worker: Errands | None
    work: Callable[[], object]
    done: Callable[[Any], None]


class Turns:
    """Stands in for every worker thread of the window."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._jobs: deque[_Job] = deque()
        self._back: deque[tuple[Errands, Callable[[Any], None], object, Exception | None]] = deque()
        turns = self

        def run(worker: Errands, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
            if worker._ended:
                return
            worker._open += 1
            if worker._open == 1:
                worker.busy_changed.emit(True)  # noqa: FBT003 - Qt's own signature
            turns._jobs.append(_Job(worker, work, done))

        def wait(worker: Errands) -> None:
            turns.finish(worker)

        class Elsewhere:
            """A thread that is only noted."""

            def __init__(self, target: Callable[[], None], daemon: bool) -> None:  # noqa: FBT001 - as the real one
                assert daemon
                self._target = target

            def start(self) -> None:
                """Hand it over."""
                turns._jobs.append(_Job(None, self._target, lambda _: None))

        def run_beside(
            worker: Errands, before: Callable[[], None], work: Callable[[], Any], done: Callable[[Any], None]
        ) -> None:
            def both() -> object:
                before()
                return work()

            run(worker, both, done)

        monkeypatch.setattr(Errands, "run", run)
        monkeypatch.setattr(Errands, "run_beside", run_beside)
        monkeypatch.setattr(Errands, "wait", wait)
        monkeypatch.setattr(aside_module, "Thread", Elsewhere)

    def __len__(self) -> int:
        """How much is under way."""
        return len(self._jobs) + len(self._back)

    def turn(self) -> None:
        """Hand one answer back, else do one piece of work."""
        if self._back:
            worker, done, outcome, error = self._back.popleft()
            if isValid(worker):
                worker._on_finished(done, outcome, error)
        elif self._jobs:
            self._do(self._jobs.popleft())

    def finish(self, worker: Errands) -> None:
        """Do all that was handed to a worker; its answers come later, as with the thread."""
        own = [job for job in self._jobs if job.worker is worker]
        self._jobs = deque(job for job in self._jobs if job.worker is not worker)
        for job in own:
            self._do(job)

    def _do(self, job: _Job) -> None:
        if job.worker is None:
            job.work()
            return
        try:
            outcome, error = job.work(), None
        except Exception as caught:  # noqa: BLE001 - as the worker itself
            outcome, error = None, caught
        self._back.append((job.worker, job.done, outcome, error))


class Threads:
    """The real threads: nothing is stood in for, and a turn only waits."""

    def __init__(self) -> None:
        self._pools: list[QThreadPool] = []

    def __len__(self) -> int:
        """How many workers have something under way."""
        return sum(worker.busy or worker.reading for worker in _workers())

    def turn(self) -> None:
        """Let every worker finish what it has."""
        for worker in _workers():
            worker.wait()
        QApplication.processEvents()


def _workers() -> list[Errands]:
    return [worker for top in QApplication.topLevelWidgets() for worker in top.findChildren(Errands)]


def collect_asides() -> None:
    """Bring back what looks aside found, without waiting for their timers."""
    for top in QApplication.topLevelWidgets():
        for one in top.findChildren(Aside):
            if isValid(one) and one._out:
                one._collect()
