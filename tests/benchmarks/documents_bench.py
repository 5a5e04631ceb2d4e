"""D1 as rows of the table; both sides run in interpreters of their own (``papers.py``)."""

from __future__ import annotations

import json
import subprocess
import sys
from statistics import median

from tests.benchmarks import papers
from tests.benchmarks.bench_row import BenchRow, within


def rows(*, quick: bool) -> list[BenchRow]:
    """Measure the first paper of a process and one more, beside ReportLab's own of the same text."""
    found: dict[str, list[dict[str, float]]] = {"anchor": [], "paper": []}
    for _ in range(1 if quick else 9):
        for side, results in found.items():
            done = subprocess.run([sys.executable, papers.__file__, side], check=True, capture_output=True)
            results.append(json.loads(done.stdout))
    return [_row(found, "cold", "D1 first PDF", 1.0), _row(found, "warm", "D1 warm PDF", 1.5)]


def _row(found: dict[str, list[dict[str, float]]], kind: str, name: str, limit: float) -> BenchRow:
    base, ours = (median(result[kind] for result in found[side]) for side in ("anchor", "paper"))
    return within(f"{name} / ReportLab", limit, f"{ours:.0f} ms", f"{base:.0f} ms", ours / base)
