"""What the players did, by the clock of the exercise: each event with when it was entered and when it is said to be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from jc_disaster.incident.events import Event, order
from jc_disaster.incident.exercise_clock import CONDUCT, clock_of, over
from jc_disaster.incident.fold import fold
from jc_disaster.incident.replay import entered, known_then
from jc_disaster.incident.state import IncidentState, moment

PUT_RIGHT = "decision-put-right/1"
DECIDED = "decision-recorded/1"


class Deed(NamedTuple):
    """One event of the players, not struck out.

    Attributes:
        event: The event.
        entered: What the exercise clock showed when it was recorded.
        said: When it happened, as the player said.
    """

    event: Event
    entered: datetime
    said: datetime

    @property
    def body(self) -> Any:  # noqa: ANN401 - a body is JSON
        """What happened."""
        return self.event.body


class Performance(NamedTuple):
    """An exercise as it was recorded, up to some time of its clock.

    Attributes:
        events: Every event, the controllers' too, in order.
        deeds: The players' events.
        state: What they add up to.
        until: Up to when it was looked at; the last the clock showed where nothing was asked.
        ended: How it had ended by then, 结束 or 提前终止; None while it went on.
    """

    events: tuple[Event, ...]
    deeds: tuple[Deed, ...]
    state: IncidentState
    until: datetime
    ended: str | None

    def named(self, *names: str) -> Iterator[Deed]:
        """The players' events of these names, in order."""
        return (deed for deed in self.deeds if deed.event.name in names)


def performance_of(events: Sequence[Event], until: datetime | None = None) -> Performance | None:
    """What was recorded while the exercise clock showed ``until`` or less; None where nothing was.

    Args:
        events: Events of the exercise's incident, in any order.
        until: Exercise time, aware; None for everything.
    """
    whole = list({event.event_id: event for event in events}.values())
    known = tuple(sorted(whole, key=order) if until is None else known_then(whole, until))
    if not known:
        return None
    timed = entered(known)
    state = fold(known)
    conducting = {event.act_id for event in known if event.name in CONDUCT}
    deeds = tuple(
        Deed(event, shown, moment(event.occurred_at))
        for event, shown in timed
        if event.act_id not in conducting and event.act_id not in state.struck
    )
    anchor, end = clock_of(state), over(state)
    shown_last = max(shown for _, shown in timed)
    reached = until or (shown_last if anchor is None else max(shown_last, anchor.shown))
    return Performance(known, deeds, state, reached, None if end is None else str(end.body["how"]))
