"""Work in the pauses of the window: long in all, and never longer at a time than a key can wait.

The worker is for what touches the disk. What is only reckoned would share the interpreter with the window there: every
call into Qt that lets go of it waits for its turn, and a page that takes 50 ms took 800 ms beside a busy worker.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QObject, QTimer

SLICE_S = 0.006
FRAME_MS = 16


class Idle(QObject):
    """Does one piece of work at a time, a slice whenever the window has nothing else to do.

    Args:
        parent: With it goes the work.
        clock: Seconds, from any beginning.
    """

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.perf_counter) -> None:
        super().__init__(parent)
        self._clock = clock
        self._work: Generator[None, None, Any] | None = None
        self._done: Callable[[Any], None] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._work_on)

    @property
    def busy(self) -> bool:
        """True while something is left to do."""
        return self._work is not None

    def run(self, work: Generator[None, None, Any], done: Callable[[Any], None] | None = None) -> None:
        """Do ``work``, which yields wherever it can be left off, then call ``done`` with what it returns.

        What was under way is given up: whoever asks anew no longer wants the old answer.
        """
        self._work, self._done = work, done
        self._timer.start(FRAME_MS)  # whoever asks is painted first

    def _work_on(self) -> None:
        """One slice; the next one comes when nothing else is left in the queue."""
        self._timer.setInterval(0)
        work = self._work
        end = self._clock() + SLICE_S
        while work is not None:
            try:
                next(work)
            except StopIteration as last:
                self._give_up()
                done, self._done = self._done, None
                if done is not None:
                    done(last.value)
                return
            except Exception:
                self._give_up()
                raise
            if self._clock() >= end:
                return

    def _give_up(self) -> None:
        self._work = None
        self._timer.stop()
