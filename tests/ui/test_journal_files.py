"""值班日志: the record is proven and written out from the window, as the inspector asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from jc_disaster.record import line_log
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.opening import open_desk
from jc_disaster.ui.widgets.text_dialog import TextDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow


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
