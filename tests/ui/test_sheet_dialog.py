"""A spreadsheet to the record: previewed, every bad cell by its address, and nothing of a file half imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from jc_disaster.intake.drop_folder import DropFolder
from jc_disaster.kernel.quantity import at_least, exact
from jc_disaster.ui.widgets.sheet_dialog import SheetDialog
from tests.ui.desks import desk_of, full_night
from tests.ui.pasting import CONTROL, LONG, KeyCounter, record, standing
from tests.ui.test_controls import controls

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.home import HomePage

HEAD = "单位,因灾死亡人口（人）,紧急转移安置人口（人）,倒塌房屋（间）\n"
GOOD = HEAD + "阳城县,4,3100,110\n陵川县,0,56余,3\n"
BAD = HEAD + "阳城县,4,三千多吧,110\n沁水县,-1,1800,100.5\n"
ASKING = "单位,因灾死亡人口（人）,转移人口（人）\n陵川县,1,200\n"


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[[str], Path]:
    """Writes a table as a spreadsheet program saves it."""

    def write(text: str, name: str = "灾情表.csv") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8-sig")
        return path

    return write


def previewed(qtbot: QtBot, window: MainWindow, path: Path) -> SheetDialog:
    """The preview of a file, once it was read."""
    dialog = window.commands.sheets.open(path)
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.verdict.text()), timeout=LONG)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog, timeout=LONG)
    return dialog


def test_a_clean_sheet_is_recorded_as_one_report_a_unit(
    qtbot: QtBot, night_window: MainWindow, sheet: Callable[[str], Path], keys: KeyCounter
) -> None:
    """Accepted by one key, its time asked, and the file named by content and cells in every report."""
    dialog = previewed(qtbot, night_window, sheet(GOOD))
    qtbot.waitUntil(dialog.panel.table.hasFocus, timeout=LONG)
    keys.press(qtbot, Qt.Key.Key_F4)
    keys.press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert dialog.as_of.hasFocus()
    keys.press(qtbot, Qt.Key.Key_F9)
    record(qtbot, night_window, keys)

    assert standing(night_window, "陵川县") == {
        "deaths": exact(0),
        "relocated": at_least(56),
        "collapsed_rooms": exact(3),
    }
    assert night_window.picture is not None
    reports = night_window.picture.state.reports[-2:]
    assert [report.unit for report in reports] == ["阳城县", "陵川县"]
    for report in reports:
        assert report.source.startswith("表格“灾情表”")
        assert "SHA-256：" in (report.text or "")
        assert "紧急转移安置人口 3,100人" in (report.text or "")


def test_one_bad_cell_keeps_the_whole_file_back(
    qtbot: QtBot, night_window: MainWindow, sheet: Callable[[str], Path], keys: KeyCounter
) -> None:
    """Half a sheet in the record is worse than none: every bad cell is named by its address, nothing is taken."""
    dialog = previewed(qtbot, night_window, sheet(BAD))
    bad = [row for row in dialog.points.rows if row.tone == "bad"]
    assert {row.cells[0].rpartition("!")[2] for row in bad} == {"C2", "B3", "D3"}
    before = night_window.picture

    dialog.panel.start()
    keys.press(qtbot, Qt.Key.Key_F4)
    keys.press(qtbot, Qt.Key.Key_Return, CONTROL)

    assert "整个文件都不导入" in dialog.trouble.text()
    assert dialog.isVisible()
    assert night_window.picture is before


def test_a_head_that_is_not_certain_is_confirmed_by_a_key(
    qtbot: QtBot, night_window: MainWindow, sheet: Callable[[str], Path], keys: KeyCounter
) -> None:
    """转移 as a head may or may not mean 安置; until a person says so, nothing of the file is taken."""
    dialog = previewed(qtbot, night_window, sheet(ASKING))
    qtbot.waitUntil(dialog.points.hasFocus, timeout=LONG)
    assert "1 个问题待答" in dialog.blocked()

    keys.press(qtbot, Qt.Key.Key_2)
    assert dialog.blocked()
    keys.press(qtbot, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: not dialog.blocked(), timeout=LONG)

    assert {item.key for item in dialog.panel.sifting.items} == {"deaths", "evacuated"}


def test_a_file_that_is_no_sheet_is_refused_in_words(
    qtbot: QtBot, night_window: MainWindow, tmp_path: Path
) -> None:
    """A picture under the name of a sheet harms nobody."""
    path = tmp_path / "表.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")

    dialog = previewed(qtbot, night_window, path)

    assert "没有导入任何内容" in dialog.verdict.text()
    assert not dialog.panel.sifting.items


def test_a_dropped_sheet_opens_in_the_preview_and_is_then_handled(
    qtbot: QtBot,
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
    sheet: Callable[[str], Path],
    tmp_path: Path,
    keys: KeyCounter,
) -> None:
    """From the first page to the record without a mouse; the file stays where it lay."""
    path = sheet(GOOD)
    drop = DropFolder(tmp_path / "own" / "incoming-real.json")
    drop.choose(str(tmp_path))
    drop.look()
    desk = desk_of(assessor)
    desk.inbox = drop
    full_night(desk)
    window = make_window(desk)
    window.show_page("home")
    page: HomePage = window.page("home")  # type: ignore[assignment]
    qtbot.waitUntil(lambda: bool(page.files.rows), timeout=LONG)

    page.files.setFocus()
    keys.press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.dialog, SheetDialog), timeout=LONG)
    dialog = window.dialog
    assert isinstance(dialog, SheetDialog)
    qtbot.waitUntil(dialog.panel.table.hasFocus, timeout=LONG)
    keys.press(qtbot, Qt.Key.Key_F4)
    dialog.as_of.fill_now()
    record(qtbot, window, keys)

    qtbot.waitUntil(lambda: not page.files.rows, timeout=LONG)
    assert path.exists()


def test_every_control_of_the_preview_has_a_name_and_is_reached_by_tab(
    qtbot: QtBot, night_window: MainWindow, sheet: Callable[[str], Path]
) -> None:
    """As everywhere: a screen reader reads names, a broken mouse stops nobody."""
    dialog = previewed(qtbot, night_window, sheet(ASKING))
    wanted = controls(dialog)
    reached = set()
    for _ in range(len(wanted) + 20):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)

    assert wanted
    assert [widget for widget in wanted if not widget.accessibleName()] == []
    assert [widget.accessibleName() for widget in wanted if widget not in reached] == []
