"""Backup, rebuild and the like: told of in percent, stopped without a trace, and no entry waits where none needs to."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject

from jc_disaster.kernel.watching import StoppedError
from jc_disaster.record import rebuild as rebuild_module
from jc_disaster.record.backup import EVERY
from jc_disaster.record.snapshot import Snapshot
from jc_disaster.ui.errands import Errands
from jc_disaster.ui.long_work import LongWork, Watched
from jc_disaster.ui.mending import REBUILD
from jc_disaster.ui.safekeeping import Safekeeping
from tests.ui.desks import open_incident
from tests.ui.pasting import LONG
from tests.ui.test_mending import begin, entries, home  # noqa: F401 - fixtures
from tests.ui.test_safekeeping import Night, night  # noqa: F401 - as above

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.kernel.watching import Watch
    from jc_disaster.record.identity import Identity
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.start import Start

NAME = "record.sqlite"


def test_progress_is_told_in_whole_percent_and_never_as_done() -> None:
    """100% before the last byte would be a promise."""
    watched = Watched()
    told: list[int] = []

    for done in (0, 1, 50, 99, 100, 130):
        watched(done, 100)
        told.append(watched.percent)
    watched.stop()

    assert told == [0, 1, 50, 99, 99, 99]
    with pytest.raises(StoppedError):
        watched(1, 100)


def test_only_one_piece_of_work_is_under_way_and_its_faults_are_told(qtbot: QtBot) -> None:
    """A key pressed twice must not write two copies, and a fault nobody foresaw must not leave 停止 standing."""
    parent = QObject()
    errands = Errands(parent)
    work = LongWork(parent, errands.run)
    begun: list[int] = []
    failed: list[Exception] = []

    def fail(_: Watch) -> None:
        begun.append(1)
        raise ZeroDivisionError

    work.begin(fail, begun.append, failed.append)
    work.begin(fail, begun.append, failed.append)
    qtbot.waitUntil(lambda: not work.running, timeout=LONG)

    assert begun == [1]
    assert isinstance(failed[0], ZeroDivisionError)
    work.stop()
    errands.finish()


class Stick:
    """A stick that takes a backup up to the point where it has to be waited for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.reached, self.free = Event(), Event()
        prove = Snapshot._prove

        def slow(snapshot: Snapshot, path: Path, watch: Watch) -> None:
            self.reached.set()
            self.free.wait(20)
            prove(snapshot, path, watch)

        monkeypatch.setattr(Snapshot, "_prove", slow)


@pytest.fixture
def stick(monkeypatch: pytest.MonkeyPatch) -> Stick:
    """A slow one."""
    return Stick(monkeypatch)


def settings(window: MainWindow) -> Any:  # noqa: ANN401 - the page of the settings
    """The page, at the record and its backups."""
    window.show_page("settings")
    page: Any = window.page("settings")
    page.sections.setCurrentRow(page.sections.count() - 1)
    return page


def test_a_backup_that_is_asked_for_says_how_far_it_is_and_no_entry_waits_for_it(
    night: Night,  # noqa: F811 - the fixture
    stick: Stick,
    make_window: Callable[[Desk], MainWindow],
    qtbot: QtBot,
) -> None:
    """An old stick takes half a minute, and the next report comes in meanwhile."""
    open_incident(night.desk)
    window = make_window(night.desk)
    page = settings(window)
    page.backup.now.setFocus()

    page.backup.now.click()
    qtbot.waitUntil(stick.reached.is_set, timeout=LONG)
    qtbot.waitUntil(lambda: "33%" in window.status.message.text(), timeout=LONG)
    assert page.backup.stop.hasFocus()
    assert not page.backup.now.isEnabled()
    with qtbot.waitSignal(window.recorded, timeout=LONG):
        window.act({"act": "write_note", "words": "电台已试"})
    assert night.store.events()[-1].body["words"] == "电台已试"

    stick.free.set()
    qtbot.waitUntil(lambda: "已备份并核对" in window.status.message.text(), timeout=LONG)
    assert [path.suffix for path in night.folder.iterdir()] == [".sqlite"]
    assert page.backup.now.isEnabled()
    assert not page.backup.stop.isVisible()
    window.close()
    night.recorder.close()


def test_a_backup_that_is_stopped_says_that_nothing_half_written_is_left(
    night: Night,  # noqa: F811 - the fixture
    stick: Stick,
    make_window: Callable[[Desk], MainWindow],
    qtbot: QtBot,
) -> None:
    """The stick is needed elsewhere: pulled out now, it carries nothing that looks like the record."""
    open_incident(night.desk)
    window = make_window(night.desk)
    page = settings(window)
    page.backup.now.click()
    qtbot.waitUntil(stick.reached.is_set, timeout=LONG)

    page.backup.stop.click()
    stick.free.set()
    qtbot.waitUntil(page.backup.now.isEnabled, timeout=LONG)
    qtbot.waitUntil(lambda: "没有留下写了一半的文件" in window.status.message.text(), timeout=LONG)

    assert list(night.folder.iterdir()) == []
    window.close()
    night.recorder.close()


