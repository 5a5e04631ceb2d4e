"""E1 and E2: a durable append beside bare SQLite and a bare sync, and opening a record beside ``json.loads``.

Run ``python tests/benchmarks/record.py [ROUNDS]``. Rounds are interleaved; medians and ratios count, single times
do not. The last line opens 50,000 events.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from jc_disaster.engine.assess import Assessor  # noqa: E402 - the path is set above
from jc_disaster.incident.events import (  # noqa: E402
    CHAIN_START,
    Actor,
    ChainHead,
    Draft,
    Envelope,
    Event,
    seal,
)
from jc_disaster.plan.loader import read_edition  # noqa: E402
from jc_disaster.record import line_log  # noqa: E402
from jc_disaster.record.identity import Identity  # noqa: E402
from jc_disaster.record.recorder import Recorder  # noqa: E402
from jc_disaster.record.sqlite import create_store, open_store  # noqa: E402

START = datetime(2026, 7, 12, tzinfo=UTC)
OWN = Identity("bench", "席位一", "exercise", "2026-07-12T00:00:00.000Z")
UNITS = ("城区", "泽州县", "高平市", "阳城县", "陵川县", "沁水县", "开发区")
APPENDS = 200
DISC = ROOT / ".build"  # the disc of the checkout: a folder in memory would sync nothing


class WallClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Now."""
        return datetime.now(UTC)


def report_body(number: int) -> dict[str, object]:
    """A county's report, as long as they are."""
    as_of = (START + timedelta(seconds=number)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    figures = {"deaths": 1 + number // 9000, "missing": {"at_least": 2}, "relocated": {"about": 5200}}
    return {
        "unit": UNITS[number % len(UNITS)],
        "report_kind": "续报",
        "as_of": as_of,
        "source": "应急局",
        "verified": False,
        "figures": {**figures, "collapsed_rooms": 300 + number // 100},
        "unaffected": False,
        "reason": None,
        "text": "我县死亡1人、失踪2人，紧急转移安置约5200人，倒塌房屋300间。",
    }


def sealed_reports(count: int, head: ChainHead = CHAIN_START, first: int = 0) -> list[tuple[Event, str]]:
    """So many chained reports."""
    bodies = [report_body(number) for number in range(first, first + count)]
    return sealed_bodies(bodies, head, first)


def sealed_bodies(
    bodies: Sequence[dict[str, object]], head: ChainHead, first: int
) -> list[tuple[Event, str]]:
    """Chained events of these bodies."""
    made = []
    for number, body in enumerate(bodies, first):
        now = START + timedelta(seconds=number)
        envelope = Envelope("7-12", OWN.seat, OWN.kind, f"act-{number}", Actor("甲", "值班员"), now)
        draft = Draft("figures-reported/1", body)
        event, line = seal(draft, envelope, head, event_id=f"01a209dd-328e-7541-9feb-{number:012x}", now=now)
        head = ChainHead(event.sequence, event.hash, event.clock)
        made.append((event, line))
    return made


def timed(work: Callable[[], object]) -> float:
    """Seconds that ``work`` takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def bare(folder: Path) -> Callable[[str], None]:
    """A bare WAL FULL commit and a bare sync of a file, one after the other."""
    connection = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE line (position INTEGER PRIMARY KEY, line TEXT)")
    descriptor = os.open(folder / "bare.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def append(line: str) -> None:
        os.write(descriptor, f"{line}\n".encode())
        line_log.sync(descriptor)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO line (line) VALUES (?)", (line,))
        connection.execute("COMMIT")

    return append


def durable_append(rounds: int) -> tuple[float, float]:
    """E1: medians of one append with its hash, its chain and both records, and of the bare writes."""
    ours, theirs = [], []
    with tempfile.TemporaryDirectory(dir=DISC) as name:
        folder = Path(name)
        store, anchor, number = create_store(folder / "store", OWN), bare(folder), 0
        for _ in range(rounds):
            for _ in range(APPENDS):
                head, place, body = store.head(), number, report_body(number)
                theirs.append(timed(lambda line=f"{number:0700d}": anchor(line)))
                ours.append(timed(lambda at=place, h=head, b=body: store.append(sealed_bodies([b], h, at))))
                number += 1
        store.close()
    return median(ours), median(theirs)


def filled(folder: Path, count: int) -> list[str]:
    """A closed store with so many events; their lines."""
    events, lines = zip(*sealed_reports(count), strict=True)
    create_store(folder, OWN, lines, events).close()
    return lines


def opening(count: int, rounds: int, ready: Assessor) -> tuple[float, float]:
    """E2: medians of opening, proving and folding so many events, and of ``json.loads`` of their lines."""
    ours, theirs = [], []

    def open_all() -> None:
        recorder = Recorder(open_store(folder), lambda _: ready, WallClock(), os.urandom)
        assert recorder.state("7-12").count == count
        recorder.close()

    with tempfile.TemporaryDirectory(dir=DISC) as name:
        folder = Path(name) / "store"
        lines = filled(folder, count)
        for _ in range(rounds):
            theirs.append(timed(lambda: [json.loads(line) for line in lines]))
            ours.append(timed(open_all))
    return median(ours), median(theirs)


def main() -> None:
    """Print the table."""
    DISC.mkdir(exist_ok=True)
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    edition, problems = read_edition(ROOT / "resources" / "plans" / "jincheng-2026")
    assert edition is not None, problems
    ready = Assessor(edition)
    rows = [
        ("E1 durable append", *durable_append(rounds), 1.3),
        ("E2 open 10,000 events", *opening(10_000, rounds, ready), 2.0),
        ("   open 50,000 events", *opening(50_000, max(1, rounds // 2), ready), 2.0),
    ]
    print(f"{'':24}{'ours':>12}{'anchor':>12}{'ratio':>8}{'goal':>8}")  # noqa: T201
    for name, ours, anchor, goal in rows:
        print(f"{name:24}{ours * 1e3:>9.2f} ms{anchor * 1e3:>9.2f} ms{ours / anchor:>8.2f}{goal:>8.1f}")  # noqa: T201


if __name__ == "__main__":
    main()
