"""The real window in a process of its own, typing figures by keys until it is killed; says what it was shown.

Run as ``python killed_window.py HOME SEED``. Each line on standard output is one JSON object, written when it is true:
``opened`` with what the record holds, what was offered again and whether the chain is whole; ``kept`` for a figure
that waits for its time; ``recorded`` once the window has said 已记录.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jc_disaster.ui.app import prepare

if TYPE_CHECKING:
    from jc_disaster.ui.known import Receipt
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.widgets.entry_panel import EntryPanel

FIGURE = "relocated"
STEP = 100_000


def say(**said: object) -> None:
    """One line."""
    sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def turn() -> None:
    """Let the program go on until something has happened."""
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def quiet(window: MainWindow) -> None:
    """Until the worker has nothing in hand."""
    QApplication.processEvents()
    while window.errands.busy:
        turn()


def panel_of(window: MainWindow) -> EntryPanel:
    """The entry panel."""
    return window.page("assessment").entry  # type: ignore[attr-defined, no-any-return]


def tell_opened(window: MainWindow) -> None:
    """What is there after the start, before anything is touched."""
    desk = window.desk
    assert desk is not None
    assert desk.files is not None
    known = window.known
    events = () if known is None else known.events
    figures = [event.body["figures"] for event in events if event.name.startswith("figures-reported/")]
    offered = {} if known is None or known.current is None else desk.drafts.found
    say(
        opened=[event.event_id for event in events],
        figures=[one.get(FIGURE) for one in figures if isinstance(one, dict)],
        offered=[dict(one.figures).get(FIGURE) for one in offered.values()],
        whole="校验通过" in desk.files.verify(desk.files.still()),
    )


def tell_recorded(receipt: Receipt) -> None:
    """The window said 已记录."""
    if receipt.ok and receipt.known.events:
        say(recorded=receipt.known.events[-1].event_id)


def type_figure(window: MainWindow, number: int, value: int) -> None:
    """A county by its key, the figure, Enter; then its time, which the figure waits for where it is not known."""
    panel = panel_of(window)
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)
    quiet(window)
    field = panel.fields[FIGURE]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, str(value))
    QTest.keyClick(field, Qt.Key.Key_Return)
    if panel.notice.isVisible():
        while f'"{value:,}"' not in kept():
            turn()
        say(kept=f"{value:,}")
        confirm(window)
    quiet(window)


def kept() -> str:
    """What would be offered after a crash."""
    path = Path(sys.argv[1]) / "settings" / "entry-real.json"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def confirm(window: MainWindow) -> None:
    """F9 and Enter where the time is asked for."""
    as_of = panel_of(window).as_of
    as_of.setFocus()
    QTest.keyClick(as_of, Qt.Key.Key_F9)
    QTest.keyClick(as_of, Qt.Key.Key_Return)
    quiet(window)


def figure(window: MainWindow, random: Random) -> int:
    """Mostly more than any before, so that it is recorded; every fifth is less and waits for its reason."""
    more = (0 if window.known is None else len(window.known.events)) * STEP + random.randrange(1, STEP)
    return more if random.random() < 0.8 else random.randrange(1, more + 1)


def main() -> None:
    """Open, say what is there, and type until somebody ends it."""
    random = Random(int(sys.argv[2]))  # noqa: S311 - which county, not secrets
    _, start = prepare(["--kind", "real"])
    start.show()
    window = start.window
    while window.desk is None:
        turn()
    quiet(window)
    tell_opened(window)
    window.recorded.connect(tell_recorded)
    if window.picture is None:
        assert window.desk is not None
        window.act(
            {"act": "open_incident", "title": "7·11暴雨", "hazard": "洪涝"}, None, window.desk.new_id()
        )
        quiet(window)
    window.show_page("assessment")
    while True:
        type_figure(window, random.randrange(1, 8), figure(window, random))


if __name__ == "__main__":
    main()
