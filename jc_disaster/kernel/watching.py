"""Long work over the whole record that tells how far it is, and can be stopped between two entries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar, overload

from jc_disaster.kernel.errors import JcDisasterError

Item = TypeVar("Item")
# Called with how much is done and how much there is; raises `StoppedError` where nobody wants the rest.
Watch = Callable[[int, int], None]
STEP = 250


class StoppedError(JcDisasterError):
    """Somebody stopped the work; what was begun is taken back."""

    code = "stopped"

    def __init__(self) -> None:
        super().__init__("已停止，没有留下写了一半的文件，记录没有改动。需要时请重新开始。")


def unwatched(done: int, whole: int) -> None:
    """Nobody looks."""
    del done, whole


def share(watch: Watch, number: int, of: int) -> Watch:
    """The watch of one of ``of`` equal shares of some work; ``number`` of them are done already."""
    return lambda done, whole: watch(number * whole + done, of * whole)


def watched(items: Iterable[Item], watch: Watch, before: int, whole: int) -> Iterator[Item]:
    """The same items, told of at every `STEP` of them; ``before`` were done already, of ``whole``."""
    for number, item in enumerate(items):
        if number % STEP == 0:
            watch(before + number, whole)
        yield item


class WatchedLines(Sequence[str]):
    """The same lines, told of whenever a part of them is taken."""

    def __init__(self, lines: Sequence[str], watch: Watch) -> None:
        self._lines, self._watch = lines, watch

    def __len__(self) -> int:
        """How many there are."""
        return len(self._lines)

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...

    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        """One line, or a part of them."""
        if isinstance(place, slice):
            self._watch(place.start or 0, len(self))
        return self._lines[place]
