"""值班日志: the record is proven and written out from the window, as the inspector asks for it."""

from __future__ import annotations

from threading import Semaphore
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from jc_disaster.record import line_log
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.opening import open_desk
from jc_disaster.ui.safekeeping import Safekeeping
from jc_disaster.ui.widgets.text_dialog import TextDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.kernel.watching import Watch
    from jc_disaster.record.still import Still
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.record_files import Files


@pytest.fixture
def log(
    make_window: Callable[[Desk], MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """The log page of an exercise on a real store with two entries."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    desk = open_desk(Officer("值班员甲", "值班员", "席位一"), exercise=True)
    incident = desk.new_id()
    assert desk.act(incident, {"act": "open_incident", "title": "7·11暴雨"}).ok
    assert desk.act(incident, {"act": "write_note", "words": "电台已试"}).ok
    window = make_window(desk)
    window.show_page("journal")
    return window


def settle(window: MainWindow) -> None:
    """Let the worker finish and the window take it."""
    window.errands.wait()
    QApplication.processEvents()


def test_the_chain_is_proven_from_the_log_page(log: MainWindow, tmp_path: Path) -> None:
    """Every step can be proven later; a second record that was changed is found and said."""
    page: Any = log.page("journal")
    page.verify.click()
    settle(log)
    dialog = log.dialog
    assert isinstance(dialog, TextDialog)
    assert "校验通过：2条记录" in dialog.text.toPlainText()
    assert "不替代签字盖章" in dialog.text.toPlainText()

    path = tmp_path / "exercise" / line_log.NAME
    path.write_text(path.read_text(encoding="utf-8").replace("电台已试", "电台未试"), encoding="utf-8")
    page.verify.click()
    settle(log)
    again = log.dialog
    assert isinstance(again, TextDialog)
    assert "校验未通过" in again.text.toPlainText()


def test_all_of_the_record_is_written_out_with_the_mark_of_its_kind(log: MainWindow, tmp_path: Path) -> None:
    """Files that need no program, in a new folder each time; an exercise is named so."""
    page: Any = log.page("journal")
    where = tmp_path / "给检查组"
    where.mkdir()

    page.export_wanted.emit(str(where))
    settle(log)

    (folder,) = where.iterdir()
    assert folder.name.startswith("【演练】记录导出-")
    assert any(path.suffix == ".ndjson" for path in folder.iterdir())
    assert str(folder) in log.status.message.text()

    page.export_wanted.emit(str(tmp_path / "没有" / "这里"))
    settle(log)
    assert log.status.message.text()


class Slow:
    """The record as files, proven and written out one step each time the test says so."""

    def __init__(self, files: Files) -> None:
        self._files, self.steps = files, Semaphore(0)

    def _watched(self, watch: Watch) -> Watch:
        def step(done: int, whole: int) -> None:
            self.steps.acquire(timeout=20)
            watch(done, whole)

        return step

    def still(self) -> Still:
        """As the record's own."""
        return self._files.still()

    def verify(self, still: Still, watch: Watch) -> str:
        """As the record's own."""
        return self._files.verify(still, self._watched(watch))

    def export(self, still: Still, where: Path, now: datetime, watch: Watch) -> Path:
        """As the record's own."""
        return self._files.export(still, where, now, self._watched(watch))


@pytest.fixture
def slow(log: MainWindow) -> Slow:
    """The log on a slow disc."""
    assert log.desk is not None
    assert log.desk.files is not None
    slow = Slow(log.desk.files)
    log.desk.files = slow  # type: ignore[assignment]
    return slow


def test_an_export_says_how_far_it_is_and_is_stopped_without_a_trace(
    qtbot: QtBot, log: MainWindow, slow: Slow, tmp_path: Path
) -> None:
    """A week of entries on an old disc: the officer who needs the record now must not wait for the copy."""
    page: Any = log.page("journal")
    where = tmp_path / "给检查组"
    where.mkdir()
    page.export_wanted.emit(str(where))
    assert page.stop.isVisible()
    assert not page.export.isEnabled()
    assert "正在导出" in log.status.message.text()
    slow.steps.release()
    qtbot.waitUntil(lambda: bool(list(where.iterdir())), timeout=20_000)

    page.stop.click()
    slow.steps.release(9)
    qtbot.waitUntil(page.export.isEnabled, timeout=20_000)

    assert list(where.iterdir()) == []
    assert "已停止" in log.status.message.text()
    assert not page.stop.isVisible()


def test_a_proof_is_stopped_as_well(qtbot: QtBot, log: MainWindow, slow: Slow) -> None:
    """And can be begun again."""
    page: Any = log.page("journal")
    page.verify.setFocus()
    page.verify.click()
    assert page.stop.hasFocus()
    page.stop.click()
    slow.steps.release(9)
    qtbot.waitUntil(page.verify.isEnabled, timeout=20_000)
    assert "已停止" in log.status.message.text()
    assert page.verify.hasFocus()

    page.verify.click()
    qtbot.waitUntil(lambda: isinstance(log.dialog, TextDialog), timeout=20_000)
    assert "校验通过" in log.dialog.text.toPlainText()  # type: ignore[union-attr]


def entries(home: Path) -> int:
    """How many entries the second record on the disc holds."""
    return len(line_log.read_log(home / "exercise" / line_log.NAME).lines)


def note(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Record something, and wait for its answer."""
    with qtbot.waitSignal(window.recorded, timeout=20_000) as signal:
        window.act({"act": "write_note", "words": words}, incident=window.incident)
    assert signal.args[0].ok


def test_what_is_entered_while_the_record_is_exported_is_durable_at_once(
    qtbot: QtBot, log: MainWindow, slow: Slow, tmp_path: Path
) -> None:
    """A figure that waits for a stick is lost where the power goes before the stick is full."""
    page: Any = log.page("journal")
    where = tmp_path / "给检查组"
    where.mkdir()
    page.export_wanted.emit(str(where))

    note(qtbot, log, "导出时记的")

    assert entries(tmp_path) == 3
    assert page.stop.isVisible()
    slow.steps.release(9)
    qtbot.waitUntil(page.export.isEnabled, timeout=20_000)
    (folder,) = where.iterdir()
    (lines,) = folder.glob("*.ndjson")
    assert len(lines.read_text(encoding="utf-8").splitlines()) == 2


def test_what_is_entered_while_the_record_is_proven_is_durable_at_once(
    qtbot: QtBot, log: MainWindow, slow: Slow, tmp_path: Path
) -> None:
    """And the proof is that of the record as it stood when it was asked for."""
    page: Any = log.page("journal")
    page.verify.click()

    note(qtbot, log, "校验时记的")

    assert entries(tmp_path) == 3
    assert page.stop.isVisible()
    slow.steps.release(9)
    qtbot.waitUntil(lambda: isinstance(log.dialog, TextDialog), timeout=20_000)
    assert "校验通过：2条记录" in log.dialog.text.toPlainText()  # type: ignore[union-attr]


@pytest.mark.parametrize("stopped", [True, False])
def test_whoever_closes_the_window_during_an_export_is_told_so(
    qtbot: QtBot, log: MainWindow, slow: Slow, tmp_path: Path, *, stopped: bool
) -> None:
    """It would end with the window: either the officer waits for it, or it is given up knowingly."""
    assert log.desk is not None
    keeper = Safekeeping(log.desk, log)
    where = tmp_path / "给检查组"
    where.mkdir()
    log.page("journal").export_wanted.emit(str(where))  # type: ignore[attr-defined]

    log.close()
    qtbot.waitUntil(lambda: keeper.waiting is not None and "导出" in keeper.waiting.text(), timeout=20_000)
    assert log.isVisible()
    if stopped:
        box = keeper.waiting
        assert box is not None
        next(button for button in box.buttons() if button.text() == "停止导出，退出").click()
    slow.steps.release(9)
    qtbot.waitUntil(lambda: not log.isVisible(), timeout=20_000)

    assert len(list(where.iterdir())) == (0 if stopped else 1)
