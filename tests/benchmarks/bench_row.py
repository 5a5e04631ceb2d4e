"""One line of the table of measurements: what is wanted, what was measured, and the anchor measured beside it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from typing import NamedTuple


class BenchRow(NamedTuple):
    """One goal of the performance page, or a figure shown for information.

    Attributes:
        name: The goal's number and what was measured.
        goal: What is wanted, in words; empty for information.
        ours: Our figure with its unit.
        anchor: The anchor's figure, measured in the same run.
        ratio: Ours as a multiple of the anchor's, or None where nothing is divided.
        met: Whether the goal is met, or None for information.
    """

    name: str
    goal: str
    ours: str
    anchor: str
    ratio: float | None
    met: bool | None


def warm(environment: Mapping[str, str], folder: Path) -> dict[str, str]:
    """An environment in which Python keeps its bytecode, in ``folder``, as on a desk, whatever this shell says."""
    kept = {key: value for key, value in environment.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": os.fspath(folder)}


def within(name: str, limit: float, ours: str, anchor: str, ratio: float) -> BenchRow:
    """A goal of the form: at most ``limit`` times the anchor."""
    return BenchRow(name, f"≤ {limit:g} ×", ours, anchor, ratio, ratio <= limit)


def interleaved(
    works: Mapping[str, Callable[[], object]], rounds: int, loops: Mapping[str, int] | None = None
) -> dict[str, float]:
    """Median seconds of one call of each work, the works taking turns so that a noisy machine spoils all alike.

    Args:
        works: What to call, by name.
        rounds: How many turns each takes; one more before them only warms up.
        loops: Calls a turn, 1 where not named.
    """
    spent: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(rounds + 1):
        for name, work in works.items():
            count = (loops or {}).get(name, 1)
            begin = time.perf_counter()
            for _ in range(count):
                work()
            if turn:
                spent[name].append((time.perf_counter() - begin) / count)
    return {name: median(times) for name, times in spent.items()}
