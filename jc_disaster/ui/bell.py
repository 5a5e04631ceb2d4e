"""The bell: a deadline that has passed in any live incident is told once, even while the window is minimised."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jc_disaster.ui.view_models.due import NOTHING_DUE, due_views, fallen_due, next_view, ring_key

if TYPE_CHECKING:
    from jc_disaster.ui.known import Known
    from jc_disaster.ui.view_models.picture import Picture
    from jc_disaster.ui.widgets.deadline import DeadlinePlate


class Bell(QObject):
    """Remembers what it rang for; ``rang`` carries what has fallen due."""

    rang = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rung: frozenset[tuple[str, str, datetime]] = frozenset()

    def look(self, known: Known, now_in: Callable[[str], datetime], *, silent: bool = False) -> None:
        """Ring for what has fallen due since the last look; silently when the window has only just been opened.

        Args:
            known: With what has a time in every live incident.
            now_in: The present moment of an incident; each exercise has a clock of its own.
            silent: Remember without ringing.
        """
        fallen = tuple(
            pair
            for incident, dues in known.dues.items()
            for pair in fallen_due({incident: dues}, now_in(incident), self._rung)
        )
        self._rung |= {ring_key(incident, due) for incident, due in fallen}
        if fallen and not silent:
            self.rang.emit(tuple(due.what for _, due in fallen))

    @staticmethod
    def show_next(plate: DeadlinePlate, picture: Picture | None, now: datetime) -> None:
        """Show the next deadline of the incident at hand; nothing without one."""
        plate.show_view(NOTHING_DUE if picture is None else next_view(due_views(picture)), now)
