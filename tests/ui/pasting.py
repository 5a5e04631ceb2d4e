"""How tests paste: through the clipboard, the dialog and the keys of the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from jc_disaster.ui.widgets.paste_dialog import PasteDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jc_disaster.ui.main_window import MainWindow

COUNTY = "陵川县：截至7月12日3时，死亡2人、失踪1人，紧急转移安置860人，倒塌房屋12间。"
CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = 20_000  # ms; how long a slow machine may take


class KeyCounter(QObject):
    """Counts the keys a person presses, whichever widget gets them."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def press(self, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press one key where the keyboard is."""
        self.count += 1
        widget = QApplication.focusWidget()
        assert widget is not None
        qtbot.keyClick(widget, key, modifier or Qt.KeyboardModifier.NoModifier)


def opened(qtbot: QtBot, window: MainWindow) -> PasteDialog:
    """Ctrl+B, and the dialog once it has the keyboard."""
    qtbot.keyClick(window, Qt.Key.Key_B, CONTROL)
    dialog = window.dialog
    assert isinstance(dialog, PasteDialog)
    qtbot.waitUntil(dialog.message.hasFocus, timeout=LONG)
    return dialog


def paste(qtbot: QtBot, dialog: PasteDialog, text: str) -> None:
    """Ctrl+V, and wait until it is read."""
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(dialog.message, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: dialog._view.text == dialog.message.message, timeout=LONG)


def record(qtbot: QtBot, window: MainWindow, keys: KeyCounter) -> None:
    """Ctrl+Enter, and wait until the dialog is gone because everything is durable."""
    dialog = window.dialog
    assert dialog is not None
    keys.press(qtbot, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=LONG)


def standing(window: MainWindow, unit: str) -> dict[str, object]:
    """What stands for a unit in the record."""
    assert window.picture is not None
    return {key: entry.quantity for key, entry in window.picture.state.units[unit].figures.items()}


def line_field() -> QLineEdit:
    """The line that has the keyboard."""
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field
