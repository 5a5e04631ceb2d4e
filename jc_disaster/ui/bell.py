"""The bell: a deadline that has passed in any live incident is told once, even while the window is minimised."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jc_disaster.ui.view_models.due import fallen_due, ring_key

if TYPE_CHECKING:
    from jc_disaster.ui.desk import Known


class Bell(QObject):
    """Remembers what it rang for; ``rang`` carries what has fallen due."""

    rang = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rung: frozenset[tuple[str, str, datetime]] = frozenset()

    def look(self, known: Known, now: datetime, *, silent: bool = False) -> None:
        """Ring for what has fallen due since the last look; silently when the window has only just been opened."""
        fallen = fallen_due(known.dues, now, self._rung)
        self._rung |= {ring_key(incident, due) for incident, due in fallen}
        if fallen and not silent:
            self.rang.emit(tuple(due.what for _, due in fallen))
