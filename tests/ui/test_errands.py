"""The worker of a window: what it was given is done in order, and let go of."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING
from weakref import ref

from jc_disaster.ui.errands import Errands

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

MANY = 10_000


class Work:
    """One piece of work, and whatever it knows."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __call__(self) -> int:
        """Do it."""
        return self.number


def test_an_errand_that_is_done_is_let_go_of(qapp: QApplication) -> None:
    """Each keeps what it knows: one in three hundred that stayed filled the memory with windows long closed."""
    errands = Errands()
    outcomes: list[int] = []
    known = []
    for number in range(MANY):
        work = Work(number)
        known.append(ref(work))
        errands.run(work, outcomes.append)
        del work
        if number % 2:  # the worker is sometimes ahead of the window, sometimes behind
            errands.wait()

    while errands.busy:
        qapp.processEvents()
    gc.collect()

    assert outcomes == list(range(MANY))
    assert [one().number for one in known if one() is not None] == []  # type: ignore[union-attr]
