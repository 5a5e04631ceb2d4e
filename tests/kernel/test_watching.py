"""Long work that tells how far it is."""

from __future__ import annotations

from jc_disaster.kernel.watching import STEP, WatchedLines, share, unwatched, watched


def test_long_work_is_told_of_at_every_step() -> None:
    """Neither at every entry, which would cost more than the work, nor only at the end."""
    told: list[int] = []
    items = list(watched(range(2 * STEP + 1), lambda done, _: told.append(done), 10, 100))
    assert items == list(range(2 * STEP + 1))
    assert told == [10, 10 + STEP, 10 + 2 * STEP]

    lines = WatchedLines(["a", "b", "c"], lambda done, whole: told.append(100 * done + whole))
    assert (lines[1:], lines[0], len(lines)) == (["b", "c"], "a", 3)
    assert told[-1] == 103


def test_shares_of_some_work_add_up_to_the_whole() -> None:
    """A percentage that falls back to nothing halfway would make the officer begin anew."""
    told: list[float] = []

    def tell(done: int, whole: int) -> None:
        told.append(done / whole)

    for number in range(3):
        for done in (0, 5, 10):
            share(tell, number, 3)(done, 10)
    unwatched(1, 2)

    assert told == sorted(told)
    assert (told[0], told[-1]) == (0, 1)
