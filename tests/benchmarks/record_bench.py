"""E1 and E2 as rows of the table; how they are measured stands in ``record.py``."""

from __future__ import annotations

from jc_disaster.engine.assess import Assessor
from jc_disaster.plan.loader import read_edition
from tests.benchmarks.bench_row import BenchRow, within
from tests.benchmarks.record import DISC, ROOT, durable_append, opening


def rows(*, quick: bool) -> list[BenchRow]:
    """Measure a durable append and the opening of 10,000 and 50,000 events."""
    DISC.mkdir(exist_ok=True)
    edition, problems = read_edition(ROOT / "resources" / "plans" / "jincheng-2026")
    assert edition is not None, problems
    ready, rounds = Assessor(edition), 1 if quick else 5
    append, bare = durable_append(rounds)
    small, parsed = opening(1_000 if quick else 10_000, rounds, ready)
    found = [
        within("E1 durable append / bare commit and sync", 1.3, _ms(append), _ms(bare), append / bare),
        within("E2 open 10,000 events / json.loads", 2.0, _ms(small), _ms(parsed), small / parsed),
    ]
    if quick:
        return [found[0], found[1]._replace(name="E2 open 1,000 events / json.loads")]
    large, parsed = opening(50_000, max(1, rounds // 2), ready)
    return [
        *found,
        BenchRow("E2 open 50,000 events", "< 2 s", _ms(large), _ms(parsed), large / parsed, large < 2),
    ]


def _ms(seconds: float) -> str:
    return f"{seconds * 1e3:.2f} ms"
