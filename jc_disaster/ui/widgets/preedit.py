"""Fields that respect Chinese preedit: Enter while a word is still being composed never submits anything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
# All that a line of text asks for of Ctrl and a letter; X11 would give it more, such as Ctrl+U to empty the line.
_OF_THE_TEXT = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)


def close_menus(widget: QWidget) -> None:
    """Close what menu is open on ``widget`` or in it, before it takes nothing any more.

    Qt disables the menu with its widget and leaves it open: it holds the keyboard, and not even Esc takes it away.
    """
    for menu in widget.findChildren(QMenu):
        menu.close()


class LineField(QLineEdit):
    """A line of text; ``entered`` is sent for Enter, but never while an input method composes."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False

    @property
    def composing(self) -> bool:
        """True while an input method shows text that is not committed."""
        return self._composing

    def event(self, event: QEvent) -> bool:
        """Leave to the window the keys that F1 promises, and Ctrl+Z where nothing is typed that it could take back."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self._is_the_windows(event)
        ):
            event.ignore()
            return False
        return super().event(event)

    def _is_the_windows(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.isUndoAvailable()
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
        return with_control and letter and not any(event.matches(key) for key in _OF_THE_TEXT)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """A field that takes nothing has no open menu."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            close_menus(self)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        """Remember whether something is being composed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Send ``entered`` for Enter; an Enter that belongs to the input method is swallowed."""
        if event.key() in ENTER:
            event.accept()
            if not self._composing:
                self.entered.emit()
            return
        super().keyPressEvent(event)
