"""Work that may never come back, such as a look at a network share: on a thread that nobody waits for.

`Errands` finishes what it was given before the window goes, because that is the record. Here it is the other way
round: a share that hangs must hold up neither the record, nor the window, nor its end.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, QTimer

Work = Callable[[], object]
Told = tuple[Callable[[Any], None], object]
SOONEST_MS, LATEST_MS = 15, 480


def start_thread(work: Callable[[], None]) -> None:
    """Run ``work`` on a thread that ends with the program, whatever it is waiting for."""
    Thread(target=work, daemon=True).start()


class Aside(QObject):
    """Hands work away and its outcome back on the window's thread.

    The other thread touches nothing of Qt: it leaves the outcome in a queue, and a timer looks for it, often at
    first and ever less often. So a window may be gone by the time something comes back.

    Args:
        parent: With it goes the interest in any outcome.
        start: Runs work elsewhere.
    """

    def __init__(
        self, parent: QObject | None = None, start: Callable[[Callable[[], None]], None] = start_thread
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._back: deque[Told] = deque()  # one thread appends, another pops: neither needs a lock
        self._out = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._collect)

    def run(self, work: Work, done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """Do ``work`` elsewhere, then call ``done`` with its outcome or ``failed`` with what went wrong."""
        back = self._back

        def carry() -> None:
            try:
                outcome = work()
            except Exception as caught:  # noqa: BLE001 - the border of the thread: everything is told to the officer
                back.append((failed, caught))
            else:
                back.append((done, outcome))

        self._out += 1
        self._start(carry)
        self._timer.start(SOONEST_MS)

    def take(self, work: Work, done: Callable[[Any], None]) -> None:
        """Do work that fails never, as `run`; an `Errands` takes it in the same way."""
        self.run(work, done, _unforeseen)

    def _collect(self) -> None:
        came = False
        while self._back:
            whom, what = self._back.popleft()
            came = True
            self._out -= 1
            whom(what)
        if self._out:
            self._timer.start(SOONEST_MS if came else min(2 * self._timer.interval(), LATEST_MS))


def _unforeseen(error: Exception) -> None:
    raise error
