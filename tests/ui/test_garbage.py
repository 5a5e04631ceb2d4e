"""Where garbage is looked for: on the window's thread, and only as often as Python would."""

from __future__ import annotations

import gc
import sys
import weakref
from threading import Thread, get_ident
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from jc_disaster.ui.app import SWEEP_MS, _sweep_from_now_on, prepare
from jc_disaster.ui.garbage import sweep
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.preferences import Preferences
from tests.ui.pasting import LONG

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


NEVER_MS = 2**31 - 1


class Part:
    """A part of a closed dialog, which knows itself by a slot."""

    def __init__(self, gone_in: list[int]) -> None:
        self.slot = lambda: self
        weakref.finalize(self, lambda: gone_in.append(get_ident()))


def test_what_a_closed_dialog_leaves_goes_on_the_windows_thread() -> None:
    """A worker that folds a record makes objects by the thousand, and took fonts of a dialog from under the paint."""
    gone_in: list[int] = []
    kept: list[object] = []
    Part(gone_in)
    worker = Thread(target=lambda: kept.extend([number] for number in range(3 * gc.get_threshold()[0])))
    worker.start()
    worker.join()
    assert gone_in == []

    sweep()

    assert gone_in == [get_ident()]


def test_a_look_goes_no_deeper_than_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking through everything every second would hold up a key."""
    looked: list[int] = []
    monkeypatch.setattr(gc, "collect", looked.append)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    for made in ((700, 3, 3), (701, 3, 3), (9000, 11, 3), (0, 11, 11)):
        monkeypatch.setattr(gc, "get_count", lambda made=made: made)
        sweep()

    assert looked == [0, 1, 2]


def test_garbage_is_looked_for_again_but_not_in_what_the_start_made(qtbot: QtBot, qapp: QApplication) -> None:
    """Without it the window would grow all night; a look through everything would hold up a key for a frame."""
    before = qapp.findChildren(QTimer)
    try:
        _sweep_from_now_on(qapp)

        assert not gc.isenabled()  # or Python itself would look, in any thread
        assert gc.get_freeze_count() > 0
        kept = [[] for _ in range(2 * gc.get_threshold()[0])]
        qtbot.waitUntil(lambda: gc.get_count()[0] < len(kept), timeout=10 * SWEEP_MS)
    finally:
        gc.unfreeze()
        for timer in qapp.findChildren(QTimer):
            if timer not in before:
                timer.stop()
                timer.deleteLater()


def test_a_long_record_is_not_looked_through_however_late_it_was_open(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """50,000 entries from a slow disc come after the start has settled; each look through them would be felt."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    Preferences(tmp_path / "window.ini").keep_officer(Officer("甲", "值班员", "席位一"))
    monkeypatch.setattr("jc_disaster.ui.app.SETTLED_MS", NEVER_MS)
    interval = sys.getswitchinterval()
    _, start = prepare()
    try:
        start.show()
        qtbot.waitUntil(lambda: start.window.desk is not None, timeout=30_000)

        qtbot.waitUntil(lambda: gc.get_freeze_count() > 0, timeout=LONG)
    finally:
        start.window.close()
        gc.unfreeze()
        sys.setswitchinterval(interval)
