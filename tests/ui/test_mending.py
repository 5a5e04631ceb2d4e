"""A record that does not open at the start: the window leads through what can be done, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from jc_disaster import workplace
from jc_disaster.record import line_log
from jc_disaster.record.schema import NAME
from jc_disaster.ui.mending import AGAIN, FOLDER, REBUILD, RESTORE
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.opening import open_desk
from jc_disaster.ui.preferences import Preferences
from jc_disaster.ui.start import Start

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

OFFICER = Officer("值班员甲", "值班员", "席位一")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A seat with three entries and a backup, and nobody at it."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    Preferences(tmp_path / "window.ini").keep_officer(OFFICER)
    desk = open_desk(OFFICER, exercise=False)
    incident = desk.new_id()
    assert desk.act(incident, {"act": "open_incident", "title": "7·11暴雨"}).ok
    for words in ("电台已试", "电源已查"):
        assert desk.act(incident, {"act": "write_note", "words": words}).ok
    assert desk.leave() == ""
    desk.close()
    return tmp_path / "real"


@pytest.fixture
def begin(qtbot: QtBot, qapp: QApplication) -> Callable[[], Start]:
    """Starts the program and waits until the record is open, or the reason why it is not is shown."""

    def start() -> Start:
        started = Start(qapp, exercise=False)
        qtbot.addWidget(started.window)
        started.show()
        qtbot.waitUntil(
            lambda: started.window.desk is not None or hasattr(started, "trouble"), timeout=30_000
        )
        return started

    return start


def entries(start: Start) -> int:
    """How many entries the open record holds."""
    assert start.window.desk is not None
    return start.window.desk.store_state().entries


@pytest.mark.parametrize("cut", [0, 100, 5000])
def test_a_truncated_store_is_rebuilt_from_the_second_record(
    qtbot: QtBot, begin: Callable[[], Start], home: Path, cut: int
) -> None:
    """After a power cut on an old disc: two keys, and every entry is there again."""
    store = home / NAME
    store.write_bytes(store.read_bytes()[:cut])
    broken = store.read_bytes()
    start = begin()
    assert start.window.desk is None
    assert "原样保留" in start.trouble.happened.text()
    assert start.trouble.buttons[REBUILD].hasFocus()

    qtbot.keyClick(start.trouble.buttons[REBUILD], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: start.window.desk is not None, timeout=30_000)

    assert entries(start) == 3
    assert "已取回3条记录" in start.window.status.message.text()
    assert next(home.glob("*.damaged-*.sqlite")).read_bytes() == broken
    start.window.close()


def test_where_both_records_are_damaged_the_backup_brings_them_back(
    qtbot: QtBot, begin: Callable[[], Start], home: Path
) -> None:
    """The last line of defence is one button away, with its date."""
    (home / NAME).write_bytes(b"")
    (home / line_log.NAME).write_bytes(b"\0" * 300)
    start = begin()
    assert "从备份恢复（" in start.trouble.buttons[RESTORE].text()

    qtbot.keyClick(start.trouble.buttons[RESTORE], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: start.window.desk is not None, timeout=30_000)

    assert entries(start) == 3
    start.window.close()


def test_a_store_that_is_open_elsewhere_is_opened_once_it_is_free(
    qtbot: QtBot, begin: Callable[[], Start], home: Path
) -> None:
    """Whose seat has it is said; nothing is rebuilt, and one key tries again."""
    other = open_desk(OFFICER, exercise=False)
    start = begin()
    assert "已由席位“席位一”打开" in start.trouble.happened.text()
    assert set(start.trouble.buttons) == {AGAIN, FOLDER}
    assert home.is_dir()

    other.close()
    qtbot.keyClick(start.trouble.buttons[AGAIN], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: start.window.desk is not None, timeout=30_000)

    assert entries(start) == 3
    start.window.close()


def test_a_backup_of_another_store_is_not_put_in_its_place(
    qtbot: QtBot, begin: Callable[[], Start], home: Path
) -> None:
    """A stick goes from seat to seat; another seat's record is not ours."""
    for path in (home / "backups").iterdir():
        path.unlink()
    other = workplace.open_record(
        home.parent / "other", "real", workplace.Plans(), seat="席位二", clock=workplace.SystemClock()
    )
    backups = workplace.open_backups(other, home, workplace.SystemClock())
    backups.note(level_changed=False)
    assert backups.leave()
    other.close()
    before = (home / NAME).read_bytes()[:100]
    (home / NAME).write_bytes(before)
    start = begin()

    first = start.trouble
    qtbot.keyClick(first.buttons[RESTORE], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: start.trouble is not first, timeout=30_000)

    assert start.window.desk is None
    assert (home / NAME).read_bytes() == before
    start.window.close()
