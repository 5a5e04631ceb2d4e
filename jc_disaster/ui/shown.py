"""What a page or a part of it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jc_disaster.incident.events import Event
    from jc_disaster.incident.state import IncidentState
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.known import Known
    from jc_disaster.ui.view_models.picture import Picture


class Shown(NamedTuple):
    """What a page is shown.

    Attributes:
        known: What the record says of all incidents.
        picture: The current incident compared with the plan; None while there is none.
        desk: For facts that do not change: officer, store, kind.
    """

    known: Known
    picture: Picture | None
    desk: Desk

    @property
    def incidents(self) -> tuple[IncidentState, ...]:
        """All incidents as they are known at the moment that is shown, newest first."""
        return self.known.incidents if self.known.moment is None else self.known.then

    @property
    def events(self) -> Sequence[Event]:
        """Events of the current incident."""
        return self.known.events
