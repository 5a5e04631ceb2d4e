"""Choosing a file or a folder: what is looked for can be seen, nothing on the disc is changed, nothing waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QFileSystemModel

from jc_disaster.ui.widgets.path_dialog import PathDialog, ask_path
from tests.ui.drills import Hall, settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QObject

    from jc_disaster.ui.main_window import MainWindow


def asked(parent: QObject) -> PathDialog:
    """The dialog that stands open."""
    (dialog,) = (one for one in parent.findChildren(PathDialog) if one.isVisible())
    return dialog


def patterns(dialog: PathDialog) -> list[str]:
    """Which names are shown."""
    model = dialog.findChild(QFileSystemModel)
    assert model is not None
    return model.nameFilters()


def _import(window: MainWindow) -> None:
    window.commands.run("import")


def _contacts(window: MainWindow) -> None:
    window.page("settings").contacts._on_pick()  # type: ignore[attr-defined]


@pytest.mark.parametrize("ask", [_import, _contacts])
def test_every_kind_of_sheet_is_shown_where_one_is_chosen(
    night_window: MainWindow, ask: Callable[[MainWindow], None]
) -> None:
    """In full-width brackets Qt took the first and the last kind for parts of a name and hid every xlsx and et."""
    ask(night_window)

    dialog = asked(night_window)
    assert patterns(dialog) == ["*.xlsx", "*.xls", "*.ods", "*.csv", "*.et"]
    dialog.reject()


def test_whoever_chooses_a_file_cannot_delete_it(night_window: MainWindow) -> None:
    """Delete in Qt's own dialog removes the file, and the report with it."""
    dialog = ask_path(night_window.theme, night_window, "导入表格", print, files="表格 (*.csv)")

    assert dialog.testOption(QFileDialog.Option.ReadOnly)
    dialog.reject()


def test_a_pack_and_another_store_are_chosen_without_stopping_the_window(hall: Hall, tmp_path: Path) -> None:
    """A dialog that waits in a loop of its own stopped the exercise clock, and with it the alarm of a real disaster."""
    orders = hall.flow.orders
    assert orders is not None

    orders.choose_file()
    dialog = asked(hall.window)
    assert dialog.windowTitle() == "【演练】打开情景包 · 演练"
    assert patterns(dialog) == ["*.zip", "*.yaml"]
    dialog.reject()
    QApplication.processEvents()

    hall.begin()
    orders.choose_others()
    dialog = asked(hall.window)
    assert dialog.windowTitle() == "【演练】选择另一个演练库的文件夹 · 演练"
    dialog.selectFile(str(tmp_path))
    hall.room.others.clear()
    dialog.accept()
    settle(hall.window)
    assert hall.window.status.message.text()
    assert "未记录" not in hall.window.status.saved.text()
