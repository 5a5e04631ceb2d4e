"""Windows that are read: nothing of what is read aloud lies below the edge, and keys go through what is longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from jc_disaster.ui.widgets.text_dialog import TextDialog
from tests.ui.desks import desk_of, full_night

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow


@pytest.fixture
def window(make_window: Callable[[Desk], MainWindow], assessor: Assessor) -> MainWindow:
    """A full night on the laptop of the duty room."""
    desk = desk_of(assessor)
    full_night(desk)
    window = make_window(desk)
    window.resize(1366, 768)
    return window


def opened(qtbot: QtBot, window: MainWindow, command: str) -> TextDialog:
    """The window that a command opens."""
    window.commands.run(command)
    dialog = window.dialog
    assert isinstance(dialog, TextDialog)
    qtbot.waitExposed(dialog)
    return dialog


def test_the_question_at_the_end_of_the_brief_is_in_sight(qtbot: QtBot, window: MainWindow) -> None:
    """是否同意启动 is what the call is made for; it stood below the edge while the screen had room."""
    dialog = opened(qtbot, window, "brief")

    assert dialog.text.verticalScrollBar().maximum() == 0
    assert dialog.height() <= window.height()


def test_a_list_longer_than_the_screen_is_gone_through_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    """With the keyboard on a button the list of all keys could be read by the mouse alone."""
    dialog = opened(qtbot, window, "shortcuts")
    qtbot.waitUntil(dialog.text.hasFocus)
    bar = dialog.text.verticalScrollBar()
    assert bar.maximum() > 0

    for _ in range(10):
        qtbot.keyClick(dialog.text, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
