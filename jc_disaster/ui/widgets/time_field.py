"""A line for a time; the present moment is one key away and never filled in by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from jc_disaster.ui.view_models.words import entry_time
from jc_disaster.ui.widgets.preedit import LineField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class TimeField(LineField):
    """A line for a time; F9 fills in the present moment, which is never filled in by itself."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """F9 is now."""
        if event.key() == Qt.Key.Key_F9:
            self.fill_now()
            event.accept()
            return
        super().keyPressEvent(event)

    def fill_now(self) -> None:
        """Fill in the present moment, as if it had been typed."""
        self.setText(entry_time(self._now()))
        self.textEdited.emit(self.text())
