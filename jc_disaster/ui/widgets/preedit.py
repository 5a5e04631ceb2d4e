"""Fields that respect Chinese preedit: Enter while a word is still being composed never submits anything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


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
        """Ctrl+Z belongs to the text only while there is something typed to take back; else it is the window's."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

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
