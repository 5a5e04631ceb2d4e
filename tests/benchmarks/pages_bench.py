"""E2, second half: going from page to page with 50,000 events in the record, each page beside an empty one.

A turn is the key's work and everything painted after it, in the window as on the desk. The first opening of a page
builds it (what it imports, the window has imported in its pauses) and leaves what takes long for later; every later
one only shows it. ``longest hold`` is the longest time in the second after that during which the window's thread was
not free, which a key would have waited. The slowest page counts, by the medians of interleaved processes. Nothing here
gates a test.
"""

from __future__ import annotations

import collections
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.bench_row import BenchRow, warm  # noqa: E402 - the path is set above

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

LIMIT_S = 0.1
FILLED_S = 1.0
PROCESSES = 3


def rows(*, quick: bool) -> list[BenchRow]:
    """Measure the slowest page with 50,000 events (1,000 when quick) beside the same page with a handful."""
    count = 1_000 if quick else 50_000
    with tempfile.TemporaryDirectory() as bytecode:
        environment = warm({**os.environ, "QT_QPA_PLATFORM": "offscreen"}, Path(bytecode))
        _measured(environment, 10, 1)  # only warms up
        runs = [
            {number: _measured(environment, number, 2 if quick else 5) for number in (count, 10)}
            for _ in range(1 if quick else PROCESSES)
        ]
    table = []
    for what, key in (
        ("page switch", "again"),
        ("first opening of a page", "first"),
        ("the same, of processor time", "processor"),
        ("longest hold while a page fills", "hold"),
    ):
        times, few_times = (_medians([run[number][key] for run in runs]) for number in (count, 10))
        page = max(times, key=lambda name: times[name])
        ours, few = times[page], few_times[page]
        name = f"E2 {count:,} events: {what} (slowest: {page})"
        table.append(BenchRow(name, "< 100 ms", _ms(ours), f"{_ms(few)} (10)", ours / few, ours < LIMIT_S))
    return table


def _medians(found: list[dict[str, float]]) -> dict[str, float]:
    return {page: statistics.median(times[page] for times in found) for page in found[0]}


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"


def _measured(environment: dict[str, str], count: int, rounds: int) -> dict[str, dict[str, float]]:
    done = subprocess.run(
        [sys.executable, __file__, str(count), str(rounds)],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, dict[str, float]] = json.loads(done.stdout)
    return found


def measure(count: int, rounds: int) -> dict[str, dict[str, float]]:
    """Seconds to go to each page: the first time, the longest hold after it, and the median of later times."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - only in the measured process

    from jc_disaster.engine.assess import Assessor  # noqa: PLC0415 - as above
    from jc_disaster.ui.app import TURN_S  # noqa: PLC0415 - as above
    from jc_disaster.ui.main_window import MainWindow  # noqa: PLC0415 - as above
    from jc_disaster.ui.page_makers import import_ahead  # noqa: PLC0415 - as above
    from jc_disaster.ui.theme import apply_theme, load_fonts, make_theme  # noqa: PLC0415 - as above
    from jc_disaster.workplace import open_plan  # noqa: PLC0415 - as above

    sys.setswitchinterval(TURN_S)  # as the program does
    app = QApplication([])
    load_fonts()
    theme = make_theme("light", exercise=True)
    apply_theme(app, theme)
    desk = _desk_with(Assessor(open_plan()), count)
    window = MainWindow(theme)
    window.resize(1366, 768)
    window.show()
    window.attach(desk, desk.known(None))
    _settle(app, window)
    collections.deque(import_ahead(), maxlen=0)  # as the program does in its pauses, once it has started
    gc.freeze()  # as above
    first: dict[str, float] = {}
    processor: dict[str, float] = {}
    hold: dict[str, float] = {}
    again: dict[str, list[float]] = {key: [] for key in window.page_keys}
    for turn in range(rounds + 1):
        for key in window.page_keys:
            begin, worked = time.perf_counter(), time.thread_time()
            window.show_page(key)
            app.processEvents()
            spent, work = time.perf_counter() - begin, time.thread_time() - worked
            if turn:
                again[key].append(spent)
            else:
                first[key], processor[key] = spent, work
                hold[key] = _longest_hold(app)
            _settle(app, window)
    window.close()
    return {
        "first": first,
        "processor": processor,
        "hold": hold,
        "again": {key: statistics.median(times) for key, times in again.items()},
    }


def _settle(app: QApplication, window: MainWindow) -> None:
    """What a page asked of the worker is answered before the next turn."""
    window.errands.wait()
    for _ in range(5):
        app.processEvents()


def _longest_hold(app: QApplication) -> float:
    """The longest turn of the event loop in the second after a page was opened, while its slow parts are worked out."""
    longest, begun = 0.0, time.perf_counter()
    while time.perf_counter() - begun < FILLED_S:
        before = time.perf_counter()
        app.processEvents()
        longest = max(longest, time.perf_counter() - before)
        time.sleep(0.001)  # as the loop of the program sleeps: the worker gets the interpreter
    return longest


def _desk_with(ready: Assessor, count: int) -> Desk:
    """A desk in memory whose one incident has so many events."""
    from jc_disaster.incident.events import Event  # noqa: PLC0415 - only in the measured process
    from tests.benchmarks.record import sealed_reports  # noqa: PLC0415 - as above
    from tests.ui.desks import INCIDENT, desk_of, open_incident  # noqa: PLC0415 - as above

    desk = desk_of(ready, exercise=True)
    open_incident(desk)
    store = desk._record.store  # type: ignore[attr-defined]
    opened: Event = store.events()[-1]
    reports = sealed_reports(count - 1, store.head(), 1)
    store.append([(event._replace(incident=INCIDENT), line) for event, line in reports])
    desk._record = type(desk._record)(
        store,
        lambda _: ready,
        desk._clock,
        desk._entropy,
    )
    assert opened.incident == INCIDENT
    return desk


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(int(sys.argv[1]), int(sys.argv[2]))))
