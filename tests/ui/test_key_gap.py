"""Between a dialog that closes and the window beneath, nobody has the keyboard: the keys of that moment are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog

from jc_disaster.ui.key_gap import LONGEST_MS
from tests.ui.pasting import CONTROL, LONG

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.ui.main_window import MainWindow

NONE = Qt.KeyboardModifier.NoModifier


class Desktop:
    """A desktop that lets a window hold the keyboard, and remembers whether it does."""

    def __init__(self) -> None:
        self.held = False

    def seize(self, _window: object) -> Callable[[], None]:
        """Hold it."""
        self.held = True
        return self.let_go

    def let_go(self) -> None:
        """Give it back."""
        self.held = False


@pytest.fixture
def desktop(night_window: MainWindow) -> Desktop:
    """A desktop under the window."""
    desktop = Desktop()
    night_window.key_gap._seize = desktop.seize
    return desktop


def opened(qtbot: QtBot, window: MainWindow) -> QDialog:
    """A form with the keyboard."""
    window.commands.run("call")
    dialog = window.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog, timeout=LONG)
    return dialog


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, text: str = "") -> None:
    """A key as the desktop hands it to the window that holds the keyboard."""
    QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, key, modifier, text))


def activate(qtbot: QtBot, window: MainWindow) -> None:
    """The desktop gives the window the keyboard."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window, timeout=LONG)


def test_a_key_of_the_window_pressed_in_the_gap_is_done_once_the_window_has_the_keyboard(
    qtbot: QtBot, night_window: MainWindow, desktop: Desktop
) -> None:
    """Esc and Ctrl+K in one breath on a busy machine."""
    dialog = opened(qtbot, night_window)
    dialog.reject()
    assert desktop.held
    press(night_window, Qt.Key.Key_K, CONTROL)
    assert night_window.dialog is dialog

    night_window.activateWindow()

    qtbot.waitUntil(lambda: night_window.dialog is not dialog, timeout=LONG)
    assert night_window.dialog is not None
    assert "查找" in night_window.dialog.windowTitle()
    assert not desktop.held


def test_a_figure_typed_in_the_gap_stands_in_its_field(
    qtbot: QtBot, night_window: MainWindow, desktop: Desktop
) -> None:
    """What is no key of the window goes where the keyboard is."""
    night_window.show_page("assessment")
    page: Any = night_window.page("assessment")
    page.choose_unit("陵川县")
    field = page.entry.fields["deaths"]
    field.setFocus()
    dialog = opened(qtbot, night_window)
    dialog.reject()
    assert desktop.held
    for sign in "12":
        press(night_window, Qt.Key(ord(sign)), text=sign)

    activate(qtbot, night_window)

    qtbot.waitUntil(lambda: field.text() == "12", timeout=LONG)


def test_the_keyboard_is_never_held_for_long(
    qtbot: QtBot, night_window: MainWindow, desktop: Desktop
) -> None:
    """Another program was chosen meanwhile: its keys are its own."""
    opened(qtbot, night_window).reject()
    assert desktop.held

    qtbot.waitUntil(lambda: not desktop.held, timeout=50 * LONGEST_MS)


def test_a_dialog_that_is_only_left_for_another_program_holds_nothing(
    qtbot: QtBot, night_window: MainWindow, desktop: Desktop
) -> None:
    """It is still there; nobody closed it."""
    dialog = opened(qtbot, night_window)
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.WindowDeactivate))

    assert not desktop.held
    dialog.reject()


def test_a_dialog_over_a_dialog_gives_the_keyboard_back_to_the_one_beneath(
    qtbot: QtBot, night_window: MainWindow, desktop: Desktop
) -> None:
    """The window beneath both must not take it away."""
    lower = opened(qtbot, night_window)
    upper = QDialog(lower)
    qtbot.addWidget(upper)
    night_window.key_gap.watch(upper)
    upper.open()
    upper.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is upper, timeout=LONG)

    upper.reject()

    assert not desktop.held
    lower.reject()


def test_the_next_dialog_has_the_keyboard_for_itself(
    qtbot: QtBot, night_window: MainWindow, desktop: Desktop
) -> None:
    """A form that opens at once is typed into at once."""
    opened(qtbot, night_window).reject()
    assert desktop.held

    opened(qtbot, night_window)

    assert not desktop.held
