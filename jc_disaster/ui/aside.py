"""Work that may never come back, such as a look at a network share: on a thread that nobody waits for.

`Errands` finishes what it was given before the window goes, because that is the record. Here it is the other way
round: a share that hangs must hold up neither the record, nor the window, nor its end.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal

Work = Callable[[], object]


def start_thread(work: Callable[[], None]) -> None:
    """Run ``work`` on a thread that ends with the program, whatever it is waiting for."""
    Thread(target=work, daemon=True).start()


class Aside(QObject):
    """Hands work away and its outcome back on the window's thread.

    Args:
        parent: With it goes the interest in any outcome.
        start: Runs work elsewhere.
    """

    _came_back = Signal(object, object)

    def __init__(
        self, parent: QObject | None = None, start: Callable[[Callable[[], None]], None] = start_thread
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._came_back.connect(self._on_came_back)

    def run(self, work: Work, done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """Do ``work`` elsewhere, then call ``done`` with its outcome or ``failed`` with what went wrong."""

        def carry() -> None:
            try:
                outcome = work()
            except Exception as caught:  # noqa: BLE001 - the border of the thread: everything is told to the officer
                self._tell(failed, caught)
            else:
                self._tell(done, outcome)

        self._start(carry)

    def _tell(self, whom: Callable[[Any], None], what: object) -> None:
        try:
            self._came_back.emit(whom, what)
        except RuntimeError:
            return  # the window is gone, and with it the question

    def _on_came_back(self, whom: Callable[[Any], None], what: object) -> None:
        whom(what)
