"""Views that take long are made in steps, so that the window can work between them; here also all at once."""

from __future__ import annotations

from collections.abc import Generator
from typing import Final, TypeVar

CHUNK: Final = 2_000  # events that are looked through in a millisecond or so

_T = TypeVar("_T")


def at_once(work: Generator[None, None, _T]) -> _T:
    """The outcome of work that is done in steps, without a pause."""
    while True:
        try:
            next(work)
        except StopIteration as last:
            outcome: _T = last.value
            return outcome