def test_a_backup_by_itself_holds_up_no_entry_either(
    night: Night,  # noqa: F811 - the fixture
    stick: Stick,
    make_window: Callable[[Desk], MainWindow],
    qtbot: QtBot,
) -> None:
    """It comes right after a change of level, when there is most to write."""
    open_incident(night.desk)
    window = make_window(night.desk)
    keeper = Safekeeping(night.desk, window)
    night.clock.moment += EVERY
    keeper.timer.timeout.emit()
    qtbot.waitUntil(stick.reached.is_set, timeout=LONG)

    with qtbot.waitSignal(window.recorded, timeout=LONG):
        window.act({"act": "write_note", "words": "电台已试"})
    assert not any(path.suffix == ".sqlite" for path in night.folder.iterdir())

    stick.free.set()
    qtbot.waitUntil(lambda: night.made == 1, timeout=LONG)
    keeper.release()
    window.close()
    night.recorder.close()


def leaving(qtbot: QtBot, night: Night, stick: Stick, window: MainWindow) -> Safekeeping:  # noqa: F811 - a record
    """The officer closes the window, and the last backup takes longer than a window may take."""
    keeper = Safekeeping(night.desk, window)
    keeper.patience.setInterval(0)
    assert not window.close()
    qtbot.waitUntil(stick.reached.is_set, timeout=LONG)
    qtbot.waitUntil(lambda: keeper.waiting is not None and "33%" in keeper.waiting.text(), timeout=LONG)
    return keeper


def press(keeper: Safekeeping, words: str) -> None:
    """Press a button of the question that is asked meanwhile."""
    assert keeper.waiting is not None
    next(button for button in keeper.waiting.buttons() if button.text() == words).click()


def test_whoever_cannot_wait_for_the_last_backup_leaves_without_it(
    night: Night,  # noqa: F811 - the fixture
    stick: Stick,
    make_window: Callable[[Desk], MainWindow],
    qtbot: QtBot,
) -> None:
    """The record itself is safe on its disc; the car waits."""
    open_incident(night.desk)
    window = make_window(night.desk)
    keeper = leaving(qtbot, night, stick, window)

    press(keeper, "不等备份，退出")
    stick.free.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=LONG)

    assert keeper.question is None
    assert (night.made, night.released) == (0, 1)


def test_whoever_has_to_write_something_more_stops_the_last_backup_and_stays(
    night: Night,  # noqa: F811 - the fixture
    stick: Stick,
    make_window: Callable[[Desk], MainWindow],
    qtbot: QtBot,
) -> None:
    """The telephone rings in the door."""
    open_incident(night.desk)
    window = make_window(night.desk)
    keeper = leaving(qtbot, night, stick, window)

    press(keeper, "停止备份，返回")
    stick.free.set()
    qtbot.waitUntil(keeper.timer.isActive, timeout=LONG)

    assert window.isVisible()
    assert night.made == 0
    assert "没有留下写了一半的文件" in window.status.message.text()
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=LONG)
    assert night.made == 1


def test_a_rebuild_that_is_stopped_leaves_the_damaged_record_as_it_was(
    qtbot: QtBot,
    begin: Callable[[], Start],  # noqa: F811 - the fixture
    home: Path,  # noqa: F811 - as above
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Second thoughts are allowed: somebody who knows more may want to see the file first."""
    (home / NAME).write_bytes((home / NAME).read_bytes()[:5000])
    before = {path.name: path.read_bytes() for path in home.iterdir() if path.is_file()}
    reached, free = Event(), Event()
    write = rebuild_module.write_store

    def slow(path: Path, identity: Identity, lines: tuple[str, ...], watch: Watch) -> None:
        reached.set()
        free.wait(20)
        write(path, identity, lines, watch)

    monkeypatch.setattr(rebuild_module, "write_store", slow)
    start = begin()
    page, status = start.trouble, start.window.status.message
    page.buttons[REBUILD].click()
    qtbot.waitUntil(reached.is_set, timeout=LONG)
    qtbot.waitUntil(lambda: "请稍候… 0%" in status.text(), timeout=LONG)
    assert page.stop.hasFocus()
    assert not any(button.isEnabled() for button in page.buttons.values())

    page.stop.click()
    free.set()
    qtbot.waitUntil(page.buttons[REBUILD].isEnabled, timeout=LONG)

    assert "已停止" in status.text()
    assert page.buttons[REBUILD].hasFocus()
    assert not page.stop.isVisible()
    assert {path.name: path.read_bytes() for path in home.iterdir() if path.is_file()} == before

    page.buttons[REBUILD].click()
    qtbot.waitUntil(lambda: start.window.desk is not None, timeout=LONG)
    assert entries(start) == 3
    start.window.close()
