"""The one key that breaks an exercise off, in every window of this process, forms that block the others too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

KEY: Final = "Ctrl+Shift+F12"
_ARMED: Final = "emergencyKey"


class EmergencyKey(QObject):
    """Gives each window the key when it first comes to the front.

    Args:
        main: The main window, whose own shortcut it is already.
        pressed: What the key does.
    """

    def __init__(self, main: QWidget, pressed: Callable[[], None]) -> None:
        super().__init__(main)
        self._main = main
        self._pressed = pressed
        application = QApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101 - there is a window
        self._application = application
        application.focusWindowChanged.connect(self._on_window)

    def arm(self, window: QWidget) -> None:
        """Give a window the key, once."""
        if window is not self._main and not window.property(_ARMED):
            window.setProperty(_ARMED, True)  # noqa: FBT003 - Qt's own signature
            QShortcut(QKeySequence(KEY), window, self._pressed)

    def _on_window(self) -> None:
        window = QApplication.activeWindow()
        if isinstance(window, QDialog):  # another main window has the key already: twice would be neither
            self.arm(window)

    def release(self) -> None:
        """The main window closes: windows that come now are no business of its exercises."""
        self._application.focusWindowChanged.disconnect(self._on_window)
