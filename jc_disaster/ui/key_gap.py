"""The moment in which nobody has the keyboard: keys pressed in it are held, and given to whoever takes over.

When a dialog closes, an X11 desktop takes its window away first and then, by the hand of the window manager, gives the
keyboard to the window beneath. On a busy machine that takes as long as the next key of a quick hand, which was lost
and left no trace. So the window holds the keyboard itself for that moment: `LONGEST_MS`, or until another dialog opens.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LONGEST_MS = 400
_ON_X11 = "xcb"


def _seize(window: QWidget) -> Callable[[], None]:
    """Hold the keyboard, where the desktop leaves a gap; returns what lets go of it."""
    if QGuiApplication.platformName() != _ON_X11:
        return lambda: None
    window.grabKeyboard()
    return window.releaseKeyboard


class KeyGap(QObject):
    """Watches the dialogs of one window go.

    Args:
        window: The window that takes over.
        seize: Holds the keyboard for a window and returns what lets go of it.
    """

    def __init__(self, window: QWidget, seize: Callable[[QWidget], Callable[[], None]] = _seize) -> None:
        super().__init__(window)
        self._window, self._seize = window, seize
        self._let_go: Callable[[], None] | None = None
        self._held: list[QKeyEvent] = []
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.setInterval(LONGEST_MS)
        self._longest.timeout.connect(self._end)

    @property
    def open(self) -> bool:
        """True while nobody else has the keyboard."""
        return self._let_go is not None

    def watch(self, dialog: QDialog) -> None:
        """Bridge the moment after this dialog has gone; while it stands it has the keyboard for itself."""
        self._end()
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A dialog goes: hold. The window has the keyboard: let go. In between: keep the keys.

        A dialog that is on its way out is deactivated before it tells that it was hidden, but is hidden by then; one
        that somebody only left for another program is not, and another program's keys are never touched.
        """
        kind = event.type()
        if watched is not self._window:
            if kind == QEvent.Type.WindowDeactivate and isinstance(watched, QDialog) and watched.isHidden():
                self._begin(watched)
            return False
        if not self.open:
            return False
        if kind == QEvent.Type.WindowActivate:
            # Holding the keyboard looks to Qt like having it; the desktop may not have followed yet. What was pressed
            # so far is given now, not from within: Qt gives the focus to a widget of the window only after this.
            QTimer.singleShot(0, self, self._give_held)
        elif kind == QEvent.Type.WindowDeactivate:
            self._end()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._held.append(event.clone())
            if self._window.isActiveWindow():
                self._give_held()
            return True
        return False

    def _begin(self, going: QDialog) -> None:
        window = self._window
        if self.open or not window.isVisible() or window.isMinimized():
            return
        beneath = going.parentWidget()
        if beneath is None or beneath.window() is not window:
            return  # another dialog lies beneath
        if QApplication.activeModalWidget() not in {None, going}:
            return  # another dialog stands over the window already
        window.installEventFilter(self)  # only now: else it would be asked about every event of the window
        self._let_go = self._seize(window)
        self._longest.start()

    def _end(self) -> None:
        if self._let_go is None:
            return
        self._longest.stop()
        self._window.removeEventFilter(self)
        let_go, self._let_go = self._let_go, None
        let_go()
        self._give_held()

    def _give_held(self) -> None:
        held, self._held = self._held, []
        for event in held:
            self._give(event)

    def _give(self, event: QKeyEvent) -> None:
        """A key of the window does what it does; any other goes where the keyboard is."""
        pressed = QKeySequence(event.keyCombination())
        for shortcut in self._window.findChildren(QShortcut):
            if shortcut.parent() is self._window and shortcut.key() == pressed and shortcut.isEnabled():
                shortcut.activated.emit()
                return
        target = QApplication.focusWidget()
        if target is not None:
            QApplication.postEvent(target, event)
