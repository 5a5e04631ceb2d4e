"""U2: how long the window's thread stands while a figure is committed durably, beside a window with nothing to do.

The figure goes through the real window to a real store on the disc. From the Enter until the record is done the thread
of the window asks for its turn over and over; the longest time it did not get one is what a person could feel. The
anchor is the same asking for the same span with nothing under way, taken in turns: what other programs take from the
machine spoils both alike. Beside them stands a bare durable commit, which is how long a window would stand that
commits by itself. Nothing here gates a test.
"""

from __future__ import annotations

import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.bench_row import BenchRow  # noqa: E402 - the path is set above

LIMIT_S, LONG_S = 0.001, 20


def rows(*, quick: bool) -> list[BenchRow]:
    """Measure the standing of the window, 200 figures after one another (20 when quick)."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "JC_DISASTER_HOME": home}
        command = [sys.executable, __file__, home, str(20 if quick else 200)]
        done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    more = found["busy"] - found["idle"]
    return [
        BenchRow(
            "U2 window's thread blocked while a figure is committed: more than idle, median of the longest",
            "≤ 1 ms",
            f"{more * 1000:.2f} ms",
            f"{found['idle'] * 1000:.2f} ms",
            found["busy"] / found["idle"],
            more <= LIMIT_S,
        ),
        _row("U2 of that, handing the figure over, median", found["handing"], found["commit"]),
        _row("U2 from Enter to 已记录, median / bare durable commit", found["whole"], found["commit"]),
    ]


def _row(name: str, ours: float, anchor: float) -> BenchRow:
    return BenchRow(name, "", f"{ours * 1000:.2f} ms", f"{anchor * 1000:.2f} ms", ours / anchor, None)


def measure(home: Path, count: int) -> dict[str, float]:
    """Medians in seconds: handing a figure over, the longest standing busy and idle, to the receipt; a bare commit."""
    from jc_disaster.ui import app as program  # noqa: PLC0415 - only in the measured process
    from jc_disaster.ui.main_window import MainWindow  # noqa: PLC0415 - as above
    from jc_disaster.ui.officer import Officer  # noqa: PLC0415 - as above
    from jc_disaster.ui.opening import open_desk  # noqa: PLC0415 - as above
    from jc_disaster.ui.theme import make_theme  # noqa: PLC0415 - as above

    app, _ = program.prepare([])
    desk = open_desk(Officer("测速", "值班员", "席位一"), exercise=False)
    incident = desk.new_id()
    assert desk.act(incident, {"act": "open_incident", "title": "测速", "hazard": "洪涝"}).ok
    window = MainWindow(make_theme("light", exercise=False))
    window.show()
    window.attach(desk, desk.known(None))
    handing, busy, idle, whole = [], [], [], []
    for number in range(count):
        arrived: list[object] = []
        window.recorded.connect(arrived.append)
        act = {
            "act": "report_figures",
            "unit": "阳城县",
            "report_kind": "续报",
            "as_of": desk.now(),
            "source": "电话来报",
            "figures": {"relocated": number},
        }
        begin = time.perf_counter()
        window.act(act)
        handing.append(time.perf_counter() - begin)
        worst, took = _standing(lambda: window.errands._pool.activeThreadCount() > 0)
        busy.append(worst)
        while not arrived and time.perf_counter() - begin < LONG_S:
            app.processEvents()
        whole.append(time.perf_counter() - begin)
        window.recorded.disconnect()
        until = time.perf_counter() + took
        idle.append(_standing(lambda until=until: time.perf_counter() < until)[0])
    desk.close()
    return {
        "handing": statistics.median(handing),
        "busy": statistics.median(busy),
        "idle": statistics.median(idle),
        "whole": statistics.median(whole),
        "commit": _bare(home / "bare.sqlite", count),
    }


def _standing(goes_on: Callable[[], bool]) -> tuple[float, float]:
    """The longest time this thread did not get its turn, and how long it asked, in seconds."""
    begin = last = time.perf_counter()
    worst = 0.0
    while goes_on():
        now = time.perf_counter()
        worst, last = max(worst, now - last), now
        time.sleep(0)
    return worst, time.perf_counter() - begin


def _bare(path: Path, count: int) -> float:
    """The median of a durable commit of one small row."""
    store = sqlite3.connect(path, isolation_level=None)
    store.execute("PRAGMA journal_mode=WAL")
    store.execute("PRAGMA synchronous=FULL")
    store.execute("CREATE TABLE rows (words TEXT)")
    times = []
    for _ in range(count):
        begin = time.perf_counter()
        store.execute("INSERT INTO rows VALUES (?)", ("x" * 600,))
        times.append(time.perf_counter() - begin)
    store.close()
    return statistics.median(times)


if __name__ == "__main__":
    json.dump(measure(Path(sys.argv[1]), int(sys.argv[2])), sys.stdout)
