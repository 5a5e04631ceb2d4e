"""Dialogs come and go: a window that stays open for days does not fill up, and none of them stops the work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLineEdit, QMessageBox

from jc_disaster.ui.opened import KEPT
from jc_disaster.ui.theme import make_theme
from jc_disaster.ui.widgets.path_dialog import PathDialog, ask_path

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.ui.main_window import MainWindow

OPENINGS = 40
THEME = make_theme("light", exercise=True)


def test_closed_dialogs_are_let_go_of(qtbot: QtBot, night_window: MainWindow) -> None:
    """A form is a megabyte; a night has hundreds, and the laptop is old."""
    for number in range(OPENINGS):
        night_window.commands.run("record", ("log_call", "write_note")[number % 2])
        assert night_window.dialog is not None
        night_window.dialog.close()

    qtbot.waitUntil(lambda: len(night_window.findChildren(QDialog)) <= KEPT + 1)


def test_a_window_that_is_still_read_stays_when_others_come(night_window: MainWindow) -> None:
    """电话请示要点 stands beside the work while forms are opened and closed."""
    night_window.commands.run("brief", "")
    brief: Any = night_window.dialog
    for _ in range(OPENINGS):
        night_window.commands.run("record", "write_note")
        assert night_window.dialog is not None
        night_window.dialog.close()
    QApplication.processEvents()

    assert brief.isVisible()
    assert "5.3.1" in brief.text.toPlainText()


def test_the_same_window_to_read_is_not_opened_twice(qtbot: QtBot, night_window: MainWindow) -> None:
    """F8 again shows the brief as it is now; an old one under it would be read aloud by mistake."""
    for _ in range(3):
        night_window.commands.run("brief", "")
        qtbot.waitUntil(lambda: night_window.dialog is not None and night_window.dialog.isVisible())
    night_window.commands.run("shortcuts", "")

    shown = [one.windowTitle() for one in night_window.findChildren(QDialog) if one.isVisible()]
    assert sorted(shown) == ["快捷键 · 正式", "电话请示要点 · 正式"]


@pytest.mark.qt_log_ignore(
    "This plugin does not support", extend=True
)  # said by the platform without a display
@pytest.mark.parametrize("files", ["", "表格（*.xlsx）"])
def test_a_wrong_name_is_answered_in_words_and_not_by_a_box(
    qtbot: QtBot, night_window: MainWindow, tmp_path: Path, files: str
) -> None:
    """A box over a dialog over a window, for a slip of the hand, and the keyboard is stuck in it."""
    (tmp_path / "来报.xlsx").write_bytes(b"")
    chosen: list[str] = []
    dialog = ask_path(THEME, night_window, "导入表格", chosen.append, at=str(tmp_path), files=files)
    gone: list[str] = []
    dialog.destroyed.connect(lambda: gone.append("gone"))
    qtbot.waitExposed(dialog)
    name = dialog.findChild(QLineEdit)
    assert dialog.windowTitle().startswith("【演练】")

    name.setText("没有这个")
    dialog.accept()

    assert dialog.isVisible()
    assert dialog.labelText(PathDialog.DialogLabel.FileName).startswith("没有这个文件")
    assert not dialog.findChildren(QMessageBox)
    assert not chosen

    name.setText("来报.xlsx" if files else str(tmp_path))
    dialog.findChild(QDialogButtonBox).buttons()[0].click()
    qtbot.waitUntil(lambda: bool(gone))
    assert chosen == [str(tmp_path / "来报.xlsx") if files else str(tmp_path)]
