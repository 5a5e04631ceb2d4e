"""Work in the pauses of the window: nothing long at a time, nothing out of date, nothing lost."""

from __future__ import annotations

from collections.abc import Generator
from itertools import count
from typing import TYPE_CHECKING

import pytest

from jc_disaster.ui.idle import SLICE_S, Idle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def counting(done: list[int], last: int) -> Generator[None, None, str]:
    """So many steps, each written down."""
    for number in range(last):
        done.append(number)
        yield
    return f"{last} steps"


@pytest.mark.usefixtures("qapp")
def test_a_slice_ends_when_its_time_is_over() -> None:
    """A key that is pressed meanwhile waits for one slice, not for the whole of the work."""
    ticks = count()
    idle = Idle(clock=lambda: next(ticks) * SLICE_S / 3)
    done: list[int] = []
    slices: list[int] = []

    def watched() -> Generator[None, None, None]:
        yield from counting(done, 7)

    idle.run(watched(), lambda _: slices.append(-1))
    while idle.busy:
        before = len(done)
        idle._work_on()
        slices.append(len(done) - before)

    assert slices[:2] == [3, 3]
    assert done == list(range(7))
    assert -1 in slices


def test_the_outcome_comes_when_the_window_has_nothing_else_to_do(qtbot: QtBot) -> None:
    """Whoever asked is told on the window's thread, once."""
    idle, told = Idle(), list[str]()

    idle.run(counting([], 500), told.append)

    assert told == []
    qtbot.waitUntil(lambda: not idle.busy)
    assert told == ["500 steps"]


def test_who_asks_anew_is_not_told_the_old_answer(qtbot: QtBot) -> None:
    """The course of one indicator under the name of another would be believed."""
    idle, told, old = Idle(), list[str](), list[int]()

    idle.run(counting(old, 3), told.append)
    idle.run(counting([], 2), told.append)
    qtbot.waitUntil(lambda: not idle.busy)

    assert told == ["2 steps"]
    assert old == []


def test_work_that_goes_wrong_is_not_tried_for_ever(qtbot: QtBot) -> None:
    """An error is told once, as any error of the window is; the next work is done as if nothing had been."""
    idle, told = Idle(), list[str]()

    def wrong() -> Generator[None, None, str]:
        yield
        raise ValueError("wrong")

    idle.run(wrong(), told.append)
    with pytest.raises(ValueError, match="wrong"):
        idle._work_on()
    idle.run(counting([], 1), told.append)
    qtbot.waitUntil(lambda: not idle.busy)

    assert told == ["1 steps"]
