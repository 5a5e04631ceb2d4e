"""What is typed or pasted where a path belongs is answered, whatever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from jc_disaster.ui.typed_path import is_file, there
from jc_disaster.ui.widgets.path_dialog import ask_path

if TYPE_CHECKING:
    from pathlib import Path

    from jc_disaster.ui.main_window import MainWindow

NO_PATHS = ("x" * 300, "阳城县报告" * 400, "a\x00b", "没有", "\ud800")


@pytest.mark.parametrize("text", NO_PATHS)
def test_what_is_no_path_is_not_there(text: str) -> None:
    """A disc refuses a name of 300 letters with an error, and the window with it."""
    assert (there(text), is_file(text)) == (False, False)


def test_what_is_there_is_there(tmp_path: Path) -> None:
    """The other side: a file is no folder."""
    path = tmp_path / "签批件.jpg"
    path.write_bytes(b"x")

    assert (there(str(path)), is_file(str(path))) == (True, True)
    assert (there(str(tmp_path)), is_file(str(tmp_path))) == (True, False)


def test_a_message_pasted_into_the_field_of_the_file_is_no_file(night_window: MainWindow) -> None:
    """Ctrl+V one field too early: the form says nothing of a file and takes the next text."""
    window = night_window
    window.commands.run("attach-scan")
    dialog = window.dialog
    chosen: list[str] = []
    dialog.file_chosen.connect(chosen.append)  # type: ignore[union-attr]

    for text in NO_PATHS:
        dialog.take_file(text)  # type: ignore[union-attr]

    assert set(chosen) == {""}


def test_a_name_longer_than_the_disc_takes_is_said_to_be_missing(night_window: MainWindow) -> None:
    """The dialog of files stays and says so."""
    dialog = ask_path(night_window.theme, night_window, "导入表格", print, files="表格 (*.csv)")
    dialog.selectFile("x" * 300)

    dialog.accept()

    assert dialog.isVisible()
    assert dialog.labelText(QFileDialog.DialogLabel.FileName) == "没有这个文件，请另选："
    dialog.reject()
